import type { Span } from '../message';
import type { Token } from './tokens';

export type Greeting = Span & {
  /** The words between the greeting word and the mark that ends it; empty for “Hello,”. */
  readonly names: readonly Token[];
  /** The first token after the greeting. */
  readonly next: number;
};

const WORDS = new Set(
  'hi hello hey hiya dear greetings hallo howdy hola bonjour hej moin ciao cher esteemed yo'.split(
    ' ',
  ),
);
const TIMES = new Set('morning afternoon evening day'.split(' '));
const ABBREVIATIONS = new Set('mr mrs ms mx dr prof st sr jr rev hon fr'.split(' '));
/** “Hi Trev. ” is a greeting, “Hello from all of us at the mill. ” is none. */
const SHORT_NAME = 3;
/** “Dear Ms Anna Maria van der Berg” */
const MOST_NAMES = 7;
/** “Hi @Anna (and Ben) & Cleo,” */
const AMONG_NAMES = '-.&/()@';
const ENDS = ',;:!.…-';

/** The greeting that a text opens with; undefined where it opens otherwise. */
export function findGreeting(tokens: readonly Token[]): Greeting | undefined {
  let at = 0;
  while (tokens[at]?.kind === 'line') at += 1;
  const opening = tokens[at];
  if (opening?.kind !== 'word') return undefined;
  const start = at;
  if (WORDS.has(opening.text)) at += 1;
  else if (opening.text === 'good' && TIMES.has(tokens[at + 1]?.text ?? '')) at += 2;
  const named = at > start;
  // “Good morning, Anna,” on a line of its own.
  if (named && tokens[at]?.text === ',' && isLineOfNames(tokens, at + 1)) at += 1;
  const names: Token[] = [];
  for (; at < tokens.length && names.length <= MOST_NAMES; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'line') break;
    if (token.kind === 'mark' && token.text === '.' && !isAbbreviation(tokens[at - 1])) break;
    if (token.kind === 'mark' && !AMONG_NAMES.includes(token.text)) break;
    if (token.kind === 'mark' && token.text === '-' && token.start > (tokens[at - 1]?.end ?? 0))
      break;
    if (token.kind === 'word') names.push(token);
  }
  if (names.length > MOST_NAMES) return undefined;
  const last = tokens[at - 1] ?? opening;
  const ending = tokens[at];
  const closed =
    ending?.kind === 'line' ||
    (ending?.kind === 'mark' && (ENDS.includes(ending.text) || isPicture(ending)));
  if (
    !closed ||
    (ending.text === '.' && names.length > SHORT_NAME) ||
    (!named && (names.length > 3 || CLOSINGS.has(opening.text) || !standsAlone(tokens, at)))
  )
    return undefined;
  const end = endOfMarks(tokens, at);
  return {
    start: opening.start,
    end: tokens[end - 1]?.end ?? last.end,
    names,
    next: tokens[end]?.kind === 'line' ? end + 1 : end,
  };
}

/** Behind the marks that close a greeting: “!!”, “...”, “:)”. */
function endOfMarks(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let token = tokens[at]; token?.kind === 'mark'; token = tokens[at]) {
    if (!`${ENDS})`.includes(token.text) && !isPicture(token)) break;
    at += 1;
  }
  return at;
}

/** Symbols, and the halves of what stands beyond the first 65,536 characters. */
function isPicture({ text }: Token): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x2190 && code < 0x3000) || (code >= 0xd800 && code < 0xf900);
}

function isLineOfNames(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]?.kind === 'word') at += 1;
  const words = at - from;
  while (tokens[at]?.kind === 'mark') at += 1;
  return words > 0 && words <= SHORT_NAME && tokens[at]?.kind === 'line';
}

function isAbbreviation(token: Token | undefined): boolean {
  return token?.kind === 'word' && (ABBREVIATIONS.has(token.text) || token.text.length === 1);
}

/** Words that close a letter: “Best,” greets nobody. */
const CLOSINGS = new Set(
  'best regards kind warm many thanks thank cheers sincerely yours love all with take respectfully cordially warmly'.split(
    ' ',
  ),
);

/** “Anna,” on a line of its own. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && tokens[at + 1]?.kind === 'line';
}
