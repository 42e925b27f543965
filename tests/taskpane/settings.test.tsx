/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { composeItem, NOW, readItem } from './in-memory-outlook';
import { button, checklistLine, kind, renderPane, textbox } from './render-pane';

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);
const choice = (name: string) => screen.findByRole('combobox', { name });
const signOff = () => screen.findByRole('textbox', { name: 'Sign-off of every draft' });

async function openSettings(user: UserEvent): Promise<void> {
  await user.click(await screen.findByText('Settings'));
}

describe('the hours within which an answer is in time', () => {
  test('are 48 until others are chosen, which the clock, the draft and the checklist follow', async () => {
    const { outlook, user } = renderPane(readItem('a', { receivedAt: hoursAgo(30) }));
    expect(await screen.findByText(/48 hours, 72 at most.*this add-in’s own/)).toBeVisible();
    expect((await textbox()).value).not.toMatch(/late|sorry/i);
    await openSettings(user);
    expect(await choice('In time')).toHaveValue('48');
    await user.selectOptions(await choice('In time'), 'Within 24 hours');
    expect(screen.getByText(/24 hours, 48 at most.*You chose the first/)).toBeVisible();
    expect(screen.getByText(/It is getting late: answer by/)).toBeVisible();
    expect((await textbox()).value).toMatch(/late|sorry/i);
    expect(outlook.kept.get('targetHours')).toBe(24);
    await user.clear(await textbox());
    await user.type(await textbox(), 'Hello Dana, I’m declining the role.');
    await waitFor(async () => {
      expect(await checklistLine('Answered in time')).toHaveTextContent('waited 30 hours');
    });
    await user.selectOptions(await choice('In time'), 'Within 72 hours');
    await waitFor(async () => {
      expect(await checklistLine('Answered in time')).toHaveTextContent('Passed');
    });
  });

  test('that were kept hold for the next message, and for the mail that answers one', async () => {
    const { outlook } = renderPane(readItem('a', { receivedAt: hoursAgo(60) }), ({ kept }) => {
      kept.set('targetHours', 72);
    });
    expect(await screen.findByText(/^Counted from when it came: 72 hours, 96/)).toBeVisible();
    const sent =
      'From: Dana Reyes <dana@brightwater.example>\nSent: Saturday, 28 February 2026 22:00';
    const body = `I’m declining the role.\n\n${sent}\nTo: Sam Lee\nSubject: A role\n\nWould you be open to a call?`;
    act(() => {
      outlook.show(composeItem(body));
    });
    expect(await checklistLine('Answered in time')).toHaveTextContent('Passed');
  });

  test('beside a mail that is written are followed as soon as they are chosen', async () => {
    const sent =
      'From: Dana Reyes <dana@brightwater.example>\nSent: Saturday, 28 February 2026 22:00';
    const body = `I’m declining the role.\n\n${sent}\nTo: Sam Lee\nSubject: A role\n\nWould you be open to a call?`;
    const { user } = renderPane(composeItem(body));
    expect(await checklistLine('Answered in time')).toHaveTextContent('Passed');
    await openSettings(user);
    await user.selectOptions(await choice('In time'), 'Within 24 hours');
    expect(await checklistLine('Answered in time')).toHaveTextContent('has waited');
  });
});

describe('settings that are reset', () => {
  const chosen = (): [string, unknown][] => [
    ['signOff', 'Sam'],
    ['wording', 'softened'],
    ['targetHours', 24],
    ['look', 'dark'],
    ['sendCheck', 'off'],
    ['switchedOff', { off: ['too-long'], ignored: ['touch base'] }],
  ];

  async function openReset() {
    const driver = renderPane(readItem('a'), ({ kept }) => {
      for (const [name, value] of chosen()) kept.set(name, value);
      kept.set('template:a', { v: 9 });
    });
    expect((await textbox()).value).toMatch(/Sam$/);
    await openSettings(driver.user);
    await signOff();
    return driver;
  }

  async function reset(user: UserEvent): Promise<void> {
    await user.click(await button('Reset settings'));
    await user.click(await button('Reset'));
  }

  test('are as they were at first once that is confirmed, and what was written stays', async () => {
    const { outlook, user } = await openReset();
    await user.click(await button('Reset settings'));
    await user.click(await button('Leave them'));
    expect(outlook.kept.get('signOff')).toBe('Sam');
    await reset(user);
    expect(await screen.findByText('The settings are as they were at first.')).toBeVisible();
    expect([...outlook.kept.keys()]).toEqual(['template:a']);
    expect(await signOff()).toHaveValue('');
    expect(await choice('Drafts')).toHaveValue('direct');
    expect(await choice('In time')).toHaveValue('48');
    expect(await choice('Look')).toHaveValue('auto');
    expect(await choice('At Send')).toHaveValue('every');
    expect((await textbox()).value).not.toMatch(/Sam$/);
    expect(screen.getByText(/48 hours, 72 at most/)).toBeVisible();
    expect(document.body).not.toHaveFocus();
  });

  test('can be put back once', async () => {
    const { outlook, user } = await openReset();
    await reset(user);
    await user.click(await button('Undo'));
    expect(await screen.findByText('Your settings are back.')).toBeVisible();
    expect(Object.fromEntries(outlook.kept)).toEqual({
      ...Object.fromEntries(chosen()),
      'template:a': { v: 9 },
    });
    expect(await signOff()).toHaveValue('Sam');
    expect(await choice('Look')).toHaveValue('dark');
    expect((await textbox()).value).toMatch(/Sam$/);
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
    expect(screen.getByText('Your settings are back.').closest('[tabindex="-1"]')).toHaveFocus();
  });

  test('can no longer be put back once another is chosen', async () => {
    const { user } = await openReset();
    await reset(user);
    await button('Undo');
    await user.selectOptions(await choice('At Send'), 'off');
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  test('stay where the mailbox takes nothing, which is said with a way on', async () => {
    const { outlook, user } = await openReset();
    outlook.settingsFault = true;
    await reset(user);
    expect(await screen.findByText(/Your settings are as before; try again/)).toBeVisible();
    expect(await signOff()).toHaveValue('Sam');
    outlook.settingsFault = false;
    await reset(user);
    outlook.settingsFault = true;
    await user.click(await button('Undo'));
    expect(await screen.findByText(/Nothing was put back; try Undo again/)).toBeVisible();
    outlook.settingsFault = false;
    await user.click(await button('Undo'));
    expect(await screen.findByText('Your settings are back.')).toBeVisible();
  });

  test('that were never chosen leave nothing to put back', async () => {
    const { user } = renderPane(readItem('a'));
    await openSettings(user);
    await reset(user);
    expect(await screen.findByText('The settings are as they were at first.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });
});

describe('that a message has to be kept until it is answered', () => {
  const told = () => screen.findByText(/^Keep the message until/);
  const untold = async () => {
    await checklistLine('Clear decision');
    expect(screen.queryByText(/^Keep the message until/)).not.toBeInTheDocument();
  };

  test('is said until it is dismissed, and not again', async () => {
    const { outlook, user } = renderPane(readItem('a'));
    expect(await told()).toBeVisible();
    await user.click(await button('Got it'));
    await untold();
    expect(outlook.kept.get('toldToKeep')).toBe(true);
    expect(await textbox()).toHaveFocus();
    act(() => {
      outlook.show(readItem('b', { subject: 'The second one' }));
    });
    await screen.findByText('The second one');
    await untold();
  });

  test('is not said again after the first reply, and stays in view until then', async () => {
    const { outlook, user } = renderPane(readItem('a'));
    await told();
    await user.click(await button('Open reply'));
    await screen.findByText(/The reply is open in Outlook/);
    expect(await told()).toBeVisible();
    expect(outlook.kept.get('toldToKeep')).toBe(true);
    act(() => {
      outlook.show(readItem('b', { subject: 'The second one' }));
    });
    await screen.findByText('The second one');
    await untold();
  });

  test.each(['harassment', 'scam-spam', 'exploitative'])('is never said about %s', async (id) => {
    const { user } = renderPane(readItem('a'));
    await told();
    await user.selectOptions(await kind(), id);
    const boundary = screen.queryByRole('button', { name: 'Write a short boundary instead' });
    if (boundary) await user.click(boundary);
    await textbox();
    expect(screen.queryByText(/^Keep the message until/)).not.toBeInTheDocument();
  });

  test('is never said to whoever feels unsafe', async () => {
    const { user } = renderPane(readItem('a'));
    await told();
    const question = await choice('What holds you back?');
    await user.selectOptions(question, 'I feel unsafe or pressured');
    expect(screen.queryByText(/^Keep the message until/)).not.toBeInTheDocument();
  });
});
