export type FolderChange = {
  readonly at: number;
  readonly key: number;
  readonly kind: 'entered' | 'changed' | 'left';
};

/** What happened to one message of a folder since a moment, as a delta query tells it. */
export type ChangeOf = { readonly key: number; readonly kind: 'created' | 'updated' | 'left' };

/** All changes of a mailbox, counted; from these delta links are answered. */
export class ChangeJournal {
  readonly #changes = new Map<number, FolderChange[]>();
  #count = 0;

  /** The number of the latest change. */
  get now(): number {
    return this.#count;
  }

  note(folder: number, key: number, kind: FolderChange['kind']): void {
    this.#count += 1;
    const changes = this.#changes.get(folder) ?? [];
    changes.push({ at: this.#count, key, kind });
    this.#changes.set(folder, changes);
  }

  /** Each message of the folder that changed after `since` up to `until`, once, in the order of first changes. */
  between(folder: number, since: number, until: number): readonly ChangeOf[] {
    const changed = new Map<number, ChangeOf>();
    for (const { at, key, kind } of this.#changes.get(folder) ?? []) {
      if (at <= since || at > until) continue;
      const before = changed.get(key);
      if (kind === 'left') changed.set(key, { key, kind: 'left' });
      else if (before?.kind !== 'created' && kind === 'entered')
        changed.set(key, { key, kind: before === undefined ? 'created' : 'updated' });
      else if (before === undefined) changed.set(key, { key, kind: 'updated' });
    }
    return [...changed.values()];
  }
}
