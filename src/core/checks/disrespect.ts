import { defineCheck } from '../check';
import { INSULTS, NO_INSULTS, RUDE_ORDERS, SHOUTED, SLURS, VOCATIVES } from '../lexicon/insults';
import { MOST_FIXED, around, ownTokens } from '../quoting';
import type { Reply } from '../reply';
import type { PhraseMatch, TokenRange } from '../text/phrases';
import { clauseStart, within } from '../text/scope';
import type { Sentence } from '../text/sentences';
import { unitAt } from '../text/unit-at';

/** Fewer words in capitals may be a name, an acronym or one that is stressed. */
const SHOUTED_WORDS = 3;
const SHOUTED_WITH_MARKS = 2;

/**
 * A reader who is insulted answers the insult, and the no is lost. A curt no is none; that is our own
 * convention.
 */
export default defineCheck({
  id: 'disrespect',
  label: 'Respectful',
  severity: 'error',
  phrases: [INSULTS, SLURS, RUDE_ORDERS, VOCATIVES, NO_INSULTS],
  messages: {
    insults:
      '“{quote}” will be read as an insult, and the reader will answer that instead of the no.',
    shouts: '“{quote}” reads as shouting, and the reader will hear anger instead of a decision.',
    mocks: '“{quote}” will be read as mockery, and the reader will answer that instead of the no.',
  },
  *run(reply) {
    const shouted = shoutedRuns(reply).slice(0, MOST_FIXED);
    let count = 0;
    for (const range of shouted) {
      const span = reply.spanOf(range);
      const lowered = lower(reply, range);
      yield { messageId: 'shouts', ...span, fix: { ...span, text: lowered } };
    }
    for (const sentence of reply.sentences) {
      if (count === MOST_FIXED) return;
      const mocking = mockeryIn(reply, sentence);
      const found = mocking ?? insultIn(reply, sentence) ?? learned(reply, sentence);
      if (!found) continue;
      count += 1;
      const covered = shouted.some(({ first, last }) => first <= found.first && found.last <= last);
      const fix =
        covered || mayRefuse(reply, sentence)
          ? undefined
          : reply.rewriting?.removalFix(reply, found, sentence);
      yield {
        messageId: mocking ? 'mocks' : 'insults',
        ...reply.spanOf(around(reply, found)),
        phrase: reply.spanOf(found),
        ...(fix && { fix }),
      };
    }
  },
});

/** What no phrase covers and the sentence model knows. */
function learned(reply: Reply, { first, last }: Sentence): TokenRange | undefined {
  const lists = [INSULTS, SLURS, NO_INSULTS];
  if (lists.some((list) => within(reply.find(list), first, last).length > 0)) return undefined;
  return reply.decision.insults.find((range) => first <= range.first && range.first <= last);
}

/** All that insults in a sentence, from the first such words to the last. */
function insultIn(reply: Reply, sentence: Sentence): TokenRange | undefined {
  const lookAlikes = within(reply.find(NO_INSULTS), sentence.first, sentence.last);
  const isMeant = (match: PhraseMatch) => {
    if (lookAlikes.some((other) => other.first <= match.last && other.last >= match.first))
      return false;
    const { kind } = reply.scopeOf(match);
    return kind !== 'quoted' && kind !== 'reported' && kind !== 'negated';
  };
  const opens = (match: PhraseMatch) => {
    const before = reply.tokens.slice(
      clauseStart(match.first, sentence, reply.tokens),
      match.first,
    );
    return before.every(({ text }) => SOFT_OPENINGS.has(text));
  };
  const ends = (match: PhraseMatch) => {
    const before = reply.tokens[match.first - 1];
    const after = reply.tokens[match.last + 1];
    return before?.text === ',' && (after === undefined || after.kind !== 'word');
  };
  const isAimed = (match: PhraseMatch) => {
    const before = reply.tokens.slice(
      clauseStart(match.first, sentence, reply.tokens),
      match.first,
    );
    const isCompound = reply.body.charAt(reply.tokens[match.last]?.end ?? 0) === '-';
    return !isCompound && !before.some(({ text }) => NOT_AIMED.has(text));
  };
  const found = [
    ...within(reply.find(SLURS), sentence.first, sentence.last).filter(isAimed).filter(isMeant),
    ...within(reply.find(INSULTS), sentence.first, sentence.last).filter(isMeant),
    ...within(reply.find(RUDE_ORDERS), sentence.first, sentence.last).filter(opens).filter(isMeant),
    ...within(reply.find(VOCATIVES), sentence.first, sentence.last).filter(ends).filter(isMeant),
  ];
  const [one] = found;
  if (!one) return undefined;
  const first = found.reduce((least, match) => Math.min(least, match.first), one.first);
  const last = found.reduce((most, match) => Math.max(most, match.last), one.last);
  return {
    first: clauseStart(first, sentence, reply.tokens),
    last: clauseEnd(reply, last, sentence),
  };
}

/** A no in words that no list knows is not to be cut away with the insult around it. */
function mayRefuse({ tokens, decision }: Reply, sentence: Sentence): boolean {
  if (decision.refusals.length === 0) return true;
  if (decision.refusals.some(({ first }) => first >= sentence.first && first <= sentence.last))
    return false;
  for (let index = sentence.first; index <= sentence.last; index += 1) {
    const { text } = tokens[index] ?? { text: '' };
    if (text === 'no' || text === 'never') return true;
    if (text === 'not' && FIRST_PERSON.has(tokens[index - 2]?.text ?? '')) return true;
  }
  return false;
}

const FIRST_PERSON = new Set('i we'.split(' '));
const NOT_AIMED = new Set('i me myself being call calls called'.split(' '));
const SOFT_OPENINGS = new Set(
  'please just and so now first next time maybe perhaps honestly'.split(' '),
);

/** The end of the clause, so that the whole of what was said is quoted. */
function clauseEnd({ tokens }: Reply, from: number, sentence: Sentence): number {
  let last = from;
  for (let index = from + 1; index <= sentence.last; index += 1) {
    if (tokens[index]?.kind === 'mark') break;
    if (tokens[index]?.kind !== 'line') last = index;
  }
  return last;
}

const MOCK_DELIGHT = new Set('oh wow brilliant bravo great wonderful lovely fantastic'.split(' '));

/** “Oh brilliant, another working group”: delight at one thing too many. */
function mockeryIn({ tokens }: Reply, sentence: Sentence): TokenRange | undefined {
  const opening = tokens[sentence.first];
  if (!opening || !MOCK_DELIGHT.has(opening.text)) return undefined;
  for (let index = sentence.first + 1; index <= sentence.first + 4; index += 1) {
    const next = tokens[index + 1]?.text;
    if (tokens[index]?.text !== ',') continue;
    if (next === 'another' || next === 'yet') return { first: sentence.first, last: sentence.last };
  }
  return undefined;
}

const OPENS_SLOT = /[[«{<(%_$#]/;

/** Runs of words in capitals that hold a word no name and no acronym holds. */
function shoutedRuns({ tokens, body }: Reply): readonly TokenRange[] {
  const runs: TokenRange[] = [];
  let first = -1;
  let last = -1;
  let words = 0;
  let isSpeech = false;
  const close = () => {
    const enough = body.charAt(tokens[last]?.end ?? 0) === '!' ? SHOUTED_WITH_MARKS : SHOUTED_WORDS;
    if (first >= 0 && words >= enough && isSpeech) runs.push({ first, last });
    first = -1;
    words = 0;
    isSpeech = false;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.kind === 'line') continue;
    if (token.kind !== 'word') {
      if (token.text !== ',' && token.text !== "'") close();
      continue;
    }
    if (isSmall(body, token.start) || (token.text.length > 1 && isSmall(body, token.start + 1))) {
      if (first >= 0) close();
      continue;
    }
    const written = body.slice(token.start, token.end);
    if (written !== written.toUpperCase() || written === written.toLowerCase()) {
      close();
      continue;
    }
    if (first < 0 && OPENS_SLOT.test(body.charAt(token.start - 1))) continue;
    if (first < 0) first = index;
    last = index;
    if (written.length > 1) words += 1;
    if (SHOUTED.has(token.text) && written.length > 1) isSpeech = true;
  }
  close();
  return runs;
}

function isSmall(body: string, at: number): boolean {
  const code = unitAt(body, at);
  return code >= 97 && code <= 122;
}

function lower(reply: Reply, range: TokenRange): string {
  const { body, sentences } = reply;
  const { start, end } = reply.spanOf(range);
  const opens = sentences.some((sentence) => ownTokens(reply, sentence).first === range.first);
  const lowered = body.slice(start, end).toLowerCase().replace(/\bi\b/g, 'I');
  return opens ? lowered.charAt(0).toUpperCase() + lowered.slice(1) : lowered;
}
