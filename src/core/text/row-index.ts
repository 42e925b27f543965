/**
 * The rows of a table of features; rows are in the order of their features, from 1. Features that begin with the same
 * bits are looked for together: there are about as many such beginnings as rows, and all of it fits into the
 * processor’s nearest memory.
 */
export class RowIndex {
  /** How many bits of a feature end it. */
  private readonly ending: number;
  /** Of each beginning the last row before it. */
  private readonly before: Uint16Array;
  /** Of each row how its feature ends. */
  private readonly endings: Uint8Array;

  /** `features` in their order, each of at most so many bits; of 13 to 21 bits, and at most 65,535 features. */
  constructor(features: readonly number[], bits: number) {
    this.ending = Math.max(1, bits - 14);
    const beginnings = 1 << (bits - this.ending);
    this.before = new Uint16Array(beginnings + 1);
    for (const feature of features) {
      const next = (feature >> this.ending) + 1;
      this.before[next] = (this.before[next] ?? 0) + 1;
    }
    for (let at = 1; at <= beginnings; at += 1)
      this.before[at] = (this.before[at] ?? 0) + (this.before[at - 1] ?? 0);
    const mask = (1 << this.ending) - 1;
    this.endings = Uint8Array.from([0, ...features.map((feature) => feature & mask)]);
  }

  /** 0 for a feature that has no row. */
  rowOf(feature: number): number {
    const beginning = feature >> this.ending;
    const end = this.before[beginning + 1] ?? 0;
    const ending = feature & ((1 << this.ending) - 1);
    for (let row = (this.before[beginning] ?? 0) + 1; row <= end; row += 1)
      if (this.endings[row] === ending) return row;
    return 0;
  }
}
