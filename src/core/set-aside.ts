import type { SettingsStore } from './ports';
import { hashOf } from './text/hash';

const NAME = 'noneOfThese';
/** Less than one kilobyte of the 32 that all settings have together. */
const MOST_KEPT = 100;

/** The messages of which the user said that none of the kinds fits them. */
export type SetAside = {
  has(key: string): boolean;
  /** Rejects with a `PortError` when the mailbox did not take it. */
  keep(key: string, isSetAside: boolean): Promise<void>;
};

/** Keeps a hash of each message’s name, the latest hundred; nothing of what is in it. */
export function setAsideIn(settings: SettingsStore): SetAside {
  const kept = (): readonly number[] => {
    try {
      const value = settings.get(NAME);
      return Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];
    } catch {
      // A client without settings still drafts; it only forgets.
      return [];
    }
  };
  return {
    has: (key) => kept().includes(hashOf(key)),
    keep: (key, isSetAside) => {
      const hash = hashOf(key);
      const others = kept().filter((each) => each !== hash);
      if (!isSetAside && others.length === kept().length) return Promise.resolve();
      return settings.set(NAME, isSetAside ? [...others, hash].slice(-MOST_KEPT) : others);
    },
  };
}
