import { readOpenComposedMessage } from '../outlook/composed-message';
import { completeOnce } from './complete-once';
import { allowSend, decideSend } from './on-message-send';
import type { SendOutcome } from './on-message-send';

/** Our own figure, under the 5 s after which Outlook tells the writer that it is still checking. */
const SEND_LIMIT_MS = 3_000;

function onMessageSend(event: Office.MailboxEvent): void {
<<<<<<< ours
  void completeOnce<SendOutcome>(
    event,
    () => readOpenComposedMessage({ timeLimitMs: null }).then(decideSend),
    { limitMs: SEND_LIMIT_MS, otherwise: allowSend },
  );
=======
  void completeOnce<SendOutcome>(event, checkOpenMail, {
    limitMs: SEND_LIMIT_MS,
    otherwise: allowSend,
  });
}

/**
 * Asks once about a text: who sends it again after the prompt has decided. The settings are those of
 * the start of this runtime, so a mode that was chosen meanwhile may hold from the next start only.
 */
function checkOpenMail(settleFor: SettleFor<SendOutcome>): Promise<SendOutcome> {
  if (!isCheckedAtSend({ get: readSetting }, openConversation)) return Promise.resolve(allowSend);
  return readOpenComposedMessage(unlimited).then((message) => {
    const decision = decideSend(message);
    if (!decision.stops) return allowSend;
    const { outcome, textHash } = decision;
    // From here on a failure costs the memory, not the prompt.
    return noteWithMail(ASKED, textHash, unlimited).then((wasAsked) =>
      wasAsked ? allowSend : outcome,
    );
  });
}

function openConversation(): string | null {
  return conversationOf(keyOf(currentItem()));
>>>>>>> theirs
}

// At the top level: classic Outlook on Windows runs neither `onReady` nor `initialize` for an event.
Office.actions.associate('onMessageSendHandler', onMessageSend);
