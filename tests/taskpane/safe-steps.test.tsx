/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { readItem } from './in-memory-outlook';
import { button, renderPane, textbox } from './render-pane';

const threat = {
  subject: 'You',
  body: 'If you ignore me again you will regret it. I know where you live and I will hurt you.',
  from: { displayName: 'Rex Vale', emailAddress: 'rex@vale.example' },
};

const insult = {
  subject: 'You',
  body: 'You are a pathetic idiot. Everyone laughs at you. Go to hell, you stupid cow.',
  from: threat.from,
};

test('a threat: no reply is owed, said before anything else, and no draft is shown', async () => {
  renderPane(readItem('a', threat));
  const headings = await screen.findAllByRole('heading', { level: 2 });
  expect(headings[0]).toHaveTextContent('No reply is owed');
  expect(screen.getByText(/Keep the message/)).toBeVisible();
  expect(screen.getByText(/Block the sender/)).toBeVisible();
  expect(screen.getByText(/not legal advice/)).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Open reply' })).not.toBeInTheDocument();
});

describe('a copy of the message', () => {
  test('is saved as a file named by its subject', async () => {
    const { outlook, user } = renderPane(readItem('a', { ...threat, subject: 'You / “me”: <x>' }));
    await user.click(await button('Save a copy of the message'));
    expect(await screen.findByText(/was asked to save it/)).toBeVisible();
    expect(outlook.savedFiles.map(({ name }) => name)).toEqual(['You “me” x.eml']);
  });

  test('is none of another message that Outlook shows by then', async () => {
    const { outlook, user } = renderPane(readItem('a', threat));
    const save = await button('Save a copy of the message');
    outlook.show(readItem('b'), { silently: true });
    await user.click(save);
    expect(await screen.findByText(/could not be saved as a file/)).toBeVisible();
    expect(outlook.savedFiles).toEqual([]);
  });

  test('that Outlook refuses is said so, with another way', async () => {
    const { outlook, user } = renderPane(readItem('a', threat));
    outlook.fileFault = 9020;
    await user.click(await button('Save a copy of the message'));
    expect(await screen.findByText(/could not be saved as a file/)).toHaveTextContent(/print it/);
    expect(outlook.savedFiles).toEqual([]);
  });

  test('is not offered where Outlook gives no file', async () => {
    renderPane(readItem('a', threat), (outlook) => {
      outlook.fileOffered = false;
    });
    await screen.findByText(/Keep the message/);
    expect(screen.queryByRole('button', { name: /Save a copy/ })).not.toBeInTheDocument();
  });
});

test('no answer to a threat is offered', async () => {
  renderPane(readItem('a', threat));
  await screen.findByText(/Keep the message/);
  expect(screen.queryByRole('button', { name: /boundary/ })).not.toBeInTheDocument();
});

test('a boundary is written only when asked for, and the way back is there', async () => {
  const { user } = renderPane(readItem('a', insult));
  await user.click(await button('Write a short boundary instead'));
  const { value } = await textbox();
  expect(value).not.toMatch(/thank/i);
  expect(value).not.toContain('Rex');
  await user.click(await button('Back to the safe steps'));
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
});
