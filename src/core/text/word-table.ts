import { flatten } from './flatten';
import { hashOf } from './hash';

/**
 * Words by number, found by the hash that a token brings along: faster than a `Map`, which would hash each
 * of a text’s words anew. Two words with the same 32 bits are taken for one: of the words that are not here, one in
 * a million is taken for one of 4,000.
 */
export class WordTable {
  /** Of each number the hash; the first is of no word. */
  private readonly hashes: Int32Array;
  /** A power of two of places, at least twice as many as words: the word’s number, or 0. */
  private readonly places: Uint32Array;

  constructor(words: Iterable<string>) {
    this.hashes = Int32Array.from([0, ...[...new Set(words)].map((word) => hashOf(word))]);
    this.places = new Uint32Array(2 ** Math.ceil(Math.log2(2 * this.hashes.length)));
    for (let number = 1; number < this.hashes.length; number += 1)
      this.places[this.placeOf(this.hashes[number] ?? 0)] = number;
  }

  /** One more than the words. */
  get size(): number {
    return this.hashes.length;
  }

  /** The number of the word with a hash, from 1 on; 0 for one that is not here. */
  numberOf(hash: number): number {
    return this.places[this.placeOf(hash)] ?? 0;
  }

  /** Where the word is, or would be. */
  private placeOf(hash: number): number {
    const mask = this.places.length - 1;
    let place = hash & mask;
    for (;;) {
      const number = this.places[place] ?? 0;
      if (number === 0 || this.hashes[number] === hash) return place;
      place = (place + 1) & mask;
    }
  }
}

/** What words are, by the hash that a token brings along; 0 for a word that is nothing of all this. */
export function rolesOf(
  roles: readonly (readonly [words: string, role: number])[],
): (hash: number) => number {
  const told = flatten(
    roles.map(([words, role]) => words.split(' ').map((word) => ({ word, role }))),
  );
  const table = new WordTable(told.map(({ word }) => word));
  const byNumber = Uint8Array.from([0, ...told.map(({ role }) => role)]);
  return (hash) => byNumber[table.numberOf(hash)] ?? 0;
}
