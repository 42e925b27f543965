import type { ScenarioId } from './scenario';
import { scenarios } from './scenarios';
import { documentModelOf } from './text/document-model';
import weights from './weights/messages.json';

/** What kind of request a message can be. */
export const KINDS: readonly ScenarioId[] = scenarios.map(({ id }) => id);

/** Log-odds; 0 is even. Those of the kinds, in the order of `KINDS`, hold where the message is a request at all. */
export type MessageScores = { readonly asks: number; readonly kinds: readonly number[] };

/** The score of a kind of which no labelled message speaks yet. */
const UNLEARNED = -8;
/** Where the weights have each kind; 0, where they have no request, for one that they don’t know. */
const places = KINDS.map((kind) => 1 + (weights.kinds as readonly string[]).indexOf(kind));
const model = documentModelOf(weights);

export function isLearned(kind: ScenarioId): boolean {
  return places[KINDS.indexOf(kind)] !== 0;
}

/** Scores a message by the weights that `npm run train` learned; see `messageFeatures`. */
export function scoreMessage(features: readonly number[]): MessageScores {
  const scores = model.score(features);
  const known = oddsOf(scores);
  const kinds = places.map((place) =>
    place === 0 ? UNLEARNED : (known.kinds[place - 1] ?? UNLEARNED),
  );
  return { asks: known.asks, kinds };
}

/**
 * The odds that a message is a request, against none, and that it is of each kind, against the other kinds.
 *
 * @param scores of no request and of each kind in turn: logarithms of their chances, but for a constant
 */
export function oddsOf([none = 0, ...kinds]: readonly number[]): MessageScores {
  const greatest = Math.max(...kinds);
  const chances = kinds.map((score) => Math.exp(score - greatest));
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  return {
    asks: Math.log(all) + greatest - none,
    kinds: chances.map((chance) => Math.log(chance / (all - chance))),
  };
}

/** How much some of a message’s features speak for a kind, beside others of the same message. */
export function weighFor(kind: ScenarioId, features: readonly number[]): number {
  const place = places[KINDS.indexOf(kind)] ?? 0;
  return place === 0 ? UNLEARNED : model.weigh(features, place);
}
