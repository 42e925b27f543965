/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { hashOf, MOST_RECORDED, recordIn, scenarios, type AnswerRecord } from '../../src/core';
import { InMemoryOutlook, NOW, readItem } from './in-memory-outlook';
import { button, renderPane } from './render-pane';

const DANA = 'dana@brightwater.example';
const HOUR = 3_600_000;

type Noted = {
  readonly key: string;
  readonly address?: string;
  readonly at: string;
  readonly hours?: number;
  readonly scenario?: Parameters<AnswerRecord['add']>[2]['scenario'];
  readonly response?: Parameters<AnswerRecord['add']>[2]['response'];
};

/** What the mailbox holds once these answers were noted. */
async function kept(...noted: readonly Noted[]): Promise<unknown> {
  const outlook = new InMemoryOutlook({ kind: 'none' });
  const record = recordIn(outlook.settings);
  for (const each of noted) {
    const { key, address = DANA, hours = 5, scenario = 'sales-pitch', response = 'decline' } = each;
    const at = new Date(each.at);
    await record.add(
      key,
      {
        from: { displayName: '', emailAddress: address },
        receivedAt: new Date(at.getTime() - hours * HOUR),
      },
      { at, scenario, response },
    );
  }
  return outlook.kept.get('record');
}

const LAST_MONTH: Noted = {
  key: 'l',
  at: '2026-02-20T09:00:00Z',
  hours: 72,
  scenario: 'candidate',
};
const FIRST: Noted = { key: 'f', at: '2026-03-01T09:00:00Z', hours: 3 };
const SECOND: Noted = { key: 's', at: '2026-03-01T12:00:00Z', hours: 5, response: 'boundary' };
const THIRD: Noted = { key: 't', at: '2026-03-02T09:00:00Z', hours: 80, scenario: 'job-offer' };

async function renderWith(record: unknown, item = readItem('a')) {
  const driver = renderPane(item, (outlook) => {
    if (record !== undefined) outlook.kept.set('record', record);
  });
  await screen.findByText('A role at Brightwater');
  return driver;
}

async function openAnswers(user: UserEvent): Promise<void> {
  await user.click(await screen.findByText('Your answers'));
  await screen.findByText(/it can be guessed/);
}

const answers = async () =>
  within(await screen.findByRole('list', { name: 'The newest first' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/Remove$/, ''));

async function sendAndNote(user: UserEvent): Promise<void> {
  await user.click(await button('Open reply'));
  await user.click(await button('Yes, it is sent'));
  await user.click(await button('Keep a note'));
}

const inRecord = (outlook: InMemoryOutlook) => recordIn(outlook.settings).entries();

describe('an answer that is noted', () => {
  test('is told to be listed, is in the record, and goes with its note', async () => {
    const { outlook, user } = await renderWith(undefined);
    await user.click(await button('Open reply'));
    await user.click(await button('Yes, it is sent'));
    expect(screen.getByText(/with a number made from the sender’s address/)).toBeVisible();
    await user.click(await button('Keep a note'));
    expect(inRecord(outlook)).toEqual([
      {
        sender: hashOf(DANA),
        item: hashOf('a'),
        answeredAt: NOW,
        receivedAt: new Date('2026-03-02T09:00:00Z'),
        scenario: 'recruiter-outreach',
        response: 'decline',
      },
    ]);
    await user.click(await button('Remove this note'));
    await waitFor(() => {
      expect(inRecord(outlook)).toEqual([]);
    });
    expect(outlook.keptNotes.get('a')).toEqual({});
  });

  test('is said to be missing where the mailbox did not take it', async () => {
    const { outlook, user } = await renderWith(undefined);
    outlook.settingsFault = true;
    await sendAndNote(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'did not keep it among your answers',
    );
    expect(outlook.keptNotes.get('a')).toHaveProperty('answer');
    await user.click(await button('Remove this note'));
    const clock = await screen.findByRole('region', { name: 'The clock' });
    expect(await within(clock).findByRole('alert')).toHaveTextContent(/may still hold it/);
    expect(screen.queryByText(/did not keep it among/)).not.toBeInTheDocument();
  });

  test('is told to give the message the user’s category, once it is in the record', async () => {
    const { outlook, user } = await renderWith(undefined);
    await user.click(await button('Open reply'));
    await user.click(await button('Yes, it is sent'));
    expect(screen.getByText(/have one called “Declined”, the message gets it/)).toBeVisible();
    expect(outlook.categorised).toEqual([]);
    await user.click(await button('Keep a note'));
    await waitFor(() => {
      expect(outlook.categorised).toEqual([['a', 'Declined']]);
    });
    await user.click(await button('Remove this note'));
    await waitFor(() => {
      expect(inRecord(outlook)).toEqual([]);
    });
    expect(outlook.categorised).toHaveLength(1);
  });

  test('is noted without a word where Outlook gives no category', async () => {
    const { outlook, user } = await renderWith(undefined);
    outlook.categoryFault = 9020;
    await sendAndNote(user);
    expect(inRecord(outlook)).toHaveLength(1);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('gives no category where it is not in the record', async () => {
    const { outlook, user } = await renderWith(undefined);
    outlook.settingsFault = true;
    await sendAndNote(user);
    await screen.findByRole('alert');
    expect(outlook.categorised).toEqual([]);
  });

  test('leaves a record of another version alone, and says so', async () => {
    const later = { v: 2, answers: { a: 1 } };
    const { outlook, user } = await renderWith(later);
    await sendAndNote(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(/left as they are/);
    expect(outlook.categorised).toEqual([]);
    await user.click(await button('Remove this note'));
    const clock = await screen.findByRole('region', { name: 'The clock' });
    expect(await within(clock).findByRole('alert')).toHaveTextContent(/left as they are/);
    expect(outlook.kept.get('record')).toBe(later);
  });
});

describe('a decision', () => {
  test('is told to be kept, is in the record until it is taken back, and gives way to the answer', async () => {
    const { outlook, user } = await renderWith(undefined);
    expect(screen.getByText(/keeps this moment with the message and, until/)).toBeVisible();
    await user.click(await button('I’ve decided'));
    await waitFor(() => {
      expect(inRecord(outlook)).toMatchObject([{ item: hashOf('a'), decidedAt: NOW }]);
    });
    await user.click(await button('I haven’t decided yet'));
    await waitFor(() => {
      expect(inRecord(outlook)).toEqual([]);
    });
    await user.click(await button('I’ve decided'));
    await sendAndNote(user);
    await waitFor(() => {
      expect(inRecord(outlook)).toMatchObject([{ item: hashOf('a'), answeredAt: NOW }]);
    });
    await user.click(await button('Remove this note'));
    await waitFor(() => {
      expect(inRecord(outlook)).toMatchObject([{ item: hashOf('a'), decidedAt: NOW }]);
    });
  });

  test('counts on where the record does not take it, and it is said', async () => {
    const { outlook, user } = await renderWith(undefined);
    outlook.settingsFault = true;
    await user.click(await button('I’ve decided'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Outlook did not change your answers.',
    );
    expect(outlook.keptNotes.get('a')).toEqual({ decidedAt: NOW });
    outlook.settingsFault = false;
    await user.click(await button('I haven’t decided yet'));
    await waitFor(() => {
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    });
  });

  test('leaves a record of another version alone, and says so', async () => {
    const { outlook, user } = await renderWith({ v: 2 });
    await user.click(await button('I’ve decided'));
    expect(await screen.findByRole('alert')).toHaveTextContent(/left as they are/);
    expect(outlook.kept.get('record')).toEqual({ v: 2 });
  });

  test('without an answer is listed and counted, and can be removed and put back', async () => {
    const { outlook, user } = await renderWith(await kept(FIRST));
    await user.click(await button('I’ve decided'));
    await openAnswers(user);
    const open = '2 March 2026, Decided, not answered yet';
    expect(await answers()).toEqual([open, '1 March 2026, Sales pitch, Say no']);
    expect(screen.getByText('1 message decided on and not answered yet.')).toBeVisible();
    const name = 'Answers in March 2026, by kind, and what is still open';
    const table = screen.getByRole('table', { name });
    expect(within(table).getByRole('row', { name: 'Decided, not answered yet 1' })).toBeVisible();
    await user.click(await button(`Remove: ${open}`));
    expect(await answers()).toHaveLength(1);
    expect(screen.queryByText(/decided on and not answered yet\./)).not.toBeInTheDocument();
    await user.click(await button('Put it back'));
    await waitFor(() => {
      expect(inRecord(outlook)).toHaveLength(2);
    });
  });
});

describe('a later message of a sender who was declined', () => {
  const declined = (parts: Partial<Noted> = {}) =>
    kept({ key: 'x', at: '2026-02-20T12:00:00Z', ...parts });

  test('says when, and what it was', async () => {
    await renderWith(await declined());
    expect(
      await screen.findByText('You declined this sender on 20 February 2026 (sales pitch).'),
    ).toBeVisible();
  });

  test('names no kind where none was recognised', async () => {
    await renderWith(await declined({ scenario: 'none' }));
    expect(await screen.findByText('You declined this sender on 20 February 2026.')).toBeVisible();
  });

  test.each([
    ['of another sender', { address: 'jo@bell.example' }],
    ['who was told no clear no', { response: 'step-back' }],
    ['that came before the no', { at: '2026-03-02T09:30:00Z' }],
    ['that is the same', { key: 'a' }],
  ] as const)('says nothing of one %s', async (_name, parts) => {
    await renderWith(await declined(parts));
    expect(screen.queryByText(/You declined this sender/)).not.toBeInTheDocument();
  });

  test('no longer says so once the answers are erased', async () => {
    const { user } = await renderWith(await declined());
    await screen.findByText(/You declined this sender/);
    await openAnswers(user);
    await user.click(await button('Erase all'));
    await user.click(await button('Yes, erase all'));
    await waitFor(() => {
      expect(screen.queryByText(/You declined this sender/)).not.toBeInTheDocument();
    });
  });

  test('is likelier to be taken for pressure', async () => {
    const pressure = {
      subject: 'Your fire extinguishers expire in 11 days',
      body: 'Dear Bursar,\n\nOur records indicate that premises of your type are required to hold an in-date service certificate. Book before Friday and receive 20% off refills AND a complimentary fire door survey (worth £395).\n\nBOOK NOW » https://safeguardfiresolutions.example/book\n\nWe are not currently your supplier but 600+ schools wish that we’d been theirs sooner.\n\nUnsubscribe | View in browser',
    };
    const { outlook } = renderPane(readItem('a', pressure));
    expect(await screen.findAllByText('Sales pitch')).not.toHaveLength(0);
    expect(screen.queryByRole('heading', { name: 'No reply is owed' })).not.toBeInTheDocument();
    outlook.kept.set('record', await declined());
    act(() => {
      outlook.show(readItem('b', pressure));
    });
    expect(await screen.findByRole('heading', { name: 'No reply is owed' })).toBeVisible();
  });
});

describe('your answers', () => {
  test('are not shown before they are asked for', async () => {
    const { user } = await renderWith(await kept(FIRST));
    await screen.findByText('Your answers');
    expect(screen.queryByText('The newest first')).not.toBeInTheDocument();
    await openAnswers(user);
    expect(await screen.findByText('The newest first')).toBeVisible();
  });

  test('are told to be none, and how little is kept', async () => {
    const { user } = await renderWith(undefined);
    await openAnswers(user);
    expect(screen.getByText('There are no answers yet.')).toBeVisible();
    expect(screen.getByText(/can work out its number/)).toHaveTextContent(
      new RegExp(`the latest ${String(MOST_RECORDED)};.* the oldest falls out`),
    );
    expect(screen.queryByRole('button', { name: 'Erase all' })).not.toBeInTheDocument();
  });

  test('are listed with the newest first, one that is noted meanwhile too', async () => {
    const { user } = await renderWith(await kept(LAST_MONTH, FIRST, SECOND));
    await openAnswers(user);
    expect(await answers()).toEqual([
      '1 March 2026, Sales pitch, Set a boundary',
      '1 March 2026, Sales pitch, Say no',
      expect.stringMatching(/^20 February 2026, .*, Say no$/),
    ]);
    await sendAndNote(user);
    await waitFor(async () => {
      expect(await answers()).toHaveLength(4);
    });
    expect((await answers())[0]).toMatch(/^2 March 2026/);
  });

  test('are shortened until all are asked for', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      key: String(index),
      at: new Date(NOW.getTime() - index * HOUR).toISOString(),
    }));
    const { user } = await renderWith(await kept(...many));
    await openAnswers(user);
    expect(await answers()).toHaveLength(10);
    await user.click(await button('Show all 12'));
    expect(await answers()).toHaveLength(12);
    expect(screen.getByRole('list', { name: 'The newest first' })).toHaveFocus();
  });

  test('are removed one by one, and put back', async () => {
    const { outlook, user } = await renderWith(await kept(FIRST, SECOND));
    await openAnswers(user);
    await user.click(await button('Remove: 1 March 2026, Sales pitch, Say no'));
    expect(await button('Put it back')).toHaveFocus();
    const status = screen.getByText(/^Removed: 1 March 2026, Sales pitch, Say no\./);
    expect(status.closest('[role=status]')).not.toBeNull();
    expect(inRecord(outlook)).toMatchObject([{ item: hashOf('s') }]);
    outlook.settingsFault = true;
    await user.click(await button('Put it back'));
    expect(await screen.findByText(/did not|Nothing was changed/)).toBeVisible();
    outlook.settingsFault = false;
    await user.click(await button('Put it back'));
    const told = await screen.findByText(/^Put back: 1 March 2026/);
    expect(told.closest('[tabindex="-1"]')).toHaveFocus();
    expect(inRecord(outlook)).toMatchObject([{ item: hashOf('f') }, { item: hashOf('s') }]);
    expect(screen.queryByRole('button', { name: 'Put it back' })).not.toBeInTheDocument();
  });

  test('are erased only when asked twice', async () => {
    const { outlook, user } = await renderWith(await kept(FIRST, SECOND));
    await openAnswers(user);
    await user.click(await button('Erase all'));
    await user.click(await button('No, keep them'));
    expect((await button('Erase all')).closest('[tabindex="-1"]')).toHaveFocus();
    expect(inRecord(outlook)).toHaveLength(2);
    await user.click(await button('Erase all'));
    expect(inRecord(outlook)).toHaveLength(2);
    await user.click(await button('Yes, erase all'));
    const told = await screen.findByText('All your answers were erased.');
    expect(told.closest('[tabindex="-1"]')).toHaveFocus();
    expect(outlook.kept.has('record')).toBe(false);
    expect(screen.getByText('There are no answers yet.')).toBeVisible();
  });

  test('that Outlook does not change are still there, and it is said', async () => {
    const { outlook, user } = await renderWith(await kept(FIRST));
    await openAnswers(user);
    outlook.settingsFault = true;
    await user.click(await button(/^Remove: /));
    expect(await screen.findByText('Outlook did not change your answers.')).toBeVisible();
    expect(await answers()).toHaveLength(1);
  });

  test('of another version are left alone unless they are erased', async () => {
    const { outlook, user } = await renderWith({ v: 2 });
    await openAnswers(user);
    expect(screen.getByText(/left as they are/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save as CSV' })).not.toBeInTheDocument();
    await user.click(await button('Erase all'));
    await user.click(await button('Yes, erase all'));
    expect(await screen.findByText('There are no answers yet.')).toBeVisible();
    expect(outlook.kept.has('record')).toBe(false);
  });

  test('are saved as CSV and as JSON', async () => {
    const { outlook, user } = await renderWith(await kept(FIRST, SECOND));
    await openAnswers(user);
    await user.click(await button('Save as CSV'));
    await user.click(await button('Save as JSON'));
    expect(await screen.findByText('Your browser was asked to save the file.')).toBeVisible();
    const [csv, json] = outlook.savedFiles.map(({ content }) => atob(content));
    expect(outlook.savedFiles.map(({ name }) => name)).toEqual([
      'your-answers.csv',
      'your-answers.json',
    ]);
    expect(csv?.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('2026-03-01T12:00:00.000Z,2026-03-01T07:00:00.000Z,sales-pitch,boundary');
    expect(JSON.parse(json ?? '')).toMatchObject({ answers: [{ answer: 'decline' }, {}] });
  });
});

describe('a month', () => {
  const rows = async (caption: string) =>
    within(await screen.findByRole('table', { name: caption }))
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
  const titleOf = (id: string) => scenarios.find((each) => each.id === id)?.title ?? '';

  test('has its answers in numbers, by kind, and its median time', async () => {
    const { user } = await renderWith(await kept(LAST_MONTH, FIRST, SECOND, THIRD));
    await openAnswers(user);
    expect(await screen.findByRole('heading', { name: 'This month: March 2026' })).toBeVisible();
    expect(screen.getByText('3 answers. Median time to answer: 5 hours.')).toBeVisible();
    expect(await rows('Answers in March 2026, by kind')).toEqual([
      'KindMessages',
      `${titleOf('sales-pitch')}2`,
      `${titleOf('job-offer')}1`,
    ]);
  });

  test('leads to those before it and back, no further than there are answers', async () => {
    const { user } = await renderWith(await kept(LAST_MONTH, FIRST));
    await openAnswers(user);
    const [before, after] = [await button('Month before'), await button('Month after')];
    expect(after).toHaveAttribute('aria-disabled', 'true');
    await user.click(before);
    expect(await screen.findByRole('heading', { name: 'February 2026' })).toBeVisible();
    expect(screen.getByText('1 answer. Median time to answer: 3 days.')).toBeVisible();
    expect(before).toHaveAttribute('aria-disabled', 'true');
    await user.click(before);
    expect(screen.getByRole('heading', { name: 'February 2026' })).toBeVisible();
    await user.click(after);
    expect(await screen.findByRole('heading', { name: 'This month: March 2026' })).toBeVisible();
  });

  test('without answers says so and has no table', async () => {
    const { user } = await renderWith(await kept(LAST_MONTH));
    await openAnswers(user);
    expect(await screen.findByText('No answers were noted.')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
