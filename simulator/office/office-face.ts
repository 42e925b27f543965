/// <reference types="office-js" />

import type { ItemRef } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import type { Permission } from '../mailbox/permission';

export type OfficeOptions = {
  readonly mailbox: Mailbox;
  readonly item: ItemRef;
  /** ReadWriteItem unless given. */
  readonly permission?: Permission;
  /** `javascript-only` is the launch-event runtime of classic Windows: no `onReady`. */
  readonly runtime?: 'browser' | 'javascript-only';
  readonly initializationContext?: string;
  /**
   * An office.js newer than the npm package's, as Microsoft hosts it: passes `bodyMode` on, has
   * `MailboxEnums.BodyMode` and, from Mailbox 1.14, `inReplyTo`. Not unless given.
   */
  readonly newer?: boolean;
};

/** An `Office` global over a mailbox, with the levers that a test needs. */
export type OfficeFace = {
  /** Give it to the code under test as `globalThis.Office`. */
  readonly office: typeof Office;
  /** Runs an associated function; resolves to what it gave `event.completed`, `{}` for nothing. */
  invoke(
    functionName: string,
    event?: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>>;
  /** Replaces `mailbox.item`, then fires ItemChanged where somebody listens. */
  showItem(item: ItemRef): void;
  /** What the add-in did that Outlook would not take: completed twice, a missing API, … */
  readonly violations: readonly string[];
};
