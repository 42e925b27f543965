import type { Message, Recipient } from '@microsoft/microsoft-graph-types';
import { textToHtml } from '../mailbox/body-format';
import type { Person } from '../mailbox/item';
import { changeKey, conversationId, folderId, immutableId } from './ids';
import type { StoredBody, StoredMessage } from './stored-message';

/** An item as it stands in an answer, with its annotations. */
export type Resource = Readonly<Record<string, unknown>>;

type Shown = { readonly message: StoredMessage; readonly bodyType: 'html' | 'text' };

const SHOWN = {
  id: ({ message }) => immutableId(message.key),
  createdDateTime: ({ message }) => timeText(message.receivedAt),
  lastModifiedDateTime: ({ message }) => timeText(message.changedAt),
  changeKey: ({ message }) => changeKey(message.key, message.version),
  categories: ({ message }) => [...message.categories],
  receivedDateTime: ({ message }) => timeText(message.receivedAt),
  sentDateTime: ({ message }) => timeText(message.receivedAt),
  hasAttachments: () => false,
  internetMessageId: ({ message }) => message.internetMessageId,
  internetMessageHeaders: ({ message }) => message.headers.map((header) => ({ ...header })),
  subject: ({ message }) => message.subject,
  bodyPreview: ({ message }) => windowsLines(message.body().text).slice(0, 255),
  importance: () => 'normal',
  parentFolderId: ({ message }) => folderId(message.folder),
  conversationId: ({ message }) => conversationId(message.conversation),
  isRead: ({ message }) => message.isRead,
  isDraft: ({ message }) => message.isDraft,
  webLink: ({ message }) =>
    `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(immutableId(message.key))}`,
  inferenceClassification: () => 'focused',
  body: ({ message, bodyType }) => bodyResource(message.body(), bodyType),
  uniqueBody: ({ message, bodyType }) => bodyResource(message.body(), bodyType),
  sender: ({ message }) => recipient(message.from),
  from: ({ message }) => recipient(message.from),
  toRecipients: ({ message }) => message.to.map(recipient),
  ccRecipients: ({ message }) => message.cc.map(recipient),
  bccRecipients: () => [],
  replyTo: () => [],
} satisfies {
  readonly [Name in keyof Message]: (shown: Shown) => Message[Name];
};

export type MessageProperty = keyof typeof SHOWN;

export const messageProperties = Object.keys(SHOWN) as readonly MessageProperty[];

const ONLY_SELECTED: readonly MessageProperty[] = ['internetMessageHeaders', 'uniqueBody'];
const unlessSelected = messageProperties.filter((name) => !ONLY_SELECTED.includes(name));

/** A message with the properties that were selected, and always its id and its etag. */
export function messageResource(
  message: StoredMessage,
  selected: readonly MessageProperty[] | null,
  bodyType: Shown['bodyType'],
): Resource {
  const shown = { message, bodyType };
  return {
    '@odata.etag': etagOf(message),
    id: SHOWN.id(shown),
    ...Object.fromEntries((selected ?? unlessSelected).map((name) => [name, SHOWN[name](shown)])),
  };
}

/** What `If-Match` has to name. */
export function etagOf(message: StoredMessage): string {
  return `W/"${changeKey(message.key, message.version)}"`;
}

/** A time as Graph writes it for mail: in UTC, in whole seconds. */
export function timeText(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

function recipient({ name, address }: Person): Recipient {
  return { emailAddress: { name, address } };
}

function bodyResource({ text, html }: StoredBody, bodyType: Shown['bodyType']): Message['body'] {
  return bodyType === 'text'
    ? { contentType: 'text', content: windowsLines(text) }
    : {
        contentType: 'html',
        content: html ?? `<html><head></head><body>${textToHtml(text)}</body></html>`,
      };
}

function windowsLines(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
