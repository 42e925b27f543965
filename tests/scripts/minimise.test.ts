import { minimise } from '../../scripts/minimise';

/** A long narrow valley: least at 3 and −2. */
function valley([x = 0, y = 0]: Float64Array) {
  return {
    value: 1 + (x - 3) ** 2 + 100 * (y + 2) ** 2,
    slope: Float64Array.from([2 * (x - 3), 200 * (y + 2)]),
  };
}

it('finds where a function is least', () => {
  const [x, y] = minimise(Float64Array.from([50, 50]), valley, 100);
  expect(x).toBeCloseTo(3, 2);
  expect(y).toBeCloseTo(-2, 2);
});

it('takes no more steps than it may, and never climbs', () => {
  const start = Float64Array.from([50, 50]);
  const values = [0, 1, 2, 4, 8].map((most) => valley(minimise(start, valley, most)).value);
  expect(values[0]).toBe(valley(start).value);
  expect([...values].sort((a, b) => b - a)).toEqual(values);
});

it('stays where nothing falls', () => {
  expect([...minimise(Float64Array.from([3, -2]), valley, 100)]).toEqual([3, -2]);
});
