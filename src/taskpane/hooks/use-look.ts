import { useSyncExternalStore } from 'react';
import { useServices } from '../services';
import { LOOKS, type Look, type Theme } from '../theme';
import { usePreference } from './use-preference';

const NAME = 'look';

/** How the pane looks: as the user chose, which their mailbox remembers, or as the host does. */
export function useLook(crash: (error: unknown) => void): {
  readonly theme: Theme;
  readonly look: Look;
  readonly choose: (look: Look) => void;
} {
  const { settings, theme } = useServices();
  const hosts = useSyncExternalStore(theme.onChange, theme.current);
  const kept = {
    get: (): Look => {
      try {
        const value = settings.get(NAME);
        return LOOKS.find((each) => each === value) ?? 'auto';
      } catch {
        // A client without settings looks as it does by itself.
        return 'auto';
      }
    },
    set: (look: Look) => settings.set(NAME, look),
  };
  const [look, choose] = usePreference(kept, crash);
  return { theme: look === 'auto' ? hosts : look, look, choose };
}
