import { useEffect } from 'react';

/** Our own figures: soon enough after a sentence, and seldom where nobody writes. */
const FIRST_MS = 2_000;
const LONGEST_MS = 20_000;
const BACK_OFF = 1.5;

/**
 * Asks again and again, more seldom while nothing changes and not at all while the page is hidden.
 * `ask` says whether anything changed; `null` stops.
 */
export function usePolling(ask: (() => Promise<boolean>) | null): void {
  useEffect(() => {
    if (ask === null) return undefined;
    let isOver = false;
    let isAsking = false;
    let wait = FIRST_MS;
    let timer: ReturnType<typeof setTimeout>;

    const askAndGoOn = async () => {
      if (isAsking || document.visibilityState === 'hidden') return;
      isAsking = true;
      const hasChanged = await ask();
      isAsking = false;
      if (isOver) return;
      wait = hasChanged ? FIRST_MS : Math.min(wait * BACK_OFF, LONGEST_MS);
      start();
    };
    const start = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void askAndGoOn(), wait);
    };
    const resume = () => {
      wait = FIRST_MS;
      clearTimeout(timer);
      void askAndGoOn();
    };

    start();
    window.addEventListener('focus', resume);
    document.addEventListener('visibilitychange', resume);
    return () => {
      isOver = true;
      clearTimeout(timer);
      window.removeEventListener('focus', resume);
      document.removeEventListener('visibilitychange', resume);
    };
  }, [ask]);
}
