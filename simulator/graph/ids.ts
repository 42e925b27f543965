/**
 * Ids as Exchange writes them: of one length, case-sensitive, and different for each way of naming the same
 * item. `immutable` survives a move, `rest` and `ews` do not; `folder` never changes.
 */
export type ReadId =
  | { readonly kind: 'immutable' | 'folder'; readonly key: number }
  | { readonly kind: 'rest' | 'ews'; readonly key: number; readonly placed: number };

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const MAILBOX = 'AAMkADhmNDk5-ZDI0_YTk1NWZhOABGAAAAAAD';
const FOLDER = 'AAMkADhmNDk5-ZDI0_YTk1NWZhOAAuAAAAAAD';
const IMMUTABLE = 'AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A';
const CONVERSATION = 'AAQkADhmNDk5-ZDI0_YTk1NWZhOAAQA';
const TAIL = 'AAA=';

function digits(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = DIGITS.charAt(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

function valueOf(text: string): number {
  let value = 0;
  for (let place = 0; place < text.length; place += 1) {
    value = value * 64 + DIGITS.indexOf(text.charAt(place));
  }
  return value;
}

/** Names a message wherever in the mailbox it is. */
export function immutableId(key: number): string {
  return IMMUTABLE + digits(key, 6);
}

/** Names a message until it is moved; `placed` counts its moves. */
export function restId(key: number, placed: number): string {
  return MAILBOX + digits(key, 6) + digits(placed, 4) + TAIL;
}

/** The same as office.js gives it. */
export function ewsId(key: number, placed: number): string {
  return restId(key, placed).replaceAll('-', '/').replaceAll('_', '+');
}

export function folderId(key: number): string {
  return FOLDER + digits(key, 6) + TAIL;
}

export function conversationId(key: number): string {
  return `${CONVERSATION}${digits(key, 6)}=`;
}

/** A version of an item as Exchange writes it: `changeKey`, and inside of an etag. */
export function changeKey(key: number, version: number): string {
  return `CQAAABYAAAD${digits(key, 6)}${digits(version, 5)}`;
}

/** What an id names; `null` for one that this mailbox never gave out. */
export function readId(id: string): ReadId | null {
  if (id.startsWith(IMMUTABLE) && id.length === IMMUTABLE.length + 6) {
    const key = valueOf(id.slice(IMMUTABLE.length));
    return immutableId(key) === id ? { kind: 'immutable', key } : null;
  }
  if (id.startsWith(FOLDER) && id.length === FOLDER.length + 6 + TAIL.length) {
    const key = valueOf(id.slice(FOLDER.length, -TAIL.length));
    return folderId(key) === id ? { kind: 'folder', key } : null;
  }
  const asRest = id.replaceAll('/', '-').replaceAll('+', '_');
  if (!asRest.startsWith(MAILBOX) || asRest.length !== MAILBOX.length + 10 + TAIL.length) {
    return null;
  }
  const key = valueOf(asRest.slice(MAILBOX.length, MAILBOX.length + 6));
  const placed = valueOf(asRest.slice(MAILBOX.length + 6, -TAIL.length));
  if (restId(key, placed) === id) return { kind: 'rest', key, placed };
  return ewsId(key, placed) === id ? { kind: 'ews', key, placed } : null;
}
