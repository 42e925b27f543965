import { learnDense } from '../../scripts/logistic';

it('weighs values by how well they tell the label', () => {
  const rows = Array.from({ length: 400 }, (_row, at) => ({
    values: [1, at % 2, at % 3],
    label: (at % 8 < 7 ? at % 2 : 1 - (at % 2)) as 0 | 1,
  }));
  const [bias = 0, telling = 0, idle = 1] = learnDense(rows);
  // Of those with the value three in four have the label, of those without it none.
  expect(1 / (1 + Math.exp(-bias - telling - idle))).toBeCloseTo(0.75, 1);
  expect(1 / (1 + Math.exp(-bias - idle))).toBeLessThan(0.05);
  expect(Math.abs(idle)).toBeLessThan(0.2);
});
