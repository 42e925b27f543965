import { hashOf } from './hash';

const FEWEST_PLACES = 16;

/**
 * Words by number, found by the hash that a token brings along: about four times as fast as a `Map`,
 * which would hash each of a text’s words anew.
 */
export class WordTable {
  /** From 1; the first is no word. */
  private readonly words: string[] = [''];
  /** A power of two of places, at least twice as many as words: the word’s number, or 0. */
  private places = new Uint32Array(FEWEST_PLACES);

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  /** One more than the words. */
  get size(): number {
    return this.words.length;
  }

  /** Adds a word that is new; returns its number. */
  add(word: string): number {
    const known = this.numberOf(word, hashOf(word));
    if (known > 0) return known;
    this.words.push(word);
    if (2 * this.words.length > this.places.length) this.grow();
    else this.put(this.words.length - 1);
    return this.words.length - 1;
  }

  /** The number of a word whose hash is known; 0 for one that is not here. */
  numberOf(word: string, hash: number): number {
    const mask = this.places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = this.places[place] ?? 0;
      if (number === 0 || this.words[number] === word) return number;
    }
  }

  wordOf(number: number): string {
    return this.words[number] ?? '';
  }

  private grow(): void {
    this.places = new Uint32Array(2 * this.places.length);
    for (let number = 1; number < this.words.length; number += 1) this.put(number);
  }

  private put(number: number): void {
    const mask = this.places.length - 1;
    let place = hashOf(this.wordOf(number)) & mask;
    while (this.places[place] !== 0) place = (place + 1) & mask;
    this.places[place] = number;
  }
}
