import { linearModelOf } from './text/linear-model';
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

/**
 * Scores a sentence, or all sentences of a reply together, by the weights that `npm run train`
 * learned from the labelled sentences in `training/`; see `sentenceFeatures`.
 */
export function scoreSentence(features: readonly number[]): ActScores {
  const sums = score(features);
  const scores = {} as Record<Act, number>;
  ACTS.forEach((act, index) => {
    scores[act] = sums[index] ?? 0;
  });
  return scores;
}
