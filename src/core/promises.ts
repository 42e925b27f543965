import type { SettingsStore } from './ports';
import { hashOf } from './text/hash';

/** In front of the name of each entry. */
const PREFIX = 'promise:';

/** Of a value’s shape. One of another version is neither shown nor changed. */
const VERSION = 1;

/** UTF-16 code units of the line that says what was promised; our own figure. */
const LONGEST_TEXT = 120;

/** UTF-16 code units of the subject; our own figure. */
const LONGEST_SUBJECT = 60;

/** Some 20 of the 32 kilobytes that all settings have together, where lines are as long as most are. */
const MOST_KEPT = 100;

/** What was promised, to be noted. */
export type Promised = {
  /** `yyyy-mm-dd`, in the user’s own calendar. */
  readonly day: string;
  readonly text: string;
  /** Of the mail that it stands in; may be empty. */
  readonly subject: string;
};

export type NotedPromise = Promised & {
  /** Stays the same when the promise is moved. */
  readonly id: string;
  readonly madeAt: Date;
};

/** The promises that were made, each an entry of the settings. */
export type Promises = {
  /** By day, then by when they were made; empty where there are no settings. */
  list(): readonly NotedPromise[];
  /**
   * Notes a promise, once however often it is noted. At most a hundred are kept: then the earliest of
   * those whose day is past goes, and only where none is past the one that was made first. Rejects with a
   * `PortError` when the mailbox did not take it, and nothing is dropped then; with a `RangeError` for a
   * day that is none.
   */
  note(promised: Promised, now: Date): Promise<void>;
  /**
   * Gives it another day, `yyyy-mm-dd`; does nothing where it is gone. Rejects with a `PortError`, and
   * with a `RangeError` for a day that is none.
   */
  move(id: string, day: string): Promise<void>;
  /** Takes it out, kept or dropped. Rejects with a `PortError`. */
  remove(id: string): Promise<void>;
};

/** The same for the same words, subject and day. */
export function promiseId({ day, text, subject }: Promised): string {
  const named = `${shortened(subject, LONGEST_SUBJECT)}\n${lineOf(text)}\n${day}`;
  return (hashOf(named) >>> 0).toString(36);
}

/** Whether its day has come, where the device is at the moment `now`. */
export function isDue({ day }: Pick<Promised, 'day'>, now: Date): boolean {
  return day <= localDay(now);
}

export function promisesIn(settings: Pick<SettingsStore, 'get' | 'names' | 'change'>): Promises {
  const list = (): readonly NotedPromise[] => {
    try {
      return settings
        .names()
        .filter((name) => name.startsWith(PREFIX))
        .map((name) => readPromise(name.slice(PREFIX.length), settings.get(name)))
        .filter(isPromise)
        .sort(byDay);
    } catch {
      // A client without settings still drafts; it only forgets.
      return [];
    }
  };
  /** Changes what can be read, or the value of a name that has none. */
  const change = (id: string, changed: (before: NotedPromise | null) => unknown): Promise<void> =>
    settings.change(PREFIX + id, (value) => {
      const before = readPromise(id, value);
      return before === null && value !== undefined ? value : changed(before);
    });
  const remove = (id: string) => change(id, () => undefined);
  return {
    list,
    note: async (promised, now) => {
      checkDay(promised.day);
      const id = promiseId(promised);
      await change(id, () => writePromise(promised, now));
      for (const each of surplus(list(), id, now)) await remove(each.id);
    },
    move: async (id, day) => {
      checkDay(day);
      await change(id, (before) =>
        before === null ? undefined : writePromise({ ...before, day }, before.madeAt),
      );
    },
    remove,
  };
}

/** Short, since every character of a setting counts: version, day, text, subject, milliseconds since 1970. */
function writePromise({ day, text, subject }: Promised, madeAt: Date): unknown {
  return [VERSION, day, lineOf(text), shortened(subject, LONGEST_SUBJECT), madeAt.getTime()];
}

/** `null` for a value that is not of `writePromise`, whoever wrote it. */
function readPromise(id: string, value: unknown): NotedPromise | null {
  if (!Array.isArray(value)) return null;
  const [version, day, text, subject, madeAt] = value as readonly unknown[];
  if (version !== VERSION || typeof day !== 'string' || !isDay(day)) return null;
  if (typeof text !== 'string' || lineOf(text) === '' || typeof subject !== 'string') return null;
  if (typeof madeAt !== 'number' || Number.isNaN(new Date(madeAt).getTime())) return null;
  return {
    id,
    day,
    text: lineOf(text),
    subject: shortened(subject, LONGEST_SUBJECT),
    madeAt: new Date(madeAt),
  };
}

function isPromise(read: NotedPromise | null): read is NotedPromise {
  return read !== null;
}

/** What goes for the one that was noted last. */
function surplus(
  promises: readonly NotedPromise[],
  noted: string,
  now: Date,
): readonly NotedPromise[] {
  const today = localDay(now);
  const others = promises.filter(({ id }) => id !== noted);
  const past = others.filter(({ day }) => day < today);
  const ahead = others
    .filter(({ day }) => day >= today)
    .sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime());
  return [...past, ...ahead].slice(0, Math.max(0, promises.length - MOST_KEPT));
}

function byDay(one: NotedPromise, other: NotedPromise): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return one.madeAt.getTime() - other.madeAt.getTime() || (one.id < other.id ? -1 : 1);
}

function checkDay(day: string): void {
  if (!isDay(day)) throw new RangeError(`“${day}” is no day.`);
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

function localDay(at: Date): string {
  const digits = (count: number, length: number) => `000${String(count)}`.slice(-length);
  return [digits(at.getFullYear(), 4), digits(at.getMonth() + 1, 2), digits(at.getDate(), 2)].join(
    '-',
  );
}

/** A promise can be the end of a sentence, behind a semicolon. */
function lineOf(text: string): string {
  return shortened(text.replace(/^[\s;,]+/, ''), LONGEST_TEXT);
}

/** In one line, cut at the end where it is longer than `most`, though never within a character. */
function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
