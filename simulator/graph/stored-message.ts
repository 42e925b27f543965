import type { Person } from '../mailbox/item';

/** `html` is `null` for a plain-text mail. */
export type StoredBody = { readonly text: string; readonly html: string | null };

export type MailHeader = { readonly name: string; readonly value: string };

/** A message as it is at one moment: every change makes a new object. Times are milliseconds UTC, in whole seconds. */
export type StoredMessage = {
  readonly key: number;
  /** How often it was moved: what its ordinary id depends on. */
  readonly placed: number;
  readonly version: number;
  readonly conversation: number;
  readonly folder: number;
  readonly subject: string;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly receivedAt: number;
  readonly changedAt: number;
  readonly isDraft: boolean;
  readonly isRead: boolean;
  readonly categories: readonly string[];
  readonly internetMessageId: string;
  readonly headers: readonly MailHeader[];
  /** A large mailbox writes its bodies when they are read. */
  readonly body: () => StoredBody;
};

export type NewMessage = Omit<StoredMessage, 'key' | 'placed' | 'version' | 'changedAt'>;

/** The latest first, as Graph lists messages unless told otherwise. */
export function byArrival(a: StoredMessage, b: StoredMessage): number {
  return b.receivedAt - a.receivedAt || b.key - a.key;
}
