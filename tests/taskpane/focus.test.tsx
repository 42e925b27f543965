/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { promiseId } from '../../src/core';
import { Later } from '../../src/taskpane/later';
import { LaterPart } from '../../src/taskpane/components/LaterPart';
import { render } from '@testing-library/react';
import { InMemoryOutlook, NOW, readItem } from './in-memory-outlook';
import { button, loadChecking, renderPane, renderPaneOver, textbox } from './render-pane';

const withFocus = async (find: () => Promise<HTMLElement>) => {
  await waitFor(async () => {
    expect(await find()).toHaveFocus();
  });
};
const heading = (name: string | RegExp) => () => screen.findByRole('heading', { name });

test('after a read that failed is tried again, the heading of what was read has the focus', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await textbox();
  outlook.readFault = 'timed-out';
  act(() => {
    outlook.show(readItem('b'));
  });
  await user.click(await button('Try again'));
  await withFocus(heading('The message could not be read'));
  outlook.readFault = null;
  await user.click(await button('Try again'));
  await withFocus(heading(/^Message from/));
});

test('what the user turned to meanwhile keeps the focus', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await textbox();
  outlook.readFault = 'timed-out';
  act(() => {
    outlook.show(readItem('b'));
  });
  await button('Try again');
  outlook.readFault = null;
  outlook.hold();
  await user.click(await button('Try again'));
  await user.click(screen.getByText('Templates'));
  const turnedTo = document.activeElement;
  expect(turnedTo).not.toBe(document.body);
  act(() => {
    outlook.release();
  });
  await textbox();
  expect(turnedTo).toHaveFocus();
});

test('after a checklist that did not load is loaded, its heading has the focus', async () => {
  let isBroken = true;
  renderPaneOver(new InMemoryOutlook(readItem('a')), {
    loadChecking: () => (isBroken ? Promise.reject(new Error('offline')) : loadChecking()),
  });
  const again = await button('Load it again');
  isBroken = false;
  await userEvent.setup().click(again);
  await withFocus(heading('Checklist'));
});

test('after a part that did not load is loaded, the focus is where it begins', async () => {
  let isBroken = true;
  const part = new Later(() =>
    isBroken ? Promise.reject(new Error('offline')) : Promise.resolve('the part'),
  );
  render(<LaterPart part={part}>{(loaded) => <button>{loaded}</button>}</LaterPart>);
  const again = await button('Load it again');
  isBroken = false;
  const user = userEvent.setup();
  await user.click(again);
  await withFocus(() => screen.findByText('It is loaded.'));
  await user.tab();
  expect(await button('the part')).toHaveFocus();
});

test('after words are flagged again, the next ones have the focus, and then the part', async () => {
  const { user } = renderPane(readItem('a'), ({ kept }) => {
    kept.set('switchedOff', { ignored: ['touch base', 'circle back'] });
  });
  await textbox();
  await user.click(await screen.findByText('Settings'));
  await user.click(await screen.findByText('What is checked'));
  await user.click(await button('Flag again: touch base'));
  await withFocus(() => button('Flag again: circle back'));
  await user.click(await button('Flag again: circle back'));
  const intro = await screen.findByText(/^The checks of every reply/);
  await waitFor(() => {
    expect(intro.parentElement).toHaveFocus();
  });
});

describe('a promise', () => {
  const promised = { day: '2026-03-14', text: 'I’ll come back to you.', subject: 'A role' };

  async function openPromises() {
    const driver = renderPane(readItem('a'), ({ kept }) => {
      const { day, text, subject } = promised;
      kept.set(`promise:${promiseId(promised)}`, [1, day, text, subject, NOW.getTime()]);
    });
    await textbox();
    await driver.user.click(await screen.findByText('Promises', { selector: 'summary' }));
    return driver;
  }

  test('that is moved leaves the focus on what opened the field', async () => {
    const { user } = await openPromises();
    await user.click(await button(/^Move: /));
    const field = await screen.findByLabelText('To which day?');
    await user.clear(field);
    await user.type(field, '2026-04-01');
    await user.click(await button('Move it there'));
    await screen.findByText(/^Moved to 1 April 2026/);
    expect(await button(/^Move: /)).toHaveFocus();
  });

  test('that is saved when it is tried again leaves the focus on what is told of it', async () => {
    const { outlook, user } = await openPromises();
    outlook.settingsFault = true;
    await user.click(await button(/^Kept: /));
    const again = await button('Try again');
    outlook.settingsFault = false;
    await user.click(again);
    const told = await screen.findByText('Kept. It is off the list.');
    expect(told.closest('[role=status]')).toHaveFocus();
  });
});

test('a template that is put back leaves the focus on what is told of it', async () => {
  const { user } = renderPane(readItem('a'), ({ kept }) => {
    const template = { v: 1, name: 'Short', scenario: 'none', response: 'decline', text: 'No.' };
    kept.set('template:a', { ...template, place: 0 });
  });
  await textbox();
  await user.click(await screen.findByText('Templates'));
  await user.click(await button('Delete: Short'));
  await user.click(await button('Undo'));
  const told = await screen.findByText('“Short” is back.');
  expect(told.closest('[role=status]')).toHaveFocus();
});
