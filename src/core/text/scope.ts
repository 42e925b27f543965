import { DATED } from '../lexicon/dates';
import { NEGATORS, PSEUDO_NEGATORS, REPORTS } from '../lexicon/scope';
import type { Span } from '../message';
import { spanOf, type PhraseList, type PhraseMatch, type TokenRange } from './phrases';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { WordTable } from './word-table';

/** The lists that `findScope` looks for; every matcher over a reply holds them. */
export const SCOPE_PHRASES: readonly PhraseList[] = [NEGATORS, PSEUDO_NEGATORS, REPORTS, DATED];

/** How the words around a phrase change what it means; `by` are the words that do so. */
export type Scope = {
  readonly kind: 'plain' | 'negated' | 'reported' | 'conditional' | 'dated' | 'quoted' | 'asked';
  readonly by?: Span;
};

const CLAUSE_WORDS = new WordTable(
  'but though although however yet because since whereas so and or'.split(' '),
);
const CLAUSE_MARKS = ',;:-()';
const CONDITIONS = new Set('if whether unless until till when whenever before'.split(' '));
/** A negator reaches no further than this many words within its clause. */
const REACH = 6;

/**
 * Decides whether a phrase stands plainly, or is negated, told of somebody else, conditional,
 * dated, quoted or asked. Clauses end at marks and conjunctions; a negator binds within its clause, a date within
 * the sentence.
 */
export function findScope(
  match: PhraseMatch,
  sentence: Sentence | undefined,
  tokens: readonly Token[],
  find: (list: PhraseList) => readonly PhraseMatch[],
): Scope {
  if (!sentence) return { kind: 'plain' };
  if (insideQuotes(match, sentence, tokens)) return { kind: 'quoted' };
  const clause = clauseStart(match.first, sentence, tokens);
  const reported = within(find(REPORTS), clause, match.first).find(
    (report) => report.last < match.first,
  );
  if (reported) return { kind: 'reported', by: spanOf(reported, tokens) };
  const opening = tokens[clause];
  if (opening?.kind === 'word' && CONDITIONS.has(opening.text) && clause < match.first) {
    return { kind: 'conditional', by: opening };
  }
  const pseudo = within(find(PSEUDO_NEGATORS), clause, match.last);
  const from = Math.max(clause, match.first - REACH);
  const negators = within(find(NEGATORS), from, match.first - 1).filter(
    (negator) =>
      !pseudo.some((other) => other.first <= negator.first && negator.last <= other.last),
  );
  const last = negators[negators.length - 1];
  if (last && negators.length % 2 === 1) return { kind: 'negated', by: spanOf(last, tokens) };
  const dated = within(find(DATED), sentence.first, sentence.last)[0];
  if (dated) return { kind: 'dated', by: spanOf(dated, tokens) };
  return { kind: sentence.isQuestion ? 'asked' : 'plain' };
}

/** The ranges that start between two tokens, both inclusive. They come in text order. */
export function within<Range extends TokenRange>(
  matches: readonly Range[],
  from: number,
  to: number,
): readonly Range[] {
  if (matches.length === 0) return matches;
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.first ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Range[] = [];
  for (let index = low; index < matches.length; index += 1) {
    const match = matches[index];
    if (!match || match.first > to) break;
    found.push(match);
  }
  return found;
}

const FARTHEST_CLAUSE = 40;

/** The first token of the clause that holds a token. */
export function clauseStart(at: number, sentence: Sentence, tokens: readonly Token[]): number {
  const floor = Math.max(sentence.first, at - FARTHEST_CLAUSE);
  for (let index = at - 1; index >= floor; index -= 1) {
    const token = tokens[index];
    if (!token) break;
    if (isClauseBreak(token)) return index + 1;
  }
  return floor;
}

/** The clauses of a sentence, without the marks and conjunctions between them. */
export function clausesOf(sentence: Sentence, tokens: readonly Token[]): readonly TokenRange[] {
  const clauses: TokenRange[] = [];
  let first = sentence.first;
  for (let at = sentence.first; at <= sentence.last + 1; at += 1) {
    if (at <= sentence.last && !isClauseBreak(tokens[at])) continue;
    if (at > first) clauses.push({ first, last: at - 1 });
    first = at + 1;
  }
  return clauses;
}

/** A mark or a conjunction between two clauses. */
export function isClauseBreak(token: Token | undefined): boolean {
  if (token?.kind === 'mark') return CLAUSE_MARKS.includes(token.text);
  return token?.kind === 'word' && CLAUSE_WORDS.numberOf(token.hash) > 0;
}

/** Double quotation marks only: an apostrophe is too often no quotation mark. */
function insideQuotes(match: PhraseMatch, sentence: Sentence, tokens: readonly Token[]): boolean {
  let marks = 0;
  const floor = Math.max(sentence.first, match.first - FARTHEST_CLAUSE);
  for (let index = floor; index < match.first; index += 1) {
    if (tokens[index]?.kind === 'mark' && tokens[index]?.text === '"') marks += 1;
  }
  return marks % 2 === 1;
}
