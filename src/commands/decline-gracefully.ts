import {
  composeDraft,
  draftDefaultsIn,
  isSafety,
  kindToDraft,
  recordIn,
  replyClock,
  reviewReply,
  scenarios,
  setAsideIn,
  suggestScenario,
  targetHoursIn,
  waitingSince,
} from '../core';
import type { Draft, DraftDefaults, IncomingMessage, ResponseId, ScenarioId } from '../core';
import { isPortError } from '../core/ports';
import type {
  DraftedConversations,
  ItemSource,
  Notice,
  Notices,
  ReplyForm,
  SettingsStore,
} from '../core/ports';
import { strings } from './strings';

export type DeclinePorts = {
  readonly items: Pick<ItemSource, 'read'>;
  readonly replyForm: ReplyForm;
  readonly notices: Notices;
  readonly settings: Pick<SettingsStore, 'get' | 'change'>;
  readonly drafted: DraftedConversations;
  readonly now: () => Date;
};

type Ending = {
  readonly notice: Notice | null;
  /** The key of the message to which a reply was opened, or may have been. */
  readonly answered?: string;
};

/**
 * Opens a reply that declines the open message, or says in a notice why it did not, and keeps for
 * the send check which conversation it was. Resolves once Outlook has answered; never rejects.
 */
export async function declineGracefully(ports: DeclinePorts): Promise<void> {
  const { notice, answered } = await answerOpenMessage(ports).catch((): Ending => ({
    notice: errorNotice('unexpected'),
  }));
  // Neither of these has anything to say of a failure: Outlook only has to hear that all is over.
  if (notice !== null) await attempt(() => ports.notices.show(notice));
  if (answered !== undefined) await attempt(() => ports.drafted.add(answered));
}

async function answerOpenMessage({
  items,
  replyForm,
  settings,
  now,
}: DeclinePorts): Promise<Ending> {
  const item = await items.read().catch(() => null);
  if (item === null) return { notice: errorNotice('notRead') };
  if (item.kind !== 'read') return { notice: errorNotice('unsupported') };

  const { key, message } = item;
  const suggestion = suggestScenario(message, recordIn(settings).memoryOf(key, message));
  const isSetAside = setAsideIn(settings).has(key);
  if (!isSetAside && isSafety(suggestion.scenario)) return { notice: information('noReplyOwed') };

  const scenario = isSetAside ? 'none' : kindToDraft(suggestion);
  const response = defaultResponse(scenario);
  const draft = draftReply(message, scenario, response, now(), {
    defaults: draftDefaultsIn(settings),
    targetHours: targetHoursIn(settings),
  });
  try {
    await replyForm.open(key, draft);
  } catch (error) {
    // Most replies of the older call do open, so its silence is no error.
    if (isPortError(error) && error.code === 'unconfirmed')
      return { notice: information('unanswered'), answered: key };
    return { notice: errorNotice(failureOf(error)) };
  }
  if (scenario === 'none') return { notice: information('kindUnclear'), answered: key };
  return {
    notice: suggestion.scenario === 'none' ? information('kindGuessed') : null,
    answered: key,
  };
}

async function attempt(call: () => Promise<void>): Promise<void> {
  try {
    await call();
  } catch {
    // Whoever tries goes on without it.
  }
}

/** A draft that fails its own review, over an odd name for instance, is made again without the name. */
function draftReply(
  message: IncomingMessage,
  scenario: ScenarioId | 'none',
  response: ResponseId,
  now: Date,
  { defaults, targetHours }: { readonly defaults: DraftDefaults; readonly targetHours: number },
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
        ...defaults,
        door: 'closed',
        ownsDelay: replyClock(now, message, targetHours).state !== 'in-time',
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
