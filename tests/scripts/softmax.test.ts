import { learnSoftmax, scoresBy, type Row } from '../../scripts/softmax';

const text = (feature: number) => ({
  features: Int32Array.from([feature]),
  values: Float64Array.from([1]),
});

function chancesOf(rows: readonly Row[], feature: number): readonly number[] {
  const scores = scoresBy(learnSoftmax(rows, 2, 3), text(feature));
  const all = scores.reduce((sum, score) => sum + Math.exp(score), 0);
  return scores.map((score) => Math.exp(score) / all);
}

const row = (feature: number, accepted: Row['accepted'], times = 1): Row => ({
  document: text(feature),
  accepted,
  times,
});

it('gives each class the part of a feature’s texts that it has', () => {
  const [first = 0, second = 0, third = 1] = chancesOf(
    [row(0, [1, 0, 0], 300), row(0, [0, 1, 0], 100), row(1, [0, 0, 1], 100)],
    0,
  );
  expect(first).toBeCloseTo(0.75, 1);
  expect(second).toBeCloseTo(0.25, 1);
  expect(third).toBeLessThan(0.02);
});

it('learns of a text with two labels that it is one of them, not which', () => {
  const [first = 0, second = 0, third = 1] = chancesOf(
    [row(0, [1, 1, 0], 100), row(1, [1, 0, 0], 10), row(1, [0, 1, 0], 10), row(1, [0, 0, 1], 100)],
    0,
  );
  expect(first).toBeCloseTo(second, 3);
  expect(third).toBeLessThan(0.05);
});

it('heeds a text that counts for several more than one that counts for one', () => {
  const [alike = 0] = chancesOf([row(0, [1, 0, 0]), row(0, [0, 1, 0])], 0);
  const [heavier = 0, lighter = 1] = chancesOf([row(0, [1, 0, 0], 3), row(0, [0, 1, 0])], 0);
  expect(alike).toBeCloseTo(0.5, 1);
  expect(heavier).toBeGreaterThan(2 * lighter);
});
