import { hashOf, isName, mixed, NAME, NUMBER } from './features';
import type { Token } from './tokens';

export type MessageText = { readonly text: string; readonly tokens: readonly Token[] };

/** As many letters of a word as its forms and relatives have in common. */
const STEM_LETTERS = 6;
/** Higher counts tell no more. */
const MOST_LENGTH = 8;
const MOST_COUNTED = 3;
const MOST_SHARE = 4;
const FIRST_PERSON = new Set('i we my our me us'.split(' '));
const SECOND_PERSON = new Set('you your yours'.split(' '));
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
  addWords(wordsOf(subject, false), 40, features);
  const words = wordsOf(body, true);
  addWords(words, 50, features);
  for (const cue of cues) features.push(mixed(60, hashOf(cue)));
  const count = words.length + 1;
  const share = (some: ReadonlySet<string>) =>
    Math.min(MOST_SHARE, Math.floor((10 * countOf(words, (word) => some.has(word))) / count));
  const told = (kind: number, value: number) => features.push(mixed(kind, value));
  const counted = (kind: number, times: number) => told(kind, Math.min(MOST_COUNTED, times));
  const questions = countOf(words, (word) => word === '?');
  const links = countOf(body.tokens, (token) => token.kind === 'link');
  told(61, Math.min(MOST_LENGTH, Math.floor(Math.log2(count))));
  counted(62, questions);
  counted(63, links);
  told(64, share(FIRST_PERSON));
  told(65, share(SECOND_PERSON));
  told(66, GREETINGS.has(words[0] ?? '') ? hashOf(words[0] ?? '') : 0);
  told(67, ANSWERED.test(subject.text) ? 1 : 0);
  told(68, NO_PERSON.test(sender) ? 1 : 0);
  return features;
}

/** Titles have capitals everywhere, so only in running text does one make a name. */
function wordsOf({ text, tokens }: MessageText, foldNames: boolean): readonly string[] {
  const words: string[] = [];
  let opens = true;
  for (const token of tokens) {
    if (token.kind === 'number') words.push(NUMBER);
    else if (token.kind !== 'line')
      words.push(
        foldNames && !opens && token.kind === 'word' && isName(text, token) ? NAME : token.text,
      );
    opens = token.kind === 'line' || (token.kind === 'mark' && OPENING.includes(token.text));
  }
  return words;
}

const OPENING = '.!?:;*-"(';

function addWords(words: readonly string[], kind: number, features: number[]): void {
  const stems = words.map((word) => hashOf(word.slice(0, STEM_LETTERS)));
  for (let at = 0; at < stems.length; at += 1) {
    features.push(mixed(kind, stems[at] ?? 0));
    if (at + 1 < stems.length) features.push(mixed(kind + 1, stems[at] ?? 0, stems[at + 1] ?? 0));
  }
}

function countOf<Value>(values: readonly Value[], is: (value: Value) => boolean): number {
  let count = 0;
  for (const value of values) if (is(value)) count += 1;
  return count;
}
