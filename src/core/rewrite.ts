import { ownsDelayWithin } from './apologies';
import type { Finding } from './check';
import type { Span } from './message';
import { leavesNo, mayCut, ownTokens, refusesWithin } from './quoting';
import type { Reply } from './reply';
import { dayInWords } from './text/day';
import { findGreeting } from './text/greeting';
import type { TokenRange } from './text/phrases';
import { clauseStart, isClauseBreak } from './text/scope';
import type { Sentence } from './text/sentences';
import { isClosingLine } from './text/zones';

export type Fix = NonNullable<Finding['fix']>;

const PLAIN_NO = 'I’m going to decline this.';
const LONGEST_CLOSING = 60;

/**
 * Takes a vague phrase out: its clause where the sentence also says no, its sentence where another
 * one does, and otherwise a plain no in its place. Undefined where no rewrite reads well.
 */
function clearClauseFix(reply: Reply, match: TokenRange): Fix | undefined {
  const sentence = reply.sentenceOf(match);
  if (!sentence) return undefined;
  if (reply.decision.refusals.length === 0 && sentence === sentenceToReplace(reply))
    return decisionFix(reply);
  return removalFix(reply, match, sentence);
}

/**
 * Puts a plain no into a reply that has none: in place of the first vague sentence, or after the greeting. Undefined
 * where it stands there already, so that what else is said must blur it.
 */
function decisionFix(reply: Reply): Fix | undefined {
  if (reply.text.includes(PLAIN_NO)) return undefined;
  const sentence = sentenceToReplace(reply);
  if (!sentence) return lineAfterGreeting(reply, PLAIN_NO);
  return { ...ownWords(reply, sentence), text: PLAIN_NO };
}

/** Puts a sentence at the head of a reply, after the greeting. */
export function lineAfterGreeting(reply: Reply, line: string): Fix {
  const greeting = findGreeting(reply.tokens);
  const next = reply.tokens[greeting?.next ?? 0];
  const at = next && (greeting ?? next.kind !== 'line') ? next : reply.tokens[1];
  if (at && !(greeting && !next)) {
    const gap = isClosingLine(lineFrom(reply.body, at.start)) ? '\n\n' : ' ';
    return { start: at.start, end: at.start, text: line + gap };
  }
  const end = greeting?.end ?? reply.zones.visible[0]?.start ?? 0;
  return { start: end, end, text: greeting ? `\n\n${line}` : line };
}

function lineFrom(body: string, start: number): string {
  return body.slice(start, start + LONGEST_CLOSING).split(/[\r\n]/)[0] ?? '';
}

/** Turns a postponement into a promise with a day. */
function commitTo(reply: Reply, match: TokenRange): Finding['commit'] {
  const sentence = reply.sentenceOf(match);
  if (!sentence) return undefined;
  const refuses = refusesWithin(reply, sentence.first, sentence.last);
  const tail = refuses ? trailingClause(reply, match, sentence) : undefined;
  if (!tail && !refuses && !leavesNo(reply, sentence.first, sentence.last)) return undefined;
  if (tail)
    return { from: tail, sentence: (day) => `; I’ll come back to you on ${dayInWords(day)}` };
  return {
    from: ownWords(reply, sentence),
    sentence: (day) => `I’ll come back to you on ${dayInWords(day)}.`,
  };
}

/**
 * Takes words out with what depends on them: their sentence, or their clause where the rest of the
 * sentence says no or owns a delay. Undefined where no cut leaves a sentence.
 */
export function removalFix(reply: Reply, range: TokenRange, sentence: Sentence): Fix | undefined {
  const body = ownTokens(reply, sentence);
  if (!leavesNo(reply, body.first, body.last) && !refusesWithin(reply, body.first, body.last))
    return undefined;
  if (mayCut(reply, body.first, body.last)) return cutFix(reply, body.first, body.last);
  const tail = trailingClause(reply, range, sentence);
  if (!tail) return undefined;
  return { ...tail, text: sentence.isQuestion ? '.' : '' };
}

/** So many words are a sentence of their own. */
const FEWEST_WORDS = 3;
const DEPENDENT = new Set(
  'if when as since because although while unless before after once'.split(' '),
);

/** Takes the last clause out where what comes before it can stand alone. */
export function tailFix(reply: Reply, range: TokenRange, sentence: Sentence): Fix | undefined {
  const tail = trailingClause(reply, range, sentence);
  const { first } = ownTokens(reply, sentence);
  const opening = reply.tokens[first];
  if (!tail || !opening || DEPENDENT.has(opening.text)) return undefined;
  const words = reply.tokens
    .slice(first, first + LONGEST_CLOSING)
    .filter(
      ({ kind, start, end }) => kind === 'word' && start >= opening.start && end <= tail.start,
    );
  if (words.length < FEWEST_WORDS) return undefined;
  return { ...tail, text: sentence.isQuestion ? '.' : '' };
}

/** Removes tokens with the space before them, and capitals what then begins the sentence. */
export function cutFix(reply: Reply, first: number, last: number): Fix | undefined {
  const { tokens, body } = reply;
  const from = tokens[first];
  const to = tokens[last];
  if (!from || !to) return undefined;
  let start = from.start;
  while (body.charAt(start - 1) === ' ' || body.charAt(start - 1) === '\t') start -= 1;
  return { start: atLineStart(body, start) ? from.start : start, end: to.end, text: '' };
}

/** Removes the opening words of a sentence, so that the next one opens it with a capital. */
export function cutOpening(reply: Reply, first: number, last: number): Fix | undefined {
  const { tokens, body } = reply;
  const from = tokens[first];
  const next = tokens[last + 1];
  if (!from || next?.kind !== 'word') return undefined;
  const initial = body.charAt(next.start);
  const opened = body.charAt(from.start);
  const text = opened === opened.toUpperCase() ? initial.toUpperCase() : initial;
  return { start: from.start, end: next.start + 1, text };
}

function atLineStart(body: string, at: number): boolean {
  return at === 0 || body.charAt(at - 1) === '\n' || body.charAt(at - 1) === '\r';
}

function ownWords(reply: Reply, sentence: Sentence): Span {
  const { first } = ownTokens(reply, sentence);
  return { start: reply.tokens[first]?.start ?? sentence.start, end: sentence.end };
}

/** The first sentence that stalls and holds nothing worth keeping. */
function sentenceToReplace(reply: Reply): Sentence | undefined {
  const { stalls, hedges, hopes } = reply.decision;
  for (const match of [...stalls, ...hedges, ...hopes].sort((a, b) => a.first - b.first)) {
    const sentence = reply.sentenceOf(match);
    if (sentence && mayCut(reply, sentence.first, sentence.last)) return sentence;
  }
  return undefined;
}

/** The last clause of a sentence with the conjunction before it, when nothing in it is worth keeping. */
function trailingClause(reply: Reply, range: TokenRange, sentence: Sentence): Span | undefined {
  const { tokens } = reply;
  const body = ownTokens(reply, sentence);
  let first = clauseStart(range.first, sentence, tokens);
  while (first > body.first && isClauseBreak(tokens[first - 1])) first -= 1;
  const before = tokens[first - 1];
  if (!before || first <= body.first) return undefined;
  const isLast = !tokens.slice(range.last + 1, sentence.last).some(isClauseBreak);
  if (!isLast || !mayCut(reply, first, sentence.last)) return undefined;
  const final = tokens[sentence.last];
  if (sentence.isQuestion) return { start: before.end, end: sentence.end };
  const end = final?.kind === 'mark' ? final.start : sentence.end;
  return { start: before.end, end };
}

/** What checks that can stop a mail ask of this file, which the launch event leaves out: its prompt mends nothing. */
export const rewriting = {
  clearClauseFix,
  commitTo,
  decisionFix,
  ownsDelayWithin,
  removalFix,
} as const;
