import { useEffect, useState } from 'react';
import { isPortError } from '../../core/ports';
import { useServices } from '../services';
import { useCrash } from './use-crash';

/** Whether settings that another client wrote over were put back at this start. */
export function useRestored(): boolean {
  const { settings } = useServices();
  const crash = useCrash();
  const [isRestored, setRestored] = useState(false);
  useEffect(() => {
    settings.restore().then(
      (names) => {
        setRestored(names.length > 0);
      },
      (error: unknown) => {
        // They are shown all the same, and saved with the next change.
        if (!isPortError(error)) crash(error);
      },
    );
  }, [settings, crash]);
  return isRestored;
}
