/**
 * An adaptive binary range coder, as in LZMA (Pavlov, 7-Zip’s `lzma-specification`): every bit is coded with the
 * probability that earlier bits of its kind have taught. It packs the weights about as tightly as
 * they can be, and the text holds six bits a character, which gzip gives back.
 */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const PROBABILITY_BITS = 12;
const EVEN = 1 << (PROBABILITY_BITS - 1);
const RATE = 5;
export const TOP = 0x1000000;

/** The kinds of bits that are coded, by name; each learns for itself. */
export class BitKinds {
  private readonly probabilities = new Map<number, number>();

  /** The probability of a 0, out of 4096. */
  get(kind: number): number {
    return this.probabilities.get(kind) ?? EVEN;
  }

  learn(kind: number, bit: number): void {
    const before = this.get(kind);
    const after = bit === 0 ? before + ((4096 - before) >> RATE) : before - (before >> RATE);
    this.probabilities.set(kind, after);
  }
}

export class RangeDecoder {
  private readonly kinds = new BitKinds();
  private readonly text: string;
  private bits = 0;
  private held = 0;
  private at = 0;
  private range = 0xffffffff;
  private code = 0;

  constructor(text: string) {
    this.text = text;
    for (let index = 0; index < 4; index += 1) this.code = (this.code * 256 + this.byte()) >>> 0;
  }

  bit(kind: number): number {
    const bound = (this.range >>> PROBABILITY_BITS) * this.kinds.get(kind);
    const bit = this.code < bound ? 0 : 1;
    if (bit === 0) this.range = bound;
    else {
      this.code -= bound;
      this.range -= bound;
    }
    this.kinds.learn(kind, bit);
    while (this.range < TOP) {
      this.range = (this.range * 256) >>> 0;
      this.code = (this.code * 256 + this.byte()) >>> 0;
    }
    return bit;
  }

  /** A number from 1, its length in bits first. `kind` and the 64 after it are its own. */
  number(kind: number): number {
    let length = 0;
    while (this.bit(kind + length) === 1) length += 1;
    let value = 1;
    for (let index = length - 1; index >= 0; index -= 1)
      value = value * 2 + this.bit(kind + 32 + (index === length - 1 ? length : 0));
    return value;
  }

  private byte(): number {
    while (this.held < 8) {
      this.bits =
        ((this.bits << 6) | Math.max(0, ALPHABET.indexOf(this.text.charAt(this.at)))) & 0xffff;
      this.at += 1;
      this.held += 6;
    }
    this.held -= 8;
    return (this.bits >>> this.held) & 255;
  }
}
