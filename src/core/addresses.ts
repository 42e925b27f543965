import type { Address } from './message';

/** Whether two mail addresses are the same one; case and space around it tell nothing. */
export function isSameAddress(one: string, other: string | undefined): boolean {
  return other !== undefined && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Everybody once, in order, but for one address. */
export function distinctBut(
  addresses: readonly Address[],
  left: string | undefined,
): readonly Address[] {
  const seen = new Set(left === undefined ? [] : [left.trim().toLowerCase()]);
  return addresses.filter(({ emailAddress }) => {
    const address = emailAddress.trim().toLowerCase();
    const isNew = !seen.has(address);
    seen.add(address);
    return isNew;
  });
}
