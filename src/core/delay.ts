import { findApologies } from './apologies';
import { daysSince, OWNED_FROM_DAYS } from './drafts/silence';
import type { Reply } from './reply';
import { lineAfterGreeting, type Fix } from './rewrite';

/** How many days the other side has waited, where that is known and long enough to own. */
export function longSilence({ context }: Reply): number | undefined {
  const { silenceSince, now } = context;
  if (!silenceSince || !now) return undefined;
  const days = daysSince(now, silenceSince);
  return days >= OWNED_FROM_DAYS ? days : undefined;
}

/** A line after the greeting; one that apologises only where nothing else does. */
export function owningLine(reply: Reply, apology: string, plain: string): Fix {
  return lineAfterGreeting(reply, findApologies(reply).length === 0 ? apology : plain);
}
