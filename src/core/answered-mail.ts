import type { Address, IncomingMessage } from './message';
import { mailDate } from './text/mail-date';
import { quotedHeaders } from './text/zones';
import { isWrittenBy, toldIn } from './thread';

/** The mail that is being written, as far as it tells what it answers. */
export type WrittenMail = {
  /** Plain text, the quoted thread included. */
  readonly text: string;
  readonly subject: string;
  readonly recipients: readonly Address[];
};

/**
 * The message that a mail answers: the quoted one right below the reply, where one of the recipients
 * wrote it. `null` for a new mail, a forwarded one, and an answer to one’s own mail. It came `now`
 * where its header tells no moment.
 */
export function answeredMail(
  { text, subject, recipients }: WrittenMail,
  now: Date,
): IncomingMessage | null {
  const [header] = quotedHeaders(text, 1);
  const last = header?.[header.length - 1];
  const from = header && recipients.find((recipient) => isWrittenBy(header, recipient));
  if (!header || !last || !from) return null;
  return {
    subject,
    body: text
      .slice(last.end)
      .replace(/^ ?(>|\| ?>) ?/gm, '')
      .trim(),
    from,
    to: [],
    cc: [],
    receivedAt: mailDate(toldIn(header), now) ?? now,
  };
}
