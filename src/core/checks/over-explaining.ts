import { defineCheck } from '../check';
import { MOST_FIXED, mayCut, ownTokens, refusesWithin } from '../quoting';
import { removalFix, tailFix } from '../rewrite';
import type { Reply } from '../reply';
import type { TokenRange } from '../text/phrases';
import { clausesOf } from '../text/scope';
import type { Sentence } from '../text/sentences';

/**
 * A brief reason makes a no seem fair (Locker 1999, with students); each further one is a thing to
 * argue with. That one is enough is our own convention.
 */
export default defineCheck({
  id: 'over-explaining',
  label: 'No over-explaining',
  severity: 'warning',
  messages: {
    furtherReason:
      '“{quote}” tells more than one reason would. The reader will weigh each and answer the weakest.',
  },
  *run(reply) {
    for (const explained of reply.decision.explanations.slice(0, MOST_FIXED)) {
      const sentence = reply.sentenceOf(explained);
      if (!sentence) continue;
      const range = withoutRefusal(reply, explained, sentence);
      const own = ownTokens(reply, sentence);
      const opens = range.first <= own.first && mayCut(reply, own.first, own.last);
      const fix = opens ? removalFix(reply, range, sentence) : tailFix(reply, range, sentence);
      yield { messageId: 'furtherReason', ...reply.spanOf(range), ...(fix && { fix }) };
    }
  },
});

/** The clauses after the one that says no: what explains is not the no itself. */
function withoutRefusal(reply: Reply, range: TokenRange, sentence: Sentence): TokenRange {
  if (range.first !== sentence.first) return range;
  const clauses = clausesOf(sentence, reply.tokens);
  const refusing = clauses.filter(({ first, last }) => refusesWithin(reply, first, last));
  const lastNo = refusing[refusing.length - 1];
  const next = clauses.find(({ first }) => lastNo !== undefined && first > lastNo.last);
  const end = clauses[clauses.length - 1];
  return next && end ? { first: next.first, last: end.last } : range;
}
