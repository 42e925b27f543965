import type { ScenarioId } from './scenario';
import { scenarios } from './scenarios';
import { linearModelOf } from './text/linear-model';
import weights from './weights/messages.json';

/** What kind of request a message can be. */
export const KINDS: readonly ScenarioId[] = scenarios.map(({ id }) => id);

/** Log-odds; 0 is even. That of a kind holds where the message is a request at all. */
export type MessageScores = {
  readonly asks: number;
  readonly kinds: Readonly<Record<ScenarioId, number>>;
};

/** The score of a kind of which no labelled message speaks yet. */
const UNLEARNED = -8;
const learned: readonly string[] = weights.kinds;
const score = linearModelOf(weights);

export function isLearned(kind: ScenarioId): boolean {
  return learned.includes(kind);
}

/** Scores a message by the weights that `npm run train` learned; see `messageFeatures`. */
export function scoreMessage(features: readonly number[]): MessageScores {
  const [asks = 0, ...sums] = score(features);
  const kinds = {} as Record<ScenarioId, number>;
  for (const kind of KINDS) kinds[kind] = UNLEARNED;
  learned.forEach((kind, index) => {
    kinds[kind as ScenarioId] = sums[index] ?? UNLEARNED;
  });
  return { asks, kinds };
}
