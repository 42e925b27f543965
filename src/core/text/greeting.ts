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
  const names: Token[] = [];
  for (; at < tokens.length && names.length <= MOST_NAMES; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'line') break;
    if (token.kind === 'mark' && token.text === '.' && !isAbbreviation(tokens[at - 1])) break;
    if (token.kind === 'mark' && token.text !== '.' && token.text !== '-') break;
    if (token.kind === 'mark' && token.text === '-' && token.start > (tokens[at - 1]?.end ?? 0))
      break;
    if (token.kind === 'word') names.push(token);
  }
  if (names.length > MOST_NAMES) return undefined;
  const last = tokens[at - 1] ?? opening;
  const ending = tokens[at];
  const closed =
    ending?.kind === 'line' || (ending?.kind === 'mark' && ',!:-.'.includes(ending.text));
  if (
    !closed ||
    (ending.text === '.' && names.length > SHORT_NAME) ||
    (!named && (names.length > 3 || CLOSINGS.has(opening.text) || !standsAlone(tokens, at)))
  )
    return undefined;
  const isMark = ending.kind === 'mark';
  return {
    start: opening.start,
    end: isMark ? ending.end : last.end,
    names,
    next: isMark && tokens[at + 1]?.kind === 'line' ? at + 2 : at + 1,
  };
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
