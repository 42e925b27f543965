/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { readItem } from './in-memory-outlook';
import { button, renderPane, textbox } from './render-pane';

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

test('an item that is no mail is left alone', async () => {
  renderPane({ kind: 'unsupported' });
  const title = 'This item can’t be read here';
  expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
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
  renderPane(readItem('a'), (outlook) => {
    outlook.kept.set('look', kept);
  });
  expect(await screen.findByRole('combobox', { name: 'Look' })).toHaveValue(shown);
});
