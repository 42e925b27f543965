/** The rows of a table of features: a bit for each feature that has one; rows are in the order of their features, from 1. */
export class RowIndex {
  /**
   * For every 32 features, side by side since they are read together: a bit for each that has a row, and how many
   * rows there are before them. A tenth of a table of rows.
   */
  private readonly places: Int32Array;

  /** `features` in their order, each of at most so many bits. */
  constructor(features: readonly number[], bits: number) {
    const places = new Int32Array(1 << (bits - 4));
    for (const feature of features) {
      const place = 2 * (feature >> 5);
      places[place] = (places[place] ?? 0) | (1 << (feature & 31));
    }
    for (let place = 2; place < places.length; place += 2)
      places[place + 1] = (places[place - 1] ?? 0) + countOfBits(places[place - 2] ?? 0);
    this.places = places;
  }

  /** 0 for a feature that has no row. */
  rowOf(feature: number): number {
    const place = 2 * (feature >> 5);
    const bits = this.places[place] ?? 0;
    if (((bits >>> (feature & 31)) & 1) === 0) return 0;
    return (this.places[place + 1] ?? 0) + countOfBits(bits & ((2 << (feature & 31)) - 1));
  }
}

/** Adds up pairs of bits, then fours, then eights. */
function countOfBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
