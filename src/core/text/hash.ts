import { unitAt } from './unit-at';

/** The hash of no letters. */
export const EMPTY = 0x811c9dc5 | 0;

/** FNV-1a over a word’s UTF-16 units, or over the first of them, as a signed 32-bit number. */
export function hashOf(word: string, most = word.length): number {
  return hashedOn(EMPTY, word, most);
}

/** The hash of a text and what follows it, from that of the text. */
export function hashedOn(before: number, next: string, most = next.length): number {
  const end = Math.min(most, next.length);
  let hash = before;
  for (let at = 0; at < end; at += 1) hash = hashedOnBy(hash, unitAt(next, at));
  return hash;
}

/** The same by one UTF-16 unit. */
export function hashedOnBy(before: number, unit: number): number {
  return Math.imul(before ^ unit, 0x01000193);
}
