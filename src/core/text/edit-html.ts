import type { Span } from '../message';
import { readHtml, type HtmlText } from './html';

/** Puts `text` in place of a span of a string; where the span is empty, it is added there. */
export type TextEdit = Span & { readonly text: string };

/** Edits are in the order of the text and do not overlap; see `isInOrder`. */
export function editText(text: string, ...edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}

/** Whether the edits lie in the text, one after another, and none cuts a character in two. */
export function isInOrder(text: string, edits: readonly TextEdit[]): boolean {
  let at = 0;
  for (const { start, end } of edits) {
    if (start < at || end < start || end > text.length) return false;
    if (cutsPair(text, start) || cutsPair(text, end)) return false;
    at = end;
  }
  return true;
}

/** Whether a place lies between the two code units of one character. */
function cutsPair(text: string, at: number): boolean {
  return isSurrogate(text, at - 1, 0xd800) && isSurrogate(text, at, 0xdc00);
}

function isSurrogate(text: string, at: number, first: number): boolean {
  const code = text.charCodeAt(at);
  return code >= first && code < first + 0x400;
}

/**
 * Changes words of a mail's HTML. Edits index `readHtml(html).text`, in the order of the text.
 * The new text, escaped and with `<br>` for line breaks, goes where the first character of its span
 * stood; where the span is empty, behind the character before, or before the next one at the
 * beginning of a line. Nothing else of the HTML changes, so every tag stays.
 *
 * Line breaks that tags make stay as well: at the edges of a span they are passed over, and a span
 * of several lines becomes empty or just as many lines. Null where that does not lead to the text
 * with the edits applied, white space at their places apart: a span that holds a mark of quoting,
 * for instance. Linear in the length of the HTML.
 */
export function editHtml(html: string, ...edits: readonly TextEdit[]): string | null {
  const read = readHtml(html);
  if (!isInOrder(read.text, edits)) return null;
  const changes: TextEdit[] = [];
  for (const edit of edits) {
    for (const part of partsOf(read.text, edit)) {
      const found = changesFor(html, read, part);
      if (found === null) return null;
      changes.push(...found);
    }
  }
  if (!isInOrder(html, changes)) return null;
  const edited = editText(html, ...changes);
  return isEdited(readHtml(edited).text, read.text, edits) ? edited : null;
}

/** An edit that keeps the number of lines, line by line. */
function partsOf(text: string, edit: TextEdit): readonly TextEdit[] {
  const before = text.slice(edit.start, edit.end).split('\n');
  const after = edit.text.split(/\r\n?|\n/);
  if (before.length === 1 || before.length !== after.length) return [edit];
  let start = edit.start;
  const parts: TextEdit[] = [];
  before.forEach((line, index) => {
    const put = after[index] ?? '';
    if (put !== line) parts.push({ start, end: start + line.length, text: put });
    start += line.length + 1;
  });
  return parts;
}

/** What changes in the HTML for one edit of its text. */
function changesFor(html: string, read: HtmlText, edit: TextEdit): readonly TextEdit[] | null {
  if (holdsQuoteMark(read, edit)) return null;
  let { start, end } = edit;
  while (start < end && !placeOf(read, start)) start += 1;
  while (end > start && !placeOf(read, end - 1)) end -= 1;
  if (start === end) return edit.text.trim() === '' ? [] : insertion(read, edit);
  const put = withoutBreaks(edit.text, start > edit.start, end < edit.end);
  const [first, ...others] = read.locate({ start, end });
  if (!first) return null;
  const last = others[others.length - 1] ?? first;
  const spreads =
    read.text.slice(start, end).includes('\n') || CELL.test(html.slice(first.start, last.end));
  if (spreads && put.trim() !== '') return null;
  return [{ ...first, text: toHtml(put) }, ...others.map((span) => ({ ...span, text: '' }))];
}

function holdsQuoteMark(read: HtmlText, { start, end }: Span): boolean {
  const quote = read.text.slice(start, end);
  for (let at = quote.indexOf('>'); at >= 0; at = quote.indexOf('>', at + 1)) {
    if (!placeOf(read, start + at)) return true;
  }
  return false;
}

const CELL = /<t[dhr][\s>]/i;

function placeOf({ locate }: HtmlText, at: number): Span | undefined {
  return locate({ start: at, end: at + 1 })[0];
}

/** Puts text where nothing is taken away. */
function insertion(read: HtmlText, { start, end, text }: TextEdit): readonly TextEdit[] | null {
  const adds = start === end;
  const before = placeOf(read, start - 1);
  if (before) return [insertAt(before.end, withoutBreaks(text, false, !adds))];
  const after = placeOf(read, end);
  if (after) return [insertAt(after.start, withoutBreaks(text, !adds, false))];
  // On an empty line, which has no text node: further down in the paragraph above.
  let line = start;
  while (read.text.charAt(line - 1) === '\n') line -= 1;
  const above = placeOf(read, line - 1);
  if (!above) return null;
  return [insertAt(above.end, read.text.slice(line, start) + withoutBreaks(text, false, true))];
}

function insertAt(at: number, text: string): TextEdit {
  return { start: at, end: at, text: toHtml(text) };
}

/** Without the line breaks that stand in the HTML anyway. */
function withoutBreaks(text: string, before: boolean, after: boolean): string {
  const rest = before ? text.replace(/^[\r\n]+/, '') : text;
  let end = rest.length;
  while (after && /[\r\n]/.test(rest.charAt(end - 1))) end -= 1;
  return rest.slice(0, end);
}

function toHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r\n?|\n/g, '<br>');
}

/** Where white space counts as one, in the text after the edits; `loose` where there may be more of it. */
type EditedPlace = Span & { readonly loose: boolean };

/** Whether `result` is the text with the edits applied, but for white space where they are. */
function isEdited(result: string, text: string, edits: readonly TextEdit[]): boolean {
  const expected = editText(text, ...edits);
  let [at, found] = [0, 0];
  for (const { start, end, loose } of editedPlaces(expected, text, edits)) {
    const same = expected.slice(at, Math.max(at, start));
    if (!result.startsWith(same, found)) return false;
    at += same.length;
    found += same.length;
    for (;;) {
      const spaced = skipSpace(expected, at);
      const foundSpaced = skipSpace(result, found);
      const isEdge = found === 0 || found === result.length;
      if (spaced > at && foundSpaced === found && !isEdge) return false;
      if (spaced === at && foundSpaced > found && !loose) return false;
      at = spaced;
      found = foundSpaced;
      if (at >= end) break;
      if (expected.charCodeAt(at) !== result.charCodeAt(found)) return false;
      at += 1;
      found += 1;
    }
  }
  return expected.length - at === result.length - found && result.endsWith(expected.slice(at));
}

function editedPlaces(
  expected: string,
  text: string,
  edits: readonly TextEdit[],
): readonly EditedPlace[] {
  let moved = 0;
  return edits.map((edit) => {
    let start = edit.start + moved;
    const end = skipSpace(expected, start + edit.text.length);
    while (isSpace(expected.charCodeAt(start - 1))) start -= 1;
    moved += edit.text.length - (edit.end - edit.start);
    return { start, end, loose: /\s/.test(text.slice(edit.start, edit.end)) };
  });
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 160;
}
