// The second half of `npm run train`: learns src/core/weights/messages.json from training/. Same texts in, same bytes out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarios, type ScenarioId } from '../src/core';
import { KINDS, oddsOf, type MessageScores } from '../src/core/message-model';
import { isSafety } from '../src/core/scenario';
import {
  cueName,
  readMessage,
  shownAs,
  weighKinds,
  type ReadMessage,
  type ShownAs,
} from '../src/core/suggest';
import { weightedSum } from '../src/core/text/linear-model';
import { cueFeature } from '../src/core/text/message-features';
import {
  acceptedLabels,
  incomingOf,
  labelledMessages,
  messageCounts,
  VALIDATION_MESSAGE_PENS,
  type LabelledMessage,
  type MessageLabel,
} from './labelled';
import { documentOf, vocabularyOf } from './documents';
import { learnDense } from './logistic';
import { learnSoftmax, scoresBy, type Row } from './softmax';
import { crossFit, FINE, inSteps, pack, rounded, thresholdFor, type Weights } from './sparse';

type Example = Row & { readonly pen: string };

const OUTPUT = join(import.meta.dirname, '..', 'src/core/weights/messages.json');
const CLASSES: readonly MessageLabel[] = ['none', ...KINDS];
/**
 * Of the suggestions on tuning messages, by models that have not read the writer, at least this part must be right.
 * More is asked than of the product, since written messages are easier than those that lie in real mailboxes, and less
 * of those kinds to which no answer is owed, since silence about a threat costs as well.
 */
const PRECISION: Readonly<Record<ShownAs, number>> = { topic: 0.98, deceiving: 0.97, aimed: 0.97 };
/** Kinds of a message that the weighing learns from. */
const MOST_KINDS = 3;

function exampleOf(message: LabelledMessage, { features }: ReadMessage): Example {
  const accepted = acceptedLabels(message);
  return {
    document: documentOf(features, vocabulary),
    accepted: CLASSES.map((label) => (accepted.has(label) ? 1 : 0)),
    times: messageCounts(message.pen),
    pen: message.pen,
  };
}

function learnAll(some: readonly Example[]): readonly Weights[] {
  return learnSoftmax(some, vocabulary.hashes.length, CLASSES.length).map((weights) =>
    inSteps(weights, FINE),
  );
}

function scoresOf(model: readonly Weights[], { document }: Example): MessageScores {
  return oddsOf(scoresBy(model, document));
}

const readings = labelledMessages()
  .filter(({ pen }) => !VALIDATION_MESSAGE_PENS.has(pen))
  .map((message) => ({ message, read: readMessage(incomingOf(message)) }));
const cueFeatures = scenarios.flatMap(({ id, cues, threadCues = [] }) =>
  [...cues, ...threadCues].map(({ group }) => cueFeature(cueName(id, group))),
);
const vocabulary = vocabularyOf(
  readings.map(({ read }) => read.features),
  new Set(cueFeatures),
);
const messages = readings.map(({ message, read }) => ({
  message,
  read,
  example: exampleOf(message, read),
}));
const examples = messages.map(({ example }) => example);

// The weighing of kinds and its thresholds are learned from scores by models that have not seen the writer.
const modelFor = crossFit(examples, learnAll);
const unseen = messages.map(({ message, read, example }) => {
  const scores = scoresOf(modelFor(example.pen), example);
  const accepted = acceptedLabels(message);
  const values = weighKinds(read, scores);
  return KINDS.map((kind, index) => ({
    kind,
    score: scores.kinds[index] ?? 0,
    values: values[index] ?? [],
    deserved: accepted.has(kind),
  }))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_KINDS);
});

function learnWeighing(isOf: (kind: ScenarioId) => boolean): readonly number[] {
  const rows = unseen.flatMap((kinds) =>
    kinds.flatMap(({ kind, values, deserved }) =>
      isOf(kind) ? [{ values, label: deserved ? (1 as const) : (0 as const) }] : [],
    ),
  );
  return rounded(learnDense(rows));
}

const weighings = {
  topic: learnWeighing((kind) => !isSafety(kind)),
  safety: learnWeighing(isSafety),
};

/** From which log-odds on the likeliest of some kinds is shown. */
function learnShown(name: ShownAs): number {
  const weights = weighings[name === 'topic' ? 'topic' : 'safety'];
  const scored = unseen.flatMap((kinds) => {
    const best = kinds
      .filter(({ kind }) => shownAs(kind) === name)
      .map(({ values, deserved }) => ({ score: weightedSum(weights, values), deserved }))
      .sort((a, b) => b.score - a.score)[0];
    return best ? [best] : [];
  });
  const shown = thresholdFor(scored, PRECISION[name]);
  const fires = scored.filter(({ score }) => score >= shown);
  console.log(
    `${name}: shown from ${shown}, ${fires.length} of ${scored.length}, of ${scored.filter(({ deserved }) => deserved).length} that deserve it`,
  );
  return shown;
}

const shown: Readonly<Record<ShownAs, number>> = {
  topic: learnShown('topic'),
  deceiving: learnShown('deceiving'),
  aimed: learnShown('aimed'),
};
const packed = pack(learnAll(examples), vocabulary, FINE);
writeFileSync(
  OUTPUT,
  `${JSON.stringify({ kinds: KINDS, weighings, shown, ...packed }, null, 1)}\n`,
);
console.log(
  `${examples.length} messages, ${packed.rows} features in ${packed.table.length} characters`,
);
