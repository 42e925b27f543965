/** Runs what it is given, no more than so many at once, the others in the order in which they came. */
export type Queue = <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** What waits leaves the queue when its signal is aborted, and rejects with the signal’s reason. */
export function createQueue(atOnce: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;

  const turn = (signal?: AbortSignal): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', leave, { once: true });
      waiting.push(start);
    });
  };

  const pass = () => {
    const next = waiting.shift();
    // The place goes from one to the next, so nobody can slip in between.
    if (next === undefined) running -= 1;
    else next();
  };

  return async (task, signal) => {
    signal?.throwIfAborted();
    await turn(signal);
    try {
      return await task();
    } finally {
      pass();
    }
  };
}
