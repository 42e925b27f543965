import type { SettingsStore } from './ports';

const NAME = 'toldToKeep';

/** Whether the user has been told to keep a message until it is answered; true where that could not be remembered. */
export function wasToldToKeep(settings: Pick<SettingsStore, 'get'>): boolean {
  try {
    return settings.get(NAME) === true;
  } catch {
    return true;
  }
}

/** Rejects with a `PortError` when the mailbox did not take it. */
export function noteToldToKeep(settings: Pick<SettingsStore, 'set'>): Promise<void> {
  return settings.set(NAME, true);
}
