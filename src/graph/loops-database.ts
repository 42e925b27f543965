import { hashOf } from '../core/text/hash';

/** Names what is kept of a mailbox on this device, and shows no address. */
export function loopsDatabase(ownAddress: string): string {
  return `open-loops:${(hashOf(ownAddress.trim().toLowerCase()) >>> 0).toString(36)}`;
}

/** Whether anything is kept of a mailbox; a browser that does not tell may keep something. */
export async function mayKeepLoops(
  { indexedDB }: Pick<Window & typeof globalThis, 'indexedDB'>,
  ownAddress: string,
): Promise<boolean> {
  try {
    const kept = await indexedDB.databases();
    return kept.some(({ name }) => name === loopsDatabase(ownAddress));
  } catch {
    return true;
  }
}
