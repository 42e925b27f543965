import type { Document } from './documents';
import { minimise } from './minimise';

/** Multinomial logistic regression over whole texts. */
export type Row = {
  readonly document: Document;
  /** By class, 1 for each that the text may be said to be of. */
  readonly accepted: readonly (0 | 1)[];
  /** As many texts as it counts for. */
  readonly times: number;
};

/** How dear an error is beside the size of the weights. */
const COST = 30;
const MOST_STEPS = 150;
/** A text that is surely something else than it is said to be costs no more than one of this chance. */
const LEAST = 1e-12;

/** For each class a weight for each of `size` features, and the bias last. */
export function learnSoftmax(
  rows: readonly Row[],
  size: number,
  classes: number,
): readonly Float64Array[] {
  const biases = size * classes;
  const learned = minimise(
    new Float64Array(biases + classes),
    (weights) => {
      const slope = weights.map((weight, at) => (at < biases ? weight / COST : 0));
      let value = 0;
      for (let at = 0; at < biases; at += 1) value += ((weights[at] ?? 0) * (slope[at] ?? 0)) / 2;
      for (const row of rows) value += addLoss(row, weights, slope, biases, classes);
      return { value, slope };
    },
    MOST_STEPS,
  );
  return Array.from({ length: classes }, (_class, label) =>
    Float64Array.from(
      { length: size + 1 },
      (_weight, feature) => learned[feature * classes + label] ?? 0,
    ),
  );
}

/** Scores by class. */
export function scoresBy(
  weights: readonly Float64Array[],
  { features, values }: Document,
): readonly number[] {
  return weights.map((own) => {
    let sum = own[own.length - 1] ?? 0;
    for (let at = 0; at < features.length; at += 1)
      sum += (own[features[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return sum;
  });
}

/**
 * −log of the chance of what a text is accepted as; adds its slope. Weights of a feature lie side by side, and the
 * biases last.
 */
function addLoss(
  { document: { features, values }, accepted, times }: Row,
  weights: Float64Array,
  slope: Float64Array,
  biases: number,
  classes: number,
): number {
  const chances = weights.slice(biases);
  for (let at = 0; at < features.length; at += 1) {
    const from = (features[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let label = 0; label < classes; label += 1)
      chances[label] = (chances[label] ?? 0) + value * (weights[from + label] ?? 0);
  }
  const greatest = Math.max(...chances);
  let [all, right] = [0, 0];
  for (let label = 0; label < classes; label += 1) {
    const chance = Math.exp((chances[label] ?? 0) - greatest);
    chances[label] = chance;
    all += chance;
    if (accepted[label] === 1) right += chance;
  }
  right = Math.max(right, all * LEAST);
  for (let label = 0; label < classes; label += 1) {
    const chance = chances[label] ?? 0;
    const error = times * (chance / all - (accepted[label] === 1 ? chance / right : 0));
    chances[label] = error;
    slope[biases + label] = (slope[biases + label] ?? 0) + error;
  }
  for (let at = 0; at < features.length; at += 1) {
    const from = (features[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let label = 0; label < classes; label += 1)
      slope[from + label] = (slope[from + label] ?? 0) + value * (chances[label] ?? 0);
  }
  return -times * Math.log(right / all);
}
