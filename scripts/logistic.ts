import { weightedSum } from '../src/core/text/linear-model';
import { minimise } from './minimise';

/**
 * Logistic regression. The sparse kind is FTRL-Proximal (McMahan et al. 2013, “Ad click prediction: a view from the
 * trenches”): one pass after another over the examples in a fixed shuffle, each weight at a rate of its own.
 */
export type Example = {
  /** Indices of the features that are there. */
  readonly features: Int32Array;
  readonly label: 0 | 1;
};

const ALPHA = 0.1;
const BETA = 1;
/** An example that is right by more than this teaches nothing. */
const NEGLIGIBLE = 0.01;
const SEED = 7;

/**
 * One weight for each feature, shrunk by the feature’s own `l2`, and the bias last. Where `keep` is given, all
 * other weights are zero.
 */
export function learnSparse(
  examples: readonly Example[],
  l2: Float64Array,
  passes: number,
  keep?: Uint8Array,
): Float64Array {
  const size = l2.length;
  const z = new Float64Array(size + 1);
  const n = new Float64Array(size + 1);
  const weights = new Float64Array(size + 1);
  const random = randomNumbers(SEED);
  const order = Int32Array.from(examples.keys());
  const update = (at: number, error: number, shrink: number) => {
    const before = n[at] ?? 0;
    const after = before + error * error;
    z[at] =
      (z[at] ?? 0) + error - ((Math.sqrt(after) - Math.sqrt(before)) / ALPHA) * (weights[at] ?? 0);
    n[at] = after;
    weights[at] = -(z[at] ?? 0) / ((BETA + Math.sqrt(after)) / ALPHA + shrink);
  };
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const { features } = example;
      let sum = weights[size] ?? 0;
      for (const feature of features) sum += weights[feature] ?? 0;
      const error = probability(sum) - example.label;
      if (Math.abs(error) < NEGLIGIBLE) continue;
      update(size, error, 0);
      for (const feature of features)
        if (!keep || keep[feature] === 1) update(feature, error, l2[feature] ?? 0);
    }
  }
  return weights;
}

/** Plain logistic regression over a few dense values; the first value is 1. */
export function learnDense(
  rows: readonly { readonly values: readonly number[]; readonly label: 0 | 1 }[],
): readonly number[] {
  const start = new Float64Array(rows[0]?.values.length ?? 0);
  const learned = minimise(
    start,
    (weights) => {
      const slope = new Float64Array(weights.length);
      let value = 0;
      for (const { values, label } of rows) {
        const sum = weightedSum(weights, values);
        // −log of the chance of the label, which does not overflow.
        const against = label === 1 ? -sum : sum;
        value += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
        const error = probability(sum) - label;
        for (let at = 0; at < values.length; at += 1)
          slope[at] = (slope[at] ?? 0) + error * (values[at] ?? 0);
      }
      for (let at = 1; at < weights.length; at += 1) {
        const weight = weights[at] ?? 0;
        value += (SHRINK / 2) * weight * weight;
        slope[at] = (slope[at] ?? 0) + SHRINK * weight;
      }
      return { value, slope };
    },
    MOST_STEPS,
  );
  return [...learned];
}

/** As if the size of each weight cost as much as this many texts. */
const SHRINK = 1;
const MOST_STEPS = 500;

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Numbers from 0 to 1, the same for the same seed on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

export function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const one = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = one;
  }
}
