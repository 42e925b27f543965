type Values = Readonly<Record<string, unknown>>;

/** Settings in memory; `taken` has what was written, in order. */
export function settingsOf(kept: Values = {}) {
  const values = new Map(Object.entries(kept));
  const taken: (readonly [name: string, value: unknown])[] = [];
  const change = (name: string, changed: (value: unknown) => unknown) => {
    const value = changed(values.get(name));
    if (value === undefined) values.delete(name);
    else values.set(name, value);
    taken.push([name, value]);
    return Promise.resolve();
  };
  return {
    taken,
    get: (name: string) => values.get(name),
    names: () => [...values.keys()],
    change,
    set: (name: string, value: unknown) => change(name, () => value),
    changeAll: async (changes: ReadonlyMap<string, (value: unknown) => unknown>) => {
      for (const [name, changed] of changes) await change(name, changed);
    },
  };
}
