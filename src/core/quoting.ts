import type { Reply } from './reply';
import { findGreeting } from './text/greeting';
import type { TokenRange } from './text/phrases';
import { clauseStart, isClauseBreak, within } from './text/scope';
import type { Sentence } from './text/sentences';

/** The words to point at for a phrase: its sentence without the full stop, or its clause where the sentence also says no. */
export function around(reply: Reply, range: TokenRange): TokenRange {
  const sentence = reply.sentenceOf(range);
  if (!sentence) return range;
  const { tokens } = reply;
  const own = ownTokens(reply, sentence);
  let end = own.last;
  while (end > range.last && '.!'.includes(tokens[end]?.text ?? '.')) end -= 1;
  if (end - own.first > LONGEST_QUOTED) return range;
  if (!sentence.isQuestion && mayCut(reply, own.first, own.last))
    return { first: own.first, last: end };
  const first = Math.max(own.first, clauseStart(range.first, sentence, tokens));
  let last = range.last;
  while (last < end && !isClauseBreak(tokens[last + 1])) last += 1;
  return { first: Math.min(first, range.first), last };
}

/** Of a longer sentence the phrase alone is shown. */
const LONGEST_QUOTED = 40;

/** Whether nothing between two tokens says no, or owns a delay where fixes are written. */
export function mayCut(reply: Reply, first: number, last: number): boolean {
  return (
    !refusesWithin(reply, first, last) &&
    reply.rewriting?.ownsDelayWithin(reply, first, last) !== true
  );
}

/** Whether a no is left without what stands between two tokens; of a reply that lacks one, there is none to lose. */
export function leavesNo({ decision }: Reply, first: number, last: number): boolean {
  return (
    decision.isUnclear ||
    decision.refusals.some((range) => range.last < first || range.first > last)
  );
}

/** A fix for more findings than this helps nobody, and each takes time. */
export const MOST_FIXED = 20;

/** Whether something between two tokens says no; what does never leaves its sentence. */
export function refusesWithin(reply: Reply, first: number, last: number): boolean {
  const from = reply.sentenceOf({ first, last })?.first ?? first;
  return within(reply.decision.refusals, from, last).some((range) => range.last >= first);
}

/** The tokens of a sentence without a greeting that shares its line. */
export function ownTokens(reply: Reply, sentence: Sentence): TokenRange {
  const greeting = findGreeting(reply.tokens);
  const first = Math.max(sentence.first, greeting?.next ?? 0);
  return { first: Math.min(first, sentence.last), last: sentence.last };
}
