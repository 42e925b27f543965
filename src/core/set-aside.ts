import { hashesIn, withLatest, without } from './kept-hashes';
import type { SettingsStore } from './ports';
import { hashOf } from './text/hash';

const NAME = 'noneOfThese';

/** The messages of which the user said that none of the kinds fits them. */
export type SetAside = {
  has(key: string): boolean;
  /** Rejects with a `PortError` when the mailbox did not take it. */
  keep(key: string, isSetAside: boolean): Promise<void>;
};

/** Keeps a hash of each message’s name, the latest hundred; nothing of what is in it. */
export function setAsideIn(settings: Pick<SettingsStore, 'get' | 'change'>): SetAside {
  const kept = (): readonly number[] => {
    try {
      return hashesIn(settings.get(NAME));
    } catch {
      // A client without settings still drafts; it only forgets.
      return [];
    }
  };
  return {
    has: (key) => kept().includes(hashOf(key)),
    keep: (key, isSetAside) => {
      const hash = hashOf(key);
      if (!isSetAside && !kept().includes(hash)) return Promise.resolve();
      return settings.change(NAME, (value) => {
        const hashes = hashesIn(value);
        return isSetAside ? withLatest(hashes, hash) : without(hashes, hash);
      });
    },
  };
}
