import type { Span } from '../message';
import type { HtmlText } from './html';

/** Words to stand in place of a span of a text; nothing is taken out where the span is empty. */
export type TextEdit = Span & { readonly text: string };

/**
 * The HTML with some of its text changed: `edit` indexes `read.text`, which `readHtml` made of it.
 * The new words stand where the first of the old ones stood; no tag and nothing else is touched.
 * `null` where the span has no place in the HTML, as at the end of an empty mail. Linear.
 */
export function editHtml(html: string, read: HtmlText, edit: TextEdit): string | null {
  const places = edit.start < edit.end ? read.locate(edit) : placeOf(read, edit.start);
  if (places.length === 0) return null;
  const parts: string[] = [];
  let at = 0;
  places.forEach(({ start, end }, index) => {
    parts.push(html.slice(at, start), index === 0 ? escapeText(edit.text) : '');
    at = end;
  });
  parts.push(html.slice(at));
  return parts.join('');
}

/** Behind the character before, where that is in the same line, else before the one after. */
function placeOf({ text, locate }: HtmlText, offset: number): readonly Span[] {
  const before = offset > 0 && text.charAt(offset - 1) !== '\n';
  const [after] = locate({ start: offset, end: offset + 1 });
  const last = before ? locate({ start: offset - 1, end: offset }).slice(-1)[0] : undefined;
  if (last) return [{ start: last.end, end: last.end }];
  return after ? [{ start: after.start, end: after.start }] : [];
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '<br>',
};

function escapeText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[&<>\n]/g, (character) => ESCAPED[character] ?? '');
}
