import { defineCheck } from '../check';
import { MOST_FIXED, around } from '../quoting';

/**
 * A no that sounds like “not yet” earns a second ask. Promises of a later yes are how people avoid
 * refusing (Beebe, Takahashi and Uliss-Weltz 1990); rejected applicants liked one all the same
 * (Aamodt and Peggans 1988), which is why it is named and not forbidden.
 */
export default defineCheck({
  id: 'false-hope',
  label: 'No false hope',
  severity: 'error',
  messages: {
    openDoor:
      '“{quote}” sounds as if the answer could still become a yes. Close the door, or name the day or the condition.',
  },
  *run(reply) {
    for (const range of reply.decision.hopes.slice(0, MOST_FIXED)) {
      const fix = reply.rewriting?.clearClauseFix(reply, range);
      yield {
        messageId: 'openDoor',
        ...reply.spanOf(around(reply, range)),
        phrase: reply.spanOf(range),
        ...(fix && { fix }),
        commit: reply.rewriting?.commitTo(reply, range),
      };
    }
  },
});
