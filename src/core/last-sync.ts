import type { SettingsStore } from './ports';
import { isRecord } from './records';
import { marksOf, type Marks, type SyncedTemplate } from './template-merge';
import { lastPlace, readTemplate, templateEntry, templatesIn, writeTemplate } from './templates';

/** The last time that the templates here and those in the file were the same. */
export type LastSync = {
  /** Of the file. */
  readonly version: string;
  readonly at: Date;
  readonly both: Marks;
};

const NAME = 'templateSync';
const VERSION = 1;

type Settings = Pick<SettingsStore, 'get' | 'names' | 'changeAll'>;

/** `null` where there was none, or it is not in a form that is known here. */
export function lastSyncIn(settings: Pick<Settings, 'get'>): LastSync | null {
  return readLastSync(settings.get(NAME));
}

/** Whether the mailbox keeps something under this id that cannot be read as a template here. */
export function isUnknownHere(settings: Pick<Settings, 'get'>, id: string): boolean {
  const value = settings.get(templateEntry(id));
  return value !== undefined && readTemplate(id, value) === null;
}

/**
 * Makes the templates here what they were merged to, and notes that the file has the same: all of it or
 * nothing. A template that was changed since it was read stays as it is by then, and the next sync sees
 * that. Rejects with a `PortError`, `no-room` where the mailbox is full.
 *
 * @param read as the templates were when they were merged
 */
export function keepSynced(
  settings: Settings,
  {
    read,
    merged,
    version,
    at,
  }: {
    readonly read: readonly SyncedTemplate[];
    readonly merged: readonly SyncedTemplate[];
    readonly version: string;
    readonly at: Date;
  },
): Promise<void> {
  const [before, after] = [marksOf(read), marksOf(merged)];
  const wanted = new Map(merged.map((template) => [template.id, template]));
  const first = lastPlace(templatesIn(settings).templates);
  const left = new Set<string>();
  const changes = new Map<string, (value: unknown) => unknown>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(id) === after.get(id)) continue;
    const place = first + changes.size;
    changes.set(templateEntry(id), (value) => {
      const known = readTemplate(id, value);
      const mark = known === null ? undefined : marksOf([known]).get(id);
      const isUnread = value !== undefined && known === null;
      if (mark === after.get(id) && !isUnread) return value;
      if (mark !== before.get(id) || isUnread) {
        left.add(id);
        return value;
      }
      const template = wanted.get(id);
      return template && writeTemplate({ ...template, place: known?.place ?? place });
    });
  }
  // Comes after the others, and so knows what they left.
  changes.set(NAME, (value) => {
    const earlier = readLastSync(value)?.both;
    const both: Record<string, string> = {};
    for (const id of new Set([...after.keys(), ...left])) {
      const mark = (left.has(id) ? earlier : after)?.get(id);
      if (mark !== undefined)
        // An id may be “__proto__”.
        Object.defineProperty(both, id, { value: mark, enumerable: true });
    }
    return { v: VERSION, version, at: at.getTime(), both };
  });
  return settings.changeAll(changes);
}

function readLastSync(value: unknown): LastSync | null {
  if (!isRecord(value) || value['v'] !== VERSION) return null;
  const { version, at, both } = value;
  if (typeof version !== 'string' || typeof at !== 'number' || !isRecord(both)) return null;
  const marks = new Map<string, string>();
  for (const id of Object.keys(both)) {
    const mark = both[id];
    if (typeof mark === 'string') marks.set(id, mark);
  }
  return { version, at: new Date(at), both: marks };
}
