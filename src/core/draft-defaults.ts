import type { SettingsStore } from './ports';

/** What every draft starts from. */
export type DraftDefaults = {
  readonly signOff: string;
  readonly wording: 'direct' | 'softened';
};

/** A sign-off of more is no sign-off: our own figure, in characters. */
const LONGEST_SIGN_OFF = 200;

export const SIGN_OFF = 'signOff';
export const WORDING = 'wording';

/** None, and direct, where nothing is kept or nothing can be read. */
export function draftDefaultsIn(settings: Pick<SettingsStore, 'get'>): DraftDefaults {
  try {
    const signOff = settings.get(SIGN_OFF);
    return {
      signOff: typeof signOff === 'string' ? signOff.slice(0, LONGEST_SIGN_OFF) : '',
      wording: settings.get(WORDING) === 'softened' ? 'softened' : 'direct',
    };
  } catch {
    return { signOff: '', wording: 'direct' };
  }
}

/** Keeps what is given, and leaves the rest. Rejects with a `PortError` when the mailbox did not take it. */
export function keepDraftDefaults(
  settings: Pick<SettingsStore, 'changeAll'>,
  { signOff, wording }: Partial<DraftDefaults>,
): Promise<void> {
  const changes = new Map<string, () => unknown>();
  if (signOff !== undefined)
    changes.set(SIGN_OFF, () => (signOff === '' ? undefined : signOff.slice(0, LONGEST_SIGN_OFF)));
  if (wording !== undefined) changes.set(WORDING, () => wording);
  return settings.changeAll(changes);
}
