import { APOLOGY_PHRASES, ownsDelay } from '../apologies';
import { defineCheck, type ReviewContext } from '../check';
import { longSilence, owningLine } from '../delay';
import { replyClock } from '../reply-clock';

/**
 * What hurts most is a long delay without a word about it (Waung and Brice 2000). More than nine in
 * ten sent replies go within a day (Kooti et al. 2015); 48 hours, or what the user chose, and a day more
 * are our own convention. Weeks of silence are left to `unacknowledged-gap`, so that one line is asked for
 * and not two.
 */
export default defineCheck({
  id: 'late-reply',
  label: 'Answered in time',
  severity: 'warning',
  phrases: APOLOGY_PHRASES,
  messages: {
    due: 'The reader has waited {hours} hours for this. Without a line about it, they will wonder whether it mattered to you.',
    late: 'The reader has waited {days} days for this, and the reply doesn’t say so. They will read the delay into the no.',
  },
  applies: ({ context }) => isKnown(context.now) && isKnown(context.decidedAt ?? startOf(context)),
  *run(reply) {
    const { now, decidedAt, targetHours } = reply.context;
    const receivedAt = startOf(reply.context);
    if (!now || !receivedAt) return;
    const { state, waitedHours } = replyClock(
      now,
      { receivedAt, ...(decidedAt && { decidedAt }) },
      targetHours,
    );
    if (state === 'in-time' || longSilence(reply) !== undefined || ownsDelay(reply)) return;
    const at = reply.zones.visible[0]?.start ?? 0;
    yield {
      messageId: state,
      start: at,
      end: at,
      words: {
        hours: String(Math.floor(waitedHours)),
        days: String(Math.floor(waitedHours / 24)),
      },
      fix: owningLine(reply, 'I’m sorry for the late reply.', 'This reply comes late, I know.'),
    };
  },
});

function startOf({ receivedAt, decidedAt }: ReviewContext): Date | undefined {
  return receivedAt ?? decidedAt;
}

/** Mail may bring a date that is none. */
function isKnown(date: Date | undefined): boolean {
  return date !== undefined && !Number.isNaN(date.getTime());
}
