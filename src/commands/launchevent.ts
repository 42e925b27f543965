import { readOpenComposedMessage } from '../outlook/composed-message';
import { completeOnce } from './complete-once';
import { allowSend, decideSend } from './on-message-send';
import type { SendOutcome } from './on-message-send';

/** Our own figure, under the 5 s after which Outlook tells the writer that it is still checking. */
const SEND_LIMIT_MS = 3_000;

function onMessageSend(event: Office.MailboxEvent): void {
  void completeOnce<SendOutcome>(
    event,
    () => readOpenComposedMessage({ timeLimitMs: null }).then(decideSend),
    { limitMs: SEND_LIMIT_MS, otherwise: allowSend },
  );
}

// At the top level: classic Outlook on Windows runs neither `onReady` nor `initialize` for an event.
Office.actions.associate('onMessageSendHandler', onMessageSend);
