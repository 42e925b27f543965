/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { promiseId, promisesIn, type Promised } from '../../src/core';
import { promisesPart } from '../../src/taskpane/promises-part';
import { composeItem, NOW, readItem, type InMemoryOutlook } from './in-memory-outlook';
import { button, renderPane, textbox } from './render-pane';

const VAGUE = 'Hello,\n\nI can’t take this on. Let me circle back to you on this.';
const MAIL = 'Hi Dana,\n\nI won’t be taking this further. I’ll circle back to you.\n\nSam';
const LINE = 'I’ll come back to you on 14 March 2026.';

const summary = (name: string | RegExp) => screen.findByText(name, { selector: 'summary' });
const list = () => screen.findByRole('list', { name: 'Promises' });
const rows = async () => within(await list()).getAllByRole('listitem');
const told = (words: string | RegExp) => screen.findByText(words, { selector: '[role=status] *' });

async function open(user: UserEvent): Promise<void> {
  await user.click(await summary(/^Promises/));
}

async function writeVague(user: UserEvent): Promise<void> {
  await user.clear(await textbox());
  await user.click(await textbox());
  await user.paste(VAGUE);
}

async function mean(user: UserEvent, day = '2026-03-14'): Promise<void> {
  await user.click(await button(/^I mean it/));
  await user.type(await screen.findByLabelText('By which day?'), day);
  await user.click(await button('Write the day in'));
}

function promised(parts: Partial<Promised> = {}): Promised {
  return { day: '2026-03-14', text: LINE, subject: 'A role at Brightwater', ...parts };
}

/** Puts promises into the settings before the pane reads them. */
function noting(...all: readonly Promised[]): (outlook: InMemoryOutlook) => void {
  return ({ kept }) => {
    for (const each of all)
      kept.set(`promise:${promiseId(each)}`, [
        1,
        each.day,
        each.text,
        each.subject,
        NOW.getTime() - 86_400_000,
      ]);
  };
}

const listOf = ({ settings }: InMemoryOutlook) => promisesIn(settings).list();

test('the list is loaded once it is opened, and says what it is for', async () => {
  const { user } = renderPane(readItem('a'));
  expect(await summary('Promises')).toBeVisible();
  expect(promisesPart.current().kind).toBe('loading');
  expect(screen.queryByText(/^No promise is noted/)).not.toBeInTheDocument();
  await open(user);
  expect(await screen.findByText(/^No promise is noted/)).toBeVisible();
});

test('how many are due is told without opening the list, those of today with them', async () => {
  renderPane(
    readItem('a'),
    noting(
      promised({ day: '2026-03-01' }),
      promised({ day: '2026-03-02' }),
      promised({ day: '2026-03-03' }),
    ),
  );
  expect(await summary('Promises (2 due)')).toBeVisible();
});

test('promises are listed by day, the due ones first and said to be due', async () => {
  const { user } = renderPane(
    readItem('a'),
    noting(
      promised(),
      promised({ day: '2026-03-01', subject: '' }),
      promised({ day: '2026-03-20' }),
    ),
  );
  await open(user);
  const [first, second, third] = await rows();
  expect(first).toHaveTextContent('Due on 1 March 2026');
  expect(first).toHaveTextContent('(no subject)');
  expect(second).toHaveTextContent(`By 14 March 2026${LINE}A role at Brightwater`);
  expect(third).toHaveTextContent('By 20 March 2026');
});

test('what is meant in the draft is noted with its day, and listed', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await writeVague(user);
  await open(user);
  await mean(user);
  expect(await told('Noted under Promises, for 14 March 2026.')).toBeVisible();
  expect(listOf(outlook)).toMatchObject([{ ...promised(), madeAt: NOW }]);
  expect(await rows()).toHaveLength(1);
});

test('a promise that is undone is no longer noted, whatever else is undone', async () => {
  const { outlook, user } = renderPane(readItem('a'), noting(promised({ subject: 'Another' })));
  await writeVague(user);
  await mean(user);
  await told(/^Noted under Promises/);
  await user.click(await button('Undo the last change'));
  expect(await told('The promise is no longer noted.')).toBeVisible();
  expect(listOf(outlook)).toMatchObject([{ subject: 'Another' }]);
});

test('a fix that is undone leaves the promises', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await writeVague(user);
  await mean(user);
  await told(/^Noted under Promises/);
  await user.click(await textbox());
  await user.paste(' Any thoughts?');
  await user.click(await button(/^Fix: /));
  await user.click(await button('Undo the last change'));
  expect(listOf(outlook)).toHaveLength(1);
});

test('what is meant in a mail is noted once it stands there', async () => {
  const { outlook, user } = renderPane(composeItem(MAIL));
  const letGo = outlook.holdChanges();
  await mean(user);
  expect(listOf(outlook)).toEqual([]);
  letGo();
  expect(await told(/^Noted under Promises/)).toBeVisible();
  expect(outlook.mailBody).toContain(LINE);
  expect(listOf(outlook)).toMatchObject([promised({ subject: 'Re: A role' })]);
});

test('what Outlook did not take into the mail is not noted', async () => {
  const { outlook, user } = renderPane(composeItem(MAIL));
  outlook.changeFault = 'not-safe';
  await mean(user);
  expect(await screen.findByText(/^Your mail was left alone/)).toBeVisible();
  expect(listOf(outlook)).toEqual([]);
});

test('a fix in a mail promises nothing', async () => {
  const { outlook, user } = renderPane(composeItem(MAIL));
  await user.click(await button(/^Fix: No vague phrases/));
  expect(await screen.findByText(/^Changed in your mail/)).toBeVisible();
  expect(listOf(outlook)).toEqual([]);
});

test.each([
  ['Kept', /^Kept\. It is off the list/],
  ['Drop', /^It is off the list\. If somebody counts on it/],
])('%s takes a promise off the list, and leaves the focus there', async (act, words) => {
  const other = promised({ subject: 'Another' });
  const { outlook, user } = renderPane(readItem('a'), noting(promised(), other));
  await open(user);
  await list();
  await user.click(await button(`${act}: “${LINE}”, A role at Brightwater`));
  expect(await told(words)).toBeVisible();
  expect(listOf(outlook)).toMatchObject([{ subject: 'Another' }]);
  expect(await rows()).toHaveLength(1);
  expect(document.activeElement).toContainElement(await list());
  expect(document.body).not.toHaveFocus();
});

test('Move gives a promise another day and its place among the others', async () => {
  const other = promised({ day: '2026-03-20', subject: 'Another' });
  const due = promised({ day: '2026-03-01' });
  const { outlook, user } = renderPane(readItem('a'), noting(due, other));
  await open(user);
  await list();
  await user.click(await button(/^Move: .*Brightwater$/));
  const field = await screen.findByLabelText('To which day?');
  expect(field).toHaveValue('2026-03-01');
  expect(await button('Move it there')).toHaveAttribute('aria-disabled', 'true');
  await user.clear(field);
  await user.type(field, '2026-04-01');
  await user.click(await button('Move it there'));
  expect(await told(/^Moved to 1 April 2026\./)).toBeVisible();
  expect(listOf(outlook)).toMatchObject([
    { subject: 'Another' },
    { id: promiseId(due), day: '2026-04-01' },
  ]);
  expect((await rows())[1]).toHaveTextContent('By 1 April 2026');
  expect(await summary('Promises')).toBeVisible();
  expect(screen.queryByLabelText('To which day?')).not.toBeInTheDocument();
  expect(document.body).not.toHaveFocus();
});

test('a promise is put into the calendar with where and when it was made', async () => {
  const { outlook, user } = renderPane(readItem('a'), noting(promised()));
  await open(user);
  await list();
  await user.click(await button(/^Put it in the calendar: /));
  expect(await told(/^An entry for 14 March 2026 is open/)).toBeVisible();
  expect(outlook.appointments).toEqual([
    {
      day: '2026-03-14',
      subject: LINE,
      text: 'Promised on 1 March 2026 in the mail “A role at Brightwater”.',
    },
  ]);
  expect(listOf(outlook)).toHaveLength(1);
});

test('an entry is opened once, however often it is asked for meanwhile', async () => {
  const { outlook, user } = renderPane(readItem('a'), noting(promised()));
  await open(user);
  await list();
  const letGo = outlook.holdChanges();
  await user.click(await button(/^Put it in the calendar: /));
  await user.click(await button(/^Put it in the calendar: /));
  await user.click(await button(/^Kept: /));
  letGo();
  await told(/^An entry for 14 March 2026 is open/);
  expect(outlook.appointments).toHaveLength(1);
  expect(listOf(outlook)).toHaveLength(1);
});

test.each([
  ['missing-api', /opens no calendar entry from here.*14 March 2026/],
  ['unconfirmed', /does not say whether it did.*14 March 2026/],
  ['timed-out', /may still open.*14 March 2026/],
  [9020, /\(9020\).*14 March 2026/],
] as const)('a calendar that fails with %s is said so, with the way on', async (code, words) => {
  const { outlook, user } = renderPane(readItem('a'), noting(promised()));
  outlook.calendarFault = code;
  await open(user);
  await list();
  await user.click(await button(/^Put it in the calendar: /));
  expect(await told(words)).toBeVisible();
  expect(await rows()).toHaveLength(1);
});

test.each([
  ['timed-out', /did not answer/],
  ['no-room', /no room for more/],
  ['missing-api', /into your calendar yourself/],
  [9019, /\(9019\)/],
] as const)('a promise that is not saved for %s is told, and tried again', async (code, words) => {
  const { outlook, user } = renderPane(readItem('a'));
  outlook.settingsFault = code;
  await writeVague(user);
  await mean(user);
  expect(await told(words)).toBeVisible();
  expect((await textbox()).value).toContain('14 March 2026');
  outlook.settingsFault = false;
  await user.click(await button('Try again'));
  expect(await told('Noted under Promises, for 14 March 2026.')).toBeVisible();
  expect(listOf(outlook)).toMatchObject([promised()]);
});

test('a promise that is not saved waits while another is dropped to make room', async () => {
  const { outlook, user } = renderPane(readItem('a'), noting(promised({ subject: 'Older' })));
  await open(user);
  await list();
  outlook.settingsFault = 'no-room';
  await writeVague(user);
  await mean(user);
  expect(await told(/no room for more/)).toBeVisible();
  outlook.settingsFault = false;
  await user.click(await button(/^Drop: /));
  expect(await told('1 change to your promises is not saved yet.')).toBeVisible();
  await user.click(await button('Try again'));
  expect(await told('Noted under Promises, for 14 March 2026.')).toBeVisible();
  expect(screen.queryByText(/not saved yet/)).not.toBeInTheDocument();
  expect(listOf(outlook)).toMatchObject([promised()]);
});

test('a promise that is kept while the mailbox takes nothing stays on the list', async () => {
  const { outlook, user } = renderPane(readItem('a'), noting(promised()));
  await open(user);
  await list();
  outlook.settingsFault = true;
  await user.click(await button(/^Kept: /));
  expect(await told(/did not answer/)).toBeVisible();
  expect(await rows()).toHaveLength(1);
  outlook.settingsFault = false;
  await user.click(await button('Try again'));
  expect(await screen.findByText(/^No promise is noted/)).toBeVisible();
  expect(listOf(outlook)).toEqual([]);
});

test('beside another message what went well is told no longer, and what failed still is', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await writeVague(user);
  await mean(user);
  await told(/^Noted under Promises/);
  act(() => {
    outlook.show(readItem('b', { subject: 'The second one' }));
  });
  await screen.findByText('The second one');
  expect(screen.queryByText(/^Noted under Promises/)).not.toBeInTheDocument();
  outlook.settingsFault = true;
  await writeVague(user);
  await mean(user);
  await told(/did not answer/);
  act(() => {
    outlook.show(readItem('a'));
  });
  await screen.findByText('A role at Brightwater', { selector: 'header bdi' });
  expect(await told(/did not answer/)).toBeVisible();
});

test('offline the promises are there all the same', async () => {
  const online = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
  const { user } = renderPane({ kind: 'none' }, noting(promised({ day: '2026-03-01' })));
  expect(await screen.findByText(/^You are offline\./)).toBeVisible();
  await user.click(await summary('Promises (1 due)'));
  await waitFor(async () => {
    expect(await rows()).toHaveLength(1);
  });
  online.mockRestore();
});

test('settings of a later version are not shown', async () => {
  const { user } = renderPane(readItem('a'), ({ kept }) => {
    kept.set('promise:a', [2, '2026-03-01', LINE, 'A role', 5]);
  });
  await user.click(await summary('Promises'));
  expect(await screen.findByText(/^No promise is noted/)).toBeVisible();
});
