/** Reports a use that Outlook does not offer, and throws by its name. */
export type Objection = (words: string) => never;

/**
 * An object that throws by name for any property nobody declared. `absent` names what Outlook
 * knows and this client or this office.js lacks: `undefined`, as in the real one. Symbols and
 * `then` stay quiet, so that the object can be awaited and printed.
 */
export function strictObject<Members extends object>(
  path: string,
  members: Members,
  object: Objection,
  absent: readonly string[] = [],
): Members {
  return new Proxy(members, {
    get(target, property, receiver): unknown {
      if (typeof property === 'symbol' || property === 'then' || property in target) {
        return Reflect.get(target, property, receiver);
      }
      return absent.includes(property)
        ? undefined
        : object(`${path}.${property} is unknown to the simulator`);
    },
    set(target, property, value, receiver): boolean {
      if (property in target) return Reflect.set(target, property, value, receiver);
      return object(`${path}.${String(property)} cannot be set`);
    },
  });
}
