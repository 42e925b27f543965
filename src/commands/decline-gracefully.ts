import {
  draftDefaultsIn,
  isSafety,
  recordIn,
  reviewReply,
  setAsideIn,
  targetHoursIn,
} from '../core';
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
  /** What says what kind of request a message is, and drafts an answer; rejects where it does not load. */
  readonly loadSuggesting: () => Promise<typeof import('../core/suggesting')>;
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
  loadSuggesting,
  now,
}: DeclinePorts): Promise<Ending> {
  const loading = loadSuggesting().catch(() => null);
  const item = await items.read().catch(() => null);
  if (item === null) return { notice: errorNotice('notRead') };
  if (item.kind !== 'read') return { notice: errorNotice('unsupported') };
  const suggesting = await loading;
  if (suggesting === null) return { notice: errorNotice('notLoaded') };
  const { draftDecline, kindToDraft, suggestScenario } = suggesting;

  const { key, message } = item;
  const suggestion = suggestScenario(message, recordIn(settings).memoryOf(key, message));
  const isSetAside = setAsideIn(settings).has(key);
  const isOwed = !isSafety(suggestion.scenario) && suggestion.threatens !== true;
  if (!isSetAside && !isOwed) return { notice: information('noReplyOwed') };

  const scenario = isSetAside ? 'none' : kindToDraft(suggestion);
  const limits = { defaults: draftDefaultsIn(settings), targetHours: targetHoursIn(settings) };
  const draft = draftDecline(message, scenario, now(), limits, reviewReply);
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
