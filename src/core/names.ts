import { NICKNAMES } from './lexicon/slots';
import type { Address, IncomingMessage, Span } from './message';
import { findGreeting } from './text/greeting';
import { tokenize, type Token } from './text/tokens';
import { flatten } from './text/flatten';
import { isClosingLine, splitZones } from './text/zones';

const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir madam fr sr rev hon herr frau monsieur madame señor señora dame lord lady captain'.split(
    ' ',
  ),
);
/** Words that greet a group, or nobody in particular. */
const NO_NAMES = new Set(
  'all everyone everybody both team folks there again friends colleagues sir madam hiring manager recruiter sirs mesdames whom it may concern to you and or the thanks thank just many happy sorry yes no so as in on for re quick short of customer customers tenant applicant candidate neighbour neighbor editor editors organisers organizers committee board parents guests partner partners office client members member again dear good my our new fellow support service services'.split(
    ' ',
  ),
);
const NAME = /^[A-ZÀ-ÖØ-ÞĀ-ſ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſ'’-]{1,20}$/;
const MOST_NAME_WORDS = 4;
const MOST_NAME_CHARACTERS = 40;

/**
 * The name to greet the sender with: the first name they sign with, where the sender's address or
 * display name bears it out or it follows a closing line; null where that is not certain.
 */
export function signedName({ from, body }: IncomingMessage): string | null {
  const known = namesOf(from);
  const [given = ''] = from.displayName
    .toLowerCase()
    .replace(/^.*, ?/, '')
    .split(' ');
  const lines = ['', ...lastLines(body)];
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const [above = '', text = ''] = lines.slice(index - 1);
    const line = text.replace(/^[-–—~*\s]+|( (x|[^\w\s]){1,3})?[.,!*\s]*$/gi, '');
    if (text.length > MOST_NAME_CHARACTERS || isClosingLine(line)) continue;
    let [signed = '', ...more] = line.split(/, ?/);
    const isBelow = isClosingLine(above);
    const isBehind = isClosingLine(signed);
    if (isBehind) [signed = '', ...more] = more;
    const isClosed = isBelow || isBehind;
    // In small letters it may be the last word of a broken line.
    const isSmall = signed === given && (isClosed || !lines[index + 1]);
    if (isSmall || /^[A-Z]{4}/.test(signed))
      signed = signed.toLowerCase().replace(/(^|[ -])./g, (letter) => letter.toUpperCase());
    const words = signed
      .split(/\s+/)
      .filter((word) => !TITLES.has(word.toLowerCase().replace('.', '')));
    const [first = ' '] = words;
    const small = words.map((word) => word.toLowerCase());
    const [name = ''] = small;
    const isGiven = name === given;
    if (
      // “Lee, Anna” and “Dr. Lee” have no first name where one is looked for.
      ((signed.startsWith(first) && !more[0]) || (isGiven && words[1])) &&
      words.length <= MOST_NAME_WORDS &&
      words.every((word) => NAME.test(word)) &&
      !small.some((word) => NO_NAMES.has(word)) &&
      (isGiven ||
        known.has(name) ||
        (isClosed &&
          (small.some((word) => known.has(word)) ||
            (!words[1] && (given.startsWith(name) || isPair(name, given))))) ||
        (isBelow && known.size === 0))
    )
      return first;
  }
  return null;
}

/** Two names that differ, such as “Bob” and “Robert”. */
function isPair(name: string, other: string): boolean {
  return NICKNAMES.some((pair) => pair.includes(name) && pair.includes(other));
}

/** How far from the end a name is looked for; contact details may follow it. */
const SIGNATURE_LINES = 14;
const LAST_CHARACTERS = 4000;

/** The lines before the quoted thread, from the last ones back, blank ones left out. */
function lastLines(body: string): readonly string[] {
  const { visible, signature } = splitZones(body);
  const zones = [...visible, ...signature].sort((a, b) => a.start - b.start);
  return flatten(
    zones.map(({ start, end }) =>
      body.slice(Math.max(start, end - LAST_CHARACTERS), end).split(/\r?\n/),
    ),
  )
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-SIGNATURE_LINES);
}

/** `right` is the name to put there, null where only the sender is known. */
export type WrongName = Span & { readonly sender: string; readonly right: string | null };

/**
 * A greeting that names somebody who is not the sender. A name that occurs in the message, in the
 * sender's name or address, or that could be short for one of those, is taken as right.
 */
export function findWrongName(
  text: string,
  tokens: readonly Token[],
  message: IncomingMessage,
): WrongName | undefined {
  const { names: greeted } = findGreeting(tokens) ?? { names: [] };
  if (greeted.length > MOST_NAME_WORDS + 1) return undefined;
  const names = greeted.filter(
    (name) =>
      !TITLES.has(name.text) && !NO_NAMES.has(name.text) && isCapital(text.charAt(name.start)),
  );
  const first = names[0];
  const last = names[names.length - 1];
  const sender = message.from.displayName.trim();
  if (!first || !last || sender === '') return undefined;
  const { visible, signature } = splitZones(message.body);
  const written = [...visible, ...signature]
    .map(({ start, end }) => message.body.slice(start, end))
    .join(' ');
  const senders = namesOf(message.from);
  const occurring = new Set(tokenize(written).map(({ text }) => text));
  const others = new Set(
    flatten([...message.to, ...message.cc].map(({ displayName }) => [...nameWords(displayName)])),
  );
  const fits = ({ text }: Token) =>
    isRelated(text, senders) || (occurring.has(text) && !others.has(text));
  if (names.some(fits)) return undefined;
  const isFirstName = names.length === greeted.length;
  const right = isFirstName ? signedName(message) : null;
  return { start: first.start, end: last.end, sender, right };
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function isRelated(name: string, known: ReadonlySet<string>): boolean {
  if (known.has(name)) return true;
  for (const other of known) {
    if (other.length > 1 && name.length > 1 && (other.includes(name) || name.includes(other)))
      return true;
    if (other.length > 2 && other.slice(0, 2) === name.slice(0, 2)) return true;
    if (isPair(name, other)) return true;
  }
  return false;
}

/** The words of a display name, and those of an address before its domain. */
function namesOf({ displayName, emailAddress }: Address): ReadonlySet<string> {
  const local = emailAddress.slice(0, Math.max(0, emailAddress.indexOf('@')));
  return nameWords(`${displayName} ${local.replace(/[._\d+-]+/g, ' ')}`);
}

function nameWords(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, 200)
      .toLowerCase()
      .split(/[^a-zà-öø-ÿā-ſ'’]+/)
      .filter((word) => word.length > 1 && !TITLES.has(word)),
  );
}
