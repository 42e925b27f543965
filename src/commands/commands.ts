import './launchevent';
import { createDraftedConversations } from '../outlook/drafted-conversations';
import { createItemSource } from '../outlook/item-source';
import { createNotices } from '../outlook/notices';
import { createReplyForm } from '../outlook/reply-form';
import { browserDevice } from '../outlook/device';
import { createSettings } from '../outlook/settings';
import { completeOnce } from './complete-once';
import { declineGracefully } from './decline-gracefully';

/**
 * Our own figure, above the limits of the four calls that the command makes in a row and far below
 * the five minutes that Outlook gives a command.
 */
const COMMAND_LIMIT_MS = 90_000;

const settings = createSettings(
  browserDevice(globalThis as unknown as Parameters<typeof browserDevice>[0]),
);

const loadSuggesting = () => import(/* webpackChunkName: "suggest" */ '../core/suggesting');

const ports = {
  items: createItemSource(),
  replyForm: createReplyForm(),
  notices: createNotices(),
  settings,
  drafted: createDraftedConversations(settings),
  loadSuggesting,
  now: () => new Date(),
};

Office.actions.associate('declineGracefully', (event: Office.AddinCommands.Event) => {
  void completeOnce<undefined>(event, () => declineGracefully(ports).then(() => undefined), {
    limitMs: COMMAND_LIMIT_MS,
    otherwise: undefined,
  });
});

// Whoever presses the button waits the less for it; a part that does not come is asked for again then.
loadSuggesting().catch(() => undefined);

// Without this call office.js never asks for commands.
void Office.onReady();
