import type { IncomingMessage } from './message';
import type { Answer, SettingsStore } from './ports';
import { isRecord } from './records';
import type { ResponseId, ScenarioId } from './scenario';
import type { Memory } from './suggest';
import { hashOf } from './text/hash';

const NAME = 'record';

/** Of the form in which answers are kept; a record of another one is not read, and not written over. */
const VERSION = 1;

/** Less than eight kilobytes of the 32 that all settings have together, as Outlook counts. */
export const MOST_RECORDED = 150;

/** A message, without a word of it. Times are to the minute. */
type Noted = {
  /** Of the sender’s address. Whoever knows an address can find out whether this is its hash. */
  readonly sender: number;
  /** Of the message’s key. */
  readonly item: number;
  readonly receivedAt: Date;
};

export type AnsweredEntry = Noted &
  Pick<Answer, 'scenario' | 'response'> & { readonly answeredAt: Date };

/** A message that the user decided on and, as far as they noted, did not answer. */
export type OpenEntry = Noted & { readonly decidedAt: Date };

export type RecordEntry = AnsweredEntry | OpenEntry;

export function isAnswered(entry: RecordEntry): entry is AnsweredEntry {
  return 'answeredAt' in entry;
}

/** When the user did what the entry tells. */
export function notedAt(entry: RecordEntry): Date {
  return isAnswered(entry) ? entry.answeredAt : entry.decidedAt;
}

/** What identifies the sender of a message, and when it came. */
type Received = Pick<IncomingMessage, 'from' | 'receivedAt'>;

/**
 * The answers that the user noted and the decisions without one, together the latest 150 by `notedAt`,
 * one for each message. A `key` is that of `ItemSource.currentKey()`. What changes the record resolves
 * to false where it is of another version and was left alone, and rejects with a `PortError` when the
 * mailbox did not take it.
 */
export type AnswerRecord = {
  /** The oldest first, the same array until the record changes; `null` for a record of another version. */
  readonly entries: () => readonly RecordEntry[] | null;
  /** Takes the place of what was noted of this message. */
  add(key: string, message: Received, answer: Answer): Promise<boolean>;
  /** That the user decided, `null` that they did not yet; an answer to this message stays. */
  decide(key: string, message: Received, at: Date | null): Promise<boolean>;
  /** Removes the answer to this message; the decision stays, where there was one. */
  takeBack(key: string, message: Received, decidedAt: Date | null): Promise<boolean>;
  putBack(entry: RecordEntry): Promise<boolean>;
  /** Does nothing where the message is not in the record. */
  remove(item: number): Promise<boolean>;
  /** Erases a record of another version, too. */
  eraseAll(): Promise<void>;
  /** The last clear no to this sender before a message came; `null` where there was none. */
  declinedBefore(key: string, message: Received): AnsweredEntry | null;
  /** What it tells of the sender, for a suggestion. */
  memoryOf(key: string, message: Received): Memory;
  /** Calls back when this object changed the record; returns the way to stop it. */
  readonly onChange: (listener: () => void) => () => void;
};

export function recordIn(settings: Pick<SettingsStore, 'get' | 'change'>): AnswerRecord {
  const listeners = new Set<() => void>();
  let stored: unknown;
  let read: readonly RecordEntry[] | null = [];

  const entries = () => {
    const value = valueIn(settings);
    if (value !== stored) {
      stored = value;
      read = entriesIn(value);
    }
    return read;
  };
  const tell = () => {
    [...listeners].forEach((listener) => {
      listener();
    });
  };
  const change = (changed: (before: readonly RecordEntry[]) => readonly RecordEntry[]) => {
    let isOurs = false;
    const taken = settings.change(NAME, (value) => {
      const before = entriesIn(value);
      isOurs = before !== null;
      return before === null ? value : valueOf(changed(before));
    });
    return taken.then(() => {
      tell();
      return isOurs;
    });
  };
  const putBack = (entry: RecordEntry) => change((before) => withEntry(before, entry));

  const declinedBefore: AnswerRecord['declinedBefore'] = (key, { from, receivedAt }) => {
    const [sender, item] = [senderOf(from.emailAddress), hashOf(key)];
    if (from.emailAddress.trim() === '') return null;
    const answered = (entries() ?? []).filter(isAnswered);
    const declined = answered.filter(
      (entry) =>
        entry.sender === sender &&
        entry.item !== item &&
        entry.answeredAt.getTime() <= receivedAt.getTime() &&
        isClearNo(entry.response),
    );
    return declined[declined.length - 1] ?? null;
  };

  return {
    entries,
    add: (key, message, { at, scenario, response }) =>
      putBack({ ...notedOf(key, message), answeredAt: at, scenario, response }),
    decide: (key, message, at) =>
      change((before) => {
        const item = hashOf(key);
        const isDone = before.some((entry) => entry.item === item && isAnswered(entry));
        return isDone ? before : withDecision(before, key, message, at);
      }),
    takeBack: (key, message, decidedAt) =>
      change((before) => withDecision(before, key, message, decidedAt)),
    putBack,
    remove: (item) => change((before) => without(before, item)),
    eraseAll: () => settings.change(NAME, () => undefined).then(tell),
    declinedBefore,
    memoryOf: (key, message) => {
      const declined = declinedBefore(key, message);
      return declined === null ? {} : { declinedBefore: declined.answeredAt };
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Whoever steps back for now, or sends nothing, has not said no. */
function isClearNo(response: ResponseId): boolean {
  return response !== 'step-back' && response !== 'no-reply';
}

function senderOf(address: string): number {
  return hashOf(address.trim().toLowerCase());
}

function notedOf(key: string, { from, receivedAt }: Received): Noted {
  return { sender: senderOf(from.emailAddress), item: hashOf(key), receivedAt };
}

function without(entries: readonly RecordEntry[], item: number): readonly RecordEntry[] {
  return entries.filter((entry) => entry.item !== item);
}

function withEntry(entries: readonly RecordEntry[], entry: RecordEntry): readonly RecordEntry[] {
  return latest([...without(entries, entry.item), entry]);
}

function withDecision(
  entries: readonly RecordEntry[],
  key: string,
  message: Received,
  decidedAt: Date | null,
): readonly RecordEntry[] {
  if (decidedAt === null) return without(entries, hashOf(key));
  return withEntry(entries, { ...notedOf(key, message), decidedAt });
}

/** The oldest first; those that are too many fall out. */
function latest(entries: readonly RecordEntry[]): readonly RecordEntry[] {
  return [...entries]
    .sort((a, b) => notedAt(a).getTime() - notedAt(b).getTime())
    .slice(-MOST_RECORDED);
}

const OPEN_LENGTH = 4;
const MS_PER_MINUTE = 60_000;
/** The last minute that a date can have. */
const LAST_MINUTE = 144_000_000_000;

/** What stands for each kind in the mailbox; a number never gets another meaning. */
const SCENARIOS: Readonly<Record<ScenarioId | 'none', number>> = {
  none: 0,
  'recruiter-outreach': 1,
  'job-offer': 2,
  candidate: 3,
  'networking-request': 4,
  collaboration: 5,
  'sales-pitch': 6,
  'meeting-invite': 7,
  'favour-request': 8,
  'follow-up-nudge': 9,
  harassment: 10,
  'scam-spam': 11,
  exploitative: 12,
};

/** The same for the answers. */
const RESPONSES: Readonly<Record<ResponseId, number>> = {
  decline: 0,
  withdraw: 1,
  close: 2,
  boundary: 3,
  'step-back': 4,
  repair: 5,
  'no-reply': 6,
};

function meaningOf<Id extends string>(
  numbers: Readonly<Record<Id, number>>,
  value: unknown,
): Id | undefined {
  return (Object.keys(numbers) as Id[]).find((id) => numbers[id] === value);
}

function valueIn(settings: Pick<SettingsStore, 'get'>): unknown {
  try {
    return settings.get(NAME);
  } catch {
    // A client without settings still drafts; it only forgets.
    return undefined;
  }
}

/** Empty where nothing was kept; `null` for a value that is not of this version. */
function entriesIn(value: unknown): readonly RecordEntry[] | null {
  if (value === undefined || value === null) return [];
  if (!isRecord(value) || value['v'] !== VERSION) return null;
  const answers = value['answers'];
  if (!Array.isArray(answers)) return [];
  const byItem = new Map<number, RecordEntry>();
  for (const each of answers as readonly unknown[]) {
    const entry = entryIn(each);
    if (entry !== null) byItem.set(entry.item, entry);
  }
  return latest([...byItem.values()]);
}

/** Six numbers for an answer; the first four of them for a decision, which earlier versions skip. */
function entryIn(value: unknown): RecordEntry | null {
  if (!Array.isArray(value)) return null;
  const [sender, item, minute, received, kind, answer] = value as readonly unknown[];
  if (!isHash(sender) || !isHash(item) || !isMinute(minute) || !isMinute(received)) return null;
  const noted = { sender, item, receivedAt: dateOf(received) };
  if (value.length === OPEN_LENGTH) return { ...noted, decidedAt: dateOf(minute) };
  const scenario = meaningOf(SCENARIOS, kind);
  const response = meaningOf(RESPONSES, answer);
  if (scenario === undefined || response === undefined) return null;
  return { ...noted, answeredAt: dateOf(minute), scenario, response };
}

function isHash(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value;
}

function isMinute(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LAST_MINUTE;
}

function dateOf(minutes: number): Date {
  return new Date(minutes * MS_PER_MINUTE);
}

function minutesOf(date: Date): number {
  return Math.floor(date.getTime() / MS_PER_MINUTE);
}

/** Numbers, because Outlook counts every quotation mark of a setting twice. */
function valueOf(entries: readonly RecordEntry[]): unknown {
  if (entries.length === 0) return undefined;
  return {
    v: VERSION,
    answers: entries.map((entry) => [
      entry.sender,
      entry.item,
      minutesOf(notedAt(entry)),
      minutesOf(entry.receivedAt),
      ...(isAnswered(entry) ? [SCENARIOS[entry.scenario], RESPONSES[entry.response]] : []),
    ]),
  };
}
