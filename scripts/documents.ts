import { featureValue, RARITY_STEPS, SHORTEST } from '../src/core/text/document-model';
import { randomNumbers, shuffle } from './logistic';

/**
 * Logistic regression over whole texts, each a vector of length 1 or less, by dual coordinate descent (Yu, Huang and Lin
 * 2011, “Dual coordinate descent methods for logistic regression and maximum entropy models”).
 */
export type Document = {
  readonly features: Int32Array;
  readonly values: Float64Array;
  /** Of the vector, with one more value of 1 for the bias. */
  readonly square: number;
};

/** Features by number, and how rare each is. */
export type Vocabulary = {
  readonly hashes: readonly number[];
  readonly rarities: readonly number[];
  readonly numbers: ReadonlyMap<number, number>;
};

/** What fewer texts than this have teaches more about them than about others. */
const FEWEST = 56;
/** How dear an error is beside the size of the weights. */
const COST = 10;
const PASSES = 30;
const SEED = 7;

/** The features that some texts have in common, and those that are `told` to matter however few have them. */
export function vocabularyOf(
  texts: readonly (readonly number[])[],
  told: ReadonlySet<number>,
): Vocabulary {
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const feature of new Set(text)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const hashes = [...counts.keys()]
    .filter((feature) => told.has(feature) || (counts.get(feature) ?? 0) >= FEWEST)
    .sort((a, b) => a - b);
  return {
    hashes,
    // Inverse document frequency, smoothed.
    rarities: hashes.map((feature) => {
      const rarity = Math.log((texts.length + 1) / ((counts.get(feature) ?? 0) + 1)) + 1;
      return Math.round(rarity * RARITY_STEPS);
    }),
    numbers: new Map(hashes.map((feature, number) => [feature, number])),
  };
}

/** What `documentModelOf` makes of the same features. */
export function documentOf(text: readonly number[], { numbers, rarities }: Vocabulary): Document {
  const times = new Map<number, number>();
  for (const feature of text) {
    const number = numbers.get(feature);
    if (number !== undefined) times.set(number, (times.get(number) ?? 0) + 1);
  }
  const features = Int32Array.from(times.keys()).sort();
  const values = Float64Array.from(features, (number) =>
    featureValue(times.get(number) ?? 0, rarities[number] ?? 0),
  );
  const length = Math.hypot(...values);
  const scaled = values.map((value) => value / Math.max(SHORTEST, length));
  return { features, values: scaled, square: 1 + Math.hypot(...scaled) ** 2 };
}

export type Row = {
  readonly document: Document;
  readonly label: 0 | 1;
  /** As many texts as it counts for; 1 unless said. */
  readonly times?: number;
};

/** A weight for each of `size` features, and the bias last. */
export function learnDocuments(rows: readonly Row[], size: number): Float64Array {
  const weights = new Float64Array(size + 1);
  const add = ({ features, values }: Document, by: number) => {
    for (let at = 0; at < features.length; at += 1) {
      const feature = features[at] ?? 0;
      weights[feature] = (weights[feature] ?? 0) + by * (values[at] ?? 0);
    }
    weights[size] = (weights[size] ?? 0) + by;
  };
  const duals = rows.map(() => 1e-8);
  rows.forEach(({ document, label }, index) => {
    add(document, (label === 1 ? 1 : -1) * (duals[index] ?? 0));
  });
  const order = Int32Array.from(rows.keys());
  const random = randomNumbers(SEED);
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (!row) continue;
      const sign = row.label === 1 ? 1 : -1;
      const before = duals[index] ?? 0;
      const margin = sign * scoreDocument(weights, row.document);
      const cost = COST * (row.times ?? 1);
      const after = bestDual(before, row.document.square, margin, cost);
      duals[index] = after;
      add(row.document, sign * (after - before));
    }
  }
  return weights;
}

/** Log-odds; 0 is even. */
export function scoreDocument(weights: Float64Array, { features, values }: Document): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (let at = 0; at < features.length; at += 1)
    sum += (weights[features[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

/** Where the dual of one text is least while all others stay, between 0 and its cost; found by bisection, as its slope only grows. */
function bestDual(before: number, square: number, margin: number, cost: number): number {
  let [low, high] = [0, cost];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    const slope = square * (middle - before) + margin + Math.log(middle / (cost - middle));
    if (slope > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
