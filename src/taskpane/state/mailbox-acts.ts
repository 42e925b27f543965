import type { MailboxTrouble } from '../../core/mailbox-ports';

/** What can be done with a message after its answer. */
export type ActId = 'copy' | 'move' | 'category' | 'mute' | 'block';

type Undo = () => Promise<void>;

/** What became of one of them. */
export type Act =
  | { readonly kind: 'doing' | 'undone' | 'there-already' | 'signed-out' }
  | { readonly kind: 'failed'; readonly trouble: MailboxTrouble }
  | { readonly kind: 'done' | 'undoing'; readonly undo: Undo }
  | { readonly kind: 'undo-failed'; readonly undo: Undo; readonly trouble: MailboxTrouble };

/** Of the message with this key. */
export type ActOfMessage = {
  readonly key: string;
  readonly id: ActId;
  readonly subject: string;
  readonly act: Act;
};

/** A draft that was made in place of Outlook’s reply form. */
export type MadeDraft = { readonly text: string; readonly outlookId: string };

/** What was done in the mailbox while the pane is open; the latest last, each once. */
export type MailboxActs = {
  readonly acts: readonly ActOfMessage[];
  /** By the key of the message. */
  readonly drafts: ReadonlyMap<string, MadeDraft>;
};

/** Whether it is done, or about to be. */
export function isTaken(act: Act | null): boolean {
  return act !== null && (act.kind === 'doing' || act.kind === 'there-already' || 'undo' in act);
}
