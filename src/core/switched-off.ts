import type { CheckId, Finding } from './check';
import type { SettingsStore } from './ports';
import { isRecord } from './records';

/** What the user never wants to be told of: whole checks, and single words wherever they stand. */
export type SwitchedOff = {
  readonly off: readonly CheckId[];
  readonly ignored: readonly string[];
};

export const SWITCHED_OFF = 'switchedOff';

/** Our own figures: words that a person would still call a phrase, in characters, and as many as anybody keeps. */
const LONGEST_PHRASE = 60;
const MOST_PHRASES = 100;

/** Nothing where nothing is kept, or where it cannot be read. */
export function switchedOffIn(settings: Pick<SettingsStore, 'get'>): SwitchedOff {
  try {
    const kept = settings.get(SWITCHED_OFF);
    const list = (name: string) => (isRecord(kept) ? textsIn(kept[name]) : []);
    // A check of another version is switched off there.
    return { off: list('off') as readonly CheckId[], ignored: list('ignored') };
  } catch {
    return { off: [], ignored: [] };
  }
}

/**
 * The words of a finding that can be switched off; `null` where no words tell, as of a placeholder, or more
 * than a phrase.
 */
export function phraseToIgnore({ phrase = '' }: Finding): string | null {
  return phrase.trim() !== '' && phrase.length <= LONGEST_PHRASE ? phrase : null;
}

/** Switches words off, or on again. Rejects with a `PortError` when the mailbox did not take it. */
export function ignorePhrase(
  settings: Pick<SettingsStore, 'change'>,
  phrase: string,
  isIgnored: boolean,
): Promise<void> {
  const folded = phrase.trim().toLowerCase();
  return changeList(settings, 'ignored', folded, isIgnored);
}

/** Switches a check off, or on again. Rejects with a `PortError` when the mailbox did not take it. */
export function switchCheck(
  settings: Pick<SettingsStore, 'change'>,
  check: CheckId,
  isOff: boolean,
): Promise<void> {
  return changeList(settings, 'off', check, isOff);
}

function changeList(
  settings: Pick<SettingsStore, 'change'>,
  name: keyof SwitchedOff,
  item: string,
  isIn: boolean,
): Promise<void> {
  return settings.change(SWITCHED_OFF, (value) => {
    const kept = isRecord(value) ? value : {};
    const others = textsIn(kept[name]).filter((each) => each !== item);
    return { ...kept, [name]: isIn ? [...others, item].slice(-MOST_PHRASES) : others };
  });
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
