/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { composeItem } from './in-memory-outlook';
import { button, checklistLine, renderPane } from './render-pane';

const decline = 'Hi Dana,\n\nThank you for asking. I won’t be taking this further.\n\nSam';

test('a reply being written is checked', async () => {
  renderPane(composeItem(decline));
  expect(await checklistLine('Clear decision')).toHaveTextContent('Passed');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The reply you are writing');
});

test('Check again reads the reply anew', async () => {
  const { outlook, user } = renderPane(composeItem(decline));
  await checklistLine('No vague phrases');
  outlook.show(composeItem(`${decline}\n\nI’ll circle back to you.`), { silently: true });
  await user.click(await button('Check again'));
  await waitFor(async () => {
    expect(await checklistLine('No vague phrases')).toHaveTextContent('To fix');
  });
  expect(screen.queryByRole('button', { name: /^Fix/ })).not.toBeInTheDocument();
});

test('an HTML reply is read as its text', async () => {
  renderPane(
    composeItem(
      '<p>I won’t be taking this further.</p><p>I’ll circle <b>back</b> to you.</p>',
      'html',
    ),
  );
  expect(await checklistLine('No vague phrases')).toHaveTextContent('To fix');
});

test('on mail that declines nothing, the checklist is one quiet line', async () => {
  renderPane(composeItem('Yes, with pleasure. See you on Tuesday at ten.'));
  expect(await screen.findByText(/the checklist stays quiet/)).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Checklist' })).not.toBeInTheDocument();
});

test('where the quoted mail begins cannot be told, the checklist says so', async () => {
  const quoted = 'From: Mara Lind <mara@lindworks.example>\n\nWould you join us?';
  renderPane(composeItem(`${decline}\n\n${quoted}`));
  expect(await screen.findByText(/could not be told/)).toBeVisible();
});

test('a phrase that a date turns into a commitment is named with the date', async () => {
  renderPane(
    composeItem('I won’t be taking this further. I’ll circle back on Friday with a name.'),
  );
  const line = await checklistLine('No vague phrases');
  expect(line).toHaveTextContent('Passed');
  expect(line).toHaveTextContent(
    '“circle back” is fine here: a date makes it a commitment (“on Friday”).',
  );
});
