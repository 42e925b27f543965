import { requirementSetReaches } from '../mailbox/profiles';
import { runFunction } from './add-in-frame';
import type { AddInHost } from './add-in-frame';
import type { OpenAlert } from './alert-dialog';
import { readSmartAlert, showSmartAlert, showUnanswered } from './smart-alert';
import type { SendChoice } from './smart-alert';

/** After so many milliseconds Outlook says that the add-in takes longer than expected. */
const patience = 5000;

/** The requirement set of the OnMessageSend event. */
const sendEventsSince = '1.12';

export type SendVerdictChoice = {
  readonly choice: SendChoice;
  /** With `take-action`: the control to open and what it is told. */
  readonly commandId: string | null;
  readonly contextData: unknown;
};

const send: SendVerdictChoice = { choice: 'send', commandId: null, contextData: undefined };

/**
 * Asks the add-in's send event about a compose form and, where it objects or fails, the writer.
 * Does not send: the caller does what was chosen.
 */
export async function askBeforeSending(
  host: AddInHost,
  formId: string,
): Promise<SendVerdictChoice> {
  const { manifest, mailbox } = host;
  const event = manifest.launchEvents.find(({ type }) => type === 'OnMessageSend');
  const { id, mailboxRequirementSet } = mailbox.profile;
  const hasSendEvents =
    id !== 'mobile' && requirementSetReaches(mailboxRequirementSet, sendEventsSince);
  if (!event || !hasSendEvents) return send;

  const maySendAnyway = event.sendMode === 'PromptUser';
  const answer = runFunction(host, {
    pageUrl: event.page,
    item: { kind: 'compose', formId },
    functionName: event.functionName,
    event: { type: 'OnMessageSend' },
  });
  let waiting: OpenAlert<SendChoice> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatient = new Promise<SendChoice>((resolve) => {
    timer = setTimeout(() => {
      waiting = showUnanswered(
        manifest.displayName,
        'The add-in is taking longer than expected to check this message.',
        maySendAnyway,
      );
      void waiting.chosen.then(resolve);
    }, patience);
  });

  try {
    const first = await Promise.race([
      answer.then((completed) => ({ completed })),
      impatient.then((choice) => ({ choice })),
    ]);
    if ('choice' in first) {
      // The add-in may still answer; nobody waits for it any more.
      answer.catch(() => undefined);
      return { ...send, choice: first.choice };
    }
    waiting?.close();
    const alert = readSmartAlert(first.completed);
    if (alert === null) return send;
    const choice = await showSmartAlert(
      manifest.displayName,
      alert,
      maySendAnyway || alert.sendModeOverride === 'promptUser',
    );
    return { choice, commandId: alert.commandId, contextData: alert.contextData };
  } catch {
    waiting?.close();
    const { chosen } = showUnanswered(
      manifest.displayName,
      'The add-in could not check this message. It has not been sent yet.',
      event.sendMode !== 'Block',
    );
    return { ...send, choice: await chosen };
  } finally {
    clearTimeout(timer);
  }
}
