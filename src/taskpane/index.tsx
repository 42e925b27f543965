import { createRoot } from 'react-dom/client';
import { createCalendar } from '../outlook/calendar';
import { createCategories } from '../outlook/categories';
import { createComposeForm } from '../outlook/compose-form';
import { createDraftedConversations } from '../outlook/drafted-conversations';
import { hostDirection } from '../outlook/host-direction';
import { createHostTheme } from '../outlook/host-theme';
import { createItemNotes } from '../outlook/item-notes';
import { createItemSource } from '../outlook/item-source';
import { ownAddress } from '../outlook/own-address';
import { createMessageFile } from '../outlook/message-file';
import { createMessageForm } from '../outlook/message-form';
import { createReplyForm } from '../outlook/reply-form';
import { createSendReview } from '../outlook/send-review';
import { browserDevice } from '../outlook/device';
import { createSettings } from '../outlook/settings';
import { graphSettings } from '../graph/graph-settings';
import { mayKeepLoops } from '../graph/loops-database';
import { createMailbox } from '../graph/mailbox';
import { createOrganisationTemplates } from '../organisation/organisation-templates';
import { browserClipboard } from './clipboard';
import { ErrorBoundary } from './components/ErrorBoundary';
import { Pane } from './components/Pane';
import { ServicesContext, type Services } from './services';
import { strings } from './strings';
import { saveInBrowser } from './save-file';
import { hostTheme, preferredTheme } from './theme';

/** Written by the build, see docs/deployment.md. */
declare const ORGANISATION_TEMPLATES: string;

const place = document.getElementById('pane');
if (place === null) throw new Error('taskpane.html has no element with the id pane.');

// Asked for before Outlook is ready; the pane asks again, and says so where it does not come.
loadSuggesting().catch(() => undefined);

if (!('Office' in window)) {
  say(place, strings.hostMissing);
} else {
  void Office.onReady(({ host }) => {
    // Outside Office the typings' enum is null at run time.
    if ((host as Office.HostType | null) !== Office.HostType.Outlook) {
      say(place, strings.outsideOutlook);
      return;
    }
    createRoot(place).render(
      <ErrorBoundary>
        <ServicesContext value={outlookServices()}>
          <Pane />
        </ServicesContext>
      </ErrorBoundary>,
    );
  });
}

function say(page: HTMLElement, words: string): void {
  const paragraph = document.createElement('p');
  paragraph.className = 'plain';
  paragraph.textContent = words;
  page.replaceChildren(paragraph);
}

function loadSuggesting() {
  return import(/* webpackChunkName: "suggest" */ '../core/suggesting');
}

function outlookServices(): Services {
  const settings = createSettings(browserDevice(window));
  return {
    items: createItemSource(),
    replyForm: createReplyForm(),
    composeForm: createComposeForm(),
    calendar: createCalendar(),
    clipboard: browserClipboard(window),
    settings,
    drafted: createDraftedConversations(settings),
    sendReview: createSendReview(),
    notes: createItemNotes(),
    categories: createCategories(),
    messageFile: createMessageFile(),
    messageForm: createMessageForm(),
    organisationTemplates: createOrganisationTemplates(ORGANISATION_TEMPLATES),
    ...mailboxOf(document),
    direction: hostDirection(),
    theme: hostTheme(createHostTheme(), preferredTheme(window)),
    loadSuggesting,
    loadChecking: () => import('../core/checking'),
    saveFile: saveInBrowser(document),
    now: () => new Date(),
  };
}

function mailboxOf(page: Document) {
  const registered = graphSettings(page);
  return createMailbox(
    registered,
    async () => {
      const { connect } = await import(/* webpackChunkName: "graph" */ '../graph/connect');
      return connect(window, registered, ownAddress());
    },
    () => mayKeepLoops(window, ownAddress()),
  );
}
