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

function numberedRows(some: readonly Example<'no'>[]) {
  const numbered = numberFeatures(some);
  const rows = some.map(({ features, labels }) => ({
    features: features.map((feature) => numbered.numbers[feature] ?? -1),
    label: labels.no ?? 0,
  }));
  return { numbered, rows };
}

it('ranks a feature of many texts before one of few that weighs a little more', () => {
  const some = [
    ...texts(300, [COMMON], 1),
    ...texts(265, [COMMON], 0),
    ...texts(24, [RARE], 1),
    ...texts(300, [], 0),
  ];
  const { numbered, rows } = numberedRows(some);
  const [common = 0, rare = 0] = learnRoughly(rows, numbered);
  expect(rare).toBeGreaterThan(common);
  const ranked = rankFeatures(rows, numbered, 2).map((number) => numbered.hashes[number]);
  expect(ranked).toEqual([COMMON, RARE]);
});

it('ranks one of many that say the same before what says less, since the others are left out', () => {
  const ALIKE = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22];
  const some = [
    ...texts(300, ALIKE, 1),
    ...texts(30, ALIKE, 0),
    ...texts(60, [COMMON], 1),
    ...texts(70, [COMMON], 0),
    ...texts(400, [], 0),
  ];
  const { numbered, rows } = numberedRows(some);
  const [common = 0, alike = 0] = learnRoughly(rows, numbered);
  expect(common).toBeGreaterThan(alike);
  expect(numbered.hashes[rankFeatures(rows, numbered, 1)[0] ?? 0]).not.toBe(COMMON);
});

it('leaves out what only one writer uses', () => {
  const [text] = texts(1, [COMMON], 1);
  expect(numberFeatures(text ? [text, text] : []).hashes).toEqual([]);
});

it('counts the texts of plain writers more often', () => {
  expect([replyCounts('wa'), replyCounts('n4'), replyCounts('ya')]).toEqual([20, 3, 1]);
  expect([messageCounts('o2'), messageCounts('xa'), messageCounts('ra')]).toEqual([10, 3, 1]);
});
