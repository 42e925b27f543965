import { FEATURE_BITS } from './features';
import { RangeDecoder } from './range-coder';

/** Weights as `npm run train` packs them: for each feature, steps of each act’s scale. */
export type PackedWeights = {
  readonly rows: number;
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  readonly table: string;
};

/** Kinds of bits in the packed table. */
export const GAP = 0;
export const kindsOf = (act: number) => ({
  /** Whether the act uses the feature, by how many acts before it do. */
  used: 100 * (act + 1),
  sign: 100 * (act + 1) + 10,
  size: 100 * (act + 1) + 20,
});
export const MOST_USERS_TOLD = 3;

type Table = {
  /** Row of each feature, from 1; 0 where the feature has no weight. */
  readonly rows: Uint16Array;
  /** Steps of each act’s scale, row by row. */
  readonly steps: Int8Array;
  /** The last text that each row was seen in, so that a feature counts once a text. */
  readonly seen: Uint32Array;
};

/** Adds up the weights of the features of a text: for each act, in order, log-odds of which 0 is even. */
export type LinearModel = (features: readonly number[]) => readonly number[];

/** Values, each times its weight; a value without one counts nothing. */
export function weightedSum(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1)
    sum += (values[index] ?? 0) * (weights[index] ?? 0);
  return sum;
}

/** Unpacks the weights at the first text. */
export function linearModelOf({
  rows: count,
  scales,
  biases,
  table: packed,
}: PackedWeights): LinearModel {
  const acts = scales.length;
  let table: Table | undefined;
  let text = 0;
  return (features) => {
    table ??= readTable(packed, count, acts);
    const { rows, steps, seen } = table;
    const sums = new Array<number>(acts).fill(0);
    text += 1;
    for (let index = 0; index < features.length; index += 1) {
      const row = rows[features[index] ?? 0] ?? 0;
      if (row === 0 || seen[row] === text) continue;
      seen[row] = text;
      for (let act = 0; act < acts; act += 1)
        sums[act] = (sums[act] ?? 0) + (steps[row * acts + act] ?? 0);
    }
    for (let act = 0; act < acts; act += 1)
      sums[act] = (sums[act] ?? 0) * (scales[act] ?? 0) + (biases[act] ?? 0);
    return sums;
  };
}

function readTable(packed: string, count: number, acts: number): Table {
  const decoder = new RangeDecoder(packed);
  const rows = new Uint16Array(1 << FEATURE_BITS);
  const steps = new Int8Array((count + 1) * acts);
  let feature = -1;
  for (let row = 1; row <= count; row += 1) {
    feature += decoder.number(GAP);
    rows[feature] = row;
    let users = 0;
    for (let act = 0; act < acts; act += 1) {
      const { used, sign, size } = kindsOf(act);
      if (decoder.bit(used + Math.min(users, MOST_USERS_TOLD)) === 0) continue;
      users += 1;
      const isNegative = decoder.bit(sign) === 1;
      const step = decoder.number(size);
      steps[row * acts + act] = isNegative ? -step : step;
    }
  }
  return { rows, steps, seen: new Uint32Array(count + 1) };
}
