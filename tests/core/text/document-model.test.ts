import { documentOf, vocabularyOf } from '../../../scripts/documents';
import { learnSoftmax, scoresBy } from '../../../scripts/softmax';
import { FINE, inSteps, pack } from '../../../scripts/sparse';
import { documentModelOf, featureValue, SHORTEST } from '../../../src/core/text/document-model';

/** Sixty texts of each of two sorts; 3 is in all of them, 1,000 and 2,000,000 in those of one sort. */
const SORTS = [1, 0].flatMap((label) =>
  Array.from({ length: 60 }, () => ({
    features: label === 1 ? [3, 1000, 1000] : [3, 2_000_000],
    accepted: label === 1 ? ([0, 1] as const) : ([1, 0] as const),
  })),
);
const VOCABULARY = vocabularyOf([...SORTS.map(({ features }) => features), [7, 8]], new Set([7]));
const WEIGHTS = learnSoftmax(
  SORTS.map(({ features, accepted }) => ({
    document: documentOf(features, VOCABULARY),
    accepted,
    times: 1,
  })),
  VOCABULARY.hashes.length,
  2,
).map((weights) => inSteps(weights, FINE));
const model = documentModelOf(pack(WEIGHTS, VOCABULARY, FINE));
const score = (features: readonly number[]) => {
  const [other = 0, one = 0] = model.score(features);
  return one - other;
};

it('tells texts as what was learned tells them', () => {
  expect(score([3, 1000])).toBeGreaterThan(score([3]));
  expect(score([3, 2_000_000])).toBeLessThan(score([3]));
  for (const { features } of SORTS.slice(0, 61))
    scoresBy(WEIGHTS, documentOf(features, VOCABULARY)).forEach((told, label) => {
      expect(model.score(features)[label]).toBeCloseTo(told, 2);
    });
});

it('knows what was told to matter, however rare, and nothing else that is rare', () => {
  expect(VOCABULARY.hashes).toEqual([3, 7, 1000, 2_000_000]);
});

it('counts a repeated feature by its logarithm', () => {
  const gain = (times: number) =>
    model.weigh(
      Array.from({ length: times }, () => 1000),
      0,
    ) / model.weigh([1000], 0);
  expect(gain(1)).toBe(1);
  expect(gain(8)).toBeCloseTo(1 + Math.log(8), 6);
});

it('scales a long text down, and leaves a short one as short as it is', () => {
  const others = Array.from({ length: 4000 }, (_, at) => 10_000 + at);
  const wide = vocabularyOf([[1000, ...others], [3], [3], [3]], new Set([3, 1000, ...others]));
  const told = documentOf([1000], wide);
  const long = documentOf([1000, ...others], wide);
  expect(Math.hypot(...told.values)).toBeLessThan(1);
  expect(told.values).toEqual(
    Float64Array.from([featureValue(1, wide.rarities[1] ?? 0) / SHORTEST]),
  );
  expect(Math.hypot(...long.values)).toBeCloseTo(1, 6);
  expect(long.values[long.features.indexOf(wide.numbers.get(1000) ?? -1)]).toBeLessThan(
    told.values[0] ?? 0,
  );
});

it('leaves nothing of one text in the next', () => {
  const before = score([3, 1000]);
  score([2_000_000, 2_000_000, 2_000_000]);
  expect(score([3, 1000])).toBe(before);
});
