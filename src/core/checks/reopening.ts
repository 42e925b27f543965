import { defineCheck } from '../check';
import { INVITATIONS, NO_QUESTIONS_BACK, QUESTIONS_BACK } from '../lexicon/reopenings';
import { MOST_FIXED, around } from '../quoting';
import { removalFix, tailFix } from '../rewrite';
import type { Reply } from '../reply';
import type { PhraseMatch, TokenRange } from '../text/phrases';
import { clauseStart, within } from '../text/scope';
import type { Sentence } from '../text/sentences';

/** Somebody who repairs a silence may well ask for another round. */
const ASKS_FOR_MORE = 'repair';

/**
 * One to three questions in a mail bring half as many answers again (Boomerang, 40 million mails,
 * 2016); a no wants the reverse, which is our inference. “Thoughts?” after a no is read as a no that
 * can be argued with.
 */
export default defineCheck({
  id: 'reopening',
  label: 'Closes the thread',
  severity: 'warning',
  phrases: [INVITATIONS, QUESTIONS_BACK, NO_QUESTIONS_BACK],
  messages: {
    question: '“{quote}” asks for an answer, so the reader will take the no as open to debate.',
    invitation:
      '“{quote}” invites another round, so the reader will take the no as open to debate.',
  },
  *run(reply) {
    if (reply.context.response === ASKS_FOR_MORE) return;
    let count = 0;
    for (const sentence of reply.sentences) {
      if (count === MOST_FIXED) return;
      const question = sentence.isQuestion ? questionIn(reply, sentence) : undefined;
      const said = question ?? invitationIn(reply, sentence);
      const isMeant = said && reply.decision.weigh('reopen', said) > SURELY_NOT;
      const found = isMeant ? said : learned(reply, sentence);
      if (!found) continue;
      count += 1;
      const fix = tailFix(reply, found, sentence) ?? removalFix(reply, found, sentence);
      yield {
        messageId: question ? 'question' : 'invitation',
        ...reply.spanOf(around(reply, found)),
        phrase: reply.spanOf(found),
        ...(fix && { fix }),
      };
    }
  },
});

/** A question that weighs less is a rhetorical one, or one about something else. */
const SURELY_NOT = -1;

/** What no phrase covers and the sentence model knows. */
function learned(reply: Reply, { first, last }: Sentence): TokenRange | undefined {
  const lists = [INVITATIONS, QUESTIONS_BACK, NO_QUESTIONS_BACK];
  if (lists.some((list) => within(reply.find(list), first, last).length > 0)) return undefined;
  return reply.decision.reopenings.find((range) => first <= range.first && range.first <= last);
}

const SUBJECTS = new Set('i we you it they he she this that there'.split(' '));

/** From the clause that asks to the end of the sentence. */
function questionIn(reply: Reply, sentence: Sentence) {
  if (!endsAsking(reply, sentence)) return undefined;
  if (within(reply.find(NO_QUESTIONS_BACK), sentence.first, sentence.last).length > 0)
    return undefined;
  for (const match of within(reply.find(QUESTIONS_BACK), sentence.first, sentence.last)) {
    const clause = clauseStart(match.first, sentence, reply.tokens);
    const asserts = reply.tokens
      .slice(clause, match.first)
      .some(({ text }, lead) => lead > 0 || SUBJECTS.has(text));
    const { kind } = reply.scopeOf(match);
    if (isTag(match, sentence) || asserts || kind === 'quoted' || kind === 'reported') continue;
    return { first: clause, last: sentence.last };
  }
  return undefined;
}

/** “…, would you?” */
function isTag(match: PhraseMatch, sentence: Sentence): boolean {
  return (
    match.first > sentence.first && sentence.last - match.first < 3 && /\byou\b/.test(match.pattern)
  );
}

function endsAsking({ tokens }: Reply, { last }: Sentence): boolean {
  for (let index = last; index >= 0 && tokens[index]?.kind === 'mark'; index -= 1)
    if (tokens[index]?.text === '?') return true;
  return false;
}

function invitationIn(reply: Reply, sentence: Sentence): PhraseMatch | undefined {
  return within(reply.find(INVITATIONS), sentence.first, sentence.last).find((match) => {
    const { kind } = reply.scopeOf(match);
    if (kind === 'quoted' || kind === 'reported' || kind === 'negated') return false;
    const bare = match.last - match.first < 2 && match.pattern.match(/thoughts|^your /) !== null;
    return !bare || (match.first === sentence.first && sentence.last - match.last < 2);
  });
}
