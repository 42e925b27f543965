/** Our own convention: an answer within two days of the decision, a day more at the most. */
export const TARGET_HOURS = 48;
const HOURS_FROM_TARGET_TO_LIMIT = 24;
/** When an answer is late where nobody chose another target. */
export const LIMIT_HOURS = TARGET_HOURS + HOURS_FROM_TARGET_TO_LIMIT;
const HOUR = 3_600_000;

export type ReplyClock = {
  readonly waitedHours: number;
  readonly targetHours: number;
  readonly limitHours: number;
  readonly target: Date;
  readonly limit: Date;
  readonly state: 'in-time' | 'due' | 'late';
};

/**
 * Counts by instants from the moment of the decision, else from receipt; time zones play no part.
 *
 * @param targetHours until when an answer is in time, in hours; it is late a day after that
 */
export function replyClock(
  now: Date,
  from: { readonly receivedAt: Date; readonly decidedAt?: Date },
  targetHours: number = TARGET_HOURS,
): ReplyClock {
  const limitHours = targetHours + HOURS_FROM_TARGET_TO_LIMIT;
  const start = (from.decidedAt ?? from.receivedAt).getTime();
  const waitedHours = Math.max(0, (now.getTime() - start) / HOUR);
  const state = waitedHours <= targetHours ? 'in-time' : waitedHours <= limitHours ? 'due' : 'late';
  return {
    waitedHours,
    targetHours,
    limitHours,
    target: new Date(start + targetHours * HOUR),
    limit: new Date(start + limitHours * HOUR),
    state,
  };
}
