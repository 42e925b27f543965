import type { Span } from '../message';
import { EMPTY, hashedOnBy, hashOf } from './hash';
import { unitAt } from './unit-at';
import { WordTable } from './word-table';

/**
 * - `word`: letters, lower case, apostrophes folded, contractions split (`won’t` → `will`, `not`)
 * - `number`: starts with a digit (`14`, `10:30`, `3rd`, `2,500`)
 * - `mark`: one punctuation mark, dashes folded to `-` and quotation marks to `"`
 * - `line`: a line break; `text` is `\n`, or `\n\n` for a blank line
 * - `link`: a web or mail address, kept whole so that no word in it counts
 */
export type TokenKind = 'word' | 'number' | 'mark' | 'line' | 'link';

export type Token = Span & {
  readonly kind: TokenKind;
  readonly text: string;
  /** Of the text, see `hashOf`. */
  readonly hash: number;
};

/** Maps, since a word may be “constructor”. */
const IRREGULAR_STEMS: ReadonlyMap<string, string> = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
]);
const APOSTROPHE_ENDINGS: ReadonlyMap<string, string> = new Map([
  ['ll', 'will'],
  ['re', 'are'],
  ['ve', 'have'],
  ['m', 'am'],
  ['d', 'would'],
]);
const IS_AFTER = new Set([
  'it',
  'that',
  'there',
  'what',
  'here',
  'he',
  'she',
  'who',
  'where',
  'how',
]);
/**
 * Typed without the apostrophe: what it stands for, and where it parts. Words that often mean something else without it
 * (`were`, `its`, `ill`) are left.
 */
const BARE_CONTRACTIONS: readonly (readonly [typed: string, first: string, second: string])[] = [
  ...'do does did could would should is are was were have has had'
    .split(' ')
    .map((verb) => [`${verb}nt`, verb, 'not'] as const),
  ['cant', 'can', 'not'],
  ['wont', 'will', 'not'],
  ['cannot', 'can', 'not'],
  ['im', 'i', 'am'],
  ['ive', 'i', 'have'],
  ['youve', 'you', 'have'],
  ['weve', 'we', 'have'],
  ['theyve', 'they', 'have'],
  ['youre', 'you', 'are'],
  ['theyre', 'they', 'are'],
  ['thats', 'that', 'is'],
  ['theres', 'there', 'is'],
  ['whats', 'what', 'is'],
];
const BARE = new WordTable(BARE_CONTRACTIONS.map(([typed]) => typed));

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLetter(code: number): boolean {
  if (code < 128) return isSmall(code) || isCapital(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x3004) return false;
  if (code >= 0x3008 && code <= 0x3020) return false;
  if (code >= 0xd800 && code <= 0xf8ff) return false;
  return code < 0xfe00 || (code > 0xfe6f && code < 0xff00) || code > 0xff20;
}

function isApostrophe(code: number): boolean {
  return (
    code === 39 ||
    code === 96 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x2bc ||
    code === 0xb4
  );
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0xfeff ||
    code === 0x202f
  );
}

/**
 * Splits a text into tokens in one pass; linear in its length. Every token's span indexes the text
 * that was given, so a finding quotes exactly what was written.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = unitAt(text, at);
    if (isLetter(code) || isDigit(code)) {
      at = readWord(text, at, tokens);
    } else if (code === 10 || code === 13) {
      at = readLineBreak(text, at, tokens);
    } else {
      if (code > 32 && !isSpace(code)) pushMark(text, at, tokens);
      at += 1;
    }
  }
  return tokens;
}

function push(
  tokens: Token[],
  kind: TokenKind,
  text: string,
  start: number,
  end: number,
  hash = hashOf(text),
): void {
  tokens.push({ kind, text, hash, start, end });
}

function readLineBreak(text: string, start: number, tokens: Token[]): number {
  let at = start;
  let breaks = 0;
  while (at < text.length) {
    const code = unitAt(text, at);
    if (code === 32) {
      at += 1;
      continue;
    }
    if (code === 13 && unitAt(text, at + 1) === 10) at += 1;
    else if (code !== 10 && code !== 13 && !isSpace(code)) break;
    if (code === 10 || code === 13) breaks += 1;
    at += 1;
  }
  push(tokens, 'line', breaks > 1 ? '\n\n' : '\n', start, at);
  return at;
}

const FOLDED_MARKS: Readonly<Record<string, string>> = {
  '\u2013': '-',
  '\u2014': '-',
  '\u2012': '-',
  '\u2212': '-',
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2018': "'",
  '\u2019': "'",
};

function pushMark(text: string, at: number, tokens: Token[]): void {
  const mark = text.charAt(at);
  push(tokens, 'mark', FOLDED_MARKS[mark] ?? mark, at, at + 1);
}

function readWord(text: string, start: number, tokens: Token[]): number {
  const length = text.length;
  let at = start;
  let apostrophe = -1;
  let isLower = true;
  let isAscii = true;
  // Of the word in small letters, made on the way.
  let hash = EMPTY;
  // Most words are small letters and nothing else.
  while (at < length && isSmall(unitAt(text, at))) {
    hash = hashedOnBy(hash, unitAt(text, at));
    at += 1;
  }
  if (at > start && (at === length || unitAt(text, at) <= 32)) {
    pushWord(text.slice(start, at), start, at, tokens, hash);
    return at;
  }
  const numeric = isDigit(unitAt(text, start));
  while (at < length) {
    const code = unitAt(text, at);
    if (isLetter(code) || isDigit(code)) {
      if (isCapital(code)) isLower = false;
      if (code >= 128) isLower = isAscii = false;
      hash = hashedOnBy(hash, isCapital(code) ? code + 32 : code);
      at += 1;
      continue;
    }
    if (code <= 32) break;
    const next = at + 1 < length ? unitAt(text, at + 1) : 0;
    if (numeric) {
      if ((code === 46 || code === 44 || code === 58 || code === 47) && isDigit(next)) {
        at += 2;
        continue;
      }
      break;
    }
    if (apostrophe < 0 && isApostrophe(code) && isLetter(next)) {
      apostrophe = at;
      if (isCapital(next) || next >= 128) isLower = false;
      at += 2;
      continue;
    }
    if (startsLink(text, start, at, code)) {
      const end = endOfLink(text, at);
      push(tokens, 'link', '', start, end);
      return end;
    }
    break;
  }
  if (apostrophe >= 0) {
    pushContraction(text, start, at, apostrophe, tokens);
    return at;
  }
  const written = text.slice(start, at);
  const word = isLower ? written : written.toLowerCase();
  if (numeric) push(tokens, 'number', word, start, at);
  else pushWord(word, start, at, tokens, isAscii ? hash : hashOf(word));
  return at;
}

function startsLink(text: string, start: number, at: number, code: number): boolean {
  if (code === 64) return isLetter(unitAt(text, at + 1)) || isDigit(unitAt(text, at + 1));
  if (code === 58) return unitAt(text, at + 1) === 47 && unitAt(text, at + 2) === 47;
  return code === 46 && at - start === 3 && text.slice(start, at).toLowerCase() === 'www';
}

function endOfLink(text: string, from: number): number {
  let at = from;
  while (at < text.length && unitAt(text, at) > 32 && !'<>"'.includes(text.charAt(at))) at += 1;
  while (at > from && '.,;:!?)'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function pushWord(word: string, start: number, end: number, out: Token[], hash: number): void {
  const number = BARE.numberOf(hash);
  const bare = number > 0 ? BARE_CONTRACTIONS[number - 1] : undefined;
  if (bare) {
    const [, first, second] = bare;
    const middle = start + Math.min(first.length, end - start - 1);
    push(out, 'word', first, start, middle);
    push(out, 'word', second, middle, end);
  } else {
    push(out, 'word', word, start, end, hash);
  }
}

function pushContraction(
  text: string,
  start: number,
  end: number,
  apostrophe: number,
  out: Token[],
): void {
  const head = text.slice(start, apostrophe).toLowerCase();
  const tail = text.slice(apostrophe + 1, end).toLowerCase();
  if (tail === 't' && head.length > 1 && head.endsWith('n')) {
    const stem = head.slice(0, -1);
    push(out, 'word', IRREGULAR_STEMS.get(stem) ?? stem, start, apostrophe - 1);
    push(out, 'word', 'not', apostrophe - 1, end);
    return;
  }
  const ending =
    tail === 's' && head === 'let'
      ? 'us'
      : tail === 's'
        ? IS_AFTER.has(head)
          ? 'is'
          : "'s"
        : APOSTROPHE_ENDINGS.get(tail);
  if (ending === undefined) {
    push(out, 'word', `${head}'${tail}`, start, end);
    return;
  }
  push(out, 'word', head, start, apostrophe);
  push(out, 'word', ending, apostrophe, end);
}
