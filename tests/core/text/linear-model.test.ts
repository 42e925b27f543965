import { pack, type Weights } from '../../../scripts/sparse';
import { linearModelOf } from '../../../src/core/text/linear-model';

/** Three features of the hashes 3, 70 and 400,000, two acts, biases last. */
const HASHES = [3, 70, 400_000];
const MODEL: readonly Weights[] = [
  Float64Array.from([0.7, 0, -0.2, 0.5]),
  Float64Array.from([0, 0, 0.3, -1]),
];
const NUMBERED = { numbers: new Int32Array(), hashes: HASHES, l2: new Float64Array(3) };

const near = (sums: readonly number[]) => sums.map((sum) => Number(sum.toFixed(2)));

it('adds up the weights that were packed, each feature once a text', () => {
  const score = linearModelOf(pack(MODEL, NUMBERED), 0);
  const whole = (features: readonly number[]) => near(score([features]).whole);
  expect(whole([])).toEqual([0.5, -1]);
  expect(whole([3, 3, 70])).toEqual([1.2, -1]);
  expect(whole([3, 400_000, 9])).toEqual([1, -0.7]);
});

it('counts a feature once in each part for the first acts, and once in all of them for the others', () => {
  for (const [ofParts, expected] of [
    [
      2,
      [
        [1.2, -1],
        [0.3, -0.7],
        [1.2, -1],
      ],
    ],
    [1, [[1.2], [0.3], [1.2]]],
    [0, [[], [], []]],
  ] as const) {
    const score = linearModelOf(pack(MODEL, NUMBERED), ofParts);
    for (let text = 0; text < 2; text += 1) {
      const { parts, whole } = score([[3, 3], [400_000], [3]]);
      expect(parts.map(near)).toEqual(expected);
      expect(near(whole)).toEqual([1, -0.7].slice(ofParts));
    }
  }
});
