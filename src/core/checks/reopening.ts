import { defineCheck } from '../check';
import { MOST_FIXED, around } from '../quoting';
import { removalFix, tailFix } from '../rewrite';
import type { Reply } from '../reply';
import type { TokenRange } from '../text/phrases';

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
  messages: {
    question: '“{quote}” asks for an answer, so the reader will take the no as open to debate.',
    invitation:
      '“{quote}” invites another round, so the reader will take the no as open to debate.',
  },
  *run(reply) {
    if (reply.context.response === ASKS_FOR_MORE) return;
    for (const reopening of reply.decision.reopenings.slice(0, MOST_FIXED)) {
      const sentence = reply.sentenceOf(reopening);
      if (!sentence) continue;
      const range = withoutStop(reply, reopening);
      // What says no is looked for in statements; where none does, the question may.
      const mayGo = !sentence.isQuestion || reply.decision.refusals.length > 0;
      const fix =
        tailFix(reply, range, sentence) ?? (mayGo ? removalFix(reply, range, sentence) : undefined);
      yield {
        messageId: sentence.isQuestion ? 'question' : 'invitation',
        ...reply.spanOf(around(reply, range)),
        phrase: reply.spanOf(range),
        ...(fix && { fix }),
      };
    }
  },
});

function withoutStop({ tokens }: Reply, { first, last }: TokenRange): TokenRange {
  let end = last;
  while (end > first && '.!'.includes(tokens[end]?.text ?? '')) end -= 1;
  return { first, last: end };
}
