// `npm run train`: learns src/core/weights/sentences.json from training/. Same data in, same bytes out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckId } from '../src/core';
import { DECISION_PHRASES, weighReply, readDecision, type Thresholds } from '../src/core/decision';
import { readText, unionOf, type ReadText } from '../src/core/reply';
import { ACTS, encodeWeights, type Act, type ActScores } from '../src/core/sentence-model';
import { PhraseTrie } from '../src/core/text/phrases';
import { SCOPE_PHRASES } from '../src/core/text/scope';
import {
  labelledReplies,
  labelledSentences,
  VALIDATION_PENS,
  type LabelledReply,
} from './labelled';
import { ownDrafts } from './own-drafts';
import { dot, learnDense, learnSparse } from './logistic';

type Labels = { [act in Act]?: 0 | 1 };
type Example = {
  readonly features: readonly number[];
  readonly labels: Labels;
  readonly pen: string;
};
type ReadReply = {
  readonly reply: LabelledReply;
  readonly read: ReadText;
  readonly examples: readonly Example[];
  readonly whole: readonly number[];
};
type Model = Readonly<Record<Act, ReadonlyMap<number, number>>>;

const OUTPUT = join(import.meta.dirname, '..', 'src/core/weights/sentences.json');
/** Of one act; the larger, the fewer weights are kept. Chosen for the size that core may have. */
const L1: Readonly<Record<Act, number>> = {
  no: 32,
  vague: 28,
  hope: 24,
  insult: 26,
  accept: 36,
  reopen: 24,
  decline: 9,
};
const FOLDS = 3;
const ROUNDS = 3;
/** A sentence of a clear decline that scores less than this is taken to say something else. */
const SURELY_NOT = -2;
/** Of the objections on tuning replies, at least this part must be right. */
const PRECISION = 0.9;
/** Most mail is no decline, and a wrong one makes every check speak. */
const DECLINE_PRECISION = 0.95;
const VETO = -3;

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
};
const OBJECTING: readonly { readonly check: CheckId; readonly act: Act }[] = [
  { check: 'vague-language', act: 'vague' },
  { check: 'false-hope', act: 'hope' },
  { check: 'disrespect', act: 'insult' },
  { check: 'reopening', act: 'reopen' },
];

const trie = new PhraseTrie([...SCOPE_PHRASES, ...DECISION_PHRASES]);

function examplesOfSentence(
  text: string,
  acts: readonly string[],
  pen: string,
): readonly Example[] {
  const said = new Set(acts.flatMap((act) => SAYING[act] ?? []));
  const labels: Labels = {};
  for (const act of ACTS) if (act !== 'decline') labels[act] = said.has(act) ? 1 : 0;
  const read = readText(text, {}, trie);
  const [first] = read.sentences;
  const last = read.sentences[read.sentences.length - 1];
  if (!first || !last) return [];
  const range = { first: first.first, last: last.last };
  return [{ features: [...read.featuresOf(range)], labels, pen }];
}

/** In a reply, a quoted offence labels its sentence; a sentence of no decline says no `no`. */
function readLabelled(reply: LabelledReply): ReadReply {
  const read = readText(reply.body, {}, trie);
  const examples = read.sentences.map((sentence) => {
    const labels: Labels = {};
    for (const { check, act } of OBJECTING) {
      const quotes = reply.spans.filter((span) => span.check === check);
      const hit = quotes.some(({ quote }) => {
        const at = reply.body.indexOf(quote);
        return at >= 0 && at < sentence.end && at + quote.length > sentence.start;
      });
      if (hit) labels[act] = 1;
      else if (quotes.length > 0 || !reply.fails.includes(check)) labels[act] = 0;
    }
    if (!reply.isDecline) labels.no = 0;
    return { features: [...read.featuresOf(sentence)], labels, pen: reply.pen };
  });
  const whole = [...unionOf(read.sentences.map((sentence) => read.featuresOf(sentence)))];
  return { reply, read, examples, whole };
}

function learn(act: Act, examples: readonly Example[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return learnSparse(
    examples.flatMap(({ features, labels }) => {
      const label = labels[act];
      const known = features.filter((feature) => (counts.get(feature) ?? 0) > 1);
      return label === undefined ? [] : [{ features: known, label }];
    }),
    L1[act],
  );
}

function scoreOf(weights: ReadonlyMap<number, number>, features: readonly number[]): number {
  return features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
}

/** Which sentence of a clear decline says no is not labelled: the likeliest one is taken, and again. */
function labelRefusals(sentences: readonly Example[], replies: readonly ReadReply[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = learn('no', [
      ...sentences,
      ...(round === 0 ? [] : replies.flatMap(({ examples }) => examples)),
    ]);
    for (const { reply, examples } of replies) {
      if (!reply.isDecline || reply.fails.includes('unclear-decision')) continue;
      const scores = examples.map(({ features }) => scoreOf(weights, features));
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

function learnAll(examples: readonly Example[]): Model {
  const model = {} as Record<Act, ReadonlyMap<number, number>>;
  for (const act of ACTS) model[act] = learn(act, examples);
  return model;
}

function actsOf(features: readonly number[], model: Model): ActScores {
  const scores = {} as Record<Act, number>;
  for (const act of ACTS) scores[act] = scoreOf(model[act], features);
  return scores;
}

/** The lowest score from which at least the wanted part of the replies deserve the objection. */
function thresholdFor(
  scored: readonly { readonly score: number; readonly deserved: boolean }[],
  precision: number,
): number {
  const ranked = [...scored].sort((a, b) => b.score - a.score);
  let right = 0;
  let threshold = ranked[0]?.score ?? 0;
  ranked.forEach(({ score, deserved }, index) => {
    if (deserved) right += 1;
    if (right / (index + 1) >= precision) threshold = score;
  });
  return Number((threshold - 1e-6).toFixed(3));
}

const sentences = labelledSentences()
  .filter(({ pen }) => !VALIDATION_PENS.has(pen))
  .flatMap(({ text, acts, pen }) => examplesOfSentence(text, acts, pen));
const replies = [
  ...labelledReplies().filter(({ pen }) => !VALIDATION_PENS.has(pen)),
  ...ownDrafts(),
].map(readLabelled);
labelRefusals(sentences, replies);
const examples = [
  ...sentences,
  ...replies.flatMap((reply) => reply.examples),
  ...replies.map(({ reply, whole }): Example => ({
    features: whole,
    labels: { decline: reply.isDecline ? 1 : 0 },
    pen: reply.pen,
  })),
];

// Thresholds and the weighing of whole replies are learned from scores by models that have not seen the writer.
const pens = [...new Set(examples.map(({ pen }) => pen))].sort();
const foldOf = (pen: string) => pens.indexOf(pen) % FOLDS;
const models = Array.from({ length: FOLDS }, (_fold, fold) =>
  learnAll(examples.filter(({ pen }) => foldOf(pen) !== fold)),
);
const unseen = replies.map((reply) => {
  const model = models[foldOf(reply.reply.pen)];
  if (!model) throw new Error(`No fold for ${reply.reply.pen}`);
  return {
    ...reply,
    scores: {
      acts: reply.examples.map(({ features }) => actsOf(features, model)),
      whole: actsOf(reply.whole, model),
    },
  };
});
const declines = unseen.filter(({ reply }) => reply.isDecline);
const strongest = (acts: readonly ActScores[], act: Act) =>
  Math.max(-9, ...acts.map((scores) => scores[act]));
const addFrom = (act: Act, check: CheckId) =>
  thresholdFor(
    declines.map(({ reply, scores }) => ({
      score: strongest(scores.acts, act),
      deserved: reply.fails.includes(check),
    })),
    PRECISION,
  );
const noFrom = thresholdFor(
  unseen.map(({ reply, scores }) => ({
    score: strongest(scores.acts, 'no'),
    deserved: reply.isDecline && !reply.fails.includes('unclear-decision'),
  })),
  PRECISION,
);
const thresholds: Thresholds = {
  no: { add: noFrom, veto: VETO },
  vague: { add: addFrom('vague', 'vague-language'), veto: VETO },
  hope: { add: addFrom('hope', 'false-hope'), veto: VETO },
  insult: { add: addFrom('insult', 'disrespect'), veto: VETO },
  reopen: { add: addFrom('reopen', 'reopening'), veto: VETO },
};

/** Weighs whole replies: how a label follows from what `weighReply` sees, and from which score on. */
function learnWeighing(
  some: typeof unseen,
  isSo: (reply: LabelledReply) => boolean,
  precision: number,
): { readonly weights: readonly number[]; readonly threshold: number } {
  const rows = some.map(({ reply, read, scores }) => ({
    values: weighReply(read, scores, readDecision(read, scores.acts, thresholds)),
    label: isSo(reply) ? (1 as const) : (0 as const),
  }));
  const weights = learnDense(rows).map((weight) => Number(weight.toFixed(3)));
  const scored = rows.map(({ values, label }) => ({
    score: dot(values, weights),
    deserved: label === 1,
  }));
  return { weights, threshold: thresholdFor(scored, precision) };
}

const decline = learnWeighing(unseen, ({ isDecline }) => isDecline, DECLINE_PRECISION);
const unclear = learnWeighing(
  declines,
  ({ fails }) => fails.includes('unclear-decision'),
  PRECISION,
);

const model = learnAll(examples);
const acts = Object.fromEntries(ACTS.map((act) => [act, encodeWeights(model[act])]));
const output = { acts, thresholds, decline, unclear };
writeFileSync(OUTPUT, `${JSON.stringify(output, null, 1)}\n`);
console.log(
  `${examples.length} sentences by ${pens.length} writers; weights: ${ACTS.map((act) => `${act} ${model[act].size}`).join(', ')}`,
);
console.log(JSON.stringify({ thresholds, decline, unclear }));
