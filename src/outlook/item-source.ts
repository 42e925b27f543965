import type { Address } from '../core';
import type { ItemSource, OpenItem } from '../core/ports';
import { callAsync } from './call-async';
import { readBody, readComposedMessage } from './composed-message';
import {
  currentItem,
  isBeingWritten,
  isMessage,
  itemIdOf,
  keyOf,
  messageWithBody,
} from './current-item';
import { createItemChanges } from './item-changes';
import { isPhone } from './phones';

/** The item that Outlook shows, and word of a change of it where the client gives any. */
export function createItemSource(): ItemSource {
  return {
    currentKey: () => keyOf(currentItem()),
    // Phones give ids of another form.
    outlookId: (key) => (isPhone() ? null : itemIdOf(key)),
    read: readOpenItem,
    onChange: createItemChanges(),
  };
}

function readOpenItem(): Promise<OpenItem> {
  const item = currentItem();
  const key = keyOf(item);
  if (key === null) return Promise.resolve({ kind: 'none' });
  const message = messageWithBody(item);
  if (message === null) {
    const because = isMessage(item) ? 'no-body' : 'appointment';
    return Promise.resolve({ kind: 'unsupported', because });
  }
  const reading = isBeingWritten(message)
    ? readMessageBeingWritten(message, key)
    : readReceivedMessage(message, key);
  // A call names no item: Outlook answers for whatever it shows by then. What came for an item that
  // is no longer open may belong to its successor, so the open one is read instead.
  const isStillOpen = (): boolean => keyOf(currentItem()) === key;
  return reading.then(
    (open) => (isStillOpen() ? open : readOpenItem()),
    (error: unknown) => {
      if (isStillOpen()) throw error;
      return readOpenItem();
    },
  );
}

function readReceivedMessage(message: Office.MessageRead, key: string): Promise<OpenItem> {
  const envelope = {
    subject: message.subject,
    from: addressOf(message.from),
    to: message.to.map(addressOf),
    cc: message.cc.map(addressOf),
    receivedAt: message.dateTimeCreated,
    ownAddress: Office.context.mailbox.userProfile.emailAddress,
  };
  return readBody(message, 'text').then((body) => ({
    kind: 'read',
    key,
    message: { ...envelope, body },
  }));
}

function readMessageBeingWritten(message: Office.MessageCompose, key: string): Promise<OpenItem> {
  return readComposedMessage(message).then((composed) =>
    readRecipients(message).then((recipients) => ({
      kind: 'compose',
      key,
      ...composed,
      recipients,
    })),
  );
}

function readRecipients(message: Office.MessageCompose): Promise<readonly Address[]> {
  const fields = (['to', 'cc', 'bcc'] as const).map((field) =>
    callAsync<Office.EmailAddressDetails[]>(`${field}.getAsync`, (callback) => {
      message[field].getAsync(callback);
    }),
  );
  return Promise.all(fields).then(([to = [], cc = [], bcc = []]) =>
    [...to, ...cc, ...bcc].map(addressOf),
  );
}

/** Drafts and system mail can come without a sender, against the typings. */
function addressOf(details: Office.EmailAddressDetails | null | undefined): Address {
  return {
    displayName: details?.displayName ?? '',
    emailAddress: details?.emailAddress ?? '',
  };
}
