/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { IncomingMessage } from '../../src/core';
import type { FoundLoops, MailboxTrouble, OpenLoop } from '../../src/core/mailbox-ports';
import type { OpenItem, PortErrorCode } from '../../src/core/ports';
import { harassment, ordinaryMail, salesPitch } from '../commands/messages';
import type { InMemoryMailbox } from './in-memory-mailbox';
import { NOW, readItem, type InMemoryOutlook } from './in-memory-outlook';
import { button, renderPane } from './render-pane';

const HEADING = 'Who still waits for an answer';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (ms: number) => new Date(NOW.getTime() - ms);

function loop(name: string, waits: number, parts: Partial<OpenLoop> = {}): OpenLoop {
  return {
    conversation: `conversation ${name}`,
    message: name.toLowerCase(),
    from: { displayName: name, emailAddress: `${name.toLowerCase()}@bell.example` },
    subject: `About ${name}`,
    receivedAt: ago(waits),
    scenario: 'none',
    ...parts,
  };
}

const ANN = loop('Ann', 50 * DAY, { scenario: 'sales-pitch', subject: 'A demo' });
const BO = loop('Bo', 60 * HOUR, { scenario: 'sales-pitch' });
const CY = loop('Cy', 5 * HOUR);

const found = (loops: readonly OpenLoop[], parts: Partial<FoundLoops> = {}): FoundLoops => ({
  days: 90,
  loops,
  weeks: [],
  lookedBackTo: ago(90 * DAY),
  messages: 40,
  completeAt: new Date('2026-03-01T09:00:00'),
  ...parts,
});

type Prepare = (mailbox: InMemoryMailbox, outlook: InMemoryOutlook) => void;

/** The pane with the view open, and nothing selected in Outlook unless told otherwise. */
async function openView(prepare: Prepare = () => undefined, item: OpenItem = { kind: 'none' }) {
  const { outlook, user } = renderPane(item, (prepared) => {
    prepare(prepared.mailbox, prepared);
  });
  await user.click(await screen.findByText(HEADING));
  return { outlook, mailbox: outlook.mailbox, user };
}

/** The view over what was found before, brought up to date. */
async function openFound(loops: readonly OpenLoop[], prepare: Prepare = () => undefined) {
  const driver = await openView((mailbox, outlook) => {
    mailbox.signedIn = 'sam@home.example';
    mailbox.waiting = loops;
    mailbox.kept = found(loops);
    prepare(mailbox, outlook);
  });
  await button('Look for what is new');
  return driver;
}

const rows = () =>
  within(screen.getByRole('list', { name: 'The longest waiting first' })).getAllByRole('listitem');
const senders = () =>
  screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const startLooking = async (user: UserEvent) => {
  await user.click(await button('Sign in and look'));
};
const status = (words: string | RegExp) =>
  waitFor(() => {
    const told = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(told).toContainEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  });

test('is not made before it is opened, and asks nothing of anybody', async () => {
  const { outlook } = renderPane({ kind: 'none' });
  await screen.findByText(HEADING);
  expect(screen.queryByText('Before anything is read')).not.toBeInTheDocument();
  expect(outlook.mailbox.calls).toEqual([]);
});

test('where it is not offered, says what an administrator has to do, and calls nothing', async () => {
  const { mailbox } = await openView((prepared) => {
    prepared.isOffered = false;
  });
  expect(await screen.findByText(/register an application/)).toHaveTextContent(
    'deployment documentation',
  );
  expect(screen.queryByRole('button', { name: /Sign in/ })).not.toBeInTheDocument();
  expect(mailbox.calls).toEqual([]);
});

describe('before the first look', () => {
  test('says what will be read, and asks only who is known and what is kept', async () => {
    const { mailbox, user } = await openView();
    expect(await screen.findByText(/inbox and your sent items/)).toBeVisible();
    expect(screen.getByText(/on this device alone/)).toBeVisible();
    expect(screen.getByText(/between this device and Microsoft/)).toBeVisible();
    const days = screen.getByRole('combobox', { name: 'Days' });
    expect(days).toHaveValue('90');
    await user.selectOptions(days, 'The last 365 days');
    expect(mailbox.calls).toEqual(['current', 'known']);
    await startLooking(user);
    expect(await screen.findByText('Nobody is waiting.')).toBeVisible();
    expect(mailbox.lookedFor).toEqual([{ days: 365, mayAsk: true }]);
  });

  test('names who is signed in already, who can sign out', async () => {
    const { mailbox, user } = await openView((prepared) => {
      prepared.signedIn = 'sam@home.example';
    });
    expect(await button('Look')).toBeVisible();
    expect(screen.getByText('sam@home.example')).toBeVisible();
    await user.click(await button('Sign out'));
    expect(await screen.findByText(/You are signed out here/)).toBeVisible();
    expect(mailbox.signedIn).toBeNull();
    expect(await button('Sign in and look')).toBeVisible();
  });

  test('works the same beside an open message', async () => {
    const { user } = await openView((mailbox) => {
      mailbox.waiting = [CY];
    }, readItem('a'));
    await startLooking(user);
    expect(await screen.findByRole('heading', { name: 'Cy' })).toBeVisible();
  });
});

describe('a look', () => {
  test('shows how far it is and rows as they come, and is told once at its end', async () => {
    const { mailbox, user } = await openView((prepared) => {
      prepared.waiting = [ANN, BO, CY];
      prepared.hold();
    });
    await startLooking(user);
    const progress = await screen.findByRole('progressbar', { name: /looked at/ });
    expect(progress).not.toHaveAttribute('value');
    expect(screen.getByText('Waiting for Microsoft…')).toBeVisible();
    await waitFor(() => {
      expect(mailbox.calls).toContain('signIn');
    });
    act(() => {
      mailbox.goOn();
    });
    expect(await screen.findByRole('heading', { name: 'Cy' })).toBeVisible();
    expect(screen.getByText('Looking: back to 2 March 2026, 1 message so far.')).toBeVisible();
    act(() => {
      mailbox.goOn();
    });
    expect(await screen.findByRole('heading', { name: 'Bo' })).toBeVisible();
    expect(Number(progress.getAttribute('value'))).toBeCloseTo(2.5);
    expect(progress).toHaveAttribute('max', '90');
    act(() => {
      mailbox.letGo();
    });
    expect(await screen.findByText(/^Looked at on/)).toBeVisible();
    expect(senders()).toEqual(['Ann', 'Bo', 'Cy']);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(screen.getByText('sam@home.example')).toBeVisible();
    await status('3 waiting. 3 of 3 shown');
  });

  test('that is stopped keeps what it found, and can be gone on with', async () => {
    const { mailbox, user } = await openView((prepared) => {
      prepared.waiting = [ANN, BO, CY];
      prepared.hold();
    });
    await startLooking(user);
    await waitFor(() => {
      expect(mailbox.calls).toContain('signIn');
    });
    act(() => {
      mailbox.goOn();
    });
    await screen.findByRole('heading', { name: 'Cy' });
    await user.click(await button('Stop'));
    expect(mailbox.calls).toContain('stop');
    expect(await screen.findByText(/^Stopped\. What was found back to 2 March 2026/)).toBeVisible();
    expect(screen.getByText(/^Not all was looked at/)).toBeVisible();
    expect(senders()).toEqual(['Cy']);
    expect(document.body).not.toHaveFocus();
    mailbox.letGo();
    await user.click(await button('Go on'));
    await button('Look for what is new');
    expect(senders()).toEqual(['Ann', 'Bo', 'Cy']);
  });

  test('stops when the view is left', async () => {
    const { mailbox, user } = await openView((prepared) => {
      prepared.waiting = [CY];
      prepared.hold();
    });
    await startLooking(user);
    await screen.findByRole('progressbar');
    await user.click(screen.getByText(HEADING));
    await waitFor(() => {
      expect(mailbox.calls).toContain('stop');
    });
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });
});

describe('what was found before', () => {
  test('is shown at once with its time, and brought up to date without a question', async () => {
    const { mailbox } = await openView((prepared) => {
      prepared.signedIn = 'sam@home.example';
      prepared.waiting = [BO, CY];
      prepared.kept = found([BO]);
      prepared.hold();
    });
    expect(await screen.findByText(/^Looked at on Sunday 1 March .*09:00/)).toHaveTextContent(
      'Looking for what is new…',
    );
    expect(senders()).toEqual(['Bo']);
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    expect(mailbox.lookedFor).toEqual([{ days: 90, mayAsk: false }]);
    act(() => {
      mailbox.letGo();
    });
    await button('Look for what is new');
    expect(senders()).toEqual(['Bo', 'Cy']);
  });

  test('stays where nobody is signed in, with a way to sign in above it', async () => {
    const { mailbox, user } = await openView((prepared) => {
      prepared.waiting = [BO, CY];
      prepared.kept = found([BO]);
    });
    const signIn = await button('Sign in');
    expect(senders()).toEqual(['Bo']);
    expect(mailbox.calls).not.toContain('signIn');
    expect(signIn.compareDocumentPosition(rows()[0] ?? signIn)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    await user.click(signIn);
    await button('Look for what is new');
    expect(senders()).toEqual(['Bo', 'Cy']);
    expect(mailbox.lookedFor[1]).toEqual({ days: 90, mayAsk: true });
  });

  test('and was stopped goes on when the user says so', async () => {
    const { mailbox, user } = await openView((prepared) => {
      prepared.kept = found([BO], { completeAt: null, lookedBackTo: ago(60 * HOUR) });
      prepared.waiting = [ANN, BO];
    });
    await user.click(await button('Go on'));
    await button('Look for what is new');
    expect(mailbox.lookedFor).toEqual([{ days: 90, mayAsk: true }]);
    expect(senders()).toEqual(['Ann', 'Bo']);
  });

  test('is forgotten only when asked twice', async () => {
    const { mailbox, user } = await openFound([BO]);
    await user.click(await button('Forget what was found'));
    await user.click(await button('Keep it'));
    expect(mailbox.kept).not.toBeNull();
    await user.click(await button('Forget what was found'));
    await user.click(await button('Forget it'));
    const told = await screen.findByText('What was found is forgotten.');
    expect(told.closest('[tabindex="-1"]')).toHaveFocus();
    expect(mailbox.kept).toBeNull();
    expect(screen.getByText('Before anything is read')).toBeVisible();
    expect(senders()).toEqual([]);
  });

  test('is told to be there still where it could not be forgotten', async () => {
    const { user } = await openFound([BO], (mailbox) => {
      mailbox.troubles.set('forget', 'failed');
    });
    await user.click(await button('Forget what was found'));
    await user.click(await button('Forget it'));
    expect(await screen.findByRole('alert')).toHaveTextContent('This did not work');
    expect(senders()).toEqual(['Bo']);
  });
});

describe('trouble', () => {
  const troubles: readonly (readonly [MailboxTrouble, RegExp])[] = [
    ['not-offered', /not registered/],
    ['not-signed-in', /You are not signed in/],
    ['cancelled', /closed before it was done/],
    ['popup-blocked', /Allow pop-up windows/],
    ['not-allowed', /refused what this needs/],
    ['other-account', /another mailbox/],
    ['offline', /whether you are online/],
    ['busy', /asks for patience/],
    ['gone', /no longer there/],
    ['changed', /changed meanwhile/],
    ['unconfirmed', /Nobody can tell/],
    ['unreadable', /could not be read/],
    ['failed', /did not work/],
  ];

  test.each(troubles)(
    '%s at the first look is said, and leaves the way to look',
    async (...row) => {
      const [trouble, words] = row;
      const { mailbox, user } = await openView((prepared) => {
        prepared.troubles.set('look', trouble);
        prepared.waiting = [CY];
      });
      await startLooking(user);
      expect(await screen.findByRole('alert')).toHaveTextContent(words);
      mailbox.troubles.clear();
      await startLooking(user);
      expect(await screen.findByRole('heading', { name: 'Cy' })).toBeVisible();
      expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    },
  );

  test.each(troubles)('%s later leaves the rows, and a way on', async (...row) => {
    const [trouble, words] = row;
    const { mailbox, user } = await openView((prepared) => {
      prepared.signedIn = 'sam@home.example';
      prepared.troubles.set('look', trouble);
      prepared.waiting = [BO, CY];
      prepared.kept = found([BO]);
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(senders()).toEqual(['Bo']);
    mailbox.troubles.clear();
    await user.click(await button(trouble === 'not-signed-in' ? 'Sign in' : 'Try again'));
    expect(await screen.findByRole('heading', { name: 'Cy' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('another account can be signed out', async () => {
    const { mailbox, user } = await openView((prepared) => {
      prepared.troubles.set('look', 'other-account');
    });
    await startLooking(user);
    await user.click(await button('Sign out'));
    expect(await screen.findByText(/You are signed out here/)).toBeVisible();
    expect(mailbox.calls).toContain('signOut');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('what cannot be read any more can be forgotten', async () => {
    const { mailbox, user } = await openView((prepared) => {
      prepared.troubles.set('known', 'unreadable');
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be read');
    await user.click(await button('Forget what was found'));
    await user.click(await button('Forget it'));
    await screen.findByText('What was found is forgotten.');
    expect(mailbox.calls).toContain('forget');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the list', () => {
  test('has the oldest first: who, what, how long, its state and kind in words', async () => {
    const HARM = loop('Dee', 80 * HOUR, { scenario: 'harassment' });
    await openFound([ANN, HARM, BO, CY]);
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^AnnA demoSix weeks and more · Waits 7 weeks · Sales pitch/),
      expect.stringMatching(/^DeeAbout DeeLate · Waits 3 days · Harassment or threat/),
      expect.stringMatching(/^BoAbout BoGetting late · Waits 2 days · Sales pitch/),
      expect.stringMatching(/^CyAbout CyIn time · Waits 5 hours/),
    ]);
    expect(screen.getByText('4 of 4 shown')).toBeVisible();
    const [, harm] = rows();
    if (harm === undefined) throw new Error('There is no second row.');
    expect(harm).toHaveTextContent('No reply is owed.');
    expect(within(harm).queryByRole('button', { name: /^Decline/ })).not.toBeInTheDocument();
  });

  test('shows names and subjects as text, whatever they hold', async () => {
    const subject = '<img src=x onerror=alert(1)> \u202etfel ot thgir';
    const from = { displayName: '<script>alert(1)</script>', emailAddress: 'x@evil.example' };
    await openFound([loop('X', DAY, { from, subject }), loop('Y', HOUR, { subject: ' ' })]);
    const heading = screen.getByRole('heading', { name: from.displayName });
    expect(heading.querySelector('bdi')).toHaveTextContent(from.displayName);
    expect(screen.getByText(subject).tagName).toBe('BDI');
    expect(document.querySelector('img, script')).toBeNull();
    expect(screen.getByText('(no subject)')).toBeVisible();
  });

  test('names a sender without a name by the address', async () => {
    const from = { displayName: ' ', emailAddress: 'x@evil.example' };
    await openFound([loop('X', DAY, { from })]);
    expect(screen.getByRole('heading', { name: 'x@evil.example' })).toBeVisible();
  });

  test('shows 25 at a time, and the focus goes to the first of those that are added', async () => {
    const many = Array.from({ length: 27 }, (_, index) =>
      loop(`N${String(index)}`, (100 - index) * HOUR),
    );
    const { user } = await openFound(many);
    expect(rows()).toHaveLength(25);
    expect(screen.getByText('25 of 27 shown')).toBeVisible();
    await user.click(await button('Show more'));
    expect(rows()).toHaveLength(27);
    expect(rows()[25]).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  test('is searched by words, kind and age, and says how many fit', async () => {
    const { user } = await openFound([ANN, BO, CY]);
    const search = screen.getByRole('textbox', { name: 'Search sender and subject' });
    await user.type(search, 'DEMO ann');
    expect(senders()).toEqual(['Ann']);
    expect(screen.getByText('1 of 3 shown')).toBeVisible();
    await user.clear(search);
    const kind = screen.getByRole('combobox', { name: 'Kind' });
    expect(
      within(kind)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Every kind', 'Sales pitch', 'No kind recognised']);
    await user.selectOptions(kind, 'Sales pitch');
    expect(senders()).toEqual(['Ann', 'Bo']);
    const age = screen.getByRole('combobox', { name: 'Age' });
    await user.selectOptions(age, 'Getting late');
    expect(senders()).toEqual(['Bo']);
    await user.selectOptions(age, 'In time');
    expect(senders()).toEqual([]);
    expect(screen.getByText('None of those who wait fits.')).toBeVisible();
    await status(/^3 waiting\. 0 of 3 shown$/);
  });
});

describe('what is not owed', () => {
  test('leaves the list, the focus goes to the next row, and it can be put back', async () => {
    const { mailbox, user } = await openFound([ANN, BO, CY]);
    await user.click(await button('Not owed: Bo, About Bo'));
    expect(senders()).toEqual(['Ann', 'Cy']);
    expect(rows()[2]).toHaveFocus();
    expect(rows()[2]).toHaveTextContent('Cy');
    expect([...mailbox.dismissed]).toEqual(['bo']);
    await status(/^Off the list until they write again: Bo, About Bo\. 2 waiting/);
    await user.click(await button('Undo: Bo, About Bo'));
    await waitFor(() => {
      expect(senders()).toEqual(['Ann', 'Bo', 'Cy']);
    });
    expect(rows()[1]).toHaveFocus();
    expect([...mailbox.dismissed]).toEqual([]);
  });

  test('stays off while a look that began before still finds it, and comes back after one that does not', async () => {
    const { mailbox, user } = await openFound([ANN, BO]);
    mailbox.hold();
    await user.click(await button('Look for what is new'));
    await user.click(await button('Not owed: Ann, A demo'));
    act(() => {
      mailbox.letGo();
    });
    await button('Look for what is new');
    expect(senders()).toEqual(['Bo']);
    await user.click(await button('Look for what is new'));
    await button('Look for what is new');
    await user.click(await button('Undo: Ann, A demo'));
    await waitFor(() => {
      expect(senders()).toEqual(['Ann', 'Bo']);
    });
    // What has ended is not stopped.
    expect(mailbox.calls).not.toContain('stop');
  });

  test('can be the last, and then nobody waits', async () => {
    const { user } = await openFound([BO, CY]);
    await user.click(await button('Not owed: Cy, About Cy'));
    expect(rows()[0]).toHaveFocus();
    await user.click(await button('Not owed: Bo, About Bo'));
    expect(screen.getByText('Nobody is waiting.')).toBeVisible();
    expect(document.body).not.toHaveFocus();
    expect(await button('Undo: Bo, About Bo')).toBeVisible();
  });

  test('comes back by itself where it could not be taken off', async () => {
    const { user } = await openFound([BO, CY], (mailbox) => {
      mailbox.troubles.set('dismiss', 'unreadable');
    });
    await user.click(await button('Not owed: Bo, About Bo'));
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be read');
    expect(senders()).toEqual(['Bo', 'Cy']);
  });

  test('stays off where it could not be put back, with the way to try again', async () => {
    const { mailbox, user } = await openFound([BO, CY], (prepared) => {
      prepared.troubles.set('putBack', 'failed');
    });
    await user.click(await button('Not owed: Bo, About Bo'));
    await user.click(await button('Undo: Bo, About Bo'));
    expect(await screen.findByRole('alert')).toHaveTextContent('did not work');
    expect(senders()).toEqual(['Cy']);
    mailbox.troubles.clear();
    await user.click(await button('Undo: Bo, About Bo'));
    await waitFor(() => {
      expect(senders()).toEqual(['Bo', 'Cy']);
    });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('opening a message', () => {
  test('asks Outlook for it by Outlook’s own id', async () => {
    const { outlook, user } = await openFound([BO]);
    await user.click(await button('Open: Bo, About Bo'));
    await waitFor(() => {
      expect(outlook.openedMessages).toEqual(['outlook bo']);
    });
  });

  test('that is gone is said so', async () => {
    const { outlook, user } = await openFound([BO], (mailbox) => {
      mailbox.troubles.set('outlookId', 'gone');
    });
    await user.click(await button('Open: Bo, About Bo'));
    expect(await screen.findByText(/no longer there/)).toBeVisible();
    expect(outlook.openedMessages).toEqual([]);
  });

  test.each([
    ['missing-api', /opens no message from an add-in/],
    ['thrown', /Select any message in Outlook/],
    ['unconfirmed', /does not say whether it did/],
    ['timed-out', /may still open/],
    [9049, /\(9049\)/],
  ] as const)('that Outlook does not open, %s, is said so', async (code, words) => {
    const { user } = await openFound([BO], (_mailbox, outlook) => {
      outlook.messageFormFault = code;
    });
    await user.click(await button('Open: Bo, About Bo'));
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('declining in one click', () => {
  const declining = async (
    text: IncomingMessage | null,
    prepare: Prepare = () => undefined,
    waiting = BO,
  ) => {
    const driver = await openFound([waiting], (mailbox, outlook) => {
      if (text) mailbox.texts.set(waiting.message, text);
      prepare(mailbox, outlook);
    });
    await driver.user.click(
      await button(`Decline: ${waiting.from.displayName}, ${waiting.subject}`),
    );
    return driver;
  };

  test('reads the message, drafts with the user’s defaults, and opens the draft', async () => {
    const { outlook, mailbox } = await declining(salesPitch, (_mailbox, prepared) => {
      prepared.kept.set('signOff', 'Sam of Northwind');
    });
    expect(await screen.findByText(/^The draft is open in Outlook/)).toBeVisible();
    const made = mailbox.drafts.get('draft 1');
    expect(made?.message).toBe('bo');
    expect(made?.draft.text).toMatch(/^Hello Rita,\n\n/);
    expect(made?.draft.text).toMatch(/Kind regards,\nSam of Northwind$/);
    expect(outlook.openedMessages).toEqual(['draft 1']);
  });

  test('owns the delay that the text itself has', async () => {
    const late = { ...salesPitch, receivedAt: ago(4 * DAY) };
    const { mailbox } = await declining(late);
    await screen.findByText(/^The draft is open/);
    expect(mailbox.drafts.get('draft 1')?.draft.text).toContain('sorry for the late reply');
  });

  test('says where nothing is asked for', async () => {
    await declining(ordinaryMail);
    expect(await screen.findByText(/neutral no|likeliest kind/)).toBeVisible();
  });

  const unpaid = {
    ...salesPitch,
    body: 'Robin, from now on I expect you at my office on Saturdays until 6 pm. You will write my reports, and this is not paid. Others have built careers on it; your promotion depends on it.\n\nCharles',
  };
  test.each([
    ['unpaid work', unpaid, ' (exploitative request)'],
    ['harassment', harassment, ' (harassment or threat)'],
    [
      'a threat among friendly words',
      { ...salesPitch, body: `${salesPitch.body}\n\nYou will be sorry.` },
      '',
    ],
  ])('drafts nothing to %s, and says that no reply is owed', async (_name, text, kind) => {
    const { outlook, mailbox } = await declining(text);
    const told = await screen.findByText(/^No reply is owed to this/);
    expect(told).toHaveTextContent(`No reply is owed to this${kind}, so none was drafted.`);
    expect(mailbox.calls).not.toContain('createReply');
    expect(outlook.openedMessages).toEqual([]);
  });

  test('makes one draft, however often it is asked for', async () => {
    const { outlook, mailbox, user } = await openFound([BO], (prepared) => {
      prepared.texts.set('bo', salesPitch);
    });
    const letGo = mailbox.holdMessages();
    await user.dblClick(await button('Decline: Bo, About Bo'));
    expect(screen.getByText('Drafting…')).toBeVisible();
    act(letGo);
    await user.click(await button('Open the draft: Bo, About Bo'));
    await waitFor(() => {
      expect(outlook.openedMessages).toEqual(['draft 1', 'draft 1']);
    });
    expect(mailbox.drafts.size).toBe(1);
  });

  test('makes another one where the first was sent or deleted', async () => {
    const { outlook, mailbox, user } = await openFound([BO], (prepared) => {
      prepared.texts.set('bo', salesPitch);
    });
    await user.click(await button('Decline: Bo, About Bo'));
    await screen.findByText(/^The draft is open in Outlook/);
    outlook.messageFormFault = 9049;
    await user.click(await button('Open the draft: Bo, About Bo'));
    expect(await screen.findByText(/it was sent or deleted/)).toBeVisible();
    outlook.messageFormFault = null;
    await user.click(await button('Decline: Bo, About Bo'));
    await waitFor(() => {
      expect(outlook.openedMessages).toEqual(['draft 1', 'draft 2']);
    });
    expect(mailbox.drafts.size).toBe(2);
  });

  test.each<readonly [string, MailboxTrouble, RegExp]>([
    ['read', 'offline', /online.* No reply was drafted: open the message instead/],
    ['read', 'not-signed-in', /“Look for what is new” above/],
    ['read', 'gone', /^The message is no longer there[^:]*$/],
    ['createReply', 'not-allowed', /refused.* No reply was drafted/],
    ['createReply', 'unconfirmed', /Look in your Drafts folder before/],
  ])('says what to do where %s ends with %s', async (call, trouble, words) => {
    const { outlook } = await declining(salesPitch, (mailbox) => {
      mailbox.troubles.set(call, trouble);
    });
    expect(await screen.findByText(words)).toBeVisible();
    expect(outlook.openedMessages).toEqual([]);
    expect(await button('Decline: Bo, About Bo')).toBeVisible();
  });

  test.each<readonly [PortErrorCode, RegExp]>([
    ['missing-api', /opens no message.* Drafts folder/],
    ['unconfirmed', /whether it did.* Drafts folder/],
  ])('says where the draft lies that Outlook does not open: %s', async (code, words) => {
    const { mailbox } = await declining(salesPitch, (_mailbox, outlook) => {
      outlook.messageFormFault = code;
    });
    expect(await screen.findByText(words)).toBeVisible();
    expect(mailbox.drafts.size).toBe(1);
  });
});

describe('the picture', () => {
  const cells = (name: string | RegExp) =>
    within(screen.getByRole('table', { name }))
      .getAllByRole('row')
      .map(({ textContent }) => textContent);

  test('counts those who wait between the marks', async () => {
    await openFound([ANN, BO, CY]);
    expect(cells(/marks at 48 and 72 hours/)).toEqual([
      'WaitsMessages',
      'In time: 48 hours at most',
      'up to a day1',
      'to 48 hours0',
      'Getting late: 72 hours at most',
      'to 72 hours1',
      'Late',
      'to a week0',
      'to two weeks0',
      'to six weeks0',
      'A long silence',
      'longer1',
    ]);
  });

  test('has the latest weeks first, and all when asked for', async () => {
    const since = new Date('2026-02-16T00:00:00Z');
    const { user } = await openFound([BO], (mailbox) => {
      mailbox.answered = [{ since, within48: 12, within72: 3, later: 4 }];
    });
    await user.click(screen.getByText('Week by week'));
    const weeks = await screen.findByRole('button', { name: /^Show all 1\d weeks$/ });
    const name = /weeks begin on Monday/;
    expect(cells(name).slice(0, 5)).toEqual([
      'Week of48 h72 hLaterWaits',
      '2 Mar0000',
      '23 Feb0001',
      '16 Feb12340',
      '9 Feb0000',
    ]);
    expect(cells(name)).toHaveLength(9);
    await user.click(weeks);
    expect(cells(name).length).toBeGreaterThan(12);
    expect(screen.getByRole('table', { name })).toHaveFocus();
  });
});
