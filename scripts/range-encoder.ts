import { ALPHABET, BitKinds, PROBABILITY_BITS, TOP } from '../src/core/text/range-coder';

/** The inverse of `RangeDecoder`: what is written here is read there, bit by bit and kind by kind. */
export class RangeEncoder {
  readonly #kinds = new BitKinds();
  readonly #bytes: number[] = [];
  #low = 0;
  #range = 0xffffffff;
  #cache = 0;
  #pending = 1;

  bit(kind: number, bit: number): void {
    const bound = (this.#range >>> PROBABILITY_BITS) * this.#kinds.get(kind);
    if (bit === 0) this.#range = bound;
    else {
      this.#low += bound;
      this.#range -= bound;
    }
    this.#kinds.learn(kind, bit);
    while (this.#range < TOP) {
      this.#range = (this.#range * 256) >>> 0;
      this.#shift();
    }
  }

  number(kind: number, value: number): void {
    const length = Math.floor(Math.log2(value));
    for (let index = 0; index < length; index += 1) this.bit(kind + index, 1);
    this.bit(kind + length, 0);
    for (let index = length - 1; index >= 0; index -= 1)
      this.bit(kind + 32 + (index === length - 1 ? length : 0), (value >>> index) & 1);
  }

  /** Everything that was written, as text. */
  finish(): string {
    for (let index = 0; index < 5; index += 1) this.#shift();
    // The first byte is always 0 and is left out.
    const bytes = this.#bytes.slice(1);
    let text = '';
    let bits = 0;
    let held = 0;
    for (const byte of bytes) {
      bits = ((bits << 8) | byte) & 0xffff;
      held += 8;
      while (held >= 6) {
        held -= 6;
        text += ALPHABET.charAt((bits >>> held) & 63);
      }
    }
    if (held > 0) text += ALPHABET.charAt((bits << (6 - held)) & 63);
    return text;
  }

  #shift(): void {
    const carry = this.#low > 0xffffffff ? 1 : 0;
    if (carry === 1 || this.#low < 0xff000000) {
      this.#bytes.push((this.#cache + carry) & 255);
      for (this.#pending -= 1; this.#pending > 0; this.#pending -= 1)
        this.#bytes.push((255 + carry) & 255);
      this.#cache = Math.floor((this.#low % 0x100000000) / 0x1000000);
    }
    this.#pending += 1;
    this.#low = (this.#low % 0x1000000) * 256;
  }
}
