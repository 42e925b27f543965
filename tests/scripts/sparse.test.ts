import { messageCounts, replyCounts } from '../../scripts/labelled';
import { learnRoughly, numberFeatures, rankFeatures, type Example } from '../../scripts/sparse';

const COMMON = 1;
const RARE = 2;

/** So many texts by two writers. */
function texts(count: number, features: readonly number[], label: 0 | 1): readonly Example<'no'>[] {
  return Array.from({ length: count }, (_text, index) => ({
    features: Int32Array.from(features),
    labels: { no: label },
    pen: index % 2 === 0 ? 'a' : 'b',
  }));
}

it('ranks a feature of many texts before one of few that weighs a little more', () => {
  const some = [
    ...texts(300, [COMMON], 1),
    ...texts(265, [COMMON], 0),
    ...texts(24, [RARE], 1),
    ...texts(300, [], 0),
  ];
  const numbered = numberFeatures(some);
  const rows = some.map(({ features, labels }) => ({
    features: features.map((feature) => numbered.numbers[feature] ?? -1),
    label: labels.no ?? 0,
  }));
  const [common = 0, rare = 0] = learnRoughly(rows, numbered);
  expect(rare).toBeGreaterThan(common);
  const ranked = rankFeatures(rows, numbered).map((number) => numbered.hashes[number]);
  expect(ranked).toEqual([COMMON, RARE]);
});

it('leaves out what only one writer uses', () => {
  const [text] = texts(1, [COMMON], 1);
  expect(numberFeatures(text ? [text, text] : []).hashes).toEqual([]);
});

it('counts the texts of plain writers more often', () => {
  expect([replyCounts('n4'), replyCounts('ya')]).toEqual([3, 1]);
  expect([messageCounts('o2'), messageCounts('xa'), messageCounts('ra')]).toEqual([10, 3, 1]);
});
