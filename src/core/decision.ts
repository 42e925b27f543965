import { ASKED, HEDGES } from './lexicon/hedges';
import { HOPES } from './lexicon/hopes';
import {
  ACCEPTANCES,
  BOUNDARIES,
  COMMITMENTS,
  NOT_REFUSALS,
  REFUSALS,
  SHORT_REFUSALS,
} from './lexicon/refusals';
import { POSTPONEMENTS } from './lexicon/postponements';
import type { ReadText, Reply } from './reply';
import { scoreSentence, type Act, type ActScores } from './sentence-model';
import type { PhraseList, PhraseMatch, TokenRange } from './text/phrases';
import { clausesOf, within } from './text/scope';
import type { Sentence } from './text/sentences';
import weights from './weights/sentences.json';

/** From which score a sentence counts without a phrase, and below which a phrase does not count. */
export type Thresholds = Readonly<
  Record<
    'no' | 'vague' | 'hope' | 'insult' | 'reopen',
    { readonly add: number; readonly veto: number }
  >
>;

/** The lists that `readDecision` looks for; every trie over a reply holds them. */
export const DECISION_PHRASES: readonly PhraseList[] = [
  REFUSALS,
  BOUNDARIES,
  NOT_REFUSALS,
  ACCEPTANCES,
  SHORT_REFUSALS,
  COMMITMENTS,
  POSTPONEMENTS,
  HEDGES,
  HOPES,
  ASKED,
];

/** What a reply decides, with the words that decide it. */
export type Decision = {
  /** Words that say no, or set a boundary, in one reading. */
  readonly refusals: readonly TokenRange[];
  /** Whether phrase and model agree on one of them. */
  readonly certain: boolean;
  /** Words that put the decision off without a day. */
  readonly stalls: readonly TokenRange[];
  /** Words that half-say it. */
  readonly hedges: readonly TokenRange[];
  /** Words that leave a yes in sight. */
  readonly hopes: readonly TokenRange[];
  /** Sentences that belittle, blame or mock, by the model alone. */
  readonly insults: readonly TokenRange[];
  /** Sentences that invite another round, by the model alone. */
  readonly reopenings: readonly TokenRange[];
  /** Words that show that something was asked of the writer. */
  readonly asked: readonly TokenRange[];
  readonly acceptances: readonly TokenRange[];
  /** Words that take something on for certain. */
  readonly commitments: readonly TokenRange[];
};

/** Phrases come first: they point at words. The sentence model adds what no phrase covers, and vetoes. */
export function readDecision(
  reply: ReadText,
  acts: readonly ActScores[],
  thresholds: Thresholds = weights.thresholds,
): Decision {
  const lookAlikes = reply.find(NOT_REFUSALS);
  const plain = (match: PhraseMatch) => {
    if (overlapsAny(match, lookAlikes)) return false;
    const { kind } = reply.scopeOf(match);
    return kind === 'plain' || kind === 'dated';
  };
  const undated = (match: PhraseMatch) => reply.scopeOf(match).kind === 'plain';
  const scoreOf = (range: TokenRange, act: Act) => acts[reply.sentenceIndexOf(range)]?.[act] ?? 0;
  const kept = (act: keyof Thresholds) => (match: PhraseMatch) =>
    scoreOf(match, act) > thresholds[act].veto;
  // Where a phrase was found, its scope has decided; the model speaks for the other sentences.
  const added = (act: keyof Thresholds, ...lists: readonly PhraseList[]) =>
    reply.sentences.filter(
      ({ first, last }, index) =>
        (acts[index]?.[act] ?? 0) > thresholds[act].add &&
        lists.every((list) => within(reply.find(list), first, last).length === 0),
    );
  const narrowed = (act: keyof Thresholds, ranges: readonly Sentence[]) =>
    ranges.map((sentence) => narrow(reply, sentence, act));
  const hopes = reply.find(HOPES).filter(undated).filter(kept('hope'));
  const refusals = [
    ...reply.find(REFUSALS),
    ...reply.find(BOUNDARIES),
    ...reply.find(SHORT_REFUSALS).filter((match) => endsItsClause(match, reply)),
  ]
    .filter(plain)
    .filter(kept('no'));
  const stalls = reply.find(POSTPONEMENTS).filter(undated).filter(kept('vague'));
  const hedges = reply.find(HEDGES).filter(undated).filter(kept('vague'));
  return {
    refusals: [
      ...refusals,
      ...added('no', REFUSALS, BOUNDARIES).filter(({ isQuestion }) => !isQuestion),
    ],
    certain: refusals.some((match) => scoreOf(match, 'no') > AGREES),
    stalls,
    hedges: [...hedges, ...narrowed('vague', added('vague', POSTPONEMENTS, HEDGES))],
    hopes: [...hopes, ...narrowed('hope', added('hope', HOPES))],
    insults: narrowed('insult', added('insult')),
    reopenings: narrowed('reopen', added('reopen')),
    asked: reply.find(ASKED),
    acceptances: reply.find(ACCEPTANCES).filter(plain),
    commitments: reply
      .find(COMMITMENTS)
      .filter(plain)
      .filter((match) => scoreOf(match, 'accept') > scoreOf(match, 'no')),
  };
}

/** The clause of a sentence that an act rests on: the only one that scores for it by itself. */
function narrow(reply: ReadText, sentence: Sentence, act: Act): TokenRange {
  const clauses = clausesOf(sentence, reply.tokens).filter(
    (clause) => clause.last - clause.first >= FEWEST_WORDS,
  );
  if (clauses.length < 2) return sentence;
  const scoring = clauses.filter((clause) => scoreSentence(reply.featuresOf(clause))[act] > 0);
  const [only] = scoring;
  return only && scoring.length === 1 ? only : sentence;
}

const FEWEST_WORDS = 2;
const AGREES = 0.5;
const HINTS_AT_NO = -2;
const FAIRLY_SURE = 2;

function endsItsClause(match: PhraseMatch, reply: ReadText): boolean {
  const sentence = reply.sentenceOf(match);
  if (!sentence) return false;
  const next = reply.tokens[match.last + 1];
  const whole = match.first === sentence.first || match.last - match.first > 0;
  return (
    whole && (match.last === sentence.last || (next?.kind === 'mark' && '.!'.includes(next.text)))
  );
}

function overlapsAny(match: PhraseMatch, others: readonly PhraseMatch[]): boolean {
  return within(others, match.first - 12, match.last).some((other) => other.last >= match.first);
}

/**
 * Whether a reply declines, by what its sentences do and which phrases they hold, weighed as
 * `npm run train` learned it. A reply drafted as an answer (`context.response`) is judged as a
 * decline whatever it says.
 */
export function isDecline(reply: ReadText, scores: ReplyScores, decision: Decision): boolean {
  const { response } = reply.context;
  if (response !== undefined && response !== 'no-reply') return true;
  if (decision.commitments.length === 0 && decision.certain) return true;
  const stalls = decision.stalls.length + decision.hedges.length > 0;
  const onlyStalls = stalls && !scores.acts.some(({ no }) => no > HINTS_AT_NO);
  // “Let’s circle back” is everyday mail, unless it answers a request.
  if (onlyStalls && decision.asked.length === 0 && scores.whole.decline < FAIRLY_SURE) return false;
  return outweighs(weights.decline, weighReply(reply, scores, decision));
}

/** Whether one reading of a decline is not enough to know that it is one. */
export function isUnclear(reply: Reply): boolean {
  const { decision, acts, context } = reply;
  const saysNo = decision.refusals.length > 0 || acts.some(({ no }) => no > HINTS_AT_NO);
  const { stalls, hedges, hopes } = decision;
  const blurs = stalls.length + hedges.length + hopes.length > 0;
  if (!saysNo && (blurs || context.response !== undefined)) return true;
  return outweighs(weights.unclear, weighReply(reply, reply, decision));
}

function outweighs(
  { weights, threshold }: { readonly weights: readonly number[]; readonly threshold: number },
  values: readonly number[],
): boolean {
  const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
  return sum > threshold;
}

type ReplyScores = { readonly acts: readonly ActScores[]; readonly whole: ActScores };

const GREATEST = 6;

/** What the weighing of a reply sees of it: the strongest sentences of each kind, and the phrases. */
export function weighReply(
  reply: ReadText,
  { acts, whole }: ReplyScores,
  decision: Decision,
): readonly number[] {
  const strongest = (act: Act, rank: 0 | 1 = 0) => {
    let best: readonly [number, number] = [-GREATEST, -GREATEST];
    for (const scores of acts) {
      const score = Math.min(GREATEST, scores[act]);
      if (score > best[0]) best = [score, best[0]];
      else if (score > best[1]) best = [best[0], score];
    }
    return best[rank];
  };
  const any = (ranges: readonly TokenRange[]) => (ranges.length > 0 ? 1 : 0);
  return [
    1,
    strongest('no'),
    strongest('no', 1),
    ...(['accept', 'vague', 'hope', 'insult', 'reopen'] as const).map((act) => strongest(act)),
    any(decision.refusals),
    any(decision.commitments),
    any(decision.acceptances),
    any([...decision.stalls, ...decision.hedges]),
    any(decision.asked),
    reply.sentences.some(({ isQuestion }) => isQuestion) ? 1 : 0,
    Math.log(1 + reply.sentences.length),
    Math.max(-GREATEST, Math.min(GREATEST, whole.decline)),
  ];
}
