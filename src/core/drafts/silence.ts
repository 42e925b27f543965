/** A silence is long enough to own from 14 days: the product’s own convention. */
export const OWNED_FROM_DAYS = 14;
/** From six weeks on a repair says first why it comes at all: the product’s own convention. */
export const LONG_FROM_DAYS = 42;
const MS_PER_DAY = 86_400_000;

export type Silence = 'none' | 'short' | 'long';

/** Whole days, less than 0 before `since`. */
export function daysSince(now: Date, since: Date): number {
  return Math.floor((now.getTime() - since.getTime()) / MS_PER_DAY);
}

/** How long the other side has been waiting; `none` where that is unknown. */
export function silenceBefore(now: Date, since: Date | undefined): Silence {
  if (!since) return 'none';
  const days = daysSince(now, since);
  if (days >= LONG_FROM_DAYS) return 'long';
  return days >= OWNED_FROM_DAYS ? 'short' : 'none';
}
