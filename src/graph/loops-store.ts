import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FinderState } from '../core/loop-finder';

/** Where a look has got to. Times are milliseconds since 1970, links are Graph’s own. */
export type LookState = {
  /** Of this form; a state of another one is looked for anew. */
  readonly version: 1;
  readonly days: number;
  /** How far back it is to look, and how far it has. */
  readonly from: number;
  readonly lookedBackTo: number;
  /** Since when `hear` is told; `null` until the first pages came. */
  readonly since: { readonly theirs: number; readonly ours: number } | null;
  /** What changes in the folders from there on. */
  readonly links: { readonly inbox: string; readonly sent: string } | null;
  readonly inboxId: string | null;
  readonly isBack: boolean;
  readonly completeAt: number | null;
  readonly found: Omit<FinderState, 'heard'>;
};

/** What the user took off the list: the conversation, and when its last word came. */
export type Dismissed = readonly (readonly [conversation: string, receivedAt: number])[];

/** What is kept on this device of one mailbox. Rejects where the browser keeps nothing. */
export type LoopsStore = {
  read(): Promise<{ readonly state: LookState; readonly heard: FinderState['heard'] } | null>;
  /** `heard` is added to what is there, or takes its place; all of it or nothing is kept. */
  write(state: LookState, heard: FinderState['heard'], how: 'adding' | 'replacing'): Promise<void>;
  dismissed(): Promise<Dismissed>;
  setDismissed(dismissed: Dismissed): Promise<void>;
  erase(): Promise<void>;
};

interface Schema extends DBSchema {
  states: { key: 'look' | 'dismissed'; value: unknown };
  heard: { key: number; value: FinderState['heard'] };
}

/** `name` tells one mailbox from another. */
export function openLoopsStore(name: string): LoopsStore {
  const database = `open-loops:${name}`;
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const open = () => {
    opened ??= openDB<Schema>(database, 1, {
      upgrade: (db) => {
        db.createObjectStore('states');
        db.createObjectStore('heard', { autoIncrement: true });
      },
      // Another pane erases it.
      blocking: () => {
        void opened?.then((db) => {
          db.close();
        });
        opened = undefined;
      },
      terminated: () => {
        opened = undefined;
      },
    }).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    read: async () => {
      const transaction = (await open()).transaction(['states', 'heard']);
      const [state, heard] = await Promise.all([
        transaction.objectStore('states').get('look'),
        transaction.objectStore('heard').getAll(),
      ]);
      return isLookState(state) ? { state, heard: heard.flat() } : null;
    },
    write: async (state, heard, how) => {
      const transaction = (await open()).transaction(['states', 'heard'], 'readwrite');
      const store = transaction.objectStore('heard');
      await Promise.all([
        how === 'replacing' ? store.clear() : undefined,
        heard.length > 0 ? store.add(heard) : undefined,
        transaction.objectStore('states').put(state, 'look'),
        transaction.done,
      ]);
    },
    dismissed: async () => {
      const kept = await (await open()).get('states', 'dismissed');
      return Array.isArray(kept) ? (kept as Dismissed) : [];
    },
    setDismissed: async (dismissed) => {
      await (await open()).put('states', dismissed, 'dismissed');
    },
    erase: async () => {
      (await opened)?.close();
      opened = undefined;
      await deleteDB(database);
    },
  };
}

function isLookState(value: unknown): value is LookState {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}
