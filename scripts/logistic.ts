/**
 * Logistic regression by FTRL-Proximal (McMahan et al. 2013, “Ad click prediction: a view from the
 * trenches”): one pass after another over the examples in a fixed shuffle, with an L1 term that
 * leaves most weights at zero.
 */
export type Example = { readonly features: readonly number[]; readonly label: 0 | 1 };

const ALPHA = 0.1;
const BETA = 1;
const L2 = 1;
const PASSES = 8;
const SEED = 7;

export function learnSparse(examples: readonly Example[], l1: number): ReadonlyMap<number, number> {
  const z = new Map<number, number>();
  const n = new Map<number, number>();
  const weightOf = (feature: number) => {
    const sum = z.get(feature) ?? 0;
    if (Math.abs(sum) <= l1) return 0;
    return -(sum - Math.sign(sum) * l1) / ((BETA + Math.sqrt(n.get(feature) ?? 0)) / ALPHA + L2);
  };
  const random = randomNumbers(SEED);
  const order = examples.map((_example, index) => index);
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (!example) continue;
      const weights = example.features.map(weightOf);
      const error = probability(weights.reduce((sum, weight) => sum + weight, 0)) - example.label;
      example.features.forEach((feature, at) => {
        const before = n.get(feature) ?? 0;
        const after = before + error * error;
        const step = (Math.sqrt(after) - Math.sqrt(before)) / ALPHA;
        z.set(feature, (z.get(feature) ?? 0) + error - step * (weights[at] ?? 0));
        n.set(feature, after);
      });
    }
  }
  const learned = new Map<number, number>();
  for (const feature of z.keys()) {
    const weight = weightOf(feature);
    if (weight !== 0) learned.set(feature, weight);
  }
  return learned;
}

/** Plain logistic regression over a few dense values, by gradient descent; the first value is 1. */
export function learnDense(
  rows: readonly { readonly values: readonly number[]; readonly label: 0 | 1 }[],
): readonly number[] {
  const weights = (rows[0]?.values ?? []).map(() => 0);
  for (let pass = 0; pass < 4000; pass += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : 0.01 * weight));
    for (const { values, label } of rows) {
      const error = probability(dot(values, weights)) - label;
      values.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + (error * value) / rows.length;
      });
    }
    gradient.forEach((slope, at) => {
      weights[at] = (weights[at] ?? 0) - 0.3 * slope;
    });
  }
  return weights;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Numbers from 0 to 1, the same for the same seed on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [order[at] ?? 0, order[other] ?? 0];
    order[at] = two;
    order[other] = one;
  }
}
