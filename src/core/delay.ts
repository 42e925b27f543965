import { findApologies } from './apologies';
import type { Reply } from './reply';
import { lineAfterGreeting, type Fix } from './rewrite';

const DAY = 86_400_000;
/** Our own convention: a shorter silence needs no word. */
const OWED_AFTER_DAYS = 14;

/** How many days the other side has waited, where that is known and long enough to own. */
export function longSilence({ context }: Reply): number | undefined {
  const { silenceSince, now } = context;
  if (!silenceSince || !now) return undefined;
  const days = Math.floor((now.getTime() - silenceSince.getTime()) / DAY);
  return days >= OWED_AFTER_DAYS ? days : undefined;
}

/** A line after the greeting; one that apologises only where nothing else does. */
export function owningLine(reply: Reply, apology: string, plain: string): Fix {
  return lineAfterGreeting(reply, findApologies(reply).length === 0 ? apology : plain);
}
