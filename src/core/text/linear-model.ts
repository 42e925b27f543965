import { FEATURE_BITS } from './features';
import { RangeDecoder } from './range-coder';
import { RowIndex } from './row-index';

/** Weights as `npm run train` packs them: for each feature, steps of each act’s scale. */
export type PackedWeights = {
  readonly rows: number;
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  readonly table: string;
};

/** Kinds of bits in the packed table. */
export const GAP = 0;
/** Where features are weighed by how rare they are. */
export const RARITY = 5000;
export const kindsOf = (act: number) => ({
  /** Whether the act uses the feature, by how many acts before it do. */
  used: 100 * (act + 1),
  sign: 100 * (act + 1) + 10,
  size: 100 * (act + 1) + 20,
});
export const MOST_USERS_TOLD = 3;

type Table = {
  readonly index: RowIndex;
  /** Where the entries of each row start, those of the first acts and those of the others; they end where the next start. */
  readonly starts: Uint32Array;
  /** Of each entry the steps of its act’s scale, times 16, and the act: one look-up for both. */
  readonly entries: Int16Array;
  /** The last part that each row was seen in, so that a feature counts once a part and once a text. */
  readonly seen: Uint32Array;
  /** Of each act, as far as the text at hand is read. */
  readonly sums: Int32Array;
};

/** For each act, in order, log-odds of which 0 is even. */
export type Scores = readonly number[];

/** Adds up the weights of the features of a text: of each of its parts for the first acts, of all of them as one for the others. */
export type LinearModel = (parts: readonly (readonly number[])[]) => {
  readonly parts: readonly Scores[];
  readonly whole: Scores;
};

/** Values, each times its weight from one on; a value without one counts nothing. */
export function weightedSum(
  weights: ArrayLike<number>,
  values: readonly number[],
  from = 0,
): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1)
    sum += (values[index] ?? 0) * (weights[from + index] ?? 0);
  return sum;
}

/** Unpacks the weights at the first text. The first `ofParts` acts are those of parts. */
export function linearModelOf(
  { rows: rowCount, scales, biases, table: packed }: PackedWeights,
  ofParts: number,
): LinearModel {
  let table: Table | undefined;
  let part = 0;
  return (parts) => {
    table ??= readTable(packed, rowCount, scales.length, ofParts);
    const { index: rows, starts, entries, seen, sums } = table;
    sums.fill(0);
    const scored: Scores[] = [];
    const first = part + 1;
    for (const features of parts) {
      part += 1;
      sums.fill(0, 0, ofParts);
      for (let index = 0; index < features.length; index += 1) {
        const row = rows.rowOf(features[index] ?? 0);
        if (row === 0) continue;
        const last = seen[row] ?? 0;
        if (last === part) continue;
        seen[row] = part;
        const end = starts[last < first ? 2 * row + 2 : 2 * row + 1] ?? 0;
        for (let at = starts[2 * row] ?? 0; at < end; at += 1) {
          const entry = entries[at] ?? 0;
          sums[entry & 15] = (sums[entry & 15] ?? 0) + (entry >> 4);
        }
      }
      scored.push(scoresOf(0, ofParts));
    }
    return { parts: scored, whole: scoresOf(ofParts, scales.length) };

    function scoresOf(from: number, to: number): Scores {
      const scores: number[] = [];
      for (let act = from; act < to; act += 1)
        scores.push((sums[act] ?? 0) * (scales[act] ?? 0) + (biases[act] ?? 0));
      return scores;
    }
  };
}

function readTable(packed: string, rowCount: number, actCount: number, ofParts: number): Table {
  const { features, starts, acts, steps } = readEntries(packed, rowCount, actCount, false);
  const own = new Uint32Array(2 * rowCount + 4);
  for (let row = 1; row <= rowCount; row += 1) {
    const end = starts[row + 1] ?? 0;
    let at = starts[row] ?? 0;
    own[2 * row] = at;
    while (at < end && (acts[at] ?? 0) < ofParts) at += 1;
    own[2 * row + 1] = at;
    own[2 * row + 2] = end;
  }
  return {
    index: new RowIndex(features, FEATURE_BITS),
    starts: own,
    entries: Int16Array.from(acts, (act, at) => 16 * (steps[at] ?? 0) + act),
    seen: new Uint32Array(rowCount + 1),
    sums: new Int32Array(actCount),
  };
}

/** A table as it was packed; rows count from 1. */
export type Entries = {
  /** Of each row, in order. */
  readonly features: readonly number[];
  /** Of each row, from 1 on; empty where the table does not tell. */
  readonly rarities: readonly number[];
  /** Where the entries of each row start; they end where those of the next one do. */
  readonly starts: Uint32Array;
  /** Of each entry the act and the steps of its scale; most rows speak of few acts. */
  readonly acts: Uint8Array;
  readonly steps: Int8Array;
};

export function readEntries(
  packed: string,
  rowCount: number,
  actCount: number,
  tellsRarity: boolean,
): Entries {
  const decoder = new RangeDecoder(packed);
  const starts = new Uint32Array(rowCount + 2);
  const features: number[] = [];
  const rarities = [0];
  const acts: number[] = [];
  const steps: number[] = [];
  let feature = -1;
  for (let row = 1; row <= rowCount; row += 1) {
    feature += decoder.number(GAP);
    features.push(feature);
    if (tellsRarity) rarities.push(decoder.number(RARITY));
    let users = 0;
    for (let act = 0; act < actCount; act += 1) {
      const kinds = kindsOf(act);
      if (decoder.bit(kinds.used + Math.min(users, MOST_USERS_TOLD)) === 0) continue;
      users += 1;
      const isNegative = decoder.bit(kinds.sign) === 1;
      const step = decoder.number(kinds.size);
      acts.push(act);
      steps.push(isNegative ? -step : step);
    }
    starts[row + 1] = acts.length;
  }
  return { features, rarities, starts, acts: Uint8Array.from(acts), steps: Int8Array.from(steps) };
}
