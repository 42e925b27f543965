/** @jest-environment jsdom */
import { act, waitFor, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { InMemoryOutlook, NOW, readItem } from './in-memory-outlook';
import {
  button,
  checklistLine,
  loadChecking,
  loadSuggesting,
  renderPane,
  renderPaneOver,
  textbox,
} from './render-pane';

test('while the message is read, the pane says so', async () => {
  renderPane(readItem('a'), (outlook) => {
    outlook.hold();
  });
  expect(await screen.findByText('Reading the message…')).toBeInTheDocument();
});

test('without an item, the pane says what to do and looks again when asked', async () => {
  const { outlook, user } = renderPane({ kind: 'none' });
  expect(await screen.findByRole('heading', { name: 'No message is open' })).toBeInTheDocument();
  outlook.show(readItem('a'), { silently: true });
  await user.click(await button('Look again'));
  expect(await textbox()).toBeInTheDocument();
});

test.each([
  ['appointment', 'This is an appointment', /Outlook’s own buttons/],
  ['no-body', 'This item can’t be read here', /in Outlook as usual/],
] as const)('an item without mail to read is left alone: %s', async (because, title, way) => {
  const { outlook, user } = renderPane({ kind: 'unsupported', because });
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
  expect(screen.getByText(way)).toBeVisible();
  outlook.show(readItem('a'), { silently: true });
  await user.click(await button('Look again'));
  expect(await textbox()).toBeInTheDocument();
});

test('offline the pane says what still works, until the device is back', async () => {
  const online = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
  renderPane(readItem('a'));
  expect(await screen.findByText(/^You are offline\./)).toBeVisible();
  expect((await textbox()).value).toMatch(/Dana/);
  online.mockReturnValue(true);
  act(() => {
    window.dispatchEvent(new Event('online'));
  });
  expect(screen.queryByText(/^You are offline\./)).not.toBeInTheDocument();
  online.mockRestore();
});

test('a checklist that does not load leaves the draft to open, and is loaded when asked again', async () => {
  let isBroken = true;
  const outlook = new InMemoryOutlook(readItem('a'));
  renderPaneOver(outlook, {
    loadChecking: () => (isBroken ? Promise.reject(new Error('offline')) : loadChecking()),
  });
  const user = userEvent.setup();
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded');
  expect((await textbox()).value).toMatch(/Dana/);
  await user.click(await button('Open reply'));
  expect(await screen.findByText(/The reply is open in Outlook/)).toBeVisible();
  isBroken = false;
  await user.click(await button('Load it again'));
  expect(await checklistLine('Clear decision')).toHaveTextContent('Passed');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a suggestion whose code does not load is said so, and asked for again', async () => {
  let isBroken = true;
  renderPaneOver(new InMemoryOutlook(readItem('a')), {
    loadSuggesting: () => (isBroken ? Promise.reject(new Error('offline')) : loadSuggesting()),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded');
  isBroken = false;
  await userEvent.setup().click(await button('Try again'));
  expect(await textbox()).toBeInTheDocument();
});

test('a message that is left while the suggestion’s code loads is not shown', async () => {
  const outlook = new InMemoryOutlook(readItem('a'));
  let load: (loaded: Awaited<ReturnType<typeof loadSuggesting>>) => void = () => undefined;
  renderPaneOver(outlook, {
    loadSuggesting: () =>
      new Promise((resolve) => {
        load = resolve;
      }),
  });
  await waitFor(() => {
    expect(outlook.reads).toBe(1);
  });
  outlook.show(readItem('b', { subject: 'The second one' }), { silently: true });
  await act(async () => {
    load(await loadSuggesting());
  });
  expect(await screen.findByText('The second one')).toBeVisible();
});

test('settings that were put back at the start are told of', async () => {
  renderPane(readItem('a'), (outlook) => {
    outlook.restored = ['look'];
  });
  expect(await screen.findByText(/have been put back from this device/)).toBeVisible();
});

test('where Outlook is read from right to left, so is the layout', async () => {
  renderPaneOver(new InMemoryOutlook(readItem('a')), { direction: 'rtl' });
  const box = await textbox();
  expect(box.closest('.fui-FluentProvider')).toHaveAttribute('dir', 'rtl');
});

test.each([
  ['timed-out', /did not answer in time/],
  ['missing-api', /does not let add-ins read/],
  [9020, /\(9020\)/],
] as const)('a read that fails with %s is explained, and tried again', async (code, words) => {
  const { outlook, user } = renderPane(readItem('a'));
  outlook.readFault = code;
  act(() => {
    outlook.show(readItem('b'));
  });
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  outlook.readFault = null;
  await user.click(await button('Try again'));
  expect(await textbox()).toBeInTheDocument();
});

test('a fault of our own is caught, and the pane can start again', async () => {
  const reports = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { outlook, user } = renderPane(readItem('a'));
  await textbox();
  outlook.readFault = new TypeError('a bug');
  act(() => {
    outlook.show(readItem('b'));
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was sent');
  outlook.readFault = null;
  await user.click(await button('Start again'));
  expect(await textbox()).toBeInTheDocument();
  expect(reports).toHaveBeenCalled();
  reports.mockReset();
});

test('the look follows Outlook until another is chosen, which is remembered', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await user.click(await screen.findByText('Settings'));
  const look = await screen.findByRole('combobox', { name: 'Look' });
  const looks = () => getComputedStyle(look.closest('.fui-FluentProvider') ?? look).colorScheme;
  expect(look).toHaveValue('auto');
  expect(looks()).toBe('light');
  await user.selectOptions(look, 'Dark');
  expect(looks()).toBe('dark');
  expect(outlook.kept.get('look')).toBe('dark');
});

test.each([
  ['dark', 'dark'],
  ['pink', 'auto'],
  [7, 'auto'],
])('a remembered look %j is shown as %s', async (kept, shown) => {
  const { user } = renderPane(readItem('a'), (outlook) => {
    outlook.kept.set('look', kept);
  });
  await user.click(await screen.findByText('Settings'));
  expect(await screen.findByRole('combobox', { name: 'Look' })).toHaveValue(shown);
});

test('every draft begins with the sign-off and the wording that were chosen', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  const before = (await textbox()).value;
  await user.click(await screen.findByText('Settings'));
  await user.type(await screen.findByRole('textbox', { name: 'Sign-off of every draft' }), 'Sam');
  expect(outlook.kept.has('signOff')).toBe(false);
  await user.tab();
  expect((await textbox()).value).toBe(`${before}\n\nKind regards,\nSam`);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Drafts' }), 'softened');
  expect(outlook.kept.get('signOff')).toBe('Sam');
  act(() => {
    outlook.show(readItem('b'));
  });
  const next = (await textbox()).value;
  expect(next).toMatch(/Kind regards,\nSam$/);
  expect(next.length).toBeGreaterThan(before.length + 30);
});

test('what is stored is told, handed out and erased once that is confirmed', async () => {
  const { outlook, user } = renderPane(readItem('a'), (ports) => {
    ports.kept.set('template:a', { v: 1 }).set('template:b', { v: 1 }).set('sendCheck', 'off');
  });
  await textbox();
  await user.click(await screen.findByText('What is stored about me'));
  expect(await screen.findByText('2 templates')).toBeVisible();
  expect(screen.getByText('what is checked at Send')).toBeVisible();
  await user.click(await button('Export it'));
  const content = outlook.savedFiles[0]?.content ?? '';
  expect(JSON.parse(Buffer.from(content, 'base64').toString('utf8'))).toEqual({
    'template:a': { v: 1 },
    'template:b': { v: 1 },
    sendCheck: 'off',
  });
  await user.click(await button('Erase all of it'));
  await user.click(await button('Keep it'));
  expect(outlook.kept.size).toBe(3);
  outlook.settingsFault = true;
  await user.click(await button('Erase all of it'));
  await user.click(await button('Erase'));
  expect(await screen.findByText(/did not take this/)).toBeVisible();
  outlook.settingsFault = false;
  await user.click(await button('Erase all of it'));
  await user.click(await button('Erase'));
  expect(await screen.findByText('All of it is erased.')).toBeVisible();
  expect(outlook.kept.size).toBe(0);
  expect(screen.getByText('Your mailbox keeps nothing for this add-in.')).toBeVisible();
});

test('what this device keeps of who waits is told, erased with the rest, and told where it stays', async () => {
  const { outlook, user } = renderPane(readItem('a'), ({ mailbox }) => {
    mailbox.kept = {
      days: 90,
      loops: [],
      weeks: [],
      lookedBackTo: NOW,
      messages: 40,
      completeAt: NOW,
    };
    mailbox.troubles.set('forget', 'unreadable');
  });
  await user.click(await screen.findByText('What is stored about me'));
  expect(
    await screen.findByText(/^On this device alone: who waits for an answer \(0\)/),
  ).toBeVisible();
  await user.click(await button('Erase all of it'));
  expect(screen.getByText(/The list of who waits goes from this device too\.$/)).toBeVisible();
  await user.click(await button('Erase'));
  expect(await screen.findByText(/is still kept on this device/)).toBeVisible();
  outlook.mailbox.troubles.clear();
  await user.click(await button('Erase all of it'));
  await user.click(await button('Erase'));
  expect(await screen.findByText('All of it is erased.')).toBeVisible();
  expect(outlook.mailbox.kept).toBeNull();
  expect(screen.queryByText(/^On this device alone/)).toBeNull();
});

test('words that are never to be flagged are silent at once, until they are flagged again', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await user.clear(await textbox());
  await user.type(await textbox(), 'I can’t take this on. Let’s touch base soon.');
  await user.click(await button(/^Never flag “[^”]*touch base[^”]*”$/));
  await waitFor(async () => {
    expect(await checklistLine('No vague phrases')).toHaveTextContent('Passed');
  });
  expect(outlook.kept.get('switchedOff')).toEqual({
    ignored: [expect.stringContaining('touch base')],
  });
  await user.click(await screen.findByText('Settings'));
  await user.click(await screen.findByText('What is checked'));
  await user.click(await button(/^Flag again: .*touch base/));
  await button(/^Never flag “[^”]*touch base[^”]*”$/);
});

test('a check that is switched off has nothing to say', async () => {
  const { user } = renderPane(readItem('a'));
  await user.clear(await textbox());
  await user.type(await textbox(), 'I can’t take this on. Let’s touch base soon.');
  await button(/^Never flag “[^”]*touch base[^”]*”$/);
  await user.click(await screen.findByText('Settings'));
  await user.click(await screen.findByText('What is checked'));
  await user.click(await screen.findByRole('checkbox', { name: 'No vague phrases' }));
  await waitFor(async () => {
    expect(await checklistLine('No vague phrases')).not.toHaveTextContent('touch base');
  });
  expect(screen.getByRole('checkbox', { name: 'No vague phrases' })).not.toBeChecked();
});

test('what is checked at Send is chosen here and remembered', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await user.click(await screen.findByText('Settings'));
  const choice = await screen.findByRole('combobox', { name: 'At Send' });
  expect(choice).toHaveValue('every');
  await user.selectOptions(choice, 'Check what was drafted here');
  expect(outlook.kept.get('sendCheck')).toBe('drafted');
});
