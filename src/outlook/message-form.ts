import type { MessageForm } from '../core/ports';
import { callAsync, callSync } from './call-async';
import { offers } from './offers';
import { OutlookError } from './outlook-error';
import { isPhone } from './phones';

const NEWER = 'displayMessageFormAsync';
const OLDER = 'displayMessageForm';

/** Outlook’s own window for a message of the mailbox; office.js opens none while no item is open. */
export function createMessageForm(): MessageForm {
  return { open: openMessage };
}

function openMessage(outlookId: string): Promise<void> {
  const refuse = (): Promise<never> =>
    Promise.reject(new OutlookError(`mailbox.${NEWER}`, 'missing-api'));

  if (isPhone()) return refuse();
  const { mailbox, requirements } = Office.context;
  if (requirements.isSetSupported('Mailbox', '1.9') && offers(mailbox, NEWER)) {
    return callAsync(`mailbox.${NEWER}`, (callback) => {
      mailbox[NEWER](outlookId, callback);
    });
  }
  if (!offers(mailbox, OLDER)) return refuse();
  // This call says nothing of its outcome.
  return callSync(`mailbox.${OLDER}`, () => {
    mailbox[OLDER](outlookId);
  }).then(() => {
    throw new OutlookError(`mailbox.${OLDER}`, 'unconfirmed');
  });
}
