import { actFailure } from './mailbox-failures';
import { mailboxStrings } from './mailbox-strings';
import type { Act, ActId } from './state/mailbox-acts';

/** What became of an act, and the way on. */
export function actWords(id: ActId, act: Act): string {
  const words = mailboxStrings.afterClosure;
  switch (act.kind) {
    case 'doing':
    case 'undoing':
      return words.doing;
    case 'done':
      return words.done[id];
    case 'there-already':
      return words.thereAlready[id] ?? words.done[id];
    case 'undone':
      return words.undone[id];
    case 'signed-out':
      return mailboxStrings.mailbox.signedOut;
    case 'undo-failed':
      return actFailure(act.trouble);
    case 'failed': {
      const isRefused = act.trouble === 'not-allowed' || act.trouble === 'failed';
      return [actFailure(act.trouble), ...(isRefused ? [words.byHand[id]] : [])].join(' ');
    }
  }
}
