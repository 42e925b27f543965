import { useEffect, useState } from 'react';
import { useServices } from '../services';

export type KeptLoops =
  | { readonly kind: 'none' }
  /** `null` where it cannot be read. */
  | { readonly kind: 'kept'; readonly count: number | null };

/** What this device keeps of who waits for an answer, and the way to erase it; neither asks Microsoft. */
export function useKeptLoops(): { readonly kept: KeptLoops; readonly erase: () => Promise<void> } {
  const { openLoops } = useServices();
  const [kept, setKept] = useState<KeptLoops>({ kind: 'none' });
  useEffect(() => {
    let isGone = false;
    const show = (next: KeptLoops) => {
      if (!isGone) setKept(next);
    };
    openLoops.known().then(
      (known) => {
        if (known !== null) show({ kind: 'kept', count: known.loops.length });
      },
      () => {
        show({ kind: 'kept', count: null });
      },
    );
    return () => {
      isGone = true;
    };
  }, [openLoops]);
  return {
    kept,
    erase: async () => {
      await openLoops.forget();
      setKept({ kind: 'none' });
    },
  };
}
