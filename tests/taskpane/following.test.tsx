/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { readItem } from './in-memory-outlook';
import { button, renderPane, textbox } from './render-pane';

const from = (name: string) => ({
  from: { displayName: name, emailAddress: `${name.toLowerCase()}@mail.example` },
});
const title = () => screen.getByRole('heading', { level: 1 });

test('another item replaces the one before', async () => {
  const { outlook } = renderPane(readItem('a', from('Ada')));
  await textbox();
  act(() => {
    outlook.show(readItem('b', from('Ben')));
  });
  expect(await screen.findByRole('heading', { name: 'Message from Ben' })).toBeInTheDocument();
});

test('a late answer for an earlier item is never shown', async () => {
  const { outlook } = renderPane(readItem('a', from('Ada')));
  await textbox();
  outlook.hold();
  act(() => {
    for (let index = 0; index < 50; index += 1) {
      outlook.show(readItem(`m${String(index)}`, from(`Person${String(index)}`)));
    }
  });
  expect(screen.queryByText('Message from Ada')).not.toBeInTheDocument();
  act(() => {
    outlook.release([49, ...Array.from({ length: 49 }, (_, index) => 48 - index)]);
  });
  await waitFor(() => {
    expect(title()).toHaveTextContent('Message from Person49');
  });
  expect(screen.queryByText('Message from Person0')).not.toBeInTheDocument();
});

test('an item that changes during the read, without a word, is read anew', async () => {
  const { outlook } = renderPane(readItem('a', from('Ada')));
  await textbox();
  outlook.hold();
  act(() => {
    outlook.show(readItem('b', from('Ben')));
    outlook.show(readItem('c', from('Cleo')), { silently: true });
  });
  act(() => {
    outlook.release();
  });
  await waitFor(() => {
    expect(outlook.reads).toBe(3);
  });
  act(() => {
    outlook.release();
  });
  expect(await screen.findByRole('heading', { name: 'Message from Cleo' })).toBeInTheDocument();
});

test('where Outlook does not tell of changes, the pane looks when it gets the focus', async () => {
  const { outlook } = renderPane(readItem('a', from('Ada')));
  await textbox();
  outlook.show(readItem('b', from('Ben')), { silently: true });
  fireEvent.focus(window);
  expect(await screen.findByRole('heading', { name: 'Message from Ben' })).toBeInTheDocument();
  outlook.show(readItem('c', from('Cleo')), { silently: true });
  fireEvent(document, new Event('visibilitychange'));
  expect(await screen.findByRole('heading', { name: 'Message from Cleo' })).toBeInTheDocument();
});

test('focus on the same item reads nothing and keeps what was typed', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await user.type(await textbox(), ' No.');
  const { value } = await textbox();
  fireEvent.focus(window);
  await user.click(await button('Read the open item again'));
  expect(await textbox()).toHaveValue(value);
  expect(outlook.reads).toBe(2);
});

test('an item that goes away leaves the pane empty', async () => {
  const { outlook } = renderPane(readItem('a'));
  await textbox();
  act(() => {
    outlook.show({ kind: 'none' });
  });
  expect(await screen.findByRole('heading', { name: 'No message is open' })).toBeInTheDocument();
});

test('no reply is opened to a message that the pane does not show', async () => {
  const { outlook, user } = renderPane(readItem('a', from('Ada')));
  await textbox();
  outlook.show(readItem('b', from('Ben')), { silently: true });
  await user.click(await button('Open reply'));
  expect(await screen.findByRole('heading', { name: 'Message from Ben' })).toBeInTheDocument();
  expect(outlook.openedReplies).toHaveLength(0);
});
