/** A part of a text: from `start` up to `end`, in characters, markup included. */
export type Span = { readonly start: number; readonly end: number };

const markup = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const voidTags = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** What HTML does not let stand inside a paragraph or a heading. */
const blockTag =
  /<(?:address|article|blockquote|div|dl|h[1-6]|hr|ol|p|pre|section|table|ul)[\s/>]/i;
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

type StartTag = { readonly name: string; readonly text: string };

type Unpaired = {
  /** Elements that end here and start before, innermost first. */
  readonly ended: readonly string[];
  /** Elements that start here and end behind, outermost first. */
  readonly started: readonly StartTag[];
};

function unpaired(html: string): Unpaired {
  const ended: string[] = [];
  let started: StartTag[] = [];
  for (const [text, slash, tag] of html.matchAll(markup)) {
    const name = tag?.toLowerCase();
    if (name === undefined || voidTags.has(name)) continue;
    if (slash === '') {
      started.push({ name, text });
      continue;
    }
    const partner = started.map((other) => other.name).lastIndexOf(name);
    if (partner === -1) ended.push(name);
    else started = started.slice(0, partner);
  }
  return { ended, started };
}

const startTags = (tags: readonly StartTag[]): string => tags.map(({ text }) => text).join('');
const endTags = (names: readonly string[]): string => names.map((name) => `</${name}>`).join('');
const endTagsOf = (tags: readonly StartTag[]): string =>
  endTags(tags.map(({ name }) => name).reverse());

/** Whether a cursor can stand there: inside the html, and not inside a tag. */
export function isPlaceInHtml(html: string, place: number): boolean {
  if (place < 0 || place > html.length) return false;
  return [...html.matchAll(markup)].every(
    ({ index, 0: { length } }) => place <= index || place >= index + length,
  );
}

/** The selected part with every element that it cuts through made whole. */
export function htmlInSpan(html: string, { start, end }: Span): string {
  const part = html.slice(start, end);
  const { ended, started } = unpaired(part);
  const around = unpaired(html.slice(0, start)).started;
  const cutOpen = ended.length === 0 ? [] : around.slice(-ended.length);
  return startTags(cutOpen) + part + endTagsOf(started);
}

/**
 * Puts `written` in the place of the selected part, as an editor does: paragraphs that the
 * selection joins become one, and a block divides the paragraph that it comes into. `cursor` is the
 * place behind what was written.
 */
export function replaceInHtml(
  html: string,
  { start, end }: Span,
  written: string,
): { readonly html: string; readonly cursor: number } {
  const { ended, started } = unpaired(html.slice(start, end));
  const meeting = ended.at(-1) !== undefined && ended.at(-1) === started[0]?.name ? 1 : 0;
  const closing = endTags(ended.slice(0, ended.length - meeting));
  const opening = startTags(started.slice(meeting));
  let before = html.slice(0, start);
  let after = closing + opening + html.slice(end);

  const around = unpaired(before).started;
  const paragraph = around.map(({ name }) => paragraphs.has(name)).lastIndexOf(true);
  if (paragraph !== -1 && blockTag.test(written)) {
    const divided = around.slice(paragraph);
    const [starts, ends] = [startTags(divided), endTagsOf(divided)];
    before = before.endsWith(starts) ? before.slice(0, -starts.length) : before + ends;
    after = after.startsWith(ends) ? after.slice(ends.length) : starts + after;
  }
  const inside = written.replace(/(?:<\/[a-z][^<>]*>\s*)+$/i, '');
  return { html: before + written + after, cursor: before.length + inside.length };
}
