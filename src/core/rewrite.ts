import type { Finding } from './check';
import type { Span } from './message';
import type { Reply } from './reply';
import { findGreeting } from './text/greeting';
import type { TokenRange } from './text/phrases';
import { clauseStart, isClauseBreak } from './text/scope';
import type { Sentence } from './text/sentences';

type Fix = NonNullable<Finding['fix']>;

const PLAIN_NO = 'I’m going to decline this.';
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Takes a vague phrase out: its clause where the sentence also says no, its sentence where another
 * one does, and otherwise a plain no in its place. Undefined where no rewrite reads well.
 */
export function clearClauseFix(reply: Reply, match: TokenRange): Fix | undefined {
  const sentence = reply.sentenceOf(match);
  if (!sentence) return undefined;
  if (refusesIn(reply, sentence)) {
    const tail = trailingClause(reply, match, sentence);
    return tail && { ...tail, text: '' };
  }
  if (reply.decision.refusals.length > 0) return { ...sentenceWithGap(reply, sentence), text: '' };
  const first = firstVague(reply);
  return first && reply.sentenceOf(first) === sentence
    ? decisionFix(reply)
    : { ...sentenceWithGap(reply, sentence), text: '' };
}

/** Puts a plain no into a reply that has none: in place of the first vague sentence, or after the greeting. */
export function decisionFix(reply: Reply): Fix {
  const vague = firstVague(reply);
  const sentence = vague && reply.sentenceOf(vague);
  if (sentence) return { start: sentence.start, end: sentence.end, text: PLAIN_NO };
  const greeting = findGreeting(reply.tokens);
  const next = reply.tokens[greeting?.next ?? 0];
  if (next) return { start: next.start, end: next.start, text: `${PLAIN_NO} ` };
  const end = greeting?.end ?? reply.zones.visible[0]?.start ?? 0;
  return { start: end, end, text: greeting ? `\n\n${PLAIN_NO}` : PLAIN_NO };
}

/** Turns a postponement into a promise with a day. */
export function commitTo(reply: Reply, match: TokenRange): Finding['commit'] {
  const sentence = reply.sentenceOf(match);
  if (!sentence) return undefined;
  const tail = refusesIn(reply, sentence) ? trailingClause(reply, match, sentence) : undefined;
  if (tail)
    return { from: tail, sentence: (day) => `; I’ll come back to you on ${dayInWords(day)}` };
  const { start, end } = sentence;
  return {
    from: { start, end },
    sentence: (day) => `I’ll come back to you on ${dayInWords(day)}.`,
  };
}

/** `day` is UTC midnight of a calendar day. */
export function dayInWords(day: Date): string {
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
}

function firstVague({ decision }: Reply): TokenRange | undefined {
  return [...decision.stalls, ...decision.hedges].sort((a, b) => a.first - b.first)[0];
}

function refusesIn(reply: Reply, sentence: Sentence): boolean {
  return reply.decision.refusals.some(
    ({ first }) => first >= sentence.first && first <= sentence.last,
  );
}

/** The last clause of a sentence with the conjunction before it, when nothing in it says no. */
function trailingClause(reply: Reply, match: TokenRange, sentence: Sentence): Span | undefined {
  const { tokens } = reply;
  let first = clauseStart(match.first, sentence, tokens);
  while (first > sentence.first && isClauseBreak(tokens[first - 1])) first -= 1;
  const before = tokens[first - 1];
  if (!before || first <= sentence.first) return undefined;
  const isLast = !tokens.slice(match.last + 1, sentence.last).some(isClauseBreak);
  const refusesLater = reply.decision.refusals.some(
    (refusal) => refusal.last >= first && refusal.first <= sentence.last,
  );
  if (!isLast || refusesLater) return undefined;
  const final = tokens[sentence.last];
  const end = final?.kind === 'mark' ? final.start : sentence.end;
  return { start: before.end, end };
}

/** A sentence with the space before it, so that taking it out leaves no gap. */
function sentenceWithGap(reply: Reply, sentence: Sentence): Span {
  const previous = reply.sentences[reply.sentences.indexOf(sentence) - 1];
  if (!previous) return { start: sentence.start, end: sentence.end };
  const gap = reply.body.slice(previous.end, sentence.start);
  return { start: /^[ \t]*$/.test(gap) ? previous.end : sentence.start, end: sentence.end };
}
