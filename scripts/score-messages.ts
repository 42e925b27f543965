import { isSafety, suggestScenario, type Suggestion } from '../src/core';
import { KINDS } from '../src/core/message-model';
import { acceptedLabels, incomingOf, type LabelledMessage, type MessageLabel } from './labelled';
import { percent } from './figures';

type Judged = {
  readonly message: LabelledMessage;
  readonly accepted: ReadonlySet<MessageLabel>;
  readonly suggestion: Suggestion;
};

/** Bins of confidence for the reliability of what is said to be sure. */
const BINS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
const FIRST_OFFERED = 3;

/** The first kinds that the pane offers, the suggested one first. */
function offered({ scenario, confidence, alternatives }: Suggestion) {
  const first = scenario === 'none' ? [] : [{ scenario, confidence }];
  return [...first, ...alternatives].slice(0, FIRST_OFFERED);
}

/** Scores labelled messages: figures as Markdown, and a line for each miss. */
export function scoreMessages(messages: readonly LabelledMessage[]) {
  const judged = messages.map((message): Judged => ({
    message,
    accepted: acceptedLabels(message),
    suggestion: suggestScenario(incomingOf(message)),
  }));
  const requests = judged.filter(({ message }) => message.scenario !== 'none');
  const others = judged.filter(({ message }) => message.scenario === 'none');
  const shown = judged.filter(({ suggestion }) => suggestion.scenario !== 'none');
  const isRight = ({ accepted, suggestion }: Judged) => accepted.has(suggestion.scenario);
  const count = (some: readonly Judged[], is: (each: Judged) => boolean) => some.filter(is).length;
  const isOffered = ({ accepted, suggestion }: Judged) =>
    offered(suggestion).some(({ scenario }) => accepted.has(scenario));
  const safetyShown = shown.filter(({ suggestion }) => isSafety(suggestion.scenario));
  const safety = requests.filter(({ message }) => isSafety(message.scenario));
  const wronglyShown = others.filter(
    (each) => each.suggestion.scenario !== 'none' && !isRight(each),
  );
  const figures = [
    `${messages.length} messages, ${requests.length} of them requests.`,
    '',
    `- precision when shown: ${percent(count(shown, isRight), shown.length)} of ${shown.length}`,
    `- recall: ${percent(
      count(requests, (each) => each.suggestion.scenario !== 'none' && isRight(each)),
      requests.length,
    )}`,
    `- right kind among the first three: ${percent(count(requests, isOffered), requests.length)}`,
    `- other mail given a kind: ${percent(wronglyShown.length, others.length)}`,
    `- safety kinds: precision ${percent(count(safetyShown, isRight), safetyShown.length)} of ${safetyShown.length}, recall ${percent(
      count(safety, (each) => each.suggestion.scenario !== 'none' && isRight(each)),
      safety.length,
    )} of ${safety.length}`,
    '',
    ...reliability(judged),
    '',
    ...confusions(judged),
  ].join('\n');
  const misses = judged
    .filter((each) => !isRight(each))
    .map(({ message, suggestion }) => {
      const line = `${message.subject} / ${message.body}`.replace(/\s+/g, ' ').slice(0, 240);
      const likeliest = offered(suggestion)
        .map(({ scenario, confidence }) => `${scenario} ${confidence.toFixed(2)}`)
        .join(', ');
      return `${message.id} is ${message.scenario}, said ${suggestion.scenario} (${likeliest}): ${line}`;
    });
  return { figures, misses };
}

/** How often the likeliest kind is right, by how sure it is. */
function reliability(judged: readonly Judged[]): readonly string[] {
  const likeliest = judged.flatMap(({ accepted, suggestion }) => {
    const first = offered(suggestion)[0];
    return first ? [{ ...first, isRight: accepted.has(first.scenario) }] : [];
  });
  return [
    '| confidence | messages | mean confidence | right |',
    '| --- | --- | --- | --- |',
    ...BINS.slice(0, -1).flatMap((from, index) => {
      const to = BINS[index + 1] ?? 1;
      const some = likeliest.filter(({ confidence }) => confidence >= from && confidence < to);
      if (some.length === 0) return [];
      const mean = some.reduce((sum, { confidence }) => sum + confidence, 0) / some.length;
      const right = some.filter((each) => each.isRight).length;
      return [
        `| ${from} to ${Math.min(1, to)} | ${some.length} | ${mean.toFixed(2)} | ${percent(right, some.length)} |`,
      ];
    }),
  ];
}

/** What each kind was taken for. */
function confusions(judged: readonly Judged[]): readonly string[] {
  const labels: readonly MessageLabel[] = [...KINDS, 'none'];
  const initials = labels.map((_label, index) => String(index + 1));
  return [
    `| is / said | ${initials.join(' | ')} |`,
    `| --- | ${labels.map(() => '---').join(' | ')} |`,
    ...labels.map((label, index) => {
      const some = judged.filter(({ message }) => message.scenario === label);
      const cells = labels.map(
        (other) => some.filter(({ suggestion }) => suggestion.scenario === other).length || '',
      );
      return `| ${index + 1} ${label} | ${cells.join(' | ')} |`;
    }),
  ];
}
