import { WIDE_FEATURE_BITS } from './features';
import { readEntries, type PackedWeights } from './linear-model';
import { RowIndex } from './row-index';

/** So many steps make one unit of a feature’s rarity. */
export const RARITY_STEPS = 4;

/** A text of fewer or of more common words is taken to be this long, so that few words don’t say much. */
export const SHORTEST = 50;

/** How much a feature counts in a text that has it so many times. */
export function featureValue(times: number, raritySteps: number): number {
  return ((times === 1 ? 1 : 1 + Math.log(times)) * raritySteps) / RARITY_STEPS;
}

/** Log-odds of each act, in order; 0 is even. */
export type DocumentModel = {
  readonly score: (features: readonly number[]) => readonly number[];
  /** What some of a text’s features say for an act, without regard to how much else the text says. */
  readonly weigh: (features: readonly number[], act: number) => number;
};

/**
 * Scores whole texts by weights as `npm run train` packs them. A feature counts by the logarithm of how often it
 * comes, times how rare it is, and all of them together have the length 1, so that a long text says no more than a
 * short one (Salton and Buckley 1988, “Term-weighting approaches in automatic text retrieval”). Unpacks the weights
 * at the first text.
 */
export function documentModelOf(packed: PackedWeights): DocumentModel {
  const { rows, scales, biases, table } = packed;
  let read: Table | undefined;
  const sumsOf = (features: readonly number[]) => {
    read ??= readTable(table, rows, scales.length);
    const { index, places, entries, times, sums } = read;
    const present: number[] = [];
    for (let at = 0; at < features.length; at += 1) {
      const row = index.rowOf(features[at] ?? 0);
      if (row === 0) continue;
      const before = times[row] ?? 0;
      if (before === 0) present.push(row);
      times[row] = before + 1;
    }
    sums.fill(0);
    let square = 0;
    for (let at = 0; at < present.length; at += 1) {
      const row = present[at] ?? 0;
      const place = places[row] ?? 0;
      const value = featureValue(times[row] ?? 0, place & 255);
      times[row] = 0;
      square += value * value;
      const end = (places[row + 1] ?? 0) >>> 8;
      for (let at = place >>> 8; at < end; at += 1) {
        const entry = entries[at] ?? 0;
        sums[entry & 15] = (sums[entry & 15] ?? 0) + (entry >> 4) * value;
      }
    }
    return { sums, length: Math.max(SHORTEST, Math.sqrt(square)) };
  };
  return {
    score: (features) => {
      const { sums, length } = sumsOf(features);
      return scales.map((scale, act) => ((sums[act] ?? 0) * scale) / length + (biases[act] ?? 0));
    },
    weigh: (features, act) => (sumsOf(features).sums[act] ?? 0) * (scales[act] ?? 0),
  };
}

type Table = ReturnType<typeof readTable>;

function readTable(packed: string, rowCount: number, actCount: number) {
  const { features, rarities, starts, acts, steps } = readEntries(packed, rowCount, actCount, true);
  return {
    index: new RowIndex(features, WIDE_FEATURE_BITS),
    /** Of each row where its entries start, times 256, and how rare it is: one look-up for both. Entries end where the next start. */
    places: starts.map((start, row) => 256 * start + (rarities[row] ?? 0)),
    /** Of each entry the steps of its act’s scale, times 16, and the act. */
    entries: Int16Array.from(acts, (act, at) => 16 * (steps[at] ?? 0) + act),
    /** How often the text at hand has each row’s feature. */
    times: new Uint32Array(rowCount + 1),
    /** Of each act, as far as the text at hand is read. */
    sums: new Float64Array(actCount),
  };
}
