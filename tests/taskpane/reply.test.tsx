/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { readItem } from './in-memory-outlook';
import { button, checklistLine, kind, renderPane, textbox } from './render-pane';

test('the draft stands in the box, and its checklist has nothing to fix', async () => {
  renderPane(readItem('a'));
  expect((await textbox()).value).toMatch(/Dana/);
  expect(await checklistLine('Clear decision')).toHaveTextContent('Passed');
  expect(await checklistLine('No vague phrases')).toHaveTextContent('Passed');
});

test('Open reply hands over the draft as it was composed', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  const { value } = await textbox();
  await user.click(await button('Open reply'));
  expect(await screen.findByText(/The reply is open in Outlook/)).toBeVisible();
  expect(outlook.openedReplies).toHaveLength(1);
  expect(outlook.openedReplies[0]?.text).toBe(value);
  expect(outlook.openedReplies[0]?.html).toMatch(/^<p>/);
});

test('typing updates the checklist, and Fix mends what it found', async () => {
  const { user } = renderPane(readItem('a'));
  await user.type(await textbox(), ' Let me circle back to you on this.');
  await waitFor(async () => {
    expect(await checklistLine('No vague phrases')).toHaveTextContent('To fix');
  });
  const line = await checklistLine('No vague phrases');
  expect(line).toHaveTextContent(/circle back/);
  await user.click(within(line).getByRole('button', { name: /^Fix: No vague phrases/ }));
  expect((await textbox()).value).not.toMatch(/circle back/);
  expect(await checklistLine('No vague phrases')).toHaveTextContent('Passed');
});

test('the outcome of typing is announced once, after a pause', async () => {
  const { user } = renderPane(readItem('a'));
  await user.type(await textbox(), ' Let me circle back to you on this.');
  expect(screen.queryByText(/Checklist: 1 to fix/)).not.toBeInTheDocument();
  const announced = await screen.findByText(/^Checklist: \d to fix/, {}, { timeout: 3000 });
  expect(announced).toHaveAttribute('role', 'status');
});

test('a text written by hand is escaped and keeps its paragraphs', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await user.clear(await textbox());
  await user.type(await textbox(), 'No, I won’t.{Enter}{Enter}<b>Sam</b> & co');
  await user.click(await button('Open reply'));
  await waitFor(() => {
    expect(outlook.openedReplies).toHaveLength(1);
  });
  const html = outlook.openedReplies[0]?.html ?? '';
  expect(html).toContain('&lt;b&gt;Sam&lt;/b&gt; &amp; co');
  expect(html.match(/<p>/g)).toHaveLength(2);
});

test('a text written by hand is kept when the kind changes, and the new draft is on offer', async () => {
  const { user } = renderPane(readItem('a'));
  await user.clear(await textbox());
  await user.type(await textbox(), 'No, thank you.');
  await user.selectOptions(await kind(), 'Meeting or event');
  expect(await textbox()).toHaveValue('No, thank you.');
  await user.click(await button('Use the new draft'));
  expect((await textbox()).value).toMatch(/Dana/);
  await user.click(await button('Put my text back'));
  expect(await textbox()).toHaveValue('No, thank you.');
});

test('a text written by hand survives a visit to a kind that owes no reply', async () => {
  const { user } = renderPane(readItem('a'));
  await user.clear(await textbox());
  await user.type(await textbox(), 'No, thank you.');
  await user.selectOptions(await kind(), 'Harassment or threat');
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await user.selectOptions(await kind(), 'Meeting or event');
  await user.click(await button('Put my text back'));
  expect(await textbox()).toHaveValue('No, thank you.');
});

test('when the reply form fails, the text is copied and the pane says what to do', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  outlook.openFault = 9030;
  await user.click(await button('Open reply'));
  expect(await screen.findByText(/could not open the reply \(9030\)/)).toHaveTextContent(
    'The text is copied: choose Reply in Outlook and paste it.',
  );
  expect(outlook.copied).toHaveLength(1);
  outlook.openFault = null;
  await user.click(await button('Open reply'));
  expect(await screen.findByText(/The reply is open in Outlook/)).toBeVisible();
});

test('when neither the form nor the clipboard works, the pane says so', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  outlook.openFault = 'too-long';
  outlook.copyFault = true;
  await user.click(await button('Open reply'));
  expect(await screen.findByText(/too long for Outlook/)).toHaveTextContent('Choose Copy');
});

test('Copy puts the draft on the clipboard and says so', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  const { value } = await textbox();
  await user.click(await button('Copy'));
  expect(await screen.findByText(/^Copied/)).toBeVisible();
  expect(outlook.copied[0]?.text).toBe(value);
});

test('when copying is refused, the text is selected to be copied by hand', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  outlook.copyFault = true;
  await user.click(await button('Copy'));
  expect(await screen.findByText(/The text is selected/)).toBeVisible();
  const box = await textbox();
  expect(box).toHaveFocus();
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length]);
});

test('a kind with several answers offers them', async () => {
  const { user } = renderPane(readItem('a'));
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Answer' }),
    'Send no reply',
  );
  expect(screen.getByText('You may leave this message unanswered.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Open reply' })).not.toBeInTheDocument();
});

test('every control is reached by keyboard in reading order', async () => {
  const { user } = renderPane(readItem('a'));
  await textbox();
  const names: string[] = [];
  while (names[names.length - 1] !== 'Copy' && names.length < 11) {
    await user.tab();
    const focused = document.activeElement;
    // jsdom focuses what a closed disclosure hides; browsers don’t.
    if (focused?.matches('details:not([open]) > div *')) continue;
    const label = focused instanceof HTMLSelectElement ? focused.labels[0]?.textContent : undefined;
    names.push(label ?? focused?.getAttribute('aria-label') ?? focused?.textContent ?? '');
  }
  expect(names).toEqual([
    'Read the open item again',
    'Kind',
    expect.stringContaining('No answer needed'),
    'Answer',
    (await textbox()).value,
    'Wording, door, reason and name',
    'I’ve decided',
    'Got it',
    'Open reply',
    'Copy',
  ]);
});
