import {
  documentOf,
  learnDocuments,
  scoreDocument,
  vocabularyOf,
} from '../../../scripts/documents';
import { inSteps, pack } from '../../../scripts/sparse';
import { documentModelOf, featureValue, SHORTEST } from '../../../src/core/text/document-model';

/** Sixty texts of each of two sorts; 3 is in all of them, 1,000 and 2,000,000 in those of one sort. */
const SORTS = [1, 0].flatMap((label) =>
  Array.from({ length: 60 }, () => ({
    features: label === 1 ? [3, 1000, 1000] : [3, 2_000_000],
    label: label as 0 | 1,
  })),
);
const VOCABULARY = vocabularyOf([...SORTS.map(({ features }) => features), [7, 8]], new Set([7]));
const WEIGHTS = inSteps(
  learnDocuments(
    SORTS.map(({ features, label }) => ({ document: documentOf(features, VOCABULARY), label })),
    VOCABULARY.hashes.length,
  ),
);
const model = documentModelOf(pack([WEIGHTS], VOCABULARY));
const score = (features: readonly number[]) => model.score(features)[0] ?? 0;

it('tells texts as what was learned tells them', () => {
  expect(score([3, 1000])).toBeGreaterThan(score([3]));
  expect(score([3, 2_000_000])).toBeLessThan(score([3]));
  for (const { features } of SORTS.slice(0, 61))
    expect(score(features)).toBeCloseTo(
      scoreDocument(WEIGHTS, documentOf(features, VOCABULARY)),
      2,
    );
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

it('heeds a text that counts for several more than one that counts for one', () => {
  const both = documentOf([3, 1000], VOCABULARY);
  const scoreWith = (times: number) =>
    scoreDocument(
      learnDocuments(
        [
          { document: both, label: 1, times },
          { document: both, label: 0 },
        ],
        VOCABULARY.hashes.length,
      ),
      both,
    );
  expect(scoreWith(1)).toBeCloseTo(0, 3);
  // Log-odds of three to one, but for the cost of weights.
  expect(scoreWith(3)).toBeGreaterThan(0.9);
  expect(scoreWith(3)).toBeLessThan(Math.log(3));
});
