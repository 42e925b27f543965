import {
  composeDraft,
  isSafety,
  kindToDraft,
  replyClock,
  reviewReply,
  scenarios,
  setAsideIn,
  suggestScenario,
  waitingSince,
} from '../core';
import type { Draft, IncomingMessage, ResponseId, ScenarioId } from '../core';
import { isPortError } from '../core/ports';
import type { ItemSource, Notice, Notices, ReplyForm, SettingsStore } from '../core/ports';
import { strings } from './strings';

export type DeclinePorts = {
  readonly items: Pick<ItemSource, 'read'>;
  readonly replyForm: ReplyForm;
  readonly notices: Notices;
  readonly settings: SettingsStore;
  readonly now: () => Date;
};

/**
 * Opens a reply that declines the open message, or says in a notice why it did not. Resolves once
 * Outlook has answered; never rejects.
 */
export async function declineGracefully(ports: DeclinePorts): Promise<void> {
  try {
    const notice = await answerOpenMessage(ports).catch(() => errorNotice('unexpected'));
    if (notice !== null) await ports.notices.show(notice);
  } catch {
    // The notice was the last word the command had; Outlook still has to hear that it is over.
  }
}

async function answerOpenMessage({
  items,
  replyForm,
  settings,
  now,
}: DeclinePorts): Promise<Notice | null> {
  const item = await items.read().catch(() => null);
  if (item === null) return errorNotice('notRead');
  if (item.kind !== 'read') return errorNotice('unsupported');

  const suggestion = suggestScenario(item.message);
  const isSetAside = setAsideIn(settings).has(item.key);
  if (!isSetAside && isSafety(suggestion.scenario)) return information('noReplyOwed');

  const scenario = isSetAside ? 'none' : kindToDraft(suggestion);
  const response = defaultResponse(scenario);
  const draft = draftReply(item.message, scenario, response, now());
  try {
    await replyForm.open(item.key, draft);
  } catch (error) {
    // Most replies of the older call do open, so its silence is no error.
    if (isPortError(error) && error.code === 'unconfirmed') return information('unanswered');
    return errorNotice(failureOf(error));
  }
  if (scenario === 'none') return information('kindUnclear');
  return suggestion.scenario === 'none' ? information('kindGuessed') : null;
}

/** A draft that fails its own review, over an odd name for instance, is made again without the name. */
function draftReply(
  message: IncomingMessage,
  scenario: ScenarioId | 'none',
  response: ResponseId,
  now: Date,
): Draft {
  const draft = compose(message);
  return hasError(draft) ? compose(withoutNames(message)) : draft;

  function compose(answered: IncomingMessage): Draft {
    return composeDraft({
      scenario,
      response,
      message: answered,
      now,
      silenceSince: waitingSince(message),
      options: {
        wording: 'direct',
        door: 'closed',
        ownsDelay: replyClock(now, message).state !== 'in-time',
      },
    });
  }

  function hasError({ text }: Draft): boolean {
    const { checks } = reviewReply({ body: text }, { incoming: message, response });
    return checks.some(({ status }) => status === 'fail');
  }
}

function withoutNames(message: IncomingMessage): IncomingMessage {
  return { ...message, body: '', from: { ...message.from, displayName: '' } };
}

function defaultResponse(scenario: ScenarioId | 'none'): ResponseId {
  return scenarios.find(({ id }) => id === scenario)?.responses[0] ?? 'decline';
}

function failureOf(error: unknown): keyof typeof strings.notices {
  if (!isPortError(error)) return 'unexpected';
  if (error.code === 'too-long') return 'tooLong';
  return error.code === 'timed-out' ? 'unanswered' : 'notOpened';
}

function information(name: keyof typeof strings.notices): Notice {
  return { kind: 'information', text: strings.notices[name] };
}

function errorNotice(name: keyof typeof strings.notices): Notice {
  return { kind: 'error', text: strings.notices[name] };
}
