import type { SettingsStore } from '../core/ports';
import {
  asideName,
  entryValue,
  ERASED,
  laterOf,
  lostFrom,
  missingFrom,
  readEntries,
  SETTINGS_NAME,
  stampAfter,
  writeEntries,
  type Entries,
  type Entry,
} from '../core/settings-entries';
import { callAsync } from './call-async';
import type { Device } from './device';
import { OutlookError } from './outlook-error';

/**
 * Characters of all settings of the add-in, as JSON of values that are JSON already:
 * https://learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins
 */
const ROOM = 32 * 1024;

/** Where settings stood before they were entries of one. */
const EARLIER = ['look', 'sendCheck', 'draftedFor', 'noneOfThese'] as const;

/** Reported for a save that succeeds when it is tried again (OfficeDev/office-js#3983). */
const FAILED_TO_SAVE = 9019;

/** What a client wrote longer ago no open pane still lacks, and other clients may have removed and forgotten. */
const MOST_AGE_MS = 90 * 24 * 3_600_000;

const API = 'roamingSettings.saveAsync';

/**
 * Outlook’s roaming settings: loaded once at the start, saved as a whole. So that the panes of a client
 * lose nothing to each other, every change is made alone, on top of what the others noted on the device.
 * Between clients the last one wins; what it wrote over is found at the next start, see `restore`.
 */
export function createSettings(device: Device, now: () => number = Date.now): SettingsStore {
  let entries: Map<string, Entry> | undefined;
  let lost: readonly string[] = [];
  /** The mailbox lacks something that this client knows. */
  let isBehind = false;
  /** What could not be read at this start. */
  let aside: Entries = new Map();

  const current = (): Map<string, Entry> => {
    if (entries) return entries;
    const roamingSettings = Office.context.roamingSettings as Office.RoamingSettings | undefined;
    if (!roamingSettings) throw new OutlookError('roamingSettings.get', 'missing-api');
    const stored = roamingSettings.get(SETTINGS_NAME) as unknown;
    const read = readEntries(stored);
    const mailbox = read ?? new Map<string, Entry>();
    for (const name of EARLIER) {
      const value = roamingSettings.get(name) as unknown;
      if (value !== undefined && value !== null && !mailbox.has(name))
        mailbox.set(name, { at: 0, value });
    }
    const written = noted(device, now());
    if (read === null && stored !== undefined && stored !== null) {
      const at = stampAfter(laterOf(mailbox, written), now());
      aside = new Map([[asideName(stored), { at, value: stored }]]);
    }
    const known = laterOf(mailbox, aside);
    lost = lostFrom(known, written);
    isBehind = aside.size > 0 || missingFrom(known, written).length > 0;
    entries = laterOf(known, written);
    return entries;
  };

  const save = async (next: Entries): Promise<void> => {
    if (lengthOf(next) > ROOM) throw new OutlookError(API, 'no-room');
    put(next);
    await saveAll().catch((error: unknown) => {
      if (error instanceof OutlookError && error.code === FAILED_TO_SAVE) return saveAll();
      throw error;
    });
    entries = new Map(next);
  };

  const changeAll: SettingsStore['changeAll'] = (changes) =>
    device.alone(async () => {
      const before = laterOf(current(), noted(device, now()));
      entries = before;
      const at = stampAfter(before, now());
      const changed = new Map<string, Entry>();
      changes.forEach((change, name) => {
        const value = change(before.get(name)?.value);
        changed.set(name, value === undefined ? { at } : { at, value });
      });
      await save(laterOf(before, changed));
      note(device, laterOf(noted(device, at), changed));
    });

  return {
    get: (name) => current().get(name)?.value,
    names: () =>
      [...current()]
        .filter(([name, entry]) => 'value' in entry && name !== ERASED)
        .map(([name]) => name),
    change: (name, change) => changeAll(new Map([[name, change]])),
    set: (name, value) => changeAll(new Map([[name, () => value]])),
    changeAll,
    erase: () =>
      device.alone(async () => {
        const at = stampAfter(laterOf(current(), noted(device, now())), now());
        const erased = new Map<string, Entry>([[ERASED, { at, value: true }]]);
        await save(erased);
        note(device, erased);
      }),
    room: () => ({ used: lengthOf(current()), all: ROOM }),
    restore: () =>
      device.alone(async () => {
        const before = current();
        const found = lost;
        const written = laterOf(noted(device, now()), aside);
        if (device.read() !== null || aside.size > 0) note(device, written);
        if (isBehind) await save(laterOf(before, written));
        isBehind = false;
        lost = [];
        return found;
      }),
  };
}

/** What stood in the mailbox when this runtime started, for a runtime that changes nothing. */
export function readSetting(name: string): unknown {
  const { roamingSettings } = Office.context;
  return (
    entryValue(roamingSettings.get(SETTINGS_NAME), name) ?? (roamingSettings.get(name) as unknown)
  );
}

function put(entries: Entries): void {
  const { roamingSettings } = Office.context;
  roamingSettings.set(SETTINGS_NAME, writeEntries(entries));
  for (const name of EARLIER) roamingSettings.remove(name);
}

function saveAll(): Promise<void> {
  return callAsync(API, (callback) => {
    Office.context.roamingSettings.saveAsync(callback);
  });
}

function lengthOf(entries: Entries): number {
  return JSON.stringify({ [SETTINGS_NAME]: JSON.stringify(writeEntries(entries)) }).length;
}

/** What the panes of this client have written of late, whoever has written over it since. */
function noted(device: Device, now: number): Map<string, Entry> {
  try {
    const all = readEntries(JSON.parse(device.read() ?? '{}')) ?? new Map<string, Entry>();
    return new Map([...all].filter(([, { at }]) => at > now - MOST_AGE_MS));
  } catch {
    return new Map();
  }
}

function note(device: Device, entries: Entries): void {
  device.write(JSON.stringify(writeEntries(entries)));
}
