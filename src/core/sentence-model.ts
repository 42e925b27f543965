import weights from './weights/sentences.json';

/** What a sentence of a reply can do; a sentence may do several things, or none of them. */
export const ACTS = [
  'no',
  'vague',
  'hope',
  'insult',
  'accept',
  'reopen',
  // Of a whole reply, by the features of all its sentences.
  'decline',
] as const;

export type Act = (typeof ACTS)[number];

/** Log-odds that the sentence does each; 0 is even. */
export type ActScores = Readonly<Record<Act, number>>;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Five bits of a character carry the number, the sixth says that more follow. */
const CARRY = 32;
/** A weight is one character: −31 to 31 steps of the act’s scale. */
const MIDDLE = 32;

let table: ReadonlyMap<number, Int8Array> | undefined;

/**
 * Scores a sentence by the weights that `npm run train` learned from the labelled sentences in
 * `training/`; see `sentenceFeatures`.
 */
export function scoreSentence(features: ReadonlySet<number>): ActScores {
  table ??= readTable();
  const sums = new Float64Array(ACTS.length);
  for (const feature of features) {
    const row = table.get(feature);
    if (!row) continue;
    for (let act = 0; act < ACTS.length; act += 1) sums[act] = (sums[act] ?? 0) + (row[act] ?? 0);
  }
  const scores = {} as Record<Act, number>;
  ACTS.forEach((act, index) => {
    scores[act] = (sums[index] ?? 0) * weights.acts[act].scale;
  });
  return scores;
}

/** The weights as `feature → steps for each act`. Features are stored as differences, in order. */
function readTable(): ReadonlyMap<number, Int8Array> {
  const rows = new Map<number, Int8Array>();
  ACTS.forEach((act, index) => {
    const { entries } = weights.acts[act];
    let feature = 0;
    let at = 0;
    while (at < entries.length) {
      let shift = 1;
      let digit: number;
      do {
        digit = ALPHABET.indexOf(entries.charAt(at));
        feature += (digit & (CARRY - 1)) * shift;
        shift *= CARRY;
        at += 1;
      } while (digit >= CARRY);
      const row = rows.get(feature) ?? new Int8Array(ACTS.length);
      row[index] = ALPHABET.indexOf(entries.charAt(at)) - MIDDLE;
      rows.set(feature, row);
      at += 1;
    }
  });
  return rows;
}

/** The inverse of reading: weights as text, the smallest dropped by their rounding to steps. */
export function encodeWeights(learned: ReadonlyMap<number, number>): {
  readonly scale: number;
  readonly entries: string;
} {
  let greatest = 0;
  for (const weight of learned.values()) greatest = Math.max(greatest, Math.abs(weight));
  const scale = Number((greatest / (MIDDLE - 1)).toPrecision(4)) || 1;
  let entries = '';
  let previous = 0;
  for (const [feature, weight] of [...learned].sort((a, b) => a[0] - b[0])) {
    const steps = Math.max(1 - MIDDLE, Math.min(MIDDLE - 1, Math.round(weight / scale)));
    if (steps === 0) continue;
    entries += encodeNumber(feature - previous) + ALPHABET.charAt(steps + MIDDLE);
    previous = feature;
  }
  return { scale, entries };
}

function encodeNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= CARRY) {
    text += ALPHABET.charAt((rest % CARRY) + CARRY);
    rest = Math.floor(rest / CARRY);
  }
  return text + ALPHABET.charAt(rest);
}
