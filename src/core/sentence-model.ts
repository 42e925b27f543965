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
function actsOf([
  no = 0,
  vague = 0,
  hope = 0,
  insult = 0,
  accept = 0,
  reopen = 0,
  explain = 0,
  decline = 0,
  unclear = 0,
]: Scores): ActScores {
  return { no, vague, hope, insult, accept, reopen, explain, decline, unclear };
}
