import type { Door, Draft, DraftRequest } from './draft';
import { draftFromParagraphs } from './draft-text';
import { NEUTRAL_DECLINE } from './drafts/neutral';
import { findFact } from './facts';
import type { IncomingMessage } from './message';
import { NEUTRAL_ABOUT } from './responses';
import { repair } from './drafts/repair';
import { silenceBefore, type Silence } from './drafts/silence';
import { stepBack } from './drafts/step-back';
import { signedName } from './names';
import { dayInWords } from './text/day';
import type { DraftedResponse, DraftParts, Scenario } from './scenario';
import { scenarios } from './scenarios';

/**
 * Writes the reply. Greets by the name that the sender signs with, or without a name; says the
 * decision in the first two sentences after the greeting; asks no question. The user’s own words
 * stand in it as they were given; a door without its day or its condition counts as closed.
 *
 * @throws {RangeError} for `no-reply`, and for a response that the scenario does not allow
 */
export function composeDraft(request: DraftRequest): Draft {
  const { scenario, response, options } = request;
  const silence = silenceBefore(request.now, request.silenceSince);
  const parts = partsFor(scenario, response, silence);
  const variant = Math.abs(Math.trunc(options.variant ?? variantFor(request)));
  // Each part turns at its own pace, so that few texts a part make many replies.
  const count = parts.decision.length;
  const slots = slotsOf(scenario, request.message);
  const pick = (texts: readonly string[] | undefined, turn = 0) =>
    choose(texts, variant + turn).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => slots[name] ?? whole,
    );
  const isBoundary = response === 'boundary';
  const isLate = response !== 'repair' && (options.ownsDelay === true || silence !== 'none');
  // An apology is warm enough; more words before the decision would only hide it.
  const opening = pick(parts.opening?.[isLate ? 'direct' : options.wording]);
  const door = isOpen(options.door) ? options.door : 'closed';
  return draftFromParagraphs([
    greetingFor(request),
    sentences([
      isLate ? withDelay(opening, silence, isBoundary) : opening,
      pick(parts.decision, Math.floor(variant / count)),
      pick(parts.owning),
      options.wording === 'softened' ? pick(parts.softening) : '',
    ]),
    sentences([
      after('My reason:', options.reason),
      doorLine(door, isBoundary),
      after('Please try instead:', options.referral),
    ]),
    sentences([
      door === 'closed' ? pick(parts.whenClosed) : '',
      pick(parts.closing, Math.floor(variant / count ** 2)),
    ]),
    options.signOff ? `${isBoundary ? 'Regards' : 'Kind regards'},\n${options.signOff}` : '',
  ]);
}

function partsFor(
  id: DraftRequest['scenario'],
  response: DraftRequest['response'],
  silence: Silence,
): DraftParts {
  const parts = response === 'no-reply' ? undefined : findParts(id, response, silence);
  if (!parts) throw new RangeError(`No ${response} is drafted for ${id}`);
  return parts;
}

function findParts(
  id: DraftRequest['scenario'],
  response: DraftedResponse,
  silence: Silence,
): DraftParts | undefined {
  const unit: Scenario | undefined = scenarios.find((scenario) => scenario.id === id);
  const { about, drafts } = unit ?? { about: NEUTRAL_ABOUT, drafts: { decline: NEUTRAL_DECLINE } };
  if (response === 'step-back') return about === undefined ? undefined : stepBack(about);
  if (response !== 'repair') return drafts[response];
  return about !== undefined && drafts.decline ? repair(about, drafts.decline, silence) : undefined;
}

/** What each slot of the scenario says; none is filled with a guess. */
function slotsOf(
  id: DraftRequest['scenario'],
  message: IncomingMessage,
): Readonly<Record<string, string>> {
  const unit: Scenario | undefined = scenarios.find((scenario) => scenario.id === id);
  const slots = unit?.slots ?? {};
  const said: Record<string, string> = {};
  for (const name of Object.keys(slots)) {
    const { neutral = '', certain } = slots[name] ?? {};
    const fact = certain ? findFact(certain.fact, message) : null;
    said[name] = certain && fact !== null ? certain.said.replace('{fact}', () => fact) : neutral;
  }
  return said;
}

/** Another message, another of the texts; the same message, the same one. */
function variantFor({ message: { from, subject } }: DraftRequest): number {
  const text = `${from.emailAddress}\n${subject}`;
  let sum = 0;
  for (let at = 0; at < Math.min(text.length, LONGEST_READ); at += 1)
    sum = (sum * 31 + text.charCodeAt(at)) % VARIANTS;
  return sum;
}

const LONGEST_READ = 500;
/** More than the texts of any scenario make; a prime, so that all are reached. */
const VARIANTS = 9973;

/** Whoever threatens or deceives is not addressed by name. */
function greetingFor({ scenario, response, message }: DraftRequest): string {
  const nameless =
    response === 'boundary' && (scenario === 'harassment' || scenario === 'scam-spam');
  const name = nameless ? null : signedName(message);
  return name === null ? 'Hello,' : `Hello ${name},`;
}

/** Owns the delay and thanks in one sentence, so that the decision still comes second. */
function withDelay(opening: string, silence: Silence, isBoundary: boolean): string {
  if (isBoundary)
    return `This reply comes ${silence === 'none' ? 'late' : 'after my long silence'}.`;
  const apology = `I’m sorry for the ${silence === 'none' ? 'late reply' : 'long silence'}`;
  return opening === ''
    ? `${apology}.`
    : `${apology}, and ${opening.charAt(0).toLowerCase()}${opening.slice(1)}`;
}

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function choose(texts: readonly string[] | undefined, index: number): string {
  return texts?.[index % texts.length] ?? '';
}

function isOpen(door: Door): boolean {
  if (door === 'closed') return false;
  return 'until' in door ? !Number.isNaN(door.until.getTime()) : door.condition.trim() !== '';
}

function doorLine(door: Door, isBoundary: boolean): string {
  if (door === 'closed') return '';
  if ('condition' in door) return after('One thing would change this:', door.condition);
  const day = dayInWords(door.until);
  return isBoundary ? `This holds until ${day}.` : `You are welcome to write again from ${day} on.`;
}

/** The user’s own words after a few of ours; nothing where there are none. */
function after(lead: string, words = ''): string {
  const trimmed = words.trim();
  if (trimmed === '') return '';
  return `${lead} ${trimmed}${/[.!?…]["”’)]*$/.test(trimmed) ? '' : '.'}`;
}
