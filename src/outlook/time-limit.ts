/** The one thing outside ES2016 that this layer uses; classic Outlook's event runtime may lack it. */
declare const setTimeout: ((callback: () => void, ms: number) => unknown) | undefined;
declare const clearTimeout: (timer: unknown) => void;

export function canLimitTime(): boolean {
  return typeof setTimeout === 'function';
}

/**
 * Calls back once `ms` milliseconds have passed, in a runtime that has timers. The function that
 * is returned lifts the limit; call it as soon as the work is done, so that no timer stays behind.
 */
export function startTimeLimit(ms: number, onPassed: () => void): () => void {
  if (typeof setTimeout !== 'function') return () => undefined;
  const timer = setTimeout(onPassed, ms);
  return () => {
    clearTimeout(timer);
  };
}
