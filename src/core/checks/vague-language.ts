import { defineCheck } from '../check';
import { HEDGES, STOCK_HEDGES } from '../lexicon/hedges';
import { POSTPONEMENTS, STOCK_POSTPONEMENTS } from '../lexicon/postponements';
import { MOST_FIXED, around } from '../quoting';

/**
 * A phrase that postpones is read as "ask me again": indefinite replies, postponements and hedges are
 * what people use to avoid refusing (Beebe, Takahashi and Uliss-Weltz 1990).
 */
export default defineCheck({
  id: 'vague-language',
  label: 'No vague phrases',
  severity: 'error',
  phrases: [POSTPONEMENTS, STOCK_POSTPONEMENTS, HEDGES, STOCK_HEDGES],
  messages: {
    postpones:
      '“{quote}” leaves the reader waiting for a day that has no date. Say no now, or name the day.',
    blurs: '“{quote}” leaves the reader unsure whether this is a no. Say which it is.',
  },
  *run(reply) {
    const { stalls, hedges } = reply.decision;
    const blurs = [...stalls, ...hedges].sort((a, b) => a.first - b.first);
    for (const match of blurs.slice(0, MOST_FIXED)) {
      const fix = reply.rewriting?.clearClauseFix(reply, match);
      const postpones = stalls.includes(match);
      yield {
        messageId: postpones ? 'postpones' : 'blurs',
        ...reply.spanOf(around(reply, match)),
        phrase: reply.spanOf(match),
        ...(fix && { fix }),
        ...(postpones && { commit: reply.rewriting?.commitTo(reply, match) }),
      };
    }
  },
});
