import type { MendedBody } from './ports';
import { editHtml, type TextEdit } from './text/edit-html';
import { readHtml } from './text/html';
import { splitZones } from './text/zones';

/**
 * Changes words that the writer of a mail wrote: `edit` indexes the text of the body. `null` where
 * it would reach into the quoted thread or a signature, where these cannot be told from the rest,
 * and where the text would not be as expected afterwards. Linear in the length of the body.
 */
export function mendBody(body: string, format: 'html' | 'text', edit: TextEdit): MendedBody | null {
  const read = format === 'html' ? readHtml(body) : null;
  const text = read?.text ?? body;
  if (!isOwn(text, edit)) return null;
  const expected = spliced(text, edit);
  const mended = read ? editHtml(body, read, edit) : expected;
  if (mended === null) return null;
  const after = read ? readHtml(mended).text : mended;
  if (words(after) !== words(expected)) return null;
  return { body: mended, edits: [{ quote: text.slice(edit.start, edit.end), text: edit.text }] };
}

/** The smallest single edit that makes one text of another. */
export function editOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isHighSurrogate(before, start - 1) || isHighSurrogate(after, start - 1)) start -= 1;
  let tail = 0;
  while (tail < shorter - start && isSameFromEnd(before, after, tail)) tail += 1;
  if (isLowSurrogate(before, before.length - tail)) tail -= 1;
  const end = before.length - Math.max(tail, 0);
  return { start, end, text: after.slice(start, after.length - Math.max(tail, 0)) };
}

function isSameFromEnd(before: string, after: string, tail: number): boolean {
  return before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail);
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}

/** White space at the ends of an edit may belong to nobody. */
function isOwn(text: string, { start, end }: TextEdit): boolean {
  const { visible, separated } = splitZones(text);
  const taken = text.slice(start, end);
  const first = taken.search(/\S/);
  if (!separated) return false;
  if (first < 0) return visible.some((zone) => zone.start <= end && zone.end >= start);
  const from = start + first;
  const to = from + taken.trim().length;
  return visible.some((zone) => zone.start <= from && zone.end >= to);
}

function spliced(text: string, { start, end, text: put }: TextEdit): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** How lines break and how wide a gap is, the HTML decides. */
function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
