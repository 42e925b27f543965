/** The rows of a table of features: a bit for each feature that has one; rows are in the order of their features, from 1. */
export class RowIndex {
  private readonly used: Uint32Array;
  /** How many rows the features before each 32 bits have; with them a tenth of a table of rows. */
  private readonly before: Uint16Array;

  /** `features` in their order, each of at most so many bits. */
  constructor(features: readonly number[], bits: number) {
    this.used = new Uint32Array(1 << (bits - 5));
    this.before = new Uint16Array(this.used.length);
    for (let row = 0; row < features.length; row += 1) {
      const feature = features[row] ?? 0;
      this.used[feature >> 5] = (this.used[feature >> 5] ?? 0) | (1 << (feature & 31));
    }
    for (let place = 1; place < this.used.length; place += 1)
      this.before[place] = (this.before[place - 1] ?? 0) + countOfBits(this.used[place - 1] ?? 0);
  }

  /** 0 for a feature that has no row. */
  rowOf(feature: number): number {
    const bits = this.used[feature >> 5] ?? 0;
    if (((bits >>> (feature & 31)) & 1) === 0) return 0;
    return (this.before[feature >> 5] ?? 0) + countOfBits(bits & ((2 << (feature & 31)) - 1));
  }
}

/** Adds up pairs of bits, then fours, then eights. */
function countOfBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
