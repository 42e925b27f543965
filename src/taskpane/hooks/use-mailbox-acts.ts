import { useContext } from 'react';
import { isMailboxError, type MailboxTrouble } from '../../core/mailbox-ports';
import { MailboxActsContext, useServices } from '../services';
import type { Act, ActId, ActOfMessage, MadeDraft } from '../state/mailbox-acts';
import { useCrash } from './use-crash';

type Which = Omit<ActOfMessage, 'act'>;

export type PaneOfActs = {
  /** The latest of all messages; `null` where nothing was done. */
  readonly latest: ActOfMessage | null;
  readonly last: (key: string, id: ActId) => Act | null;
  /** Does it once at a time; `make` resolves to the way to undo it, `null` where it was there already. */
  readonly run: (which: Which, make: () => Promise<(() => Promise<void>) | null>) => void;
  /** Undoes what was done. */
  readonly undo: (done: ActOfMessage) => void;
  /** So that another account can be tried. */
  readonly signOut: (failed: Which) => void;
  /** Shows it no longer. */
  readonly drop: (done: Which) => void;
  readonly draftOf: (key: string) => MadeDraft | null;
  readonly noteDraft: (key: string, draft: MadeDraft) => void;
};

/** What was done in the mailbox while the pane is open, and the way to do more and to undo it. */
export function useMailboxActs(): PaneOfActs {
  const kept = useContext(MailboxActsContext);
  if (kept === null) throw new Error('The pane was rendered without what was done.');
  const [{ acts, drafts }, change] = kept;
  const { account } = useServices();
  const crash = useCrash();

  const without = (all: readonly ActOfMessage[], { key, id }: Which) =>
    all.filter((each) => each.key !== key || each.id !== id);
  const become = (which: Which, act: Act) => {
    change((before) => ({
      ...before,
      acts: [...without(before.acts, which), { ...which, act }],
    }));
  };
  const orTell = (which: Which, tell: (trouble: MailboxTrouble) => Act) => (error: unknown) => {
    if (isMailboxError(error)) become(which, tell(error.trouble));
    else crash(error);
  };
  const last: PaneOfActs['last'] = (key, id) =>
    acts.find((each) => each.key === key && each.id === id)?.act ?? null;

  return {
    latest: acts[acts.length - 1] ?? null,
    last,
    run: (which, make) => {
      const before = last(which.key, which.id)?.kind;
      if (before === 'doing' || before === 'undoing') return;
      become(which, { kind: 'doing' });
      make().then(
        (undo) => {
          become(which, undo === null ? { kind: 'there-already' } : { kind: 'done', undo });
        },
        orTell(which, (trouble) => ({ kind: 'failed', trouble })),
      );
    },
    undo: ({ act, ...which }) => {
      if (act.kind !== 'done' && act.kind !== 'undo-failed') return;
      const { undo } = act;
      become(which, { kind: 'undoing', undo });
      undo().then(
        () => {
          become(which, { kind: 'undone' });
        },
        orTell(which, (trouble) => ({ kind: 'undo-failed', undo, trouble })),
      );
    },
    signOut: (failed) => {
      account.signOut().then(
        () => {
          become(failed, { kind: 'signed-out' });
        },
        orTell(failed, (trouble) => ({ kind: 'failed', trouble })),
      );
    },
    drop: (done) => {
      change((before) => ({ ...before, acts: without(before.acts, done) }));
    },
    draftOf: (key) => drafts.get(key) ?? null,
    noteDraft: (key, draft) => {
      change((before) => ({ ...before, drafts: new Map([...before.drafts, [key, draft]]) }));
    },
  };
}
