/** Our own convention: an answer within two days of the decision, three at the most. */
export const TARGET_HOURS = 48;
export const LIMIT_HOURS = 72;
const HOUR = 3_600_000;

export type ReplyClock = {
  readonly waitedHours: number;
  readonly target: Date;
  readonly limit: Date;
  readonly state: 'in-time' | 'due' | 'late';
};

/** Counts by instants from the moment of the decision, else from receipt; time zones play no part. */
export function replyClock(
  now: Date,
  from: { readonly receivedAt: Date; readonly decidedAt?: Date },
): ReplyClock {
  const start = (from.decidedAt ?? from.receivedAt).getTime();
  const waitedHours = Math.max(0, (now.getTime() - start) / HOUR);
  const state =
    waitedHours <= TARGET_HOURS ? 'in-time' : waitedHours <= LIMIT_HOURS ? 'due' : 'late';
  return {
    waitedHours,
    target: new Date(start + TARGET_HOURS * HOUR),
    limit: new Date(start + LIMIT_HOURS * HOUR),
    state,
  };
}
