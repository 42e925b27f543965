import { FEATURE_BITS } from './text/features';
import { RangeDecoder } from './text/range-coder';
import weights from './weights/sentences.json';

/** What a sentence of a reply can do; a sentence may do several things, or none of them. */
export const ACTS = [
  'no',
  'vague',
  'hope',
  'insult',
  'accept',
  'reopen',
  'explain',
  // Of a whole reply, by the features of all its sentences.
  'decline',
  'unclear',
] as const;

export type Act = (typeof ACTS)[number];

/** Log-odds that the sentence does each; 0 is even. */
export type ActScores = Readonly<Record<Act, number>>;

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
  /** The last sentence that each row was seen in, so that a feature counts once a sentence. */
  readonly seen: Uint32Array;
};

let table: Table | undefined;
let sentence = 0;

/**
 * Scores a sentence, or all sentences of a reply together, by the weights that `npm run train`
 * learned from the labelled sentences in `training/`; see `sentenceFeatures`.
 */
export function scoreSentence(features: readonly number[]): ActScores {
  table ??= readTable(weights.table, weights.rows);
  const { rows, steps, seen } = table;
  const count = ACTS.length;
  const sums = new Array<number>(count).fill(0);
  sentence += 1;
  for (let index = 0; index < features.length; index += 1) {
    const row = rows[features[index] ?? 0] ?? 0;
    if (row === 0 || seen[row] === sentence) continue;
    seen[row] = sentence;
    for (let act = 0; act < count; act += 1)
      sums[act] = (sums[act] ?? 0) + (steps[row * count + act] ?? 0);
  }
  const scores = {} as Record<Act, number>;
  for (let act = 0; act < count; act += 1) {
    const name = ACTS[act];
    if (name)
      scores[name] = (sums[act] ?? 0) * (weights.scales[act] ?? 0) + (weights.biases[act] ?? 0);
  }
  return scores;
}

function readTable(packed: string, count: number): Table {
  const decoder = new RangeDecoder(packed);
  const rows = new Uint16Array(1 << FEATURE_BITS);
  const steps = new Int8Array((count + 1) * ACTS.length);
  let feature = -1;
  for (let row = 1; row <= count; row += 1) {
    feature += decoder.number(GAP);
    rows[feature] = row;
    let users = 0;
    for (let act = 0; act < ACTS.length; act += 1) {
      const { used, sign, size } = kindsOf(act);
      if (decoder.bit(used + Math.min(users, MOST_USERS_TOLD)) === 0) continue;
      users += 1;
      const isNegative = decoder.bit(sign) === 1;
      const step = decoder.number(size);
      steps[row * ACTS.length + act] = isNegative ? -step : step;
    }
  }
  return { rows, steps, seen: new Uint32Array(count + 1) };
}
