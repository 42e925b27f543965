import { APOLOGIES, NO_APOLOGIES, OWNED_DELAYS } from './lexicon/apologies';
import type { Reply } from './reply';
import type { PhraseList, PhraseMatch } from './text/phrases';
import { isClauseBreak, within } from './text/scope';
import type { Sentence } from './text/sentences';

/** The lists that `findApologies` and `ownsDelay` look for. */
export const APOLOGY_PHRASES: readonly PhraseList[] = [APOLOGIES, NO_APOLOGIES, OWNED_DELAYS];

/** One apology with what it is for; `first` and `last` are token indices, both inclusive. */
export type Apology = {
  readonly first: number;
  readonly last: number;
  /** Where the words that apologise end; what they are for comes after. */
  readonly head: number;
  readonly sentence: Sentence;
};

/** No phrase of these lists has more words. */
const LONGEST = 16;

/** Every apology of a reply, in text order; sympathy, and what is quoted, told or negated, is none. */
export function findApologies(reply: Reply): readonly Apology[] {
  const lookAlikes = reply.find(NO_APOLOGIES);
  const found: Apology[] = [];
  let end = -1;
  for (const match of matchesOf(reply)) {
    const sentence = reply.sentenceOf(match);
    if (match.first <= end || !sentence) continue;
    const near = within(lookAlikes, match.first - LONGEST, match.last);
    if (near.some((other) => other.last >= match.first)) continue;
    if (!isMeant(reply, match, sentence)) continue;
    const last = reachOf(reply, match, sentence);
    found.push({ first: match.first, last, head: match.last, sentence });
    end = match.last;
  }
  return found.map((apology, index) => {
    const next = found[index + 1];
    return next && next.first <= apology.last ? { ...apology, last: next.first - 1 } : apology;
  });
}

/** “Sorrryyy” is in no list. */
const DRAWN_OUT = /^so+r+y+$/;

function matchesOf(reply: Reply): readonly PhraseMatch[] {
  const listed = reply.find(APOLOGIES);
  const drawn: PhraseMatch[] = [];
  reply.tokens.forEach(({ text }, index) => {
    if (text.startsWith('so') && text !== 'sorry' && DRAWN_OUT.test(text))
      drawn.push({ list: APOLOGIES, pattern: 'sorry', first: index, last: index });
  });
  return drawn.length === 0 ? listed : [...listed, ...drawn].sort((a, b) => a.first - b.first);
}

function isMeant(reply: Reply, match: PhraseMatch, sentence: Sentence): boolean {
  const { kind } = reply.scopeOf(match);
  if (kind === 'quoted' || kind === 'negated' || kind === 'reported') return false;
  const words = reply.tokens.slice(match.first, match.last + 1).map(({ text }) => text);
  const denies = words.includes('not') || words.includes('never');
  if (denies && reply.tokens[match.last + 1]?.text !== 'enough') return false;
  return !(sentence.isQuestion && match.first === sentence.first && sentence.last - match.last < 2);
}

const ENDS_REACH = new Set('but because as since although though however yet'.split(' '));
/** After “and” these begin something else. */
const STARTS_ANEW = new Set(
  'i we you it this that please thank thanks best good all have the my our he she they there apologies sorry wish'.split(
    ' ',
  ),
);

/** The last token of what the apology is for: to the next mark, or the clause after it. */
function reachOf(reply: Reply, { last }: PhraseMatch, sentence: Sentence): number {
  const { tokens } = reply;
  let reach = last;
  for (let index = last + 1; index <= sentence.last; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'line') continue;
    // A full stop within a sentence abbreviates.
    if (token.text === '.' && index < sentence.last) continue;
    if (token.kind === 'mark' && token.text !== "'" && token.text !== '-') break;
    if (token.kind === 'mark' && token.text === '-' && isClauseBreak(token)) {
      const joined =
        tokens[index - 1]?.end === token.start && tokens[index + 1]?.start === token.end;
      if (!joined) break;
    }
    if (token.kind === 'word' && ENDS_REACH.has(token.text)) break;
    if (token.text === 'and' || token.text === 'so')
      if (STARTS_ANEW.has(tokens[index + 1]?.text ?? '')) break;
    reach = index;
  }
  return reach;
}

/** Whether the reply owns in so many words that it comes late. */
export function ownsDelay(reply: Reply): boolean {
  return reply.find(OWNED_DELAYS).some((match) => isOwned(reply, match));
}

/** Whether the words between two tokens, both inclusive, hold the line that owns the delay. */
export function ownsDelayWithin(reply: Reply, first: number, last: number): boolean {
  return within(reply.find(OWNED_DELAYS), first, last).some((match) => isOwned(reply, match));
}

function isOwned(reply: Reply, match: PhraseMatch): boolean {
  const { kind } = reply.scopeOf(match);
  return kind !== 'quoted' && kind !== 'reported' && kind !== 'conditional';
}
