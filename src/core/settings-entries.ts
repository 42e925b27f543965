import { isRecord } from './records';
import { hashOf } from './text/hash';

/** A setting as it is kept: when it was last changed, in milliseconds since 1970, and to what; without a value it was removed. */
export type Entry = { readonly at: number; readonly value?: unknown };

export type Entries = ReadonlyMap<string, Entry>;

/** A later form of the settings gets a name of its own, so that an earlier version of the add-in never writes over it. */
export const SETTINGS_NAME = 'settings1';

/** The entry that tells when all others were erased. */
export const ERASED = 'erased';

/** The entry for a value that could not be read, whoever wrote it; the same for the same value. */
export function asideName(value: unknown): string {
  return `aside:${(hashOf(JSON.stringify(value)) >>> 0).toString(36)}`;
}

/** How many removals are remembered, so that what was removed does not come back from another client. */
const MOST_REMOVED = 100;

/** Outlook’s settings read every text of this form as a date, at any depth. */
const LIKE_A_DATE = /^\\*Date\(/;

/** The entries in what `writeEntries` made; `null` where it is anything else. */
export function readEntries(written: unknown): Map<string, Entry> | null {
  if (!isRecord(written)) return null;
  const entries = new Map<string, Entry>();
  for (const name of Object.keys(written)) {
    const entry = written[name];
    if (!isRecord(entry) || typeof entry['at'] !== 'number') return null;
    entries.set(
      name,
      'value' in entry
        ? { at: entry['at'], value: unescaped(entry['value']) }
        : { at: entry['at'] },
    );
  }
  return entries;
}

/** The value of one entry, for a runtime that needs few and has little room; `undefined` where there is none. */
export function entryValue(written: unknown, name: string): unknown {
  const entry = isRecord(written) && hasOwn(written, name) ? written[name] : undefined;
  return isRecord(entry) ? entry['value'] : undefined;
}

/** JSON for `readEntries`; of what was removed the latest are left. */
export function writeEntries(entries: Entries): Readonly<Record<string, unknown>> {
  const removed = [...entries]
    .filter(([, entry]) => !('value' in entry))
    .sort(([, a], [, b]) => b.at - a.at);
  const forgotten = new Set(removed.slice(MOST_REMOVED).map(([name]) => name));
  const written: Record<string, unknown> = {};
  entries.forEach((entry, name) => {
    if (forgotten.has(name)) return;
    const value =
      'value' in entry ? { at: entry.at, value: escaped(entry.value) } : { at: entry.at };
    // A name may be “__proto__”.
    Object.defineProperty(written, name, { value, enumerable: true });
  });
  return written;
}

/** Of each name the later entry; nothing that is older than the last time that all was erased. */
export function laterOf(some: Entries, others: Entries): Map<string, Entry> {
  const merged = new Map(some);
  others.forEach((entry, name) => {
    const known = merged.get(name);
    if (!known || known.at < entry.at) merged.set(name, entry);
  });
  const erasedAt = merged.get(ERASED)?.at ?? -Infinity;
  merged.forEach(({ at }, name) => {
    if (name !== ERASED && at <= erasedAt) merged.delete(name);
  });
  return merged;
}

/** What this client wrote and the mailbox does not have, by name. */
export function missingFrom(mailbox: Entries, written: Entries): readonly string[] {
  const missing: string[] = [];
  const erasedAt = mailbox.get(ERASED)?.at ?? -Infinity;
  written.forEach((entry, name) => {
    if (entry.at <= erasedAt) return;
    const kept = mailbox.get(name);
    // A removal that the mailbox has forgotten is still one.
    if (kept ? kept.at < entry.at : 'value' in entry) missing.push(name);
  });
  return missing;
}

/**
 * What is missing though something was saved there since: another client wrote over it. Where nothing was
 * saved since, the mailbox was only read too early, or a save came after one that was sent later.
 */
export function lostFrom(mailbox: Entries, written: Entries): readonly string[] {
  let latest = 0;
  mailbox.forEach(({ at }) => {
    latest = Math.max(latest, at);
  });
  return missingFrom(mailbox, written).filter((name) => (written.get(name)?.at ?? latest) < latest);
}

/** Later than every entry, whatever the clock says. */
export function stampAfter(entries: Entries, now: number): number {
  let stamp = now;
  entries.forEach(({ at }) => {
    stamp = Math.max(stamp, at + 1);
  });
  return stamp;
}

function escaped(value: unknown): unknown {
  return mapTexts(value, (text) => (LIKE_A_DATE.test(text) ? `\\${text}` : text));
}

function unescaped(value: unknown): unknown {
  return mapTexts(value, (text) => (LIKE_A_DATE.test(text) ? text.slice(1) : text));
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change));
  if (!isRecord(value)) return value;
  const mapped: Record<string, unknown> = {};
  for (const name of Object.keys(value))
    Object.defineProperty(mapped, name, { value: mapTexts(value[name], change), enumerable: true });
  return mapped;
}

function hasOwn(record: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(record, name);
}
