import type { Span } from '../message';

/**
 * So many visible characters are read from the beginning, and as many from the end: some 4,000
 * words together, which is more than anybody writes and less than would keep a mail waiting.
 */
const MOST_CHARACTERS = 12_000;

/** The parts of the visible text that are read: all of it, or its head and its tail. */
export function readableSpans(visible: readonly Span[]): readonly Span[] {
  const length = visible.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= 2 * MOST_CHARACTERS) return visible;
  const spans: Span[] = [];
  let before = 0;
  for (const { start, end } of visible) {
    const size = end - start;
    const head = Math.min(size, MOST_CHARACTERS - before);
    const tail = Math.min(size, before + size - (length - MOST_CHARACTERS));
    if (head > 0) spans.push({ start, end: start + head });
    if (tail > 0) spans.push({ start: end - tail, end });
    before += size;
  }
  return spans;
}

/** A text with everything outside the spans blanked out, so that every offset stays. */
export function textOf(body: string, spans: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of spans) {
    text += blank(body, at, start) + body.slice(start, end);
    at = end;
  }
  return text + blank(body, at, body.length);
}

/** What is left out still parts what stands before it from what stands after it. */
function blank(body: string, start: number, end: number): string {
  const length = end - start;
  const first = body.indexOf('\n', start);
  const breaks = length > 1 && first >= 0 && first < end;
  return breaks ? `\n\n${' '.repeat(length - 2)}` : ' '.repeat(length);
}
