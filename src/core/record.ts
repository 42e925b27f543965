import type { IncomingMessage } from './message';
import type { Answer, SettingsStore } from './ports';
import { isRecord } from './records';
import type { ResponseId, ScenarioId } from './scenario';
import { hashOf } from './text/hash';

const NAME = 'record';

/** Of the form in which answers are kept; a record of another one is not read, and not written over. */
const VERSION = 1;

/** Less than eight kilobytes of the 32 that all settings have together, as Outlook counts. */
export const MOST_RECORDED = 150;

/** An answered message, without a word of it. */
export type RecordEntry = Pick<Answer, 'scenario' | 'response'> & {
  /** Of the sender’s address. Whoever knows an address can find out whether this is its hash. */
  readonly sender: number;
  /** Of the message’s key. */
  readonly item: number;
  /** To the minute. */
  readonly answeredAt: Date;
  /** To the minute. */
  readonly receivedAt: Date;
};

/** What identifies the sender of a message, and when it came. */
type Received = Pick<IncomingMessage, 'from' | 'receivedAt'>;

/**
 * The answers that the user noted, the latest 150 by the time of the answer. What changes it resolves
 * to false where the record is of another version and was left alone, and rejects with a `PortError`
 * when the mailbox did not take it.
 */
export type AnswerRecord = {
  /** The oldest first, the same array until the record changes; `null` for a record of another version. */
  readonly entries: () => readonly RecordEntry[] | null;
  /** `key` is that of `ItemSource.currentKey()`; takes the place of an earlier answer to this message. */
  add(key: string, message: Received, answer: Answer): Promise<boolean>;
  putBack(entry: RecordEntry): Promise<boolean>;
  /** Does nothing where the message is not in the record. */
  remove(item: number): Promise<boolean>;
  /** Erases a record of another version, too. */
  eraseAll(): Promise<void>;
  /** The last clear no to this sender before a message came; `null` where there was none. */
  declinedBefore(key: string, message: Received): RecordEntry | null;
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
  const putBack = (entry: RecordEntry) =>
    change((before) => latest([...without(before, entry.item), entry]));

  return {
    entries,
    add: (key, { from, receivedAt }, { at, scenario, response }) =>
      putBack({
        sender: senderOf(from.emailAddress),
        item: hashOf(key),
        answeredAt: at,
        receivedAt,
        scenario,
        response,
      }),
    putBack,
    remove: (item) => change((before) => without(before, item)),
    eraseAll: () => settings.change(NAME, () => undefined).then(tell),
    declinedBefore: (key, { from, receivedAt }) => {
      const [sender, item] = [senderOf(from.emailAddress), hashOf(key)];
      if (from.emailAddress.trim() === '') return null;
      const declined = (entries() ?? []).filter(
        (entry) =>
          entry.sender === sender &&
          entry.item !== item &&
          entry.answeredAt.getTime() <= receivedAt.getTime() &&
          isClearNo(entry.response),
      );
      return declined[declined.length - 1] ?? null;
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

function without(entries: readonly RecordEntry[], item: number): readonly RecordEntry[] {
  return entries.filter((entry) => entry.item !== item);
}

/** The oldest first; those that are too many fall out. */
function latest(entries: readonly RecordEntry[]): readonly RecordEntry[] {
  return [...entries]
    .sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime())
    .slice(-MOST_RECORDED);
}

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

function entryIn(value: unknown): RecordEntry | null {
  if (!Array.isArray(value)) return null;
  const [sender, item, answered, received, kind, answer] = value as readonly unknown[];
  const scenario = meaningOf(SCENARIOS, kind);
  const response = meaningOf(RESPONSES, answer);
  const isWhole = isHash(sender) && isHash(item) && isMinute(answered) && isMinute(received);
  if (!isWhole || scenario === undefined || response === undefined) return null;
  const [answeredAt, receivedAt] = [dateOf(answered), dateOf(received)];
  return { sender, item, answeredAt, receivedAt, scenario, response };
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
    answers: entries.map(({ sender, item, answeredAt, receivedAt, scenario, response }) => [
      sender,
      item,
      minutesOf(answeredAt),
      minutesOf(receivedAt),
      SCENARIOS[scenario],
      RESPONSES[response],
    ]),
  };
}
