/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { clientProfiles } from '../../simulator/mailbox/profiles';
import { createCalendar } from '../../src/outlook/calendar';
import { createDraftedConversations } from '../../src/outlook/drafted-conversations';
import { createItemNotes } from '../../src/outlook/item-notes';
import { createItemSource } from '../../src/outlook/item-source';
import { createMessageFile } from '../../src/outlook/message-file';
import { createCategories } from '../../src/outlook/categories';
import { createComposeForm } from '../../src/outlook/compose-form';
import { createMessageForm } from '../../src/outlook/message-form';
import { createReplyForm } from '../../src/outlook/reply-form';
import { createSendReview } from '../../src/outlook/send-review';
import { createSettings } from '../../src/outlook/settings';
import { createMailbox } from '../../src/graph/mailbox';
import { aDevice } from '../outlook/a-device';
import {
  minutes,
  openOutlook,
  openReplyInOutlook,
  pitchItem,
  type OpenOutlook,
} from '../outlook/open-outlook';
import { InMemoryOutlook } from './in-memory-outlook';
import { button, checklistLine, renderPaneOver, textbox } from './render-pane';

let outlook: OpenOutlook;

afterEach(() => {
  expect(outlook.violations).toEqual([]);
});

/** The pane over the adapters and the simulated Outlook; only the clipboard is in memory. */
function renderIn(opened: OpenOutlook) {
  outlook = opened;
  const { clipboard, copied, saveFile } = new InMemoryOutlook({ kind: 'none' });
  const settings = createSettings(aDevice());
  renderPaneOver({
    items: createItemSource(),
    organisationTemplates: { load: () => Promise.resolve({ kind: 'none' } as const) },
    replyForm: createReplyForm(),
    composeForm: createComposeForm(),
    calendar: createCalendar(),
    settings,
    drafted: createDraftedConversations(settings),
    sendReview: createSendReview(),
    notes: createItemNotes(),
    categories: createCategories(),
    messageFile: createMessageFile(),
    messageForm: createMessageForm(),
    ...createMailbox(
      { clientId: null, authority: '', graph: '' },
      () => Promise.reject(new Error('Nobody signed in.')),
      () => Promise.resolve(false),
    ),
    clipboard,
    saveFile,
  });
  return { user: userEvent.setup(), copied };
}

test('Open reply opens Outlook’s reply with the draft', async () => {
  const { user } = renderIn(openOutlook());
  await user.click(await button('Open reply'));
  expect(await screen.findByText(/The reply is open in Outlook/)).toBeVisible();
  expect(outlook.mailbox.forms).toHaveLength(1);
  expect(outlook.mailbox.forms[0]?.body).toContain('Rita');
  expect(outlook.mailbox.forms[0]?.to).toEqual([
    { name: 'Rita Vale', address: 'rita.vale@brightpipe.example' },
  ]);
});

test('a pinned pane follows the selection, through an empty one', async () => {
  renderIn(openOutlook());
  await textbox();
  act(() => {
    outlook.showItem({ kind: 'none' });
  });
  expect(await screen.findByRole('heading', { name: 'No message is open' })).toBeInTheDocument();
  act(() => {
    outlook.showItem({ kind: 'read', messageId: minutes.id });
  });
  expect(await screen.findByText('Minutes of Monday')).toBeVisible();
});

test('a body that Outlook does not give is asked for again', async () => {
  const opened = openOutlook();
  opened.mailbox.faults.set('body.getAsync', { kind: 'fail', code: 9020 });
  const { user } = renderIn(opened);
  expect(await screen.findByRole('alert')).toHaveTextContent('(9020)');
  outlook.mailbox.faults.clear();
  await user.click(await button('Try again'));
  expect(await textbox()).toBeInTheDocument();
});

test('a reply form that fails leaves the text on the clipboard', async () => {
  const { user, copied } = renderIn(openOutlook());
  outlook.mailbox.faults.set('item.displayReplyFormAsync', { kind: 'fail', code: 9030 });
  await user.click(await button('Open reply'));
  expect(await screen.findByText(/\(9030\)/)).toHaveTextContent('The text is copied');
  expect(copied).toHaveLength(1);
  expect(outlook.mailbox.forms).toHaveLength(0);
});

test('on a phone the text is copied and the pane says what to do', async () => {
  const { user, copied } = renderIn(openOutlook({ profile: clientProfiles.mobile }));
  await user.click(await button('Open reply'));
  expect(await screen.findByText(/can’t open a reply from an add-in/)).toBeVisible();
  expect(copied).toHaveLength(1);
});

test('a reply being written is checked without its quoted thread', async () => {
  const htmlBody = '<p>Hi Rita,</p><p>I won’t be joining a demo. I’ll circle back to you.</p>';
  const { user } = renderIn(openReplyInOutlook({ htmlBody }));
  expect(await checklistLine('No vague phrases')).toHaveTextContent('To fix');
  const [form] = outlook.mailbox.forms;
  if (form === undefined) throw new Error('No reply is open.');
  outlook.mailbox.updateForm(form.id, { body: form.body.replace(' I’ll circle back to you.', '') });
  await user.click(await button('Check again'));
  await waitFor(async () => {
    expect(await checklistLine('No vague phrases')).toHaveTextContent('Passed');
  });
});

test('a promise is kept in the mailbox’s settings, and put into Outlook’s calendar', async () => {
  const { user } = renderIn(openOutlook());
  await user.clear(await textbox());
  await user.click(await textbox());
  await user.paste('I can’t take this on. Let me circle back to you on this.');
  await user.click(await button(/^I mean it/));
  await user.type(await screen.findByLabelText('By which day?'), '2026-03-14');
  await user.click(await button('Write the day in'));
  expect(await screen.findByText(/^Noted under Promises/)).toBeVisible();
  expect(Object.values(outlook.mailbox.roamingSettings).join()).toContain('promise:');
  await user.click(await screen.findByText('Promises', { selector: 'summary' }));
  await user.click(await button(/^Put it in the calendar: /));
  expect(await screen.findByText(/is open in Outlook’s calendar/)).toBeVisible();
  expect(outlook.mailbox.appointments).toMatchObject([{ start: new Date(2026, 2, 14, 9) }]);
});

test('a noted answer gives the message the category that the user has for it', async () => {
  const opened = openOutlook();
  opened.mailbox.setMasterCategories([{ displayName: 'Declined', color: 'Preset0' }]);
  const { user } = renderIn(opened);
  await user.click(await button('Open reply'));
  await user.click(await button('Yes, it is sent'));
  await user.click(await button('Keep a note'));
  await waitFor(() => {
    expect(outlook.mailbox.categoriesOf(pitchItem)).toEqual(['Declined']);
  });
});
