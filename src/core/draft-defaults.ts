import type { SettingsStore } from './ports';

/** What every draft starts from. */
export type DraftDefaults = {
  readonly signOff: string;
  readonly wording: 'direct' | 'softened';
};

/** A sign-off of more is no sign-off: our own figure, in characters. */
const LONGEST_SIGN_OFF = 200;

const [SIGN_OFF, WORDING] = ['signOff', 'wording'];

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

/** Rejects with a `PortError` when the mailbox did not take it. */
export function keepDraftDefaults(
  settings: Pick<SettingsStore, 'setAll'>,
  { signOff, wording }: DraftDefaults,
): Promise<void> {
  return settings.setAll(
    new Map<string, unknown>([
      [SIGN_OFF, signOff === '' ? undefined : signOff.slice(0, LONGEST_SIGN_OFF)],
      [WORDING, wording],
    ]),
  );
}
