import { useSyncExternalStore } from 'react';
import { LOOK } from '../../core';
import { useServices } from '../services';
import { LOOKS, type Look, type Theme } from '../theme';
import { usePreference } from './use-preference';

/** How the pane looks: as the user chose, which their mailbox remembers, or as the host does. */
export function useLook(crash: (error: unknown) => void): {
  readonly theme: Theme;
  readonly look: Look;
  readonly choose: (look: Look) => void;
  readonly reread: () => void;
} {
  const { settings, theme } = useServices();
  const hosts = useSyncExternalStore(theme.onChange, theme.current);
  const kept = {
    get: (): Look => {
      try {
        const value = settings.get(LOOK);
        return LOOKS.find((each) => each === value) ?? 'auto';
      } catch {
        // A client without settings looks as it does by itself.
        return 'auto';
      }
    },
    set: (look: Look) => settings.set(LOOK, look),
  };
  const [look, choose, reread] = usePreference(kept, crash);
  return { theme: look === 'auto' ? hosts : look, look, choose, reread };
}
