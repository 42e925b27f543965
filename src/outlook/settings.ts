import type { SettingsStore } from '../core/ports';
import { callAsync } from './call-async';

/** Outlook's roaming settings: 32 KB for everything together, per mailbox, loaded once at the start. */
export function createSettings(): SettingsStore {
  return { get: readSetting, set: saveSetting };
}

/** What stood in the mailbox when this runtime started, or what the runtime itself has set since. */
export function readSetting(name: string): unknown {
  return Office.context.roamingSettings.get(name) as unknown;
}

function saveSetting(name: string, value: unknown): Promise<void> {
  const { roamingSettings } = Office.context;
  let before: unknown;
  const saving: Promise<void> = callAsync('roamingSettings.saveAsync', (callback) => {
    before = roamingSettings.get(name) as unknown;
    roamingSettings.set(name, value);
    roamingSettings.saveAsync(callback);
  });
  return saving.catch((error: unknown) => {
    // Every save writes all settings, so a value that was refused would spoil the next one.
    if (before === undefined || before === null) roamingSettings.remove(name);
    else roamingSettings.set(name, before);
    throw error;
  });
}
