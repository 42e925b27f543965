import { distinctBut } from '../addresses';
import { defineCheck } from '../check';
import type { Address } from '../message';

/** A no in front of others is harder to take, and the reader has to answer in front of them too. */
export default defineCheck({
  id: 'wide-audience',
  label: 'Right audience',
  severity: 'warning',
  messages: {
    others:
      'This no goes to {count} people besides {sender}, who may feel shown up in front of them.',
    oneOther: 'This no goes to {other} as well. {sender} may feel shown up in front of them.',
    several: 'This no goes to {count} people. Each may feel that it was not written to them.',
  },
  applies: ({ context }) => context.recipients !== undefined,
  *run({ zones, context }) {
    const { incoming, recipients = [] } = context;
    const readers = distinctBut(recipients, incoming?.ownAddress);
    const at = zones.visible[0]?.start ?? 0;
    const place = { start: at, end: at };
    if (!incoming) {
      if (readers.length > 1)
        yield { messageId: 'several', ...place, words: { count: String(readers.length) } };
      return;
    }
    const others = distinctBut(readers, incoming.from.emailAddress);
    const sender = nameOf(incoming.from);
    const [first] = others;
    const instead = others.length === 1 && readers.length === 1;
    if (!first || instead) return;
    if (others.length === 1)
      yield { messageId: 'oneOther', ...place, words: { other: nameOf(first), sender } };
    else yield { messageId: 'others', ...place, words: { count: String(others.length), sender } };
  },
});

function nameOf({ displayName, emailAddress }: Address): string {
  return displayName.trim() || emailAddress;
}
