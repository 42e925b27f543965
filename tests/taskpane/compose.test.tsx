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
