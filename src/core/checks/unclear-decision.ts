import { defineCheck } from '../check';
import { COMMITMENTS } from '../lexicon/commitments';

/** Counted before the decision; past it, a reader takes the opening for a yes. Our own convention. */
const BURIED_AFTER = 60;

/**
 * What hurts most is a long wait and then no explicit answer (Waung and Brice 2000), and bad news is
 * better taken up front than behind a buffer (Locker 1999, with students).
 */
export default defineCheck({
  id: 'unclear-decision',
  label: 'Clear decision',
  severity: 'error',
  phrases: [COMMITMENTS],
  messages: {
    missing:
      'Nothing here says no in so many words, so the reader will keep waiting for an answer.',
    contradicted:
      '“{quote}” says yes in a reply that says no. The reader will not know which counts.',
    buried:
      'The decision comes after more than 60 words. Somebody who skims will take the opening for a yes.',
  },
  *run(reply) {
    const { isUnclear, refusals, commitments } = reply.decision;
    const first = refusals.reduce<number>(
      (least, match) => Math.min(least, match.first),
      Number.POSITIVE_INFINITY,
    );
    if (isUnclear) {
      const fix = reply.rewriting?.decisionFix(reply);
      const at = reply.zones.visible[0]?.start ?? 0;
      yield { messageId: 'missing', start: at, end: at, ...(fix && { fix }) };
      return;
    }
    for (const match of commitments) yield { messageId: 'contradicted', ...reply.spanOf(match) };
    const before = reply.tokens.slice(0, first).filter(({ kind }) => kind === 'word').length;
    const decisive = refusals.find((match) => match.first === first);
    if (before > BURIED_AFTER && decisive) {
      yield { messageId: 'buried', severity: 'warning', ...reply.spanOf(decisive) };
    }
  },
});
