import { COMMITMENTS } from './lexicon/commitments';
import { ASKED, HEDGES, STOCK_HEDGES } from './lexicon/hedges';
import { HOPES, STOCK_HOPES } from './lexicon/hopes';
import { POSTPONEMENTS, STOCK_POSTPONEMENTS } from './lexicon/postponements';
import type { ReadText } from './reply';
import {
  scoreSentences,
  type ReplyScores,
  type SentenceAct,
  type SentenceScores,
} from './sentence-model';
import { flatten } from './text/flatten';
import { weightedSum } from './text/linear-model';
import type { PhraseList, PhraseMatch, TokenRange } from './text/phrases';
import { clausesOf, within } from './text/scope';
import type { Sentence } from './text/sentences';
import weights from './weights/sentences.json';

/** What a finding can be made of, by the act of the sentence model that speaks for it. */
export const OBJECTIONS = ['vague', 'hope', 'insult', 'reopen', 'explain'] as const;
export type Objection = (typeof OBJECTIONS)[number];

/** How what is seen of a sentence is weighed, and from which sum on it counts where it holds no phrase. */
export type Weighing = {
  readonly weights: readonly number[];
  readonly add: number;
};

export type Weighings = {
  readonly decline: { readonly weights: readonly number[]; readonly threshold: number };
  readonly unclear: { readonly weights: readonly number[]; readonly threshold: number };
  readonly objections: Readonly<Record<Objection, Weighing>>;
};

/** The lists that `readDecision` looks for; every matcher over a reply holds them. */
export const DECISION_PHRASES: readonly PhraseList[] = [
  COMMITMENTS,
  POSTPONEMENTS,
  STOCK_POSTPONEMENTS,
  HEDGES,
  STOCK_HEDGES,
  HOPES,
  STOCK_HOPES,
  ASKED,
];

/** What a reply decides, with the words that decide it; of what is not surely a decline nothing but that. */
export type Decision = {
  readonly isDecline: boolean;
  /** Whether it surely is one, so that something may be objected to: other mail is left quiet. */
  readonly isSure: boolean;
  /** Whether one reading of a decline is not enough to know that it is one. */
  readonly isUnclear: boolean;
  /** Sentences that say no, or set a boundary, in one reading; of one with several clauses the only one that does. */
  readonly refusals: readonly TokenRange[];
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
  /** Sentences that explain more than one reason would, by the model alone. */
  readonly explanations: readonly TokenRange[];
  /** Words that take something on for certain. */
  readonly commitments: readonly TokenRange[];
};

/** The phrases of a reply that mean what they say. */
export type PlainPhrases = {
  readonly stalls: readonly PhraseMatch[];
  readonly hedges: readonly PhraseMatch[];
  readonly hopes: readonly PhraseMatch[];
  readonly asked: readonly PhraseMatch[];
  readonly commitments: readonly PhraseMatch[];
};

/** Leaves out what is negated, reported, conditional, quoted or asked; of what blurs, also what is dated. */
export function plainPhrases(reply: ReadText): PlainPhrases {
  const undated = (match: PhraseMatch) => reply.scopeOf(match).kind === 'plain';
  return {
    stalls: [...reply.find(POSTPONEMENTS), ...reply.find(STOCK_POSTPONEMENTS)].filter(undated),
    hedges: [...reply.find(HEDGES), ...reply.find(STOCK_HEDGES)].filter(undated),
    hopes: [...reply.find(HOPES), ...reply.find(STOCK_HOPES)].filter(undated),
    asked: reply.find(ASKED),
    commitments: reply
      .find(COMMITMENTS)
      .filter((match) => ['plain', 'dated'].includes(reply.scopeOf(match).kind)),
  };
}

/**
 * Phrases point at words; the sentence model weighs them, and adds sentences that no phrase covers.
 * A reply drafted as an answer (`context.response`) is judged as a decline whatever it says.
 */
export function readDecision(
  reply: ReadText,
  scores: ReplyScores,
  weighings: Weighings = weights,
): Decision {
  const phrases = plainPhrases(reply);
  const parts = scoreParts(reply, scores.acts, (some) => scoreSentences(some).acts);
  const values = weighReply(reply, scores, phrases, parts);
  const { response } = reply.context;
  const answers = response !== undefined && response !== 'no-reply';
  const { weights: weighed, threshold } = weighings.decline;
  const says = reply.sentences.length > 0;
  const sum = says ? weightedSum(weighed, withSquares(values)) - threshold : -GREATEST;
  const decline = answers ? Math.max(SURE, sum) : sum;
  if (decline <= SURE_FROM) return { ...NOTHING_MORE, isDecline: decline > 0 };
  const scoreOf = (range: TokenRange, act: SentenceAct) =>
    scores.acts[reply.sentenceIndexOf(range)]?.[act] ?? 0;
  const seenAt = weighSentences(reply, scores, decline);
  const weigh = (act: Objection, index: number, phrase: 0 | 1) => {
    const { weights: weighed } = weighings.objections[act];
    const said = weighPhrase(scores, act, index, phrase);
    return weightedSum(weighed, said) + weightedSum(weighed, seenAt(index), said.length);
  };
  const objections = (
    act: Objection,
    found: readonly PhraseMatch[],
    ...lists: readonly PhraseList[]
  ) => {
    const sumAt = (index: number, phrase: 0 | 1) => weigh(act, index, phrase);
    const { add } = weighings.objections[act];
    return objectionsOf(reply, scores.acts, act, sumAt, add, found, lists);
  };
  const stated = flatten(
    parts.map((own, index) => {
      const sentence = reply.sentences[index];
      const no = scores.acts[index]?.no ?? 0;
      return sentence?.isQuestion === false ? [{ sentence, own, no }] : [];
    }),
  );
  const sure = flatten(stated.map(({ sentence, own, no }) => refusalsIn(sentence, own, no)));
  const refusals = sure.length > 0 ? sure : likeliestRefusal(flatten(stated.map(({ own }) => own)));
  const blurs = objections(
    'vague',
    [...phrases.stalls, ...phrases.hedges],
    POSTPONEMENTS,
    STOCK_POSTPONEMENTS,
    HEDGES,
    STOCK_HEDGES,
  );
  const stalls = new Set<TokenRange>(phrases.stalls);
  const hopes = objections('hope', phrases.hopes, HOPES, STOCK_HOPES);
  const commitments = phrases.commitments.filter(
    (match) => scoreOf(match, 'accept') > scoreOf(match, 'no'),
  );
  const unclear = weightedSum(weighings.unclear.weights, values) - weighings.unclear.threshold;
  const saysNo = refusals.length > 0 || scores.acts.some(({ no }) => no > HINTS_AT_NO);
  return {
    isDecline: true,
    isSure: true,
    isUnclear: unclear > 0 || (answers && !saysNo),
    refusals,
    stalls: blurs.filter((range) => stalls.has(range)),
    hedges: blurs.filter((range) => !stalls.has(range)),
    hopes,
    insults: objections('insult', []),
    reopenings: objections('reopen', []),
    explanations: objections('explain', []),
    commitments,
  };
}

/** Log-odds. Where a decline is hardly likelier than other mail, an objection is wrong too often. */
export const SURE_FROM = 1;

/** Of what is not surely a decline nothing more is asked. */
const NOTHING_MORE: Omit<Decision, 'isDecline'> = {
  isSure: false,
  isUnclear: false,
  refusals: [],
  stalls: [],
  hedges: [],
  hopes: [],
  insults: [],
  reopenings: [],
  explanations: [],
  commitments: [],
};

/** Where a phrase was found, little is asked for: the model must not speak against it. */
export const KEPT_FROM = -0.5;

/** Phrases that mean what they say in every decline. */
const STOCK: ReadonlySet<PhraseList> = new Set([STOCK_POSTPONEMENTS, STOCK_HEDGES, STOCK_HOPES]);

/** Where one sentence deserves an objection, others of more than a word or two that may deserve it are pointed at too: the reply is to be mended anyway. */
const MAY_AS_WELL = -1.5;

/** A sentence that scores less for an act hardly ever becomes an objection by what surrounds it. */
const UNLIKELY = -4;

/** The phrases that outweigh what speaks against them, and the sentences without one that outweigh it alone. */
function objectionsOf(
  reply: ReadText,
  scored: readonly SentenceScores[],
  act: Objection,
  sumAt: (index: number, phrase: 0 | 1) => number,
  add: number,
  found: readonly PhraseMatch[],
  lists: readonly PhraseList[],
): readonly TokenRange[] {
  const kept: TokenRange[] = found.filter((match) => {
    const index = reply.sentenceIndexOf(match);
    // Past the sentences that are scored a phrase speaks for itself.
    const speaks = STOCK.has(match.list) || index >= scored.length;
    return speaks || sumAt(index, 1) > KEPT_FROM;
  });
  const said = lists.filter((list) => reply.find(list).length > 0);
  const sums = scored.map((scores, index) => {
    const sentence = reply.sentences[index];
    if (!sentence || scores[act] < UNLIKELY) return -Infinity;
    const { first, last } = sentence;
    const isSaid = said.some((list) => within(reply.find(list), first, last).length > 0);
    return isSaid ? -Infinity : sumAt(index, 0);
  });
  const stands = kept.length > 0 || sums.some((sum) => sum > add);
  const from = stands ? Math.min(add, MAY_AS_WELL) : add;
  reply.sentences.forEach((sentence, index) => {
    const isMore = sentence.last - sentence.first >= FEWEST_WORDS;
    if ((sums[index] ?? -Infinity) > (isMore ? from : add)) kept.push(narrow(reply, sentence, act));
  });
  return kept;
}

/**
 * What an act rests on: of a question all that comes after a no, of another sentence the only clause that scores for
 * it by itself.
 */
function narrow(reply: ReadText, sentence: Sentence, act: SentenceAct): TokenRange {
  const clauses = severalClauses(reply, sentence);
  const { acts } = scoreSentences(clauses.map((clause) => reply.featuresOf(clause)));
  if (sentence.isQuestion) {
    const hints = acts.map(({ no }) => no > HINTS_AT_NO);
    const asking = clauses[hints.lastIndexOf(true) + 1];
    return asking ? { first: asking.first, last: sentence.last } : sentence;
  }
  const [only, another] = clauses.filter((_clause, index) => (acts[index]?.[act] ?? 0) > 0);
  return only && !another ? only : sentence;
}

/** The clauses of a sentence that are more than a word or two; none where it is but one. */
function severalClauses(reply: ReadText, sentence: Sentence): readonly TokenRange[] {
  const all = clausesOf(sentence, reply.tokens);
  return all.length < 2 ? [] : all.filter(({ first, last }) => last - first >= FEWEST_WORDS);
}

/** A sentence or a clause of it, and how much it says no. */
export type Part = { readonly range: TokenRange; readonly no: number };

/**
 * The sentences of a reply, in parts: one that hints at a no by clauses, since what else it says hides the no, and
 * any other as a whole.
 */
export function scoreParts(
  reply: ReadText,
  acts: readonly SentenceScores[],
  score: (parts: readonly (readonly number[])[]) => readonly SentenceScores[],
): readonly (readonly Part[])[] {
  return acts.map(({ no }, index) => {
    const sentence = reply.sentences[index];
    if (!sentence) return [];
    const clauses = no < HINTS_AT_NO ? [] : severalClauses(reply, sentence);
    if (clauses.length === 0) return [{ range: sentence, no }];
    const scores = score(clauses.map((clause) => reply.featuresOf(clause)));
    return clauses.map((range, at) => ({ range, no: scores[at]?.no ?? 0 }));
  });
}

/** Something in a decline says no, so that what is likeliest to must not be cut. */
function likeliestRefusal(parts: readonly Part[]): readonly TokenRange[] {
  const no = strongest(parts, 'no');
  return parts.filter((part) => part.no === no && no > NEARLY_NO).map(({ range }) => range);
}

/** What says no in a sentence: the only clause that does, or all of it. */
function refusalsIn(
  sentence: Sentence,
  parts: readonly Part[],
  score: number,
): readonly TokenRange[] {
  const saying = parts.filter(({ no }) => no > 0).map(({ range }) => range);
  if (saying.length === 1) return saying;
  return saying.length > 1 || score > SURE ? [sentence] : [];
}

const FEWEST_WORDS = 2;
const HINTS_AT_NO = -2;
/** Enough of the likeliest clause of a decline in which no other says no. */
const NEARLY_NO = -1;
const SURE = 3;

const GREATEST = 6;
const clamp = (value: number) => Math.max(-GREATEST, Math.min(GREATEST, value));
const any = (ranges: readonly TokenRange[]) => (ranges.length > 0 ? 1 : 0);

/** A longer reply is no different. */
const MOST_COUNTED = 40;
const lengthOf = ({ sentences }: ReadText) =>
  Math.log(1 + Math.min(MOST_COUNTED, sentences.length));

/** The strongest sentence of an act, or the strongest but one. */
function strongest<One extends SentenceAct>(
  acts: readonly Readonly<Record<One, number>>[],
  act: One,
  rank: 0 | 1 = 0,
): number {
  let [best, second] = [-GREATEST, -GREATEST];
  for (const scores of acts) {
    const score = Math.min(GREATEST, scores[act]);
    if (score > best) [best, second] = [score, best];
    else if (score > second) second = score;
  }
  return rank === 0 ? best : second;
}

/** What the weighing of a reply sees of it: the strongest sentences of each kind, and the phrases. */
export function weighReply(
  reply: ReadText,
  { acts, whole }: ReplyScores,
  phrases: PlainPhrases,
  parts: readonly (readonly Part[])[],
): readonly number[] {
  const clauses = flatten(parts);
  return [
    1,
    strongest(acts, 'no'),
    strongest(acts, 'no', 1),
    strongest(acts.slice(0, 2), 'no'),
    strongest(clauses, 'no'),
    strongest(clauses, 'no', 1),
    clamp(acts[acts.length - 1]?.no ?? -GREATEST),
    ...(['accept', 'vague', 'hope', 'insult', 'reopen', 'explain'] as const).map((act) =>
      strongest(acts, act),
    ),
    any(phrases.commitments),
    any([...phrases.stalls, ...phrases.hedges]),
    any(phrases.hopes),
    any(phrases.asked),
    reply.sentences.some(({ isQuestion }) => isQuestion) ? 1 : 0,
    lengthOf(reply),
    clamp(whole.decline),
    clamp(whole.unclear),
  ];
}

/** The acts among the values of `weighReply`. */
const [FIRST_ACT, END_OF_ACTS] = [1, 13];

/** The values with the squares of the acts: a score near nothing tells less than half of what one twice as high does. */
export function withSquares(values: readonly number[]): readonly number[] {
  return [...values, ...values.slice(FIRST_ACT, END_OF_ACTS).map((value) => value * value)];
}

/** What the weighing of an objection sees of a sentence, by its place, and of the reply around it, whatever the act. */
export function weighSentences(
  reply: ReadText,
  { acts, whole }: ReplyScores,
  decline: number,
): (index: number) => readonly number[] {
  const around = [
    clamp(decline),
    Math.min(0, clamp(decline)),
    strongest(acts, 'no'),
    clamp(whole.unclear),
    lengthOf(reply),
  ];
  return (index) => {
    const own = acts[index] ?? UNSCORED;
    return [
      reply.sentences[index]?.isQuestion ? 1 : 0,
      index === 0 ? 1 : 0,
      index === reply.sentences.length - 1 ? 1 : 0,
      clamp(acts[index - 1]?.no ?? -GREATEST),
      clamp(acts[index + 1]?.no ?? -GREATEST),
      clamp(acts[index - 1]?.explain ?? -GREATEST),
      clamp(acts[index + 1]?.explain ?? -GREATEST),
      clamp(own.no),
      clamp(own.vague),
      clamp(own.hope),
      clamp(own.insult),
      clamp(own.accept),
      clamp(own.reopen),
      clamp(own.explain),
      ...around,
    ];
  };
}

const UNSCORED: SentenceScores = {
  no: 0,
  vague: 0,
  hope: 0,
  insult: 0,
  accept: 0,
  reopen: 0,
  explain: 0,
};

/**
 * What it sees besides: whether a phrase of the act was found there, how the sentence scores for it, and how those
 * before and after it do.
 */
export function weighPhrase(
  { acts }: ReplyScores,
  act: Objection,
  index: number,
  phrase: 0 | 1,
): readonly number[] {
  return [
    1,
    phrase,
    phrase * clamp(acts[index]?.[act] ?? 0),
    clamp(acts[index - 1]?.[act] ?? -GREATEST),
    clamp(acts[index + 1]?.[act] ?? -GREATEST),
  ];
}
