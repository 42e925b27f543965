import { linearModelOf, type Scores } from './text/linear-model';
import weights from './weights/sentences.json';

/** What a sentence of a reply can do; a sentence may do several things, or none of them. */
export const SENTENCE_ACTS = [
  'no',
  'vague',
  'hope',
  'insult',
  'accept',
  'reopen',
  'explain',
] as const;

/** What a whole reply can do, by the features of all its sentences. */
export const REPLY_ACTS = ['decline', 'unclear'] as const;

export type SentenceAct = (typeof SENTENCE_ACTS)[number];
export type ReplyAct = (typeof REPLY_ACTS)[number];

/** In the order of the weights. */
export const ACTS = [...SENTENCE_ACTS, ...REPLY_ACTS] as const;

export type Act = (typeof ACTS)[number];

/** Log-odds that a sentence, or a reply, does each; 0 is even. */
export type SentenceScores = Readonly<Record<SentenceAct, number>>;
export type WholeScores = Readonly<Record<ReplyAct, number>>;

/** The scores of the sentences of a reply, and of all of it. */
export type ReplyScores = {
  readonly acts: readonly SentenceScores[];
  readonly whole: WholeScores;
};

const score = linearModelOf(weights, SENTENCE_ACTS.length);

/**
 * Scores the sentences of a reply, each by itself and all together, by the weights that `npm run train`
 * learned from the labelled replies in `training/`; see `FeatureReader`.
 */
export function scoreSentences(sentences: readonly (readonly number[])[]): ReplyScores {
  const { parts, whole } = score(sentences);
  return {
    acts: parts.map(actsOf),
    whole: { decline: whole[0] ?? 0, unclear: whole[1] ?? 0 },
  };
}

/** In the order of `SENTENCE_ACTS`; written out, since an object filled by its keys is a slow one. */
function actsOf(scores: Scores): SentenceScores {
  return {
    no: scores[0] ?? 0,
    vague: scores[1] ?? 0,
    hope: scores[2] ?? 0,
    insult: scores[3] ?? 0,
    accept: scores[4] ?? 0,
    reopen: scores[5] ?? 0,
    explain: scores[6] ?? 0,
  };
}
