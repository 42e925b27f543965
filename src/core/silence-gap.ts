import { daysSince, silenceBefore, type Silence } from './drafts/silence';
import type { IncomingMessage } from './message';
import { mailDate } from './text/mail-date';
import { quotedHeaders } from './text/zones';
import { isWrittenBy, toldIn } from './thread';

/** Whoever wrote more often than this in a row waits long enough. */
const MOST_MAILS = 8;

/**
 * Since when the sender has waited for an answer: from this message, or from the first of those that the
 * same sender wrote before it with no mail of anybody else between them, as far as the quoted headers show.
 */
export function waitingSince(message: IncomingMessage): Date {
  let since = message.receivedAt;
  for (const header of quotedHeaders(message.body, MOST_MAILS)) {
    if (!isWrittenBy(header, message.from)) break;
    const written = mailDate(toldIn(header), since);
    if (!written) break;
    since = written;
  }
  return since;
}

export type SilenceGap = {
  readonly since: Date;
  /** Whole ones. */
  readonly days: number;
  /** `short` from 14 days on, when a silence is to be owned, and `long` from six weeks on. */
  readonly kind: Silence;
};

/** How long the sender has waited by now, see `waitingSince`; null where the message has no date, or one to come. */
export function silenceGap(message: IncomingMessage, now: Date): SilenceGap | null {
  const since = waitingSince(message);
  const days = daysSince(now, since);
  return days >= 0 ? { since, days, kind: silenceBefore(now, since) } : null;
}
