import type { Span } from './message';
import type { MendedBody } from './ports';
import { editHtml, editText, isInOrder, type TextEdit } from './text/edit-html';
import { readHtml } from './text/html';
import { splitZones } from './text/zones';

/**
 * Changes words of a reply: of the text that its writer wrote, and nowhere else.
 *
 * @param body as Outlook gives it, or the part of it that is the current reply
 * @param expected the text in which `edits` were found: `readHtml(body).text`, a text mail itself.
 *   It may go on where `body` is a part.
 * @param edits in any order; they must not overlap
 * @returns null where the text is another by now, where an edit reaches beyond the visible text,
 *   where it is not clear where the quoted thread begins, and where `editHtml` returns null
 */
export function mendBody(
  body: string,
  format: 'html' | 'text',
  expected: string,
  edits: readonly TextEdit[],
): MendedBody | null {
  const text = format === 'html' ? readHtml(body).text : body;
  if (!expected.startsWith(text)) return null;
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (!isInOrder(text, inOrder)) return null;
  const { visible, separated } = splitZones(text);
  if (!separated || !inOrder.every((edit) => liesWithin(visible, text, edit))) return null;
  const mended = format === 'html' ? editHtml(body, ...inOrder) : editLines(body, inOrder);
  if (mended === null) return null;
  return {
    body: mended,
    edits: inOrder.map(({ start, end, text: put }) => ({
      quote: text.slice(start, end),
      text: put,
    })),
  };
}

/** White space at the edges of an edit may lie outside. */
function liesWithin(visible: readonly Span[], text: string, edit: TextEdit): boolean {
  const quote = text.slice(edit.start, edit.end);
  const words = quote.trim();
  const start = words === '' ? edit.start : edit.start + quote.indexOf(words);
  const end = words === '' ? edit.end : start + words.length;
  return visible.some((zone) => zone.start <= start && end <= zone.end);
}

/** Lines end as they do in the rest of the body. */
function editLines(body: string, edits: readonly TextEdit[]): string {
  const lineEnd = body.includes('\r\n') ? '\r\n' : '\n';
  return editText(
    body,
    ...edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r\n?|\n/g, lineEnd) })),
  );
}

/**
 * The smallest edit of whole words that turns one text into another; it indexes `before`. Empty, at
 * the end of the text, where both are the same.
 */
export function editOf(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let rest = 0;
  while (
    rest < shorter - start &&
    before.charCodeAt(before.length - rest - 1) === after.charCodeAt(after.length - rest - 1)
  )
    rest += 1;
  if (start === before.length && start === after.length) return { start, end: start, text: '' };
  while (cutsWord(before, start) || cutsWord(after, start)) start -= 1;
  while (cutsWord(before, before.length - rest) || cutsWord(after, after.length - rest)) rest -= 1;
  return { start, end: before.length - rest, text: after.slice(start, after.length - rest) };
}

function cutsWord(text: string, at: number): boolean {
  return isWordPart(text.charCodeAt(at - 1)) && isWordPart(text.charCodeAt(at));
}

/** Letters, digits, apostrophes and hyphens; of what lies beyond Latin everything but spaces and punctuation. */
function isWordPart(code: number): boolean {
  if (code < 128) return /[\w'-]/.test(String.fromCharCode(code));
  if (code === 0x2019 || code === 0x200d) return true;
  return code >= 0xaa && !(code >= 0x2000 && code < 0x2070) && !(code >= 0x3000 && code < 0x3004);
}
