import { hashedOn, hashOf } from './hash';
import type { TokenRange } from './phrases';
import type { Token } from './tokens';
import { unitAt } from './unit-at';
import { rolesOf } from './word-table';

/**
 * Features are hashes of so many bits. With 7,000 of them in use, about one in 75 unseen ones
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

/** What a word can be to a verb group; from `SUBJECT` on, which of the subjects it stands for. */
const [AUXILIARY, NEGATION, BETWEEN, JOINED, STOP, SUBJECT] = [1, 2, 3, 4, 5, 6];
const SUBJECTS: readonly (readonly [subject: string, words: string])[] = [
  ['i', 'i we me us'],
  ['you', 'you'],
  ['it', 'it this that'],
  ['they', 'he she they'],
];
const roleOf = rolesOf([
  [
    'will would can could shall should may might must do does did am is are was were have has had be been',
    AUXILIARY,
  ],
  ['not never no nor', NEGATION],
  ['just also really still even ever quite so too yet to', BETWEEN],
  ['going able', JOINED],
  [', . ; : ! ?', STOP],
  ...SUBJECTS.map(([, words], at) => [words, SUBJECT + at] as const),
]);
const SUBJECT_HASHES = SUBJECTS.map(([subject]) => hashOf(subject));
const OTHER_SUBJECT = hashOf('other');
const NOTHING = hashOf('');
const COMMA = hashOf(',');
const ENDINGS: ReadonlySet<number> = new Set(['.', '!', '?'].map((mark) => hashOf(mark)));
const LONGEST_VERB_GROUP = 5;
const FARTHEST_SUBJECT = 3;
const MOST_LENGTH = 6;
/** Three reasons are as many as thirty. */
const MOST_LISTED = 3;

/** A part of a text by its words and marks, `to` excluded. */
type Part = {
  readonly from: number;
  readonly to: number;
  /** Of its first word as it is written: a capital there makes no name. */
  readonly hash: number;
  readonly role: number;
};

/** Reads what parts of a text are made of, as numbers for the sentence model. */
export class FeatureReader {
  /** Of each word and mark, in order; line breaks are left out, names and numbers folded. */
  private readonly hashes: number[] = [];
  /** What each is to a verb group. */
  private readonly roles: number[] = [];
  /** Where each stands among the tokens. */
  private readonly places: number[] = [];
  /** How many come before each token. */
  private readonly before: number[] = [];

  private readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.tokens = tokens;
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      this.before.push(this.hashes.length);
      if (!token || token.kind === 'line') continue;
      const hash = foldedHash(text, token);
      this.places.push(at);
      this.hashes.push(hash);
      this.roles.push(roleOf(hash));
    }
    this.before.push(this.hashes.length);
  }

  /**
   * Of the tokens of a range: words, pairs and triples of words, words one apart, how it starts and ends, its
   * verb groups (who, which auxiliary, negated or not, which verb), how many of them and of commas there are, as in a
   * list of reasons, and the phrases found in it with what their scope makes of them. A feature may come more than
   * once. Linear in the number of tokens.
   */
  featuresOf({ first, last }: TokenRange, phrases: readonly string[]): readonly number[] {
    const { hashes } = this;
    const part = this.partOf(first, last);
    const { from, to } = part;
    const features: number[] = [];
    const ending = from < to ? this.hashAt(to - 1, part) : NOTHING;
    features.push(
      mixed(1, ENDINGS.has(ending) ? ending : NOTHING),
      mixed(2, Math.min(MOST_LENGTH, 31 - Math.clz32(to - from + 1))),
      mixed(3, part.hash),
      mixed(4, part.hash, from + 1 < to ? (hashes[from + 1] ?? 0) : 0),
    );
    for (const phrase of phrases) features.push(mixed(13, hashOf(phrase)));
    let commas = 0;
    let verbs = 0;
    for (let at = from; at < to; at += 1) {
      const one = this.hashAt(at, part);
      features.push(mixed(5, one));
      if (one === COMMA) commas += 1;
      if (at + 1 < to) {
        const two = hashes[at + 1] ?? 0;
        features.push(mixed(6, one, two));
        if (at + 2 < to) {
          const three = hashes[at + 2] ?? 0;
          features.push(mixed(7, one, three), mixed(8, one, two, three));
        }
      }
      if (this.roleAt(at, part) !== AUXILIARY) continue;
      verbs += 1;
      this.addVerbGroup(at, part, features);
    }
    commas = Math.min(MOST_LISTED, commas);
    verbs = Math.min(MOST_LISTED, verbs);
    features.push(mixed(32, commas), mixed(36, verbs), mixed(40, commas, verbs));
    return features;
  }

  private partOf(first: number, last: number): Part {
    const from = this.before[first] ?? 0;
    const to = this.before[last + 1] ?? from;
    const opening = this.tokens[first];
    if (opening?.kind !== 'word')
      return { from, to, hash: this.hashes[from] ?? 0, role: this.roles[from] ?? 0 };
    return { from, to, hash: opening.hash, role: roleOf(opening.hash) };
  }

  private hashAt(at: number, { from, hash }: Part): number {
    return at === from ? hash : (this.hashes[at] ?? 0);
  }

  private roleAt(at: number, { from, role }: Part): number {
    return at === from ? role : (this.roles[at] ?? 0);
  }

  /** Nothing for what is folded. */
  private wordAt(at: number): string {
    const hash = this.hashes[at];
    if (hash === NUMBER_HASH || hash === NAME_HASH) return '';
    return this.tokens[this.places[at] ?? 0]?.text ?? '';
  }

  private addVerbGroup(at: number, part: Part, features: number[]): void {
    let group = this.hashAt(at, part);
    let negated = 0;
    let next = at + 1;
    for (; next < part.to && next - at <= LONGEST_VERB_GROUP; next += 1) {
      const role = this.roleAt(next, part);
      if (role === NEGATION) negated = 1;
      else if (role === JOINED) group = hashedOn(group, this.wordAt(next));
      else if (role !== AUXILIARY && role !== BETWEEN && !this.wordAt(next).endsWith('ly')) break;
    }
    const who = this.subjectBefore(at, part);
    const verb = next < part.to ? this.stemAt(next) : NOTHING;
    features.push(
      mixed(9 + 16 * negated, who, group),
      mixed(10 + 16 * negated, who, verb),
      mixed(11 + 16 * negated, who, group, verb),
      mixed(12 + 16 * negated, verb),
    );
  }

  private subjectBefore(at: number, part: Part): number {
    let subject = NOTHING;
    for (let before = at - 1; before >= Math.max(part.from, at - FARTHEST_SUBJECT); before -= 1) {
      const role = this.roleAt(before, part);
      if (role === STOP || this.hashes[before] === NOTHING) break;
      if (role >= SUBJECT) return SUBJECT_HASHES[role - SUBJECT] ?? NOTHING;
      subject = OTHER_SUBJECT;
    }
    return subject;
  }

  private stemAt(at: number): number {
    const word = this.wordAt(at);
    return word === '' ? (this.hashes[at] ?? 0) : hashOf(word, stemLength(word));
  }
}

function foldedHash(text: string, token: Token): number {
  if (token.kind === 'number') return NUMBER_HASH;
  return token.kind === 'word' && isName(text, token) ? NAME_HASH : token.hash;
}

/** A word inside a sentence that starts with a capital and is no acronym. */
function isName(text: string, token: Token): boolean {
  const { start, end } = token;
  if (end - start < 2 || token.text === 'i') return false;
  return isCapital(text, start) && !isCapital(text, start + 1);
}

function isCapital(text: string, at: number): boolean {
  const code = unitAt(text, at);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** How many letters of a verb come before its ending. */
function stemLength(verb: string): number {
  if (verb.length <= 4) return verb.length;
  return verb.length - (/(?:ing|ed|es|s|e)$/.exec(verb)?.[0].length ?? 0);
}

/** One number of a kind and up to three hashes; of kinds that differ in the last two bits alone counts up to three would be the same. */
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
