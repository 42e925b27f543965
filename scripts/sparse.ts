import {
  GAP,
  kindsOf,
  MOST_USERS_TOLD,
  RARITY,
  type PackedWeights,
} from '../src/core/text/linear-model';
import { FEATURE_BITS } from '../src/core/text/features';
import { learnSparse, type Example as Row } from './logistic';
import { RangeEncoder } from './range-encoder';

/** A text as its features, by hash, with what is known of it and who wrote it. */
export type Example<Act extends string> = {
  readonly features: Int32Array;
  readonly labels: Partial<Record<Act, 0 | 1>>;
  readonly pen: string;
};

/** For each feature a weight, and the bias last. */
export type Weights = Float64Array;

const PASSES = 8;
/** Enough to tell which features weigh most. */
const PASSES_TO_RANK = 4;
const L2 = 25;
/** How finely weights are rounded: to so many steps of the act’s scale on either side, of which the greatest are this part. */
export type Rounding = { readonly steps: number; readonly clipped: number };

/** Where room is scarce. */
const COARSE: Rounding = { steps: 7, clipped: 0.005 };
export const FINE: Rounding = { steps: 10, clipped: 0.001 };

/** Features as a sorted set. */
export function distinct(features: readonly number[]): Int32Array {
  return Int32Array.from([...new Set(features)].sort((a, b) => a - b));
}

/** Features that more than one writer uses, numbered. What only one writes is left out. */
export function numberFeatures(examples: readonly Example<string>[]) {
  const counts = new Int32Array(1 << FEATURE_BITS);
  const firstPen: string[] = [];
  const shared = new Uint8Array(1 << FEATURE_BITS);
  for (const { features, pen } of examples) {
    for (const feature of features) {
      counts[feature] = (counts[feature] ?? 0) + 1;
      const first = (firstPen[feature] ??= pen);
      if (first !== pen) shared[feature] = 1;
    }
  }
  const numbers = new Int32Array(1 << FEATURE_BITS).fill(-1);
  const hashes: number[] = [];
  const l2: number[] = [];
  for (let feature = 0; feature < counts.length; feature += 1) {
    if (shared[feature] !== 1) continue;
    numbers[feature] = hashes.length;
    hashes.push(feature);
    // A rare feature is shrunk less, as under inverse document frequency.
    const rarity = Math.log((examples.length + 1) / ((counts[feature] ?? 0) + 1)) + 1;
    l2.push(L2 / (rarity * rarity));
  }
  return { numbers, hashes, l2: Float64Array.from(l2) };
}

export type Numbered = ReturnType<typeof numberFeatures>;

/** The numbers of those features that have one. */
export function numbered({ numbers }: Numbered, features: Int32Array): Int32Array {
  return features.map((feature) => numbers[feature] ?? -1).filter((number) => number >= 0);
}

/** Learns by all features. */
export function learnRoughly(rows: readonly Row[], { l2 }: Numbered): Weights {
  return learnSparse(rows, l2, PASSES_TO_RANK);
}

/** How much more a feature is worth for being in many texts: the power of their number that its weight is multiplied by. */
const COMMON = 0.1;

/** Of how many features the ranking is learned, one round after another, each time as many as are wanted. */
const RANKED = [Number.POSITIVE_INFINITY, 9, 4.5];

/**
 * Features by how much they weigh, and a little by how many texts have them; the worthiest first. They are
 * ranked by the weights that all have together, then the best by what they weigh without the others, and again
 * (Guyon et al. 2002, “Gene selection for cancer classification using support vector machines”).
 */
export function rankFeatures(
  rows: readonly Row[],
  { l2 }: Numbered,
  wanted: number,
): readonly number[] {
  const counts = new Int32Array(l2.length);
  for (const { features } of rows)
    for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  let ranked: readonly number[] = [...l2.keys()];
  for (const times of RANKED) {
    const best = ranked.slice(0, times * wanted);
    const weights = learnSparse(rows, l2, PASSES_TO_RANK, keptOf(best, l2.length));
    const worthOf = (feature: number) =>
      Math.abs(weights[feature] ?? 0) * ((counts[feature] ?? 0) + 1) ** COMMON;
    ranked = best.sort((a, b) => worthOf(b) - worthOf(a));
  }
  return ranked;
}

function keptOf(features: readonly number[], size: number): Uint8Array {
  const kept = new Uint8Array(size);
  for (const feature of features) kept[feature] = 1;
  return kept;
}

/** Learns by some features, and rounds their weights to steps. */
export function learnOnly(
  rows: readonly Row[],
  { l2 }: Numbered,
  some: readonly number[],
): Weights {
  return inSteps(learnSparse(rows, l2, PASSES, keptOf(some, l2.length)), COARSE);
}

/** Rounded as they are packed; the bias stays. */
export function inSteps(weights: Weights, rounding: Rounding): Weights {
  const { steps } = rounding;
  const scale = scaleOf(weights, rounding);
  const clip = (step: number) => Math.max(-steps, Math.min(steps, step));
  return weights.map((weight, index) =>
    index === weights.length - 1 ? weight : Math.round(clip(weight / scale)) * scale,
  );
}

/** The examples that are labelled for an act. */
export function rowsOf<Act extends string>(
  act: Act,
  some: readonly Example<Act>[],
): readonly Row[] {
  return some.flatMap(({ features, labels }) => {
    const label = labels[act];
    return label === undefined ? [] : [{ features, label }];
  });
}

/** The same for weights that are in steps already. */
function scaleOf(weights: Weights, { steps, clipped }: Rounding): number {
  const sizes = [...weights.slice(0, -1)].map(Math.abs).filter((size) => size > 0);
  sizes.sort((a, b) => a - b);
  const greatest = sizes[Math.floor(sizes.length * (1 - clipped))] ?? 1;
  return Number((greatest / steps).toPrecision(4));
}

/** Log-odds; 0 is even. */
export function scoreOf(weights: Weights, features: Int32Array): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
}

/** All weights of all acts as text, feature by feature, with how rare each is where that counts. */
export function pack(
  model: readonly Weights[],
  {
    hashes,
    rarities,
  }: { readonly hashes: readonly number[]; readonly rarities?: readonly number[] },
  rounding: Rounding = COARSE,
): PackedWeights {
  const encoder = new RangeEncoder();
  const scales = model.map((weights) => scaleOf(weights, rounding));
  let rows = 0;
  let previous = -1;
  hashes.forEach((hash, feature) => {
    const steps = model.map((weights, act) =>
      Math.round((weights[feature] ?? 0) / (scales[act] ?? 1)),
    );
    // What says nothing still makes a text longer, where that counts.
    if (!rarities && steps.every((step) => step === 0)) return;
    rows += 1;
    encoder.number(GAP, hash - previous);
    previous = hash;
    if (rarities) encoder.number(RARITY, rarities[feature] ?? 0);
    let users = 0;
    steps.forEach((step, act) => {
      const { used, sign, size } = kindsOf(act);
      encoder.bit(used + Math.min(users, MOST_USERS_TOLD), step === 0 ? 0 : 1);
      if (step === 0) return;
      users += 1;
      encoder.bit(sign, step < 0 ? 1 : 0);
      encoder.number(size, Math.abs(step));
    });
  });
  const biases = model.map((weights) => Number((weights[hashes.length] ?? 0).toFixed(3)));
  return { rows, scales, biases, table: encoder.finish() };
}

const FOLDS = 4;

/**
 * Splits the writers into parts and learns without each of them. Gives for a writer the model that has not read
 * them.
 *
 * @throws {RangeError} for a writer of no example
 */
export function crossFit<Item extends { readonly pen: string }, Model>(
  examples: readonly Item[],
  learn: (some: readonly Item[]) => Model,
): (pen: string) => Model {
  const pens = [...new Set(examples.map(({ pen }) => pen))].sort();
  const foldOf = (pen: string) => pens.indexOf(pen) % FOLDS;
  const models = Array.from({ length: FOLDS }, (_fold, fold) =>
    learn(examples.filter(({ pen }) => foldOf(pen) !== fold)),
  );
  return (pen) => {
    const model = models[foldOf(pen)];
    if (model === undefined) throw new RangeError(`No example by ${pen}`);
    return model;
  };
}

export type Scored = { readonly score: number; readonly deserved: boolean };

/** The lowest score from which at least the wanted part deserves the objection. */
export function thresholdFor(scored: readonly Scored[], precision: number): number {
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  let right = 0;
  let threshold = ranked[0]?.score ?? 0;
  ranked.forEach(({ score, deserved }, index) => {
    if (deserved) right += 1;
    if (right / (index + 1) >= precision) threshold = score;
  });
  return Number((threshold - 1e-6).toFixed(3));
}

/** As many decimals as the weights file holds. */
export const rounded = (weights: readonly number[]) =>
  weights.map((weight) => Number(weight.toFixed(3)));
