import { mixedWide, NUMBER } from './features';
import { hashOf } from './hash';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { rolesOf } from './word-table';

export type MessageText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
};

/** As many letters of a word as its forms and relatives have in common. */
const STEM_LETTERS = 6;
/** Higher counts tell no more. */
const MOST_LENGTH = 8;
const MOST_COUNTED = 3;
const MOST_SHARE = 4;
const NUMBER_STEM = hashOf(NUMBER, STEM_LETTERS);
const GREETINGS = new Set('dear hi hello hey'.split(' '));
const NO_PERSON = /no-?reply|notif|news|info@|alert|mailer|daemon|support|service/i;
const ANSWERED = /^\s*(re|fw|fwd|aw|sv)\s*:/i;
/** What a word can tell of a sentence. */
const [FIRST_PERSON, SECOND_PERSON, READER, ASKING] = [1, 2, 4, 8];
const roleOf = rolesOf([
  ['i we my our me', FIRST_PERSON],
  ['us', FIRST_PERSON + READER],
  ['you your', SECOND_PERSON + READER],
  ['yours', SECOND_PERSON],
  // With one of the reader’s words beside it, each of these asks for something, more often than not.
  [
    'please would could can hope like love invite wonder wondering let need appreciate grateful',
    ASKING,
  ],
]);

/** The kinds of words; pairs have the next number. */
const [IN_SUBJECT, IN_BODY, IN_REQUEST] = [40, 50, 70];

/**
 * What a message is made of, as numbers for the message model: words and pairs of words within a sentence, by
 * their first letters, in the subject, in the body and once more in the sentences that ask something of the reader;
 * how long it is, whom it speaks of, how it greets; what kind of address sent it; and the cue groups found in it.
 * Numbers are folded. A feature comes as often as what it stands for. Linear in the number of tokens.
 */
export function messageFeatures(
  subject: MessageText,
  body: MessageText,
  sender: string,
  cues: readonly string[],
): readonly number[] {
  const features: number[] = [];
  addSentences(subject, IN_SUBJECT, features);
  const { count, opening, questions, first, second } = addSentences(body, IN_BODY, features);
  for (const cue of cues) features.push(cueFeature(cue));
  const share = (some: number) => Math.min(MOST_SHARE, Math.floor((10 * some) / (count + 1)));
  const told = (kind: number, value: number) => features.push(mixedWide(kind, value));
  const counted = (kind: number, times: number) => told(kind, Math.min(MOST_COUNTED, times));
  const links = body.tokens.filter((token) => token.kind === 'link').length;
  told(61, Math.min(MOST_LENGTH, Math.floor(Math.log2(count + 1))));
  counted(62, questions);
  counted(63, links);
  told(64, share(first));
  told(65, share(second));
  told(66, GREETINGS.has(opening) ? hashOf(opening) : 0);
  told(67, ANSWERED.test(subject.text) ? 1 : 0);
  told(68, NO_PERSON.test(sender) ? 1 : 0);
  return features;
}

/** By the name of a cue group. */
export function cueFeature(cue: string): number {
  return mixedWide(60, hashOf(cue));
}

/** The words among the features of a message’s subject or body. */
export function wordFeatures(text: MessageText, part: 'subject' | 'body'): readonly number[] {
  const features: number[] = [];
  addSentences(text, part === 'subject' ? IN_SUBJECT : IN_BODY, features);
  return features;
}

type Words = {
  readonly count: number;
  /** The first word. */
  readonly opening: string;
  readonly questions: number;
  /** How many words are of the first person, and of the second. */
  readonly first: number;
  readonly second: number;
};

function addSentences({ tokens, sentences }: MessageText, kind: number, features: number[]): Words {
  let [count, opening, questions, first, second] = [0, '', 0, 0, 0];
  const stems: number[] = [];
  for (const sentence of sentences) {
    stems.length = 0;
    let roles = 0;
    for (let at = sentence.first; at <= sentence.last; at += 1) {
      const token = tokens[at];
      if (!token || token.kind === 'line') continue;
      const { text: word, hash } = token;
      if (count + stems.length === 0) opening = word;
      if (token.kind === 'number') {
        stems.push(NUMBER_STEM);
        continue;
      }
      stems.push(word.length > STEM_LETTERS ? hashOf(word, STEM_LETTERS) : hash);
      if (word === '?') questions += 1;
      const role = roleOf(hash);
      if ((role & FIRST_PERSON) > 0) first += 1;
      if ((role & SECOND_PERSON) > 0) second += 1;
      roles |= role;
    }
    count += stems.length;
    addWords(stems, kind, features);
    const isRequest = sentence.isQuestion || ((roles & ASKING) > 0 && (roles & READER) > 0);
    if (kind === IN_BODY && isRequest) addWords(stems, IN_REQUEST, features);
  }
  return { count, opening, questions, first, second };
}

function addWords(stems: readonly number[], kind: number, features: number[]): void {
  for (let at = 0; at < stems.length; at += 1) {
    features.push(mixedWide(kind, stems[at] ?? 0));
    if (at + 1 < stems.length)
      features.push(mixedWide(kind + 1, stems[at] ?? 0, stems[at + 1] ?? 0));
  }
}
