import type { Suggestion } from '../core';

export type ExcerptPart = { readonly text: string; readonly marked: boolean };

/** Characters of context kept on each side of a piece of evidence. */
const CONTEXT = 40;
/** What fits in about five lines of a pane that is 320 px wide. */
const MAX_LENGTH = 200;

type Range = { start: number; end: number };

/**
 * The parts of `body` around its evidence, in reading order, with an ellipsis where text is left
 * out. Without evidence it is the beginning of the body; empty for a body without text.
 */
export function excerptOf(body: string, evidence: Suggestion['evidence']): ExcerptPart[] {
  const marks = joined(
    evidence
      .filter((piece) => piece.in === 'body' && piece.end > piece.start)
      .map(({ start, end }) => ({ start, end })),
  );
  const textStart = body.length - body.trimStart().length;
  const windows = joined(
    marks.length === 0
      ? [{ start: textStart, end: textStart + MAX_LENGTH / 2 }]
      : marks.map(({ start, end }) => ({ start: start - CONTEXT, end: end + CONTEXT })),
  ).map((window) => atWords(body, window));

  const parts: ExcerptPart[] = [];
  let room = MAX_LENGTH;
  let shownTo = 0;
  for (const window of windows) {
    if (room <= 0) break;
    if (body.slice(shownTo, window.start).trim() !== '') parts.push({ text: '… ', marked: false });
    parts.push(...markedParts(body, window, marks));
    room -= window.end - window.start;
    shownTo = window.end;
  }
  if (parts.length > 0 && body.slice(shownTo).trim() !== '')
    parts.push({ text: ' …', marked: false });
  return parts;
}

/** The whole of `subject` with its evidence marked. */
export function markedSubject(subject: string, evidence: Suggestion['evidence']): ExcerptPart[] {
  const marks = joined(
    evidence.filter((piece) => piece.in === 'subject').map(({ start, end }) => ({ start, end })),
  );
  return markedParts(subject, { start: 0, end: subject.length }, marks);
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

/** Narrows a window to whole words, within its context. */
function atWords(body: string, window: Range): Range {
  let { start } = window;
  if (start <= 0) start = 0;
  else
    while (
      start < body.length &&
      !isSpace(body.charAt(start - 1)) &&
      start < window.start + CONTEXT
    )
      start += 1;
  let end = Math.min(window.end, body.length);
  if (end < body.length) {
    while (end > window.end - CONTEXT && end > start && !isSpace(body.charAt(end))) end -= 1;
  }
  return { start, end };
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}

function markedParts(text: string, window: Range, marks: readonly Range[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let from = window.start;
  const push = (to: number, marked: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), marked });
    from = Math.max(from, to);
  };
  for (const mark of marks) {
    if (mark.end <= window.start || mark.start >= window.end) continue;
    push(mark.start, false);
    push(Math.min(mark.end, window.end), true);
  }
  push(window.end, false);
  return parts;
}
