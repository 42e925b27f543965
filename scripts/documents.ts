import { featureValue, RARITY_STEPS, SHORTEST } from '../src/core/text/document-model';

/** A whole text as a vector of length 1 or less. */
export type Document = {
  readonly features: Int32Array;
  readonly values: Float64Array;
};

/** Features by number, and how rare each is. */
export type Vocabulary = {
  readonly hashes: readonly number[];
  readonly rarities: readonly number[];
  readonly numbers: ReadonlyMap<number, number>;
};

/** What fewer texts than this have teaches more about them than about others. */
const FEWEST = 56;

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
  return { features, values: values.map((value) => value / Math.max(SHORTEST, length)) };
}
