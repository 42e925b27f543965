import { defineCheck } from '../check';
import type { Span } from '../message';
import { findWrongName, type WrongName } from '../names';
import { findSlots } from '../text/slots';

/**
 * A placeholder, or somebody else's name, tells the reader that this no was sent to thirty people
 * and that nobody looked at theirs.
 */
export default defineCheck({
  id: 'unfilled-slot',
  label: 'Complete',
  severity: 'error',
  messages: {
    slot: '“{quote}” is still a placeholder. The reader will see that the text was not written to them.',
    wrongName:
      'The greeting says “{quote}”, but the message came from {sender}. The reader will think that this was meant for somebody else.',
  },
  *run(reply) {
    const { incoming } = reply.context;
    const wrong = incoming && findWrongName(reply.text, reply.tokens, incoming);
    let isSlot = false;
    for (const span of findSlots(reply.text, reply.readable)) {
      const greets = wrong !== undefined && span.start <= wrong.start && wrong.end <= span.end;
      if (greets) isSlot = true;
      yield { messageId: 'slot', ...span, ...(greets && rightName(wrong, span)) };
    }
    if (!wrong || isSlot) return;
    const { start, end, sender } = wrong;
    yield { messageId: 'wrongName', start, end, words: { sender }, ...rightName(wrong, wrong) };
  },
});

function rightName({ right }: WrongName, { start, end }: Span) {
  return right !== null && { fix: { start, end, text: right } };
}
