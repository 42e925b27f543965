import type { MailboxTrouble } from '../core/mailbox-ports';
import type { PortErrorCode } from '../core/ports';
import { mailboxStrings } from './mailbox-strings';

/** Why nothing came of a call to the mailbox, and the way on. */
export function mailboxFailure(trouble: MailboxTrouble): string {
  return mailboxStrings.mailbox.troubles[trouble];
}

/** The same for what is done with one message. */
export function actFailure(trouble: MailboxTrouble): string {
  return mailboxStrings.afterClosure.troubles[trouble] ?? mailboxFailure(trouble);
}

/** Why a sync came to nothing. */
export function syncFailure(trouble: MailboxTrouble): string {
  const words: Partial<Record<MailboxTrouble, string>> = mailboxStrings.templateSync.troubles;
  return words[trouble] ?? mailboxFailure(trouble);
}

/** Why Outlook opened no window for a message. */
export function messageFormFailure(code: PortErrorCode): string {
  const { notOpened } = mailboxStrings.openLoops;
  switch (code) {
    case 'missing-api':
      return notOpened.missing;
    case 'thrown':
      return notOpened.thrown;
    case 'unconfirmed':
      return notOpened.unconfirmed;
    case 'timed-out':
      return notOpened.timedOut;
    default:
      return notOpened.other(String(code));
  }
}
