import { hashOf } from './hash';

/**
 * Words by number, found by the hash that a token brings along: faster than a `Map`, which would hash each
 * of a text’s words anew.
 */
export class WordTable {
  /** From 1; the first is no word. */
  private readonly words: readonly string[];
  /** A power of two of places, at least twice as many as words: the word’s number, or 0. */
  private readonly places: Uint32Array;

  constructor(words: Iterable<string>) {
    this.words = ['', ...new Set(words)];
    this.places = new Uint32Array(2 ** Math.ceil(Math.log2(2 * this.words.length)));
    for (let number = 1; number < this.words.length; number += 1)
      this.places[this.placeOf(this.wordOf(number), hashOf(this.wordOf(number)))] = number;
  }

  /** One more than the words. */
  get size(): number {
    return this.words.length;
  }

  /** The number of a word whose hash is known; 0 for one that is not here. */
  numberOf(word: string, hash: number): number {
    return this.places[this.placeOf(word, hash)] ?? 0;
  }

  wordOf(number: number): string {
    return this.words[number] ?? '';
  }

  /** Where the word is, or would be. */
  private placeOf(word: string, hash: number): number {
    const mask = this.places.length - 1;
    let place = hash & mask;
    for (;;) {
      const number = this.places[place] ?? 0;
      if (number === 0 || this.words[number] === word) return place;
      place = (place + 1) & mask;
    }
  }
}
