import { defineCheck } from '../check';
import { findWrongName } from '../names';
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
    for (const span of findSlots(reply.text, reply.zones.visible))
      yield { messageId: 'slot', ...span };
    const { incoming } = reply.context;
    const wrong = incoming && findWrongName(reply.tokens, incoming);
    if (wrong)
      yield {
        messageId: 'wrongName',
        start: wrong.start,
        end: wrong.end,
        words: { sender: wrong.sender },
      };
  },
});
