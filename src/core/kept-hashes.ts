/** About one kilobyte of the 32 that all settings have together. */
const MOST_KEPT = 100;

/** The hashes in a setting; none where it holds anything else. */
export function hashesIn(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];
}

/** Puts a hash behind the others, of which the latest stay: a hundred with it. */
export function withLatest(hashes: readonly number[], hash: number): readonly number[] {
  return [...without(hashes, hash), hash].slice(-MOST_KEPT);
}

export function without(hashes: readonly number[], hash: number): readonly number[] {
  return hashes.filter((each) => each !== hash);
}
