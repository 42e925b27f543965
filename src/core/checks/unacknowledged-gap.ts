import { APOLOGY_PHRASES, ownsDelay } from '../apologies';
import { defineCheck } from '../check';
import { longSilence, owningLine } from '../delay';

const DAYS_A_WEEK = 7;
/** Our own convention: from here on a reader needs to be told first why the mail comes at all. */
const PURPOSE_FIRST_WEEKS = 6;

/**
 * A reply after weeks that pretends nothing happened leaves the reader to explain the silence. Taking
 * responsibility is what matters most in a repair (Lewicki, Polin and Lount 2016, 755 people); two and
 * six weeks are our own convention.
 */
export default defineCheck({
  id: 'unacknowledged-gap',
  label: 'Owns the silence',
  severity: 'warning',
  phrases: APOLOGY_PHRASES,
  messages: {
    weeks:
      'The reader has heard nothing for {days} days. A reply that passes over it will seem as if they had been forgotten.',
    months:
      'The reader has heard nothing for {weeks} weeks and no longer expects a mail. Say first why you write, or they will wonder.',
  },
  applies: ({ context }) => context.silenceSince !== undefined && context.now !== undefined,
  *run(reply) {
    const days = longSilence(reply);
    if (days === undefined || ownsDelay(reply)) return;
    const weeks = Math.floor(days / DAYS_A_WEEK);
    const isLong = weeks >= PURPOSE_FIRST_WEEKS;
    const at = reply.zones.visible[0]?.start ?? 0;
    yield {
      messageId: isLong ? 'months' : 'weeks',
      start: at,
      end: at,
      words: { days: String(days), weeks: String(weeks) },
      fix: isLong
        ? owningLine(
            reply,
            'I’m writing to give you the answer that I owe you, and I’m sorry for my silence.',
            'I’m writing to give you the answer that I owe you, after my long silence.',
          )
        : owningLine(
            reply,
            'I’m sorry for my silence since your message.',
            'My silence since your message was my doing.',
          ),
    };
  },
});
