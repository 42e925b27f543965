// The first half of `npm run train`: learns src/core/weights/sentences.json from training/. Same texts in, same bytes out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from '../src/core';
import {
  DECISION_PHRASES,
  KEPT_FROM,
  OBJECTIONS,
  plainPhrases,
  scoreParts,
  SURE_FROM,
  weighPhrase,
  weighReply,
  weighSentences,
  withSquares,
  type Objection,
  type Weighing,
} from '../src/core/decision';
import { readText, type ReadText } from '../src/core/reply';
import {
  ACTS,
  type Act,
  type ReplyScores,
  type SentenceScores,
  type WholeScores,
} from '../src/core/sentence-model';
import { weightedSum } from '../src/core/text/linear-model';
import { PhraseMatcher } from '../src/core/text/phrases';
import { SCOPE_PHRASES, within } from '../src/core/text/scope';
import { HEDGES, STOCK_HEDGES } from '../src/core/lexicon/hedges';
import { HOPES, STOCK_HOPES } from '../src/core/lexicon/hopes';
import { POSTPONEMENTS, STOCK_POSTPONEMENTS } from '../src/core/lexicon/postponements';
import {
  HARD_PENS,
  isDisputed,
  isLabelled,
  labelledReplies,
  labelledSentences,
  replyCounts,
  VALIDATION_PENS,
  type LabelledReply,
  type LabelledSentence,
} from './labelled';
import { OWN_DRAFTS, ownDrafts } from './own-drafts';
import { learnDense } from './logistic';
import {
  crossFit,
  distinct,
  learnOnly,
  learnRoughly,
  numberFeatures,
  numbered,
  pack,
  rankFeatures,
  rounded,
  rowsOf,
  scoreOf,
  thresholdFor,
  type Example as ActExample,
  type Numbered,
  type Scored,
  type Weights,
} from './sparse';

type Example = ActExample<Act>;
type Labels = Example['labels'];
type ReadReply = {
  readonly reply: LabelledReply;
  readonly read: ReadText;
  readonly examples: readonly Example[];
  readonly whole: Example;
};
type Model = Readonly<Record<Act, Weights>>;

const OUTPUT = join(import.meta.dirname, '..', 'src/core/weights/sentences.json');
/** How many features of an act are kept for its own sake: as many as core may weigh. */
const KEPT: Readonly<Record<Act, number>> = {
  no: 1800,
  vague: 1170,
  hope: 900,
  insult: 1330,
  accept: 370,
  reopen: 640,
  explain: 640,
  decline: 3500,
  unclear: 1380,
};
/** A feature that is kept for one act costs others little: so many times as many of each may use it. */
const SHARED = 3;
const ROUNDS = 3;
/** A sentence of a clear decline that scores less than this is taken to say something else. */
const SURELY_NOT = -2;
/** Of what an act objects to on tuning replies, so much must be right; checks that count hardly err, so more is of all. */
const PRECISION = 0.93;

const SAYING: Readonly<Record<string, readonly Act[]>> = {
  refuse: ['no'],
  withdraw: ['no'],
  boundary: ['no'],
  postpone: ['vague'],
  hedge: ['vague'],
  'false-hope': ['hope'],
  insult: ['insult'],
  accept: ['accept'],
  reopen: ['reopen'],
  private: ['explain'],
};
const CHECK_OF: Readonly<Record<Objection, CheckId>> = {
  vague: 'vague-language',
  hope: 'false-hope',
  insult: 'disrespect',
  reopen: 'reopening',
  explain: 'over-explaining',
};
const PHRASES_OF = {
  vague: [POSTPONEMENTS, STOCK_POSTPONEMENTS, HEDGES, STOCK_HEDGES],
  hope: [HOPES, STOCK_HOPES],
  insult: [],
  reopen: [],
  explain: [],
} as const;

const matcher = new PhraseMatcher([...SCOPE_PHRASES, ...DECISION_PHRASES]);

function saidBy(acts: readonly string[]): ReadonlySet<Act> {
  return new Set(acts.flatMap((act) => SAYING[act] ?? []));
}

/** Of what only one of its two readers sees in a sentence nothing is learned. */
function examplesOfSentence({ text, acts, second, pen }: LabelledSentence): Example[] {
  const said = saidBy(acts);
  const saidAgain = saidBy(second);
  const labels: Labels = {};
  for (const act of ACTS) {
    if (act === 'decline' || act === 'unclear' || said.has(act) !== saidAgain.has(act)) continue;
    labels[act] = said.has(act) ? 1 : 0;
  }
  if (acts.includes('reason') && !said.has('explain')) delete labels.explain;
  const read = readText(text, {}, matcher);
  const [first] = read.sentences;
  const last = read.sentences[read.sentences.length - 1];
  if (!first || !last) return [];
  const features = read.featuresOf({ first: first.first, last: last.last });
  return [{ features: distinct(features), labels, pen }];
}

/** In a reply, a quoted offence labels its sentence; a sentence of no decline says no `no`. */
function readLabelled(reply: LabelledReply): ReadReply {
  const read = readText(reply.body, {}, matcher);
  const features = read.sentences.map((sentence) => read.featuresOf(sentence));
  const examples = read.sentences.map((sentence, index) => {
    const labels: Labels = {};
    for (const act of OBJECTIONS) {
      const check = CHECK_OF[act];
      if (!isLabelled(reply, check) || isDisputed(reply, check)) continue;
      const quotes = reply.spans.filter((span) => span.check === check);
      const hit = quotes.some(({ quote }) => {
        const at = reply.body.indexOf(quote);
        return at >= 0 && at < sentence.end && at + quote.length > sentence.start;
      });
      if (hit) labels[act] = 1;
      else if (quotes.length > 0 || !reply.fails.includes(check)) labels[act] = 0;
    }
    if (!reply.isDecline) labels.no = 0;
    return { features: distinct(features[index] ?? []), labels, pen: reply.pen };
  });
  const labels: Labels = { decline: reply.isDecline ? 1 : 0 };
  if (reply.isDecline && !isDisputed(reply, 'unclear-decision'))
    labels.unclear = reply.fails.includes('unclear-decision') ? 1 : 0;
  const whole = { features: distinct(features.flat()), labels, pen: reply.pen };
  return { reply, read, examples, whole };
}

function learnAll(some: readonly Example[], features: Numbered): Model {
  const ranked = {} as Record<Act, readonly number[]>;
  const kept = new Set<number>();
  for (const act of ACTS) {
    ranked[act] = rankFeatures(rowsOf(act, some), features, KEPT[act]);
    for (const feature of ranked[act].slice(0, KEPT[act])) kept.add(feature);
  }
  const model = {} as Record<Act, Weights>;
  for (const act of ACTS) {
    const own = ranked[act].slice(0, SHARED * KEPT[act]).filter((feature) => kept.has(feature));
    model[act] = learnOnly(rowsOf(act, some), features, own);
  }
  return model;
}

function actsOf(features: Int32Array, model: Model): SentenceScores & WholeScores {
  const scores = {} as Record<Act, number>;
  for (const act of ACTS) scores[act] = scoreOf(model[act], features);
  return scores;
}

/** Which sentence of a clear decline says no is not labelled: the likeliest one is taken, and again. */
function labelRefusals(
  some: readonly Example[],
  replies: readonly ReadReply[],
  features: Numbered,
): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const known = round === 0 ? some : [...some, ...replies.flatMap((reply) => reply.examples)];
    const weights = learnRoughly(rowsOf('no', known), features);
    for (const { reply, examples } of replies) {
      if (!reply.isDecline || reply.fails.includes('unclear-decision')) continue;
      const scores = examples.map((example) => scoreOf(weights, example.features));
      const best = Math.max(...scores);
      examples.forEach(({ labels }, index) => {
        const score = scores[index] ?? 0;
        if (score === best) labels.no = 1;
        else if (score < SURELY_NOT) labels.no = 0;
        else delete labels.no;
      });
    }
  }
}

/** So much of the mail is no decline with the writers of mixed mail; others wrote hardly anything but declines. */
const OTHERS = 0.4;

/**
 * The score that is right on either side of it about as often as any, were so many of all no declines: many are within
 * a standard error of the best, and it is the middle one of those.
 */
function evenThreshold(scored: readonly Scored[]): number {
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  const others = ranked.filter(({ deserved }) => !deserved).length;
  const weight = (OTHERS / (1 - OTHERS)) * ((ranked.length - others) / others);
  const all = ranked.length - others + others * weight;
  let right = others * weight;
  const parts = ranked.map(({ deserved }) => {
    right += deserved ? 1 : -weight;
    return right / all;
  });
  const best = Math.max(...parts);
  const enough = best - Math.sqrt((best * (1 - best)) / ranked.length);
  const scores = ranked.flatMap(({ score }, index) =>
    (parts[index] ?? 0) >= enough ? [score] : [],
  );
  const [highest = 0] = scores;
  const lowest = scores[scores.length - 1] ?? highest;
  return Number(((highest + lowest) / 2).toFixed(3));
}

function asOftenAsItCounts(example: Example): readonly Example[] {
  return Array.from({ length: replyCounts(example.pen) }, () => example);
}

const withheld = VALIDATION_PENS;
const rawSentences = labelledSentences()
  .filter(({ pen }) => !withheld.has(pen))
  .flatMap(examplesOfSentence);
const rawReplies = [
  ...labelledReplies().filter(({ pen }) => !withheld.has(pen)),
  ...ownDrafts(),
].map(readLabelled);
const features = numberFeatures([
  ...rawSentences,
  ...rawReplies.flatMap(({ examples }) => examples),
]);
const renumber = (example: Example): Example => ({
  ...example,
  features: numbered(features, example.features),
});
const sentences = rawSentences.map(renumber);
const replies = rawReplies.map((reply) => ({
  ...reply,
  examples: reply.examples.map(renumber),
  whole: renumber(reply.whole),
}));
labelRefusals(sentences, replies, features);
const examples = [
  ...sentences,
  ...replies.flatMap((reply) => [...reply.examples, reply.whole].flatMap(asOftenAsItCounts)),
];

// Thresholds and the weighing of whole replies are learned from scores by models that have not seen the writer.
const modelFor = crossFit(examples, (some) => learnAll(some, features));
const unseen = replies
  .filter(({ reply }) => reply.pen !== OWN_DRAFTS)
  .map((reply) => {
    const model = modelFor(reply.reply.pen);
    const scores: ReplyScores = {
      acts: reply.examples.map((example) => actsOf(example.features, model)),
      whole: actsOf(reply.whole.features, model),
    };
    const parts = scoreParts(reply.read, scores.acts, (some) =>
      some.map((part) => actsOf(numbered(features, distinct(part)), model)),
    );
    const values = weighReply(reply.read, scores, plainPhrases(reply.read), parts);
    return { ...reply, scores, values, squared: withSquares(values) };
  });
type Unseen = (typeof unseen)[number];

function learnWeighing(
  some: readonly Unseen[],
  seenOf: (some: Unseen) => readonly number[],
  isSo: (reply: LabelledReply) => boolean,
) {
  const rows = some.map((each) => ({
    values: seenOf(each),
    label: isSo(each.reply) ? (1 as const) : (0 as const),
  }));
  const weights = rounded(learnDense(rows));
  const scored = some.filter(isCommon).map((each) => ({
    score: weightedSum(weights, seenOf(each)),
    deserved: isSo(each.reply),
  }));
  return { weights, scored };
}

/** Whether thresholds are chosen by it. */
const isCommon = ({ reply }: Unseen) => !HARD_PENS.has(reply.pen);

const declining = learnWeighing(
  unseen,
  ({ squared }) => squared,
  ({ isDecline }) => isDecline,
);
const decline = { weights: declining.weights, threshold: evenThreshold(declining.scored) };
const declineOf = ({ squared }: Unseen) =>
  weightedSum(decline.weights, squared) - decline.threshold;
const declines = unseen.filter(({ reply }) => reply.isDecline);
const blurring = learnWeighing(
  declines,
  ({ values }) => values,
  ({ fails }) => fails.includes('unclear-decision'),
);
const unclear = {
  weights: blurring.weights,
  threshold: thresholdFor(
    unseen
      .filter((each) => isCommon(each) && declineOf(each) > SURE_FROM)
      .map(({ reply, values }) => ({
        score: weightedSum(blurring.weights, values),
        deserved: reply.fails.includes('unclear-decision'),
      })),
    PRECISION,
  ),
};

function learnObjection(act: Objection): Weighing {
  const check = CHECK_OF[act];
  const known = unseen.filter(({ reply }) => isLabelled(reply, check));
  const seen = known.map((each) => {
    const decided = declineOf(each);
    const sentenceAt = weighSentences(each.read, each.scores, decided);
    const found = plainPhrases(each.read);
    const phrases =
      act === 'vague' ? [...found.stalls, ...found.hedges] : act === 'hope' ? found.hopes : [];
    return {
      deserved: each.reply.fails.includes(check),
      judged: decided > SURE_FROM,
      isCommon: isCommon(each),
      sentences: each.read.sentences.map(({ first, last }, index) => {
        const phrase = within(phrases, first, last).length > 0 ? (1 as const) : (0 as const);
        const cancelled =
          phrase === 0 &&
          PHRASES_OF[act].some((list) => within(each.read.find(list), first, last).length > 0);
        return {
          values: [...weighPhrase(each.scores, act, index, phrase), ...sentenceAt(index)],
          label: each.examples[index]?.labels[act],
          phrase,
          cancelled,
        };
      }),
    };
  });
  const weights = rounded(
    learnDense(
      seen.flatMap((each) =>
        each.sentences.flatMap(({ values, label }) =>
          label === undefined ? [] : [{ values, label }],
        ),
      ),
    ),
  );
  const strongest = seen.flatMap((each) => {
    const scores = each.sentences
      .filter(({ phrase, cancelled }) => phrase === 0 && !cancelled)
      .map(({ values }) => weightedSum(weights, values));
    return each.judged && each.isCommon && scores.length > 0
      ? [{ score: Math.max(...scores), deserved: each.deserved }]
      : [];
  });
  const weighing = { weights, add: thresholdFor(strongest, PRECISION) };
  const fires = seen.map((each) => ({
    deserved: each.deserved,
    fires:
      each.judged &&
      each.sentences.some(
        ({ values, phrase, cancelled }) =>
          !cancelled && weightedSum(weights, values) > (phrase === 1 ? KEPT_FROM : weighing.add),
      ),
  }));
  report(check, fires);
  return weighing;
}

function report(name: string, some: readonly { deserved: boolean; fires: boolean }[]): void {
  const right = some.filter(({ deserved, fires }) => deserved && fires).length;
  const fired = some.filter(({ fires }) => fires).length;
  const deserved = some.filter((each) => each.deserved).length;
  console.log(
    `${name}: precision ${((100 * right) / fired).toFixed(1)} % of ${fired}, recall ${((100 * right) / deserved).toFixed(1)} % of ${deserved}`,
  );
}

console.log('By models that have not seen the writer:');
report(
  'decline',
  unseen.map((each) => ({ deserved: each.reply.isDecline, fires: declineOf(each) > 0 })),
);
const correct = unseen.filter((each) => each.reply.isDecline === declineOf(each) > 0).length;
console.log(
  `decline or not from ${decline.threshold} on, right: ${((100 * correct) / unseen.length).toFixed(1)} % of ${unseen.length}`,
);
report(
  'unclear-decision',
  unseen.map((each) => ({
    deserved: each.reply.fails.includes('unclear-decision'),
    fires:
      declineOf(each) > SURE_FROM && weightedSum(unclear.weights, each.values) > unclear.threshold,
  })),
);
const objections = {} as Record<Objection, Weighing>;
for (const act of OBJECTIONS) objections[act] = learnObjection(act);
const model = learnAll(examples, features);
const packed = pack(
  ACTS.map((act) => model[act]),
  features,
);
const output = { decline, unclear, objections, ...packed };
writeFileSync(OUTPUT, `${JSON.stringify(output, null, 1)}\n`);
console.log(
  `${examples.length} examples, ${packed.rows} features in ${packed.table.length} characters`,
);
