import { useEffect, useState } from 'react';
import { useServices } from '../services';
import type { Checking } from '../state/reply';

/** What judges a reply, once it is loaded; `null` before. */
export function useChecking(crash: (error: unknown) => void): Checking | null {
  const { loadChecking } = useServices();
  const [checking, setChecking] = useState<Checking | null>(null);
  useEffect(() => {
    let stale = false;
    loadChecking().then((loaded) => {
      if (!stale) setChecking(loaded);
    }, crash);
    return () => {
      stale = true;
    };
  }, [loadChecking, crash]);
  return checking;
}
