import type { Span } from '../message';
import type { Token } from './tokens';

/** `first` and `last` are token indices, both inclusive. */
export type Sentence = Span & {
  readonly first: number;
  readonly last: number;
  readonly isQuestion: boolean;
};

const ABBREVIATIONS = new Set(
  'dr mr mrs ms prof st jr sr fr rev hon e.g i.e eg ie etc vs approx dept inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** These abbreviate only before a number: “no. 5”, not “The answer is no.” */
const BEFORE_NUMBERS = new Set(['no', 'nos']);
/** Mail clients break plain text lines between 65 and 80 columns; a shorter line was ended by its writer. */
const WRAPPED_LINE = 50;

/**
 * Groups tokens into sentences: at `.`, `!`, `?` and `…`, at blank lines, and at a line break that
 * the writer made (one that only wraps a long line does not end a sentence).
 */
export function splitSentences(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = -1;
  let last = -1;
  let lineStart = 0;
  let isQuestion = false;
  const close = () => {
    const from = tokens[first];
    const to = tokens[last];
    if (from && to) sentences.push({ first, last, start: from.start, end: to.end, isQuestion });
    first = -1;
    isQuestion = false;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'line') {
      const ends = token.text === '\n\n' || !wraps(text, token, lineStart);
      if (ends && first >= 0) close();
      lineStart = token.end;
      continue;
    }
    if (first < 0) first = index;
    last = index;
    if (token.kind !== 'mark') continue;
    if (token.text === '?') isQuestion = true;
    if (endsSentence(token, tokens, index)) close();
  }
  if (first >= 0) close();
  return sentences;
}

function wraps(text: string, line: Token, lineStart: number): boolean {
  if (line.start - lineStart < WRAPPED_LINE) return false;
  const next = text.charAt(line.end);
  return next === next.toLowerCase() && next !== next.toUpperCase();
}

function endsSentence(mark: Token, tokens: readonly Token[], index: number): boolean {
  if (!'.!?…'.includes(mark.text)) return false;
  const next = tokens[index + 1];
  if (!next) return true;
  if (next.kind === 'mark' && '.!?…)"\''.includes(next.text) && next.start === mark.end)
    return false;
  if (mark.text !== '.') return true;
  if (next.start === mark.end && next.kind !== 'line') return false;
  const before = tokens[index - 1];
  if (before?.kind !== 'word') return true;
  if (BEFORE_NUMBERS.has(before.text) && next.kind === 'number') return false;
  return !ABBREVIATIONS.has(before.text) && before.end - before.start > 1;
}

/** The index of the sentence that holds the token, found by bisection; -1 where none does. */
export function sentenceIndexAt(sentences: readonly Sentence[], token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) return -1;
    if (token < sentence.first) high = middle - 1;
    else if (token > sentence.last) low = middle + 1;
    else return middle;
  }
  return -1;
}

export function sentenceAt(sentences: readonly Sentence[], token: number): Sentence | undefined {
  return sentences[sentenceIndexAt(sentences, token)];
}
