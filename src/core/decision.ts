import { ASKED, HEDGES } from './lexicon/hedges';
import {
  ACCEPTANCES,
  BOUNDARIES,
  COMMITMENTS,
  NOT_REFUSALS,
  REFUSALS,
  SHORT_REFUSALS,
} from './lexicon/refusals';
import { POSTPONEMENTS } from './lexicon/postponements';
import type { PhraseList, PhraseMatch } from './text/phrases';
import type { ReadText } from './reply';
import { within } from './text/scope';

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
  ASKED,
];

/** What a reply decides, with the words that decide it. */
export type Decision = {
  /** Words that say no, or set a boundary, in one reading. */
  readonly refusals: readonly PhraseMatch[];
  /** Words that put the decision off without a day. */
  readonly stalls: readonly PhraseMatch[];
  /** Words that half-say it. */
  readonly hedges: readonly PhraseMatch[];
  /** Words that show that something was asked of the writer. */
  readonly asked: readonly PhraseMatch[];
  readonly acceptances: readonly PhraseMatch[];
  /** Words that take something on for certain. */
  readonly commitments: readonly PhraseMatch[];
};

export function readDecision(reply: ReadText): Decision {
  const lookAlikes = reply.find(NOT_REFUSALS);
  const plain = (match: PhraseMatch) => {
    if (overlapsAny(match, lookAlikes)) return false;
    const { kind } = reply.scopeOf(match);
    return kind === 'plain' || kind === 'dated';
  };
  const undated = (match: PhraseMatch) => reply.scopeOf(match).kind === 'plain';
  return {
    refusals: [
      ...reply.find(REFUSALS),
      ...reply.find(BOUNDARIES),
      ...reply.find(SHORT_REFUSALS).filter((match) => endsItsClause(match, reply)),
    ].filter(plain),
    stalls: reply.find(POSTPONEMENTS).filter(undated),
    hedges: reply.find(HEDGES).filter(undated),
    asked: reply.find(ASKED),
    acceptances: reply.find(ACCEPTANCES).filter(plain),
    commitments: reply.find(COMMITMENTS).filter(plain),
  };
}

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
 * A reply declines when it refuses or sets a boundary, or when it answers a request by stalling and
 * takes nothing on: "I'll get back to you" alone is everyday mail. A reply drafted as an answer (`context.response`) is judged as a decline whatever it says.
 */
export function isDecline(reply: ReadText, decision: Decision): boolean {
  if (reply.context.response !== undefined && reply.context.response !== 'no-reply') return true;
  if (decision.commitments.length > 0) return false;
  if (decision.refusals.length > 0) return true;
  if (decision.acceptances.length > 0) return false;
  return decision.stalls.length + decision.hedges.length > 0 && decision.asked.length > 0;
}
