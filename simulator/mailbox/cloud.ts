import type { ComposeForm, Person, SimulatedMessage } from './item';

/** A reply that was begun elsewhere and not sent yet. */
export type CloudDraft = Pick<
  ComposeForm,
  'inReplyTo' | 'conversationId' | 'format' | 'subject' | 'to' | 'cc' | 'body'
>;

export type CloudItem =
  | { readonly kind: 'message'; readonly message: SimulatedMessage }
  | { readonly kind: 'draft'; readonly draft: CloudDraft };

/** A mail as it leaves: one that was a draft of the cloud, or one in a conversation that the cloud has. */
export type CloudMail = {
  readonly draft: string | null;
  /** An item of the conversation; `null` for a draft, which has its own. */
  readonly within: string | null;
  readonly subject: string;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly format: ComposeForm['format'];
  readonly body: string;
};

/** The rest of the mailbox, which the list of messages does not show. Items go by the id that Outlook opens them by. */
export type Cloud = {
  /** `null` for an id that it does not know. */
  find(itemId: string): Promise<CloudItem | null>;
  send(mail: CloudMail): Promise<void>;
  /** Puts a draft among the deleted items. */
  discard(draft: string): Promise<void>;
};
