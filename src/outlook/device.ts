import { hashOf } from '../core';

/** What the panes of one client share on this device, besides the mailbox. */
export type Device = {
  /** `null` where nothing was written, or where there is no such place. */
  readonly read: () => string | null;
  readonly write: (text: string) => void;
  /** Lets one pane of this client at a time run. */
  readonly alone: <Value>(run: () => Promise<Value>) => Promise<Value>;
};

type Locks = { request<Value>(name: string, run: () => Promise<Value>): Promise<Value> };

type Page = {
  readonly localStorage: {
    getItem(name: string): string | null;
    setItem(name: string, text: string): void;
  };
  readonly navigator?: {
    /** Older browsers, and pages without a secure origin, have none. */
    readonly locks?: Locks;
  };
};

const NAME = 'declineGracefully.settings';

/**
 * The browser’s own storage, by mailbox and, where the page lies inside another site, by that site
 * (https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings).
 */
export function browserDevice(page: Page): Device {
  const name = () => {
    const { partitionKey, mailbox } = Office.context;
    // Where the page is no part of another site there is none, whatever the typings say.
    const site = (partitionKey as string | undefined) ?? '';
    return `${site}${NAME}.${hashOf(mailbox.userProfile.emailAddress).toString(36)}`;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: () => {
      try {
        return page.localStorage.getItem(name());
      } catch {
        return null;
      }
    },
    write: (text) => {
      try {
        page.localStorage.setItem(name(), text);
      } catch {
        // Without it the last of two panes wins, as it does between two clients.
      }
    },
    alone: <Value>(run: () => Promise<Value>) => {
      const locks = page.navigator?.locks;
      const turn = last.then(() => (locks ? withLock(locks, name(), run) : run()));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** A browser that keeps nothing for this page may refuse its locks too; then nobody has to be waited for. */
async function withLock<Value>(
  locks: Locks,
  name: string,
  run: () => Promise<Value>,
): Promise<Value> {
  const turn = { hasBegun: false };
  try {
    return await locks.request(name, () => {
      turn.hasBegun = true;
      return run();
    });
  } catch (error) {
    if (turn.hasBegun) throw error;
    return run();
  }
}
