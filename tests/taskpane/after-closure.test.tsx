/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { IncomingMessage } from '../../src/core';
import type { MailboxTrouble } from '../../src/core/mailbox-ports';
import type { InMemoryMailbox } from './in-memory-mailbox';
import { readItem, type InMemoryOutlook } from './in-memory-outlook';
import { button, renderPane, textbox, type PaneDriver } from './render-pane';

const COPY = 'Put a copy into Records';
const MOVE = 'Move it to Records';
const CATEGORY = 'Add the category “Declined”';
const MUTE = 'Mute this conversation';
const BLOCK = 'Block this sender';
const MAKE = 'Make this rule';
const undo = (offer: string) => button(`Undo: ${offer}`);

const threat = {
  subject: 'You',
  body: 'If you ignore me again you will regret it. I know where you live and I will hurt you.',
  from: { displayName: 'Rex Vale', emailAddress: 'rex@vale.example' },
};

type Prepare = (mailbox: InMemoryMailbox, outlook: InMemoryOutlook) => void;

function render(parts: Partial<IncomingMessage>, prepare: Prepare = () => undefined): PaneDriver {
  return renderPane(readItem('a', parts), (outlook) => {
    outlook.mailbox.signedIn = 'sam@home.example';
    prepare(outlook.mailbox, outlook);
  });
}

/** The pane once the user said that the reply was sent. */
async function renderSent(parts: Partial<IncomingMessage> = {}, prepare?: Prepare) {
  const { outlook, user } = render(parts, prepare);
  await user.click(await button('Open reply'));
  await user.click(await button('Yes, it is sent'));
  await button('Done');
  return { outlook, mailbox: outlook.mailbox, user };
}

/** What is offered, in its order. */
const offers = () =>
  screen
    .queryAllByRole('group')
    .map((group) => group.getAttribute('aria-label') ?? '')
    .filter((name) => [COPY, MOVE, CATEGORY, MUTE, BLOCK].includes(name));
const row = (offer: string) => screen.getByRole('group', { name: offer });
const said = (offer: string, words: string | RegExp) =>
  waitFor(() => {
    expect(within(row(offer)).getByRole('status')).toHaveTextContent(words);
  });

describe('once the reply is sent', () => {
  test('a record comes first, then quiet; nothing is asked of the mailbox before a press', async () => {
    const { mailbox } = await renderSent();
    await button(COPY);
    expect(offers()).toEqual([COPY, MOVE, CATEGORY, MUTE, BLOCK]);
    expect(screen.getByText(/done when you press it, and not before/)).toBeVisible();
    expect(mailbox.calls).toEqual([]);
  });

  test('none of it is offered before', async () => {
    const { outlook, user } = render({});
    await user.click(await button('Open reply'));
    await button('Yes, it is sent');
    expect(screen.queryByRole('button', { name: BLOCK })).not.toBeInTheDocument();
    expect(outlook.mailbox.calls).toEqual([]);
  });

  test.each<[string, Prepare]>([
    ['this deployment is not registered', (mailbox) => (mailbox.isOffered = false)],
    ['Outlook has no id of the message', (_mailbox, outlook) => (outlook.hasIds = false)],
  ])('none of it is offered where %s, and Outlook’s own ways are named', async (_why, prepare) => {
    await renderSent({}, prepare);
    expect(screen.getByText(/Mute the conversation: in Outlook/)).toBeVisible();
    expect(offers()).toEqual([]);
  });
});

describe('a record', () => {
  test('is a copy, which is put in place of no move and can be removed', async () => {
    const { mailbox, user } = await renderSent();
    await user.click(await button(COPY));
    await said(COPY, 'A copy lies in your folder Records.');
    expect(mailbox.calls).toEqual(['immutableId', 'copyToRecords']);
    expect(screen.queryByRole('button', { name: MOVE })).not.toBeInTheDocument();
    await user.click(await undo(COPY));
    await said(COPY, /Undone\. The copy lies among your deleted items/);
    expect(mailbox.folders.get('copy of a')).toBe('Deleted Items');
    expect(await button(COPY)).toBeEnabled();
    expect(await button(MOVE)).toBeEnabled();
  });

  test('is the message itself, which can be moved back; then no copy of it is offered', async () => {
    const { mailbox, user } = await renderSent({}, (prepared) => {
      prepared.folders.set('a', 'Projects');
    });
    await user.click(await button(MOVE));
    await said(MOVE, 'The message lies in your folder Records.');
    expect(screen.queryByRole('button', { name: COPY })).not.toBeInTheDocument();
    await user.click(await undo(MOVE));
    await said(MOVE, /back where it was/);
    expect(mailbox.folders.get('a')).toBe('Projects');
  });

  test('that is there already is said to be, and nothing of it can be undone', async () => {
    const { user } = await renderSent({}, (mailbox) => {
      mailbox.folders.set('copy of a', 'Records');
    });
    await user.click(await button(COPY));
    await said(COPY, 'It lies in your folder Records already.');
    expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
  });

  test('can be undone once Outlook shows another message', async () => {
    const { outlook, mailbox, user } = await renderSent({ subject: 'The <b>panel</b>' });
    await user.click(await button(MOVE));
    await said(MOVE, 'The message lies in your folder Records.');
    expect(screen.queryByRole('region', { name: 'Done with another message' })).toBeNull();
    act(() => {
      outlook.show(readItem('b'));
    });
    const latest = await screen.findByRole('region', { name: 'Done with another message' });
    expect(latest).toHaveTextContent('The <b>panel</b>The message lies in your folder Records.');
    await user.click(within(latest).getByRole('button', { name: `Undo: ${MOVE}` }));
    await waitFor(() => {
      expect(latest).toHaveTextContent(/back where it was/);
    });
    expect(latest).toHaveFocus();
    expect(mailbox.folders.get('a')).toBe('Inbox');
    await user.click(within(latest).getByRole('button', { name: 'Got it' }));
    expect(latest).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('is none of another message that Outlook shows by then', async () => {
    const { outlook, mailbox, user } = await renderSent();
    const copy = await button(COPY);
    outlook.show(readItem('b', { subject: 'Lunch' }), { silently: true });
    await user.click(copy);
    expect(await screen.findByText('Lunch')).toBeVisible();
    expect(mailbox.calls).toEqual([]);
  });
});

describe('the category', () => {
  test('joins the others and is taken away', async () => {
    const { mailbox, user } = await renderSent({}, (prepared) => {
      prepared.categories.set('a', ['Panel']);
    });
    await user.click(await button(CATEGORY));
    await said(CATEGORY, /has the category/);
    expect(mailbox.categories.get('a')).toEqual(['Panel', 'Declined']);
    await user.click(await undo(CATEGORY));
    await said(CATEGORY, /taken away/);
    expect(mailbox.categories.get('a')).toEqual(['Panel']);
  });

  test('that the message had before stays', async () => {
    const { mailbox, user } = await renderSent({}, (prepared) => {
      prepared.categories.set('a', ['Declined']);
    });
    await user.click(await button(CATEGORY));
    await said(CATEGORY, 'It has this category already.');
    expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
    expect(mailbox.categories.get('a')).toEqual(['Declined']);
  });
});

describe('a rule', () => {
  test('that mutes is shown in words, then made, then removed by its id', async () => {
    const { mailbox, user } = await renderSent({ subject: 'Re: A role at Brightwater' });
    await user.click(await button(MUTE));
    const shown = within(row(MUTE))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    const name = 'Decline Gracefully: mute “A role at Brightwater” from dana@brightwater.example';
    expect(shown).toEqual([
      'It meets mail from exactly this address: dana@brightwater.example',
      'And of that only what has these words in its subject: A role at Brightwater',
      'It marks that mail as read and moves it to Archive. It deletes nothing.',
      expect.stringMatching(/goes on until it is removed.*Settings, Mail, Rules.*called: /),
    ]);
    expect(shown[3]).toContain(name);
    expect(mailbox.calls).toEqual([]);
    await user.click(await button(MAKE));
    await said(MUTE, /The rule is made/);
    expect([...mailbox.rules.values()]).toEqual([
      {
        name,
        fromAddress: 'dana@brightwater.example',
        subject: 'A role at Brightwater',
        folder: 'archive',
      },
    ]);
    expect(screen.queryByRole('button', { name: MAKE })).not.toBeInTheDocument();
    await user.click(await undo(MUTE));
    await said(MUTE, 'Undone. The rule is removed.');
    expect(mailbox.rules.size).toBe(0);
    expect(mailbox.calls).toEqual(['createRule', 'removeRule']);
  });

  test('that blocks meets every mail of the sender, and says what junk is', async () => {
    const { mailbox, user } = await renderSent();
    await user.click(await button(BLOCK));
    expect(within(row(BLOCK)).queryByText(/words in its subject/)).not.toBeInTheDocument();
    expect(within(row(BLOCK)).getByText(/Junk Email.*deletes nothing/)).toBeVisible();
    await user.click(await button(MAKE));
    await said(BLOCK, /goes to Junk Email/);
    expect([...mailbox.rules.values()]).toEqual([
      {
        name: 'Decline Gracefully: block dana@brightwater.example',
        fromAddress: 'dana@brightwater.example',
        folder: 'junkemail',
      },
    ]);
  });

  test('that is not wanted after all is not made, and the focus stays in its place', async () => {
    const { mailbox, user } = await renderSent();
    await user.click(await button(BLOCK));
    expect(row(BLOCK)).toHaveFocus();
    await user.click(await button('No rule'));
    expect(row(BLOCK)).toHaveFocus();
    expect(await button(BLOCK)).toBeEnabled();
    expect(mailbox.calls).toEqual([]);
  });

  test.each(['', 'Re: Hi'])(
    'to mute “%s” is none, since it would meet other mail',
    async (subject) => {
      await renderSent({ subject });
      await button(BLOCK);
      expect(screen.queryByRole('button', { name: MUTE })).not.toBeInTheDocument();
    },
  );

  test('shows hostile words as text, apart from its own', async () => {
    const subject = '<img src=x onerror=alert(1)> \u202Eeteled';
    const { user } = await renderSent({ subject });
    await user.click(await button(MUTE));
    const words = within(row(MUTE)).getByText(subject, { normalizer: (text) => text });
    expect(words.tagName).toBe('BDI');
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('what goes wrong', () => {
  const TROUBLES: readonly (readonly [MailboxTrouble, RegExp])[] = [
    ['cancelled', /Nothing was changed/],
    ['not-allowed', /refused.*In Outlook itself: .*Copy to folder/],
    ['popup-blocked', /Allow pop-up windows/],
    ['offline', /online, then try again/],
    ['busy', /in a few minutes/],
    ['gone', /nothing was changed.*Look for it in Outlook/],
    ['failed', /nothing was changed/],
  ];

  test.each(TROUBLES)(
    '(%s) is told with a way on, and can be tried again',
    async (trouble, words) => {
      const { mailbox, user } = await renderSent({}, (prepared) => {
        prepared.troubles.set('copyToRecords', trouble);
      });
      await user.click(await button(COPY));
      await said(COPY, words);
      mailbox.troubles.clear();
      await user.click(await button(COPY));
      await said(COPY, 'A copy lies in your folder Records.');
    },
  );

  test('and cannot be known is said to be, and is not repeated by itself', async () => {
    const { mailbox, user } = await renderSent({}, (prepared) => {
      prepared.troubles.set('createRule', 'unconfirmed');
    });
    await user.click(await button(BLOCK));
    await user.click(await button(MAKE));
    await said(BLOCK, /Nobody can tell whether this was done\. Look in Outlook/);
    expect(mailbox.calls).toEqual(['createRule']);
    expect(await button(MAKE)).toBeEnabled();
  });

  test('while it is undone leaves the way to undo it', async () => {
    const { mailbox, user } = await renderSent();
    await user.click(await button(MOVE));
    mailbox.troubles.set('moveTo', 'offline');
    await user.click(await undo(MOVE));
    await said(MOVE, /online, then try again/);
    mailbox.troubles.clear();
    await user.click(await undo(MOVE));
    await said(MOVE, /back where it was/);
  });

  test('with another account is mended by signing out', async () => {
    const { mailbox, user } = await renderSent({}, (prepared) => {
      prepared.troubles.set('immutableId', 'other-account');
    });
    await user.click(await button(COPY));
    await said(COPY, /another mailbox/);
    await user.click(await button('Sign out'));
    await said(COPY, /signed out here/);
    expect(mailbox.signedIn).toBeNull();
    expect(await button(COPY)).toBeEnabled();
  });
});

describe('on the safe path', () => {
  test('blocking comes first, then a record; no category, nothing cheerful, nothing asked', async () => {
    const { outlook } = render({ ...threat, subject: 'I will find you' });
    await button(BLOCK);
    expect(offers()).toEqual([BLOCK, COPY, MOVE, MUTE]);
    expect(screen.queryByText(/That was the hard part/)).not.toBeInTheDocument();
    expect(outlook.mailbox.calls).toEqual([]);
  });

  test('none of it is offered beside a boundary that is being written', async () => {
    const insult = 'You are a pathetic idiot. Everyone laughs at you. Go to hell, you stupid cow.';
    const { user } = render({ ...threat, body: insult });
    await button(BLOCK);
    await user.click(await button('Write a short boundary instead'));
    await textbox();
    expect(screen.queryByRole('button', { name: BLOCK })).not.toBeInTheDocument();
  });

  test('none of it is offered to whoever owes an answer', async () => {
    render({});
    await button('Open reply');
    expect(offers()).toEqual([]);
  });
});

describe('a draft in the mailbox, where Outlook opens no reply', () => {
  const OFFER = 'Make a draft in my mailbox instead';

  /** The pane once *Open reply* failed. */
  async function renderFailed(prepare: Prepare = () => undefined, parts = {}) {
    const { outlook, user } = render(parts, (mailbox, prepared) => {
      prepared.openFault = 9030;
      prepare(mailbox, prepared);
    });
    const { value } = await textbox();
    await user.click(await button('Open reply'));
    await screen.findByText(/Outlook could not open|asked to open the reply/);
    return { outlook, mailbox: outlook.mailbox, user, value };
  }

  test('is made when it is asked for, opened, and noted like a reply', async () => {
    const { outlook, mailbox, user, value } = await renderFailed();
    expect(screen.getByText(/The text is copied/)).toBeVisible();
    expect(mailbox.calls).toEqual([]);
    await user.click(await button(OFFER));
    expect(await screen.findByText(/The draft is open in Outlook/)).toBeVisible();
    expect(mailbox.calls).toEqual(['immutableId', 'createReply']);
    expect(mailbox.drafts.get('draft 1')).toMatchObject({ message: 'a', draft: { text: value } });
    expect(outlook.openedMessages).toEqual(['draft 1']);
    expect(outlook.draftedFor).toEqual(['a']);
    expect(await button('Copy')).toBeEnabled();
    await user.click(await button('Yes, it is sent'));
    expect(await button(BLOCK)).toBeVisible();
  });

  test('lies among the drafts where Outlook opens no window either, and is opened later', async () => {
    const { outlook, mailbox, user } = await renderFailed((_mailbox, prepared) => {
      prepared.messageFormFault = 'missing-api';
    });
    await user.click(await button(OFFER));
    expect(await screen.findByText(/opens no message/)).toHaveTextContent(
      'The draft lies in your Drafts folder.',
    );
    outlook.messageFormFault = null;
    await user.click(await button('Open the draft'));
    expect(await screen.findByText(/The draft is open in Outlook/)).toBeVisible();
    expect(mailbox.drafts.size).toBe(1);
  });

  test('of another text is a draft of its own, and the earlier one is spoken of', async () => {
    const { mailbox, user } = await renderFailed();
    await user.click(await button(OFFER));
    await button('Open the draft');
    await user.type(await textbox(), ' Bye.');
    await user.click(await button('Open reply'));
    expect(await screen.findByText(/you made before stays in your Drafts/)).toBeVisible();
    await user.click(await button(OFFER));
    await screen.findByText(/The draft is open in Outlook/);
    expect(mailbox.drafts.get('draft 2')?.draft.text).toMatch(/ Bye\.$/);
  });

  test('goes to the sender alone, which is said where the reply was to all', async () => {
    const cc = [{ displayName: 'Kim Ode', emailAddress: 'kim@ode.example' }];
    const { outlook, user } = render({ cc }, (_mailbox, prepared) => {
      prepared.openFault = 9030;
    });
    await user.click(await screen.findByRole('checkbox', { name: /Reply to all/ }));
    await user.click(await button('Open reply'));
    await button(OFFER);
    expect(screen.getByText(/to the sender alone/)).toBeVisible();
    expect(outlook.mailbox.calls).toEqual([]);
  });

  test('is not offered where the reply may be open', async () => {
    await renderFailed((_mailbox, prepared) => {
      prepared.openFault = 'unconfirmed';
    });
    expect(screen.queryByRole('button', { name: OFFER })).not.toBeInTheDocument();
  });

  test('is not offered where the mailbox cannot be reached', async () => {
    await renderFailed((mailbox) => {
      mailbox.isOffered = false;
    });
    expect(screen.queryByRole('button', { name: OFFER })).not.toBeInTheDocument();
  });

  test('that failed is told, and the text is there to copy', async () => {
    const { outlook, user } = await renderFailed((mailbox) => {
      mailbox.troubles.set('createReply', 'offline');
    });
    await user.click(await button(OFFER));
    expect(await screen.findByText(/No draft was made: copy the text instead/)).toBeVisible();
    expect(outlook.draftedFor).toEqual([]);
    expect(await button(OFFER)).toBeEnabled();
  });

  test('that may have been made is noted, said, and not made again by itself', async () => {
    const { outlook, mailbox, user } = await renderFailed((prepared) => {
      prepared.troubles.set('createReply', 'unconfirmed');
    });
    await user.click(await button(OFFER));
    expect(await screen.findByText(/whether the draft was made.*Drafts folder/)).toBeVisible();
    expect(outlook.draftedFor).toEqual(['a']);
    expect(mailbox.calls).toEqual(['immutableId', 'createReply']);
  });

  test('answers no other message that Outlook shows by then', async () => {
    const { outlook, mailbox, user } = await renderFailed();
    const offer = await button(OFFER);
    outlook.show(readItem('b', { subject: 'Lunch' }), { silently: true });
    await user.click(offer);
    expect(await screen.findByText('Lunch')).toBeVisible();
    expect(mailbox.calls).toEqual([]);
  });
});
