import type { Device } from '../../src/outlook/device';

/** What panes of one client share: give the same to each of them. */
export function aDevice(): Device {
  let text: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: () => text,
    write: (written) => {
      text = written;
    },
    alone: (run) => {
      const turn = last.then(run);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
