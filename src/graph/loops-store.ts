import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { FinderCounts, FinderPart } from '../core/loop-finder';
import { isRecord } from '../core/records';

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
  readonly counts: FinderCounts;
};

/** What the user took off the list: the conversation, and when its last word came. */
export type Dismissed = readonly (readonly [conversation: string, receivedAt: number])[];

/** What is kept on this device of one mailbox. Rejects where the browser keeps nothing. */
export type LoopsStore = {
  read(): Promise<{ readonly state: LookState; readonly parts: readonly FinderPart[] } | null>;
  /** `part` is added to what is there, or takes its place; all of it or nothing is kept. */
  write(state: LookState, part: FinderPart, how: 'adding' | 'replacing'): Promise<void>;
  dismissed(): Promise<Dismissed>;
  /** Nobody else changes them meanwhile. */
  changeDismissed(change: (before: Dismissed) => Dismissed): Promise<void>;
  erase(): Promise<void>;
};

interface Schema extends DBSchema {
  states: { key: 'look' | 'dismissed'; value: unknown };
  parts: { key: number; value: FinderPart };
}

/** `database` names it, one for each mailbox. */
export function openLoopsStore(database: string): LoopsStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const open = () => {
    opened ??= openDB<Schema>(database, 1, {
      upgrade: (db) => {
        db.createObjectStore('states');
        db.createObjectStore('parts', { autoIncrement: true });
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
      const transaction = (await open()).transaction(['states', 'parts']);
      const [state, parts] = await Promise.all([
        transaction.objectStore('states').get('look'),
        transaction.objectStore('parts').getAll(),
      ]);
      return isLookState(state) ? { state, parts } : null;
    },
    write: async (state, part, how) => {
      const transaction = (await open()).transaction(['states', 'parts'], 'readwrite');
      const store = transaction.objectStore('parts');
      await Promise.all([
        how === 'replacing' ? store.clear() : undefined,
        store.add(part),
        transaction.objectStore('states').put(state, 'look'),
        transaction.done,
      ]);
    },
    dismissed: async () => dismissedIn(await (await open()).get('states', 'dismissed')),
    changeDismissed: async (change) => {
      const transaction = (await open()).transaction('states', 'readwrite');
      const before = dismissedIn(await transaction.store.get('dismissed'));
      await Promise.all([transaction.store.put(change(before), 'dismissed'), transaction.done]);
    },
    erase: async () => {
      (await opened)?.close();
      opened = undefined;
      await deleteDB(database);
    },
  };
}

function dismissedIn(kept: unknown): Dismissed {
  return Array.isArray(kept) ? (kept as Dismissed) : [];
}

function isLookState(value: unknown): value is LookState {
  return isRecord(value) && value['version'] === 1;
}
