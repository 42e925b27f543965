import { isName, mixed, NAME, NUMBER } from './features';
import { hashOf } from './hash';
import type { Token } from './tokens';
import { WordTable } from './word-table';

export type MessageText = { readonly text: string; readonly tokens: readonly Token[] };

/** As many letters of a word as its forms and relatives have in common. */
const STEM_LETTERS = 6;
/** Higher counts tell no more. */
const MOST_LENGTH = 8;
const MOST_COUNTED = 3;
const MOST_SHARE = 4;
const FIRST_PERSON = new WordTable('i we my our me us'.split(' '));
const SECOND_PERSON = new WordTable('you your yours'.split(' '));
const NUMBER_STEM = hashOf(NUMBER, STEM_LETTERS);
const NAME_STEM = hashOf(NAME, STEM_LETTERS);
const GREETINGS = new Set('dear hi hello hey'.split(' '));
const NO_PERSON = /no-?reply|notif|news|info@|alert|mailer|daemon|support|service/i;
const ANSWERED = /^\s*(re|fw|fwd|aw|sv)\s*:/i;

/**
 * What a message is made of, as numbers for the message model: words and pairs of words, by their
 * first letters, in the subject and in the body; how long it is, whom it speaks of, how it greets; what
 * kind of address sent it; and the cue groups found in it. Names and numbers are folded. A feature may
 * come more than once. Linear in the number of tokens.
 */
export function messageFeatures(
  subject: MessageText,
  body: MessageText,
  sender: string,
  cues: readonly string[],
): readonly number[] {
  const features: number[] = [];
  addWords(foldedWords(subject, false).stems, 40, features);
  const { stems, opening, questions, first, second } = foldedWords(body, true);
  addWords(stems, 50, features);
  for (const cue of cues) features.push(mixed(60, hashOf(cue)));
  const count = stems.length + 1;
  const share = (some: number) => Math.min(MOST_SHARE, Math.floor((10 * some) / count));
  const told = (kind: number, value: number) => features.push(mixed(kind, value));
  const counted = (kind: number, times: number) => told(kind, Math.min(MOST_COUNTED, times));
  const links = body.tokens.filter((token) => token.kind === 'link').length;
  told(61, Math.min(MOST_LENGTH, Math.floor(Math.log2(count))));
  counted(62, questions);
  counted(63, links);
  told(64, share(first));
  told(65, share(second));
  told(66, GREETINGS.has(opening) ? hashOf(opening) : 0);
  told(67, ANSWERED.test(subject.text) ? 1 : 0);
  told(68, NO_PERSON.test(sender) ? 1 : 0);
  return features;
}

type FoldedWords = {
  readonly stems: readonly number[];
  /** The first word. */
  readonly opening: string;
  readonly questions: number;
  /** How many words are of the first person, and of the second. */
  readonly first: number;
  readonly second: number;
};

/** Titles have capitals everywhere, so only in running text does one make a name. */
function foldedWords({ text, tokens }: MessageText, foldNames: boolean): FoldedWords {
  const stems: number[] = [];
  let [opening, questions, first, second] = ['', 0, 0, 0];
  let opens = true;
  for (const token of tokens) {
    const { kind, text: word, hash } = token;
    if (kind === 'number') stems.push(NUMBER_STEM);
    else if (foldNames && !opens && kind === 'word' && isName(text, token)) stems.push(NAME_STEM);
    else if (kind !== 'line') {
      if (stems.length === 0) opening = word;
      stems.push(word.length > STEM_LETTERS ? hashOf(word, STEM_LETTERS) : hash);
      if (word === '?') questions += 1;
      if (FIRST_PERSON.numberOf(word, hash) > 0) first += 1;
      if (SECOND_PERSON.numberOf(word, hash) > 0) second += 1;
    }
    opens = kind === 'line' || (kind === 'mark' && OPENING.includes(word));
  }
  return { stems, opening, questions, first, second };
}

const OPENING = '.!?:;*-"(';

function addWords(stems: readonly number[], kind: number, features: number[]): void {
  for (let at = 0; at < stems.length; at += 1) {
    features.push(mixed(kind, stems[at] ?? 0));
    if (at + 1 < stems.length) features.push(mixed(kind + 1, stems[at] ?? 0, stems[at + 1] ?? 0));
  }
}
