import { oddsOf } from '../../src/core/message-model';

it('tells the odds of a request, and those of each kind among requests', () => {
  // Chances of 2, 3 and 1 in 6.
  const { asks, kinds } = oddsOf([Math.log(2), Math.log(3), Math.log(1)]);
  expect(asks).toBeCloseTo(Math.log(4 / 2), 6);
  expect(kinds[0]).toBeCloseTo(Math.log(3 / 1), 6);
  expect(kinds[1]).toBeCloseTo(Math.log(1 / 3), 6);
});

it('overflows at no score', () => {
  const { asks, kinds } = oddsOf([-900, 900, 5]);
  expect(asks).toBe(1800);
  expect(kinds[1]).toBe(-Infinity);
});
