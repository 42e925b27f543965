import { useState, useSyncExternalStore } from 'react';
import { isPortError } from '../../core/ports';
import { useServices } from '../services';
import { LOOKS, type Look, type Theme } from '../theme';

const NAME = 'look';

/** How the pane looks: as the user chose, which their mailbox remembers, or as the host does. */
export function useLook(crash: (error: unknown) => void): {
  readonly theme: Theme;
  readonly look: Look;
  readonly choose: (look: Look) => void;
} {
  const { settings, theme } = useServices();
  const hosts = useSyncExternalStore(theme.onChange, theme.current);
  const [look, setLook] = useState<Look>(() => {
    try {
      const kept = settings.get(NAME);
      return LOOKS.find((each) => each === kept) ?? 'auto';
    } catch {
      // A client without settings looks as it does by itself.
      return 'auto';
    }
  });
  const choose = (next: Look) => {
    setLook(next);
    settings.set(NAME, next).catch((error: unknown) => {
      // What was not kept is chosen again the next time.
      if (!isPortError(error)) crash(error);
    });
  };
  return { theme: look === 'auto' ? hosts : look, look, choose };
}
