import {
  AFTER_TITLE,
  BEFORE_TITLE,
  BESIDE_TITLE,
  EVENT_NOUNS,
  HELD_TITLE,
  HIRING_WORDS,
  MAIL_PROVIDERS,
  TITLE_NOUNS,
  TITLE_WORDS,
} from './lexicon/titles';
import type { IncomingMessage } from './message';
import { MONTHS } from './text/day';
import { sentenceAt, splitSentences, type Sentence } from './text/sentences';
import { tokenize } from './text/tokens';
import { splitZones } from './text/zones';

/** What a draft may name where the message leaves no doubt about it. */
export type Fact = 'role' | 'occasion' | 'company';

/** Facts stand early, or in the signature; what is longer is hardly read. */
const MOST_CHARACTERS = 6000;
const LONGEST = 60;

/**
 * A fact in the sender’s own words: the title of the one role that is spoken of (“senior data engineer”);
 * the one occasion that is invited to (“to the Spring Reception”), or else the one day (“for 12 March”);
 * the company, where the sender’s address bears its name out. Null where there is none, or more than one.
 */
export function findFact(fact: Fact, { subject, body, from }: IncomingMessage): string | null {
  const { visible, signature } = splitZones(body);
  const textOf = (spans: typeof visible) =>
    spans.map(({ start, end }) => body.slice(start, end)).join('\n');
  const written = textOf(visible).slice(0, MOST_CHARACTERS);
  const found = {
    role: () => roleIn(subject, written),
    occasion: () => occasionIn(subject, written),
    company: () => companyIn(`${written}\n${textOf(signature)}`, from.emailAddress),
  }[fact]();
  return found !== null && found.length <= LONGEST ? found : null;
}

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const TITLES = wordsOf(TITLE_NOUNS);
const IN_TITLES = wordsOf(TITLE_WORDS);
const HIRING = wordsOf(HIRING_WORDS);
const BEFORE = wordsOf(BEFORE_TITLE);
const BESIDE = wordsOf(BESIDE_TITLE);
const BEHIND = wordsOf(AFTER_TITLE);
const HELD = wordsOf(HELD_TITLE);
const EVENTS = wordsOf(EVENT_NOUNS);
const PROVIDERS = wordsOf(MAIL_PROVIDERS);
const MOST_BEFORE = 4;
const HIRING_REACH = 8;

type Run = { readonly first: number; readonly last: number };

/** The words and marks of a text, and how they are written. */
function readWords(text: string) {
  const tokens = tokenize(text);
  const written = (at: number) => text.slice(tokens[at]?.start, tokens[at]?.end);
  const word = (at: number) => {
    const token = tokens[at];
    return token?.kind === 'word' ? token.text : '';
  };
  return {
    tokens,
    word,
    /** A text in capitals throughout tells nothing by them. */
    isCapital: (at: number) => /^[A-Z](?![A-Z]{3})/.test(written(at)) && word(at) !== 'i',
    /** Whether nothing but a space stands between a word and the one before it. */
    joins: (at: number) => text.slice(tokens[at - 1]?.end, tokens[at]?.start) === ' ',
    /** Whether it has a capital anyway. */
    opens: (at: number) => {
      const before = tokens[at - 1];
      return !before || before.kind === 'line' || /^[.!?]$/.test(before.text);
    },
    /** Whether a mark before it makes it the rest of a longer name: “All-Employee”, “Trust & Safety”. */
    isRest: (at: number) => /^[-&/]$/.test(tokens[at - 1]?.text ?? ''),
    textOf: ({ first, last }: Run) => text.slice(tokens[first]?.start, tokens[last]?.end),
  };
}
type Words = ReturnType<typeof readWords>;

/** The title of the role that is offered, sought or applied for, where no other title is spoken of. */
function roleIn(subject: string, text: string): string | null {
  const words = readWords(text);
  const runs = titlesIn(words);
  const title = onlyOne(runs.map(words.textOf));
  const isClear = title !== null && runs.some((run) => isOffered(words, run));
  if (runs.length > 0) return isClear ? title : null;
  return roleInSubject(subject);
}

/** A subject names the role without saying so: at its beginning, or behind a mark or “for”. */
function roleInSubject(subject: string): string | null {
  const words = readWords(subject);
  const runs = titlesIn(words);
  const title = onlyOne(runs.map(words.textOf));
  const isNamed = ({ first, last }: Run) => {
    const before = words.tokens[first - 1];
    const known = Array.from({ length: last - first }, (_, at) => words.word(first + at));
    const isPlain = known.every((word) => word === 'of' || IN_TITLES.has(word) || TITLES.has(word));
    return isPlain && (!before || /^[:-]$/.test(before.text) || before.text === 'for');
  };
  if (title === null || !runs.every(isNamed)) return null;
  const rest = title.slice(1);
  // The first capital is the subject’s own where no other word has one.
  return rest === rest.toLowerCase() ? title.toLowerCase() : title;
}

function titlesIn(words: Words): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.tokens.length; at += 1) {
    if (!TITLES.has(words.word(at))) continue;
    let [first, last] = [at, at];
    while (at - first < MOST_BEFORE && first > 0 && words.joins(first) && inTitle(words, first - 1))
      first -= 1;
    if (words.word(at + 1) === 'of') {
      last = at + 1;
      while (last - at <= MOST_BEFORE && words.joins(last + 1) && inTitle(words, last + 1))
        last += 1;
    }
    const ends = last !== at + 1 && !(words.joins(last + 1) && inTitle(words, last + 1));
    // A single word is no title yet: “the manager” may be anybody.
    if (first < last && ends && !words.isRest(first)) runs.push({ first, last });
    at = last;
  }
  return runs;
}

function inTitle({ word, isCapital, opens }: Words, at: number): boolean {
  const each = word(at);
  if (BEHIND.has(each) || each === 'of' || each === 'for') return false;
  if (IN_TITLES.has(each) || TITLES.has(each)) return true;
  return isCapital(at) && !opens(at) && !BESIDE.has(each) && !HIRING.has(each);
}

function isOffered({ word, tokens }: Words, { first, last }: Run): boolean {
  let before = first - 1;
  while (BESIDE.has(word(before))) before -= 1;
  const around: string[] = [];
  for (let at = first - 1; at >= 0 && first - at <= HIRING_REACH; at -= 1) {
    if (/^[.!?:;]$/.test(tokens[at]?.text ?? '')) break;
    around.push(word(at));
  }
  if (around.some((each) => HELD.has(each))) return false;
  if (BEHIND.has(word(last + 1))) return true;
  return BEFORE.has(word(before)) && around.some((each) => HIRING.has(each));
}

/** The longest, where all others are parts of it. */
function onlyOne(found: readonly string[]): string | null {
  const [longest] = [...found].sort((a, b) => b.length - a.length);
  if (longest === undefined) return null;
  const whole = longest.toLowerCase();
  return found.every((each) => whole.includes(each.toLowerCase())) ? longest : null;
}

function occasionIn(subject: string, written: string): string | null {
  const text = `${subject}\n\n${written}`;
  const words = readWords(text);
  const events = eventsIn(words);
  if (events.length > 0) {
    const event = onlyOne(events);
    return event === null ? null : `to the ${event}`;
  }
  const named = daysIn(words, splitSentences(text, words.tokens), subject.length);
  const [day] = named.filter(({ isInvited }) => isInvited).map(({ day }) => day);
  return day !== undefined && named.every((each) => each.day === day) ? `for ${day}` : null;
}

/** Names with a capital at each word: “Spring Reception”. */
function eventsIn(words: Words): readonly string[] {
  const { word, isCapital, joins, isRest, textOf, tokens } = words;
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!EVENTS.has(word(at)) || !isCapital(at)) continue;
    let first = at;
    while (first > 0 && at - first < MOST_BEFORE && joins(first) && isCapital(first - 1))
      first -= 1;
    if (BESIDE.has(word(first)) || OPENINGS.has(word(first))) first += 1;
    const goesOn = isCapital(at + 1) && joins(at + 1);
    if (first < at && !goesOn && !isRest(first) && isInvited(words, first))
      runs.push({ first, last: at });
  }
  return runs.map(textOf);
}

/** Whether a subject begins with it, or it is what somebody is asked to come to. */
function isInvited({ word, tokens }: Words, first: number): boolean {
  if (first === 0) return true;
  let before = first - 1;
  while (BESIDE.has(word(before))) before -= 1;
  if (!INVITED_TO.has(word(before))) return false;
  return wordsBefore(tokens, first, INVITING_REACH).some((each) => INVITING.has(each));
}

/** The words before a place in its sentence, the nearest first. */
function wordsBefore(tokens: Words['tokens'], at: number, reach: number): readonly string[] {
  const found: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - reach); index -= 1) {
    const { text = '' } = tokens[index] ?? {};
    if (/^([.!?]|\n+)$/.test(text)) break;
    found.push(text);
  }
  return found;
}

const INVITING_REACH = 10;
const INVITED_TO = wordsOf('to attend for');
const INVITING = wordsOf('invite invited inviting invitation join attend come welcome rsvp');
const OPENINGS = wordsOf('invitation re fw fwd reminder join your this dear save please');
/** Words before a day that is another one than that of the invitation. */
const OTHER_DAYS = wordsOf(
  'or by before until till rsvp deadline since than from after following back closes close closed leave left last past sent call met spoke wrote thank thanks birth',
);
const SENTENCE_REACH = 12;
/** Words of a sentence that, besides a gathering’s name, make its day the one that is asked for. */
const MEETING = wordsOf(
  'meet meets meetings call interview session talk drinks appointment wedding birthday opening kickoff outing evening launch tour visit celebrate invites propose suggest pleasure company guest guests when date available free suit suits held hold holding place',
);
const PARTS_OF_DAY = wordsOf('morning afternoon evening night day');
const PERSONS = wordsOf('i we you he she they it');
const PAST = wordsOf('was were had did took went came gave said told');
const PRESENT = wordsOf('be am is are');
const STILL_TO_COME = wordsOf('scheduled planned booked arranged moved postponed called wanted');
const WEEKDAY_OR_CLOCK =
  /^((mon|tues?|wed|wednes|thu|thurs|fri|sat|satur|sun)(day)?|[ap]m|\d\d?([:.]\d\d)?[ap]m|\d\d?[:.]\d\d)$/;

function isMore(token: Words['tokens'][number] | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'number' ? dayIn(token.text) > 0 : /^(-|or|and|to)$/.test(token.text))
  );
}

/**
 * Days that are named with their month (“12 March”), but for those by which something is due, and those
 * of something past or of a mail; `isInvited` where the subject has it, or a sentence that invites or asks.
 */
function daysIn(
  { word, isCapital, tokens }: Words,
  sentences: readonly Sentence[],
  subjectEnd: number,
): readonly { readonly day: string; readonly isInvited: boolean }[] {
  const days: { readonly day: string; readonly isInvited: boolean }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const month = MONTHS.find((name) => isMonth(word(at), name.toLowerCase()));
    if (month === undefined || !isCapital(at)) continue;
    const beside = [at - 1, at + 1].find((place) => dayIn(tokens[place]?.text) > 0);
    if (beside === undefined) continue;
    const [from, last] = [Math.min(at, beside), Math.max(at, beside)];
    const isOneOfMany = [tokens[from - 1], tokens[last + 1]].some(isMore);
    const before = wordsBefore(tokens, from, SENTENCE_REACH);
    if (isOneOfMany || before.some((each) => OTHER_DAYS.has(each))) continue;
    const [near, part = ''] = before;
    if (near === 'of' && !PARTS_OF_DAY.has(part)) continue;
    const sentence = sentenceAt(sentences, at);
    if (!sentence) continue;
    const said = tokens.slice(sentence.first, sentence.last + 1).map(({ text }) => text);
    const place = from - sentence.first;
    if (isPast(said, place)) continue;
    const isInvited =
      sentence.start < subjectEnd ||
      sentence.isQuestion ||
      said.some((each) => EVENTS.has(each) || INVITING.has(each) || MEETING.has(each)) ||
      isAppointment(said, place);
    days.push({ day: `${dayIn(tokens[beside]?.text)} ${month}`, isInvited });
  }
  return days;
}

/** Whether a sentence tells what happened; an invitation before its day is none, whatever stands around it. */
function isPast(said: readonly string[], day: number): boolean {
  const first = said.slice(0, day).reduce((last, each, at) => (INVITING.has(each) ? at : last), -1);
  return said.slice(first + 1, first < 0 ? said.length : day).some((each, at, all) => {
    const before = all[at - 1] ?? '';
    if (PAST.has(each)) return true;
    if (!/[^e]ed$/.test(each) || STILL_TO_COME.has(each) || PRESENT.has(before)) return false;
    return first >= 0 || at < day || PERSONS.has(before);
  });
}

/** “Thursday 12 March, 10 am” at the beginning of a line or a sentence. */
function isAppointment(said: readonly string[], day: number): boolean {
  return (
    day < 4 &&
    said.some((each) => WEEKDAY_OR_CLOCK.test(each)) &&
    !said.some((each) => PERSONS.has(each))
  );
}

/** The name of a month in English, or its beginning of three letters or four. */
function isMonth(word: string, name: string): boolean {
  return word === name || (word.length >= 3 && word.length <= 4 && name.startsWith(word));
}

function dayIn(text = ''): number {
  const day = /^(\d{1,2})(st|nd|rd|th)?$/.exec(text)?.[1];
  return day !== undefined && Number(day) <= 31 ? Number(day) : 0;
}

const KINDS_OF_COMPANY = wordsOf('management group partners solutions systems services capital');
const LEGAL_FORMS = wordsOf('ltd limited inc llc llp plc gmbh ag bv srl sa');
const SHORTEST_LABEL = 4;
const COMPANY_WORDS = 4;

/** Words with a capital that, without their spaces, are the name of the address’s domain. */
function companyIn(text: string, address: string): string | null {
  const host = address.toLowerCase().split('@')[1]?.split('.') ?? [];
  const label = (host[host.length - 2] ?? '').replace(/-/g, '');
  if (label.length < SHORTEST_LABEL || PROVIDERS.has(label)) return null;
  const { word, isCapital, joins, textOf, tokens } = readWords(text);
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isCapital(first)) continue;
    let name = '';
    for (let last = first; last < first + COMPANY_WORDS; last += 1) {
      if (last > first && !joins(last)) break;
      name += word(last);
      if (!label.startsWith(name)) break;
      if (name !== label) continue;
      const end = KINDS_OF_COMPANY.has(word(last + 1)) && joins(last + 1) ? last + 1 : last;
      const goesOn = isCapital(end + 1) && joins(end + 1) && !LEGAL_FORMS.has(word(end + 1));
      if (!goesOn) return textOf({ first, last: end });
    }
  }
  return null;
}
