import { linearModelOf, type Scores } from './text/linear-model';
import weights from './weights/sentences.json';

/** What a sentence of a reply can do; a sentence may do several things, or none of them. */
export const ACTS = [
  'no',
  'vague',
  'hope',
  'insult',
  'accept',
  'reopen',
  'explain',
  // Of a whole reply, by the features of all its sentences.
  'decline',
  'unclear',
] as const;

export type Act = (typeof ACTS)[number];

/** Log-odds that the sentence does each; 0 is even. */
export type ActScores = Readonly<Record<Act, number>>;

const score = linearModelOf(weights);

/** The scores of the parts of a reply, and of all of it. */
export type ReplyScores = { readonly acts: readonly ActScores[]; readonly whole: ActScores };

/**
 * Scores the sentences of a reply, each by itself and all together, by the weights that `npm run train`
 * learned from the labelled replies in `training/`; see `sentenceFeatures`.
 */
export function scoreSentences(sentences: readonly (readonly number[])[]): ReplyScores {
  const { parts, whole } = score(sentences);
  return { acts: parts.map(actsOf), whole: actsOf(whole) };
}

/** In the order of `ACTS`; written out, since an object filled by its keys is a slow one. */
function actsOf(sums: Scores): ActScores {
  return {
    no: sums[0] ?? 0,
    vague: sums[1] ?? 0,
    hope: sums[2] ?? 0,
    insult: sums[3] ?? 0,
    accept: sums[4] ?? 0,
    reopen: sums[5] ?? 0,
    explain: sums[6] ?? 0,
    decline: sums[7] ?? 0,
    unclear: sums[8] ?? 0,
  };
}
