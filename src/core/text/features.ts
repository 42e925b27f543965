import { hashOf } from './hash';
import type { Token } from './tokens';
import { WordTable } from './word-table';

/**
 * Features are hashes of so many bits. With 6,500 of them in use, about one in 80 unseen ones
 * collides, and learns with it; more bits cost more than they bring.
 */
export const FEATURE_BITS = 19;
const MASK = (1 << FEATURE_BITS) - 1;
/** With 15,000 features of messages in use, about one in 140 unseen ones collides. */
export const WIDE_FEATURE_BITS = 21;
const WIDE_MASK = (1 << WIDE_FEATURE_BITS) - 1;
export const NUMBER = '#';
const NAME = '<name>';
const NUMBER_HASH = hashOf(NUMBER);
const NAME_HASH = hashOf(NAME);

/** Maps, since a word may be “constructor”. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['i', 'i'],
  ['we', 'i'],
  ['me', 'i'],
  ['us', 'i'],
  ['you', 'you'],
  ['it', 'it'],
  ['this', 'it'],
  ['that', 'it'],
  ['he', 'they'],
  ['she', 'they'],
  ['they', 'they'],
]);
const AUXILIARIES = new WordTable(
  'will would can could shall should may might must do does did am is are was were have has had be been'.split(
    ' ',
  ),
);
const NEGATIONS = new Set(['not', 'never', 'no', 'nor']);
const BETWEEN = new Set('just also really still even ever quite so too yet to been be'.split(' '));
const LONGEST_VERB_GROUP = 5;

/**
 * What a sentence is made of, as numbers for the sentence model: words, pairs and triples of words,
 * words one apart, how it starts and ends, and its verb groups (who, which auxiliary, negated or
 * not, which verb), and the phrases found in it with what their scope makes of them. Names and
 * numbers are folded. A feature may come more than once. Linear in the number of tokens.
 */
export function sentenceFeatures(
  text: string,
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  phrases: readonly string[],
): readonly number[] {
  const folded = foldedWords(text, tokens, first, last);
  const { words, hashes } = folded;
  const features: number[] = [];
  const end = words[words.length - 1] ?? '';
  features.push(
    mixed(1, hashOf('.!?'.includes(end) ? end : '')),
    mixed(2, Math.min(6, Math.floor(Math.log2(words.length + 1)))),
    mixed(3, hashes[0] ?? 0),
    mixed(4, hashes[0] ?? 0, hashes[1] ?? 0),
  );
  for (const phrase of phrases) features.push(mixed(13, hashOf(phrase)));
  const count = hashes.length;
  for (let at = 0; at < count; at += 1) {
    const one = hashes[at] ?? 0;
    features.push(mixed(5, one));
    if (at + 1 < count) {
      const two = hashes[at + 1] ?? 0;
      features.push(mixed(6, one, two));
      if (at + 2 < count) {
        const three = hashes[at + 2] ?? 0;
        features.push(mixed(7, one, three), mixed(8, one, two, three));
      }
    }
    if (AUXILIARIES.numberOf(words[at] ?? '', one) > 0) addVerbGroup(folded, at, features);
  }
  return features;
}

type FoldedWords = { readonly words: readonly string[]; readonly hashes: readonly number[] };

function foldedWords(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): FoldedWords {
  const words: string[] = [];
  const hashes: number[] = [];
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'line') continue;
    if (token.kind === 'number') {
      words.push(NUMBER);
      hashes.push(NUMBER_HASH);
    } else if (token.kind === 'word' && at > first && isName(text, token)) {
      words.push(NAME);
      hashes.push(NAME_HASH);
    } else {
      words.push(token.text);
      hashes.push(token.hash);
    }
  }
  return { words, hashes };
}

/** A word inside a sentence that starts with a capital and is no acronym. */
function isName(text: string, token: Token): boolean {
  const { start, end } = token;
  if (end - start < 2 || token.text === 'i') return false;
  return isCapital(text, start) && !isCapital(text, start + 1);
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

function addVerbGroup({ words, hashes }: FoldedWords, at: number, features: number[]): void {
  let subject = '';
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const word = words[before] ?? '';
    if (',.;:!?'.includes(word)) break;
    subject = SUBJECTS.get(word) ?? 'other';
    if (subject !== 'other') break;
  }
  let group = words[at] ?? '';
  let negated = 0;
  let next = at + 1;
  for (; next < words.length && next - at <= LONGEST_VERB_GROUP; next += 1) {
    const word = words[next] ?? '';
    if (NEGATIONS.has(word)) negated = 1;
    else if (word === 'going' || word === 'able') group += word;
    else if (!isBetween(word, hashes[next] ?? 0)) break;
  }
  const [who, what, verb] = [hashOf(subject), hashOf(group), hashOf(stemOf(words[next] ?? ''))];
  features.push(
    mixed(9 + 16 * negated, who, what),
    mixed(10 + 16 * negated, who, verb),
    mixed(11 + 16 * negated, who, what, verb),
    mixed(12 + 16 * negated, verb),
  );
}

/** What may stand between an auxiliary and its verb. */
function isBetween(word: string, hash: number): boolean {
  return BETWEEN.has(word) || AUXILIARIES.numberOf(word, hash) > 0 || word.endsWith('ly');
}

function stemOf(verb: string): string {
  return verb.length > 4 ? verb.replace(/(ing|ed|es|s|e)$/, '') : verb;
}

/** One number of a kind and up to three hashes. */
function mixed(kind: number, one: number, two = 0, three = 0): number {
  return hashed(kind, one, two, three) & MASK;
}

/** The same with `WIDE_FEATURE_BITS`. */
export function mixedWide(kind: number, one: number, two = 0): number {
  return hashed(kind, one, two, 0) & WIDE_MASK;
}

function hashed(kind: number, one: number, two: number, three: number): number {
  let hash = Math.imul(kind ^ one, 0x5bd1e995);
  hash = Math.imul(hash ^ (hash >>> 15) ^ two, 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 13) ^ three, 0x297a2d39);
  return hash ^ (hash >>> 16);
}
