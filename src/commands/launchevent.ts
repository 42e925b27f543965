import { isCheckedAtSend, switchedOffIn } from '../core';
import { readOpenComposedMessage } from '../outlook/composed-message';
import { conversationOf, currentItem, keyOf } from '../outlook/current-item';
import { noteWithMail } from '../outlook/session-note';
import { readSetting } from '../outlook/settings';
import { completeOnce } from './complete-once';
import type { SettleFor } from './complete-once';
import { allowSend, decideSend } from './on-message-send';
import type { SendOutcome } from './on-message-send';

/** Our own figure, under the 5 s after which Outlook tells the writer that it is still checking. */
const SEND_LIMIT_MS = 3_000;

/** In Outlook’s session data of the mail: the hash of the text that we last asked about. */
const ASKED = 'askedAbout';

const unlimited = { timeLimitMs: null };

function onMessageSend(event: Office.MailboxEvent): void {
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
    const decision = decideSend(message, switchedOffIn({ get: readSetting }));
    if (!decision.stops) return allowSend;
    const { outcome, textHash } = decision;
    // From here on a failure costs the memory, not the prompt.
    if (!settleFor(outcome)) return outcome;
    return noteWithMail(ASKED, textHash, unlimited).then((wasAsked) =>
      wasAsked ? allowSend : outcome,
    );
  });
}

function openConversation(): string | null {
  return conversationOf(keyOf(currentItem()));
}

// At the top level: classic Outlook on Windows runs neither `onReady` nor `initialize` for an event.
Office.actions.associate('onMessageSendHandler', onMessageSend);
