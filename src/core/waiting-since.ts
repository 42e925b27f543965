import { SUBJECT_LABELS } from './lexicon/mail-headers';
import type { IncomingMessage } from './message';
import { mailDate } from './text/mail-date';
import { quotedHeaders } from './text/zones';

/** Whoever wrote more often than this in a row waits long enough. */
const MOST_MAILS = 8;
const SHORTEST_NAME = 4;
const SUBJECTS = new Set(SUBJECT_LABELS.split(' '));

/**
 * Since when the sender has waited for an answer: from this message, or from the first of those that the
 * same sender wrote before it with no mail of anybody else between them, as far as the quoted headers show.
 */
export function waitingSince(message: IncomingMessage): Date {
  let since = message.receivedAt;
  for (const header of quotedHeaders(message.body, MOST_MAILS)) {
    const author = header.filter(({ label }) => label === 'from');
    if (!(author.length > 0 ? author : header).some(({ text }) => names(text, message))) break;
    const told = header.filter(({ label, name }) => label !== 'from' && !SUBJECTS.has(name));
    const written = mailDate(told.map(({ text }) => text).join(' '), since);
    if (!written) break;
    since = written;
  }
  return since;
}

function names(text: string, { from }: IncomingMessage): boolean {
  const lower = text.toLowerCase();
  return [from.emailAddress, from.displayName].some(
    (name) => name.length >= SHORTEST_NAME && lower.includes(name.toLowerCase()),
  );
}
