import type { Address, IncomingMessage } from '../core';
import { isSameAddress } from '../core/addresses';
import type { Asked } from '../core/asked';
import type { Word } from '../core/loop-finder';
import { isRecord } from '../core/records';

/** The two folders that conversations are put together from. */
export type Folder = 'inbox' | 'sent';

const FOLDERS = {
  inbox: {
    path: '/me/mailFolders/inbox/messages',
    time: 'receivedDateTime',
    select:
      'id,conversationId,from,toRecipients,ccRecipients,receivedDateTime,subject,bodyPreview,parentFolderId',
  },
  sent: {
    path: '/me/mailFolders/sentitems/messages',
    time: 'sentDateTime',
    select: 'id,conversationId,sentDateTime',
  },
} as const;

/** Our own figure: of a page of 250 the first rows come soon, and one of 1,000 may time out at Graph. */
export const PAGE_SIZE = 250;

/** A folder from the latest message to the oldest, between two times, both included. */
export function listPath(folder: Folder, from: Date, to: Date | null): string {
  const { path, time, select } = FOLDERS[folder];
  const until = to === null ? '' : ` and ${time} le ${timeText(to)}`;
  return withQuery(path, {
    $filter: `${time} ge ${timeText(from)}${until}`,
    $orderby: `${time} desc`,
    $select: select,
    $top: String(PAGE_SIZE),
  });
}

/** What comes into a folder from a time on, and what leaves it; Graph tracks 5,000 messages of it at the most. */
export function changesPath(folder: Folder, since: Date): string {
  const { path, select } = FOLDERS[folder];
  return withQuery(`${path}/delta`, {
    $filter: `receivedDateTime ge ${timeText(since)}`,
    $select: select,
  });
}

export const CHANGES_HEADERS = { Prefer: `odata.maxpagesize=${String(PAGE_SIZE)}` };

function withQuery(path: string, options: Readonly<Record<string, string>>): string {
  const query = Object.entries(options).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${path}?${query.join('&')}`;
}

/** Graph has whole seconds. */
function timeText(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** A message of a folder, as a word in its conversation. */
export type FolderWord = {
  readonly word: Word;
  readonly id: string;
  readonly folderId: string | null;
};

/** `null` for what is no message, or has no conversation or time. */
export function wordIn(
  folder: Folder,
  value: unknown,
  ownAddress: string,
  whatIsAsked: (message: IncomingMessage) => Asked,
): FolderWord | null {
  if (!isRecord(value)) return null;
  const [id, conversation] = [value['id'], value['conversationId']];
  const at = new Date(String(value[FOLDERS[folder].time]));
  if (typeof id !== 'string' || typeof conversation !== 'string') return null;
  if (Number.isNaN(at.getTime())) return null;
  const folderId = textIn(value, 'parentFolderId') || null;
  const from = addressIn(value['from']);
  if (folder === 'sent' || isSameAddress(from.emailAddress, ownAddress))
    return { id, folderId, word: { by: 'us', conversation, at } };
  const message: IncomingMessage = {
    subject: textIn(value, 'subject'),
    body: textIn(value, 'bodyPreview'),
    from,
    to: addressesIn(value['toRecipients']),
    cc: addressesIn(value['ccRecipients']),
    receivedAt: at,
    ownAddress,
  };
  const asked = () => whatIsAsked(message);
  const { subject } = message;
  return {
    id,
    folderId,
    word: { by: 'them', conversation, message: id, at, from, subject, asked },
  };
}

/** The id of a message that left the folder; `null` for any other value. */
export function removedIn(value: unknown): string | null {
  const isRemoved = isRecord(value) && isRecord(value['@removed']);
  return isRemoved && typeof value['id'] === 'string' ? value['id'] : null;
}

export function textIn(value: Readonly<Record<string, unknown>>, name: string): string {
  const text = value[name];
  return typeof text === 'string' ? text : '';
}

/** Of a recipient as Graph has it; empty where there is none. */
export function addressIn(value: unknown): Address {
  const inside = isRecord(value) ? value['emailAddress'] : undefined;
  if (!isRecord(inside)) return { displayName: '', emailAddress: '' };
  return { displayName: textIn(inside, 'name'), emailAddress: textIn(inside, 'address') };
}

export function addressesIn(value: unknown): readonly Address[] {
  return Array.isArray(value) ? value.map(addressIn) : [];
}
