import { useMemo, useSyncExternalStore } from 'react';
import { Later, type Loading } from '../later';
import { useServices } from '../services';
import type { Checking } from '../state/reply';

/** What judges a reply, and the way to fetch it once more. */
export function useChecking(): { readonly state: Loading<Checking>; readonly retry: () => void } {
  const { loadChecking } = useServices();
  const later = useMemo(() => new Later(loadChecking), [loadChecking]);
  const state = useSyncExternalStore(later.subscribe, later.current);
  return { state, retry: later.load };
}
