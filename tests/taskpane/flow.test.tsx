/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { NOW, readItem, type InMemoryOutlook } from './in-memory-outlook';
import { button, checklistLine, renderPane, textbox } from './render-pane';

const question = () => screen.findByRole('combobox', { name: 'What holds you back?' });
const option = (name: string) => screen.findByLabelText(name);
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
async function openOptions(user: UserEvent): Promise<void> {
  await user.click(await screen.findByText('Wording, door, reason and name'));
}

describe('pause and assess', () => {
  test('overloaded leads to the short form', async () => {
    const { user } = renderPane(readItem('a'));
    await openOptions(user);
    await user.type(await option('Reason, one line or none'), 'I have no time');
    await user.selectOptions(await option('Wording'), 'Softened');
    const longer = (await textbox()).value;
    await user.selectOptions(await question(), 'There is too much on my plate');
    const { value } = await textbox();
    expect(value).not.toContain('I have no time');
    expect(value.length).toBeLessThan(longer.length);
    expect(screen.getByText(/the short form/)).toBeVisible();
  });

  test('uneasy changes nothing and says why a no is kinder', async () => {
    const { user } = renderPane(readItem('a'));
    const { value } = await textbox();
    await user.selectOptions(await question(), 'I feel uneasy about saying no');
    expect(await textbox()).toHaveValue(value);
    expect(screen.getByText(/kinder than silence/)).toBeVisible();
  });

  test('something happened steps back, and the way back is named', async () => {
    const { user } = renderPane(readItem('a'));
    await user.selectOptions(await question(), 'Something happened in my life');
    expect((await textbox()).value).toMatch(/step(ping)? back for now/);
    expect(screen.getByText(/you can come back to it/)).toBeVisible();
    expect(await option('Answer')).toHaveValue('step-back');
    await user.selectOptions(await question(), 'It is not for me');
    expect(await option('Answer')).toHaveValue('decline');
  });

  test('unsafe leads to the safe steps, which come first, and away from any draft', async () => {
    const { user } = renderPane(readItem('a'));
    await user.clear(await textbox());
    await user.type(await textbox(), 'No, thank you.');
    await user.selectOptions(await question(), 'I feel unsafe or pressured');
    const [first] = screen.getAllByRole('heading', { level: 2 });
    expect(first).toHaveTextContent('No reply is owed');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Open reply' })).not.toBeInTheDocument();
    await user.selectOptions(await question(), 'No answer needed');
    await user.click(await button('Put my text back'));
    expect(await textbox()).toHaveValue('No, thank you.');
  });
});

describe('what the user said of themselves', () => {
  test('explains nothing when they step back, whatever reason they gave before', async () => {
    const { user } = renderPane(readItem('a'));
    await openOptions(user);
    await user.type(await option('Reason, one line or none'), 'my mother is ill');
    expect((await textbox()).value).toContain('my mother is ill');
    await user.selectOptions(await question(), 'Something happened in my life');
    expect((await textbox()).value).not.toContain('my mother is ill');
    await user.selectOptions(await question(), 'It is not for me');
    expect((await textbox()).value).toContain('my mother is ill');
  });

  test('holds for another kind, and is asked no more where safety is at stake', async () => {
    const { user } = renderPane(readItem('a'));
    await user.selectOptions(await question(), 'I feel unsafe or pressured');
    await user.selectOptions(await option('Kind'), 'Meeting or event');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await user.selectOptions(await option('Kind'), 'Exploitative request');
    expect(await option('Answer')).toHaveValue('boundary');
    expect(screen.queryByRole('combobox', { name: 'What holds you back?' })).toBeNull();
  });
});

describe('the clock', () => {
  const clock = () => screen.findByRole('region', { name: 'The clock' });

  test('says how long they have waited, and until when an answer is in time', async () => {
    renderPane(readItem('a'));
    expect(await clock()).toHaveTextContent(/They have waited 1 hour\. An answer by Wednesday/);
  });

  test('starts at the decision, which Outlook keeps with the message', async () => {
    const { outlook, user } = renderPane(readItem('a', { receivedAt: daysAgo(5) }));
    expect(await clock()).toHaveTextContent('They have waited 5 days. This is late');
    expect((await textbox()).value).toContain('late');
    await user.click(await button('I’ve decided'));
    expect(await clock()).toHaveTextContent(/Counted from your decision on Monday/);
    expect((await textbox()).value).not.toContain('late');
    expect(outlook.keptNotes.get('a')).toEqual({ decidedAt: NOW });
    await user.click(await button('I haven’t decided yet'));
    expect((await textbox()).value).toContain('late');
  });

  test('remembers a decision when the message is opened again', async () => {
    renderPane(readItem('a', { receivedAt: daysAgo(5) }), (outlook) => {
      outlook.keptNotes.set('a', { decidedAt: daysAgo(1) });
    });
    await waitFor(async () => {
      expect(await clock()).toHaveTextContent(/Counted from your decision on Sunday/);
    });
    expect((await textbox()).value).not.toContain('late');
  });

  test('counts on where Outlook keeps nothing, and says so', async () => {
    const { outlook, user } = renderPane(readItem('a'));
    await textbox();
    outlook.notesFault = 9020;
    await user.click(await button('I’ve decided'));
    expect(await screen.findByText(/did not keep when you decided/)).toBeVisible();
    expect(await clock()).toHaveTextContent(/Counted from your decision/);
  });

  test('counts from the first of their mails that has no answer, which the thread quotes', async () => {
    const quoted = 'On 5 Feb 2026, at 09:00, Dana Reyes wrote:\n> Would you be open to a call?';
    renderPane(readItem('a', { body: `Hi Sam,\n\nany thoughts?\n\nDana\n\n${quoted}` }));
    expect(await clock()).toHaveTextContent('They have waited 3 weeks.');
    expect((await textbox()).value).toMatch(/sorry for (my|the) /);
  });

  test.each([
    [20, /a short apology/, /sorry for (my late reply|the silence)/],
    [50, /say first why you write/, /I’m writing/],
  ])('offers to repair a silence of %i days', async (days, says, draft) => {
    const { user } = renderPane(readItem('a', { receivedAt: daysAgo(days) }));
    expect(await clock()).toHaveTextContent(says);
    await user.click(await button('Answer after the silence'));
    expect((await textbox()).value).toMatch(draft);
    expect(screen.queryByRole('button', { name: 'Answer after the silence' })).toBeNull();
  });
});

describe('the options of the draft', () => {
  test('redraft at once: reason, referral, name, door', async () => {
    const { user } = renderPane(readItem('a'));
    await openOptions(user);
    await user.type(await option('Reason, one line or none'), 'the spring is full');
    await user.type(await option('Whom to ask instead'), 'Jo Bell');
    await user.type(await option('Your name below it'), 'Sam');
    await user.selectOptions(await option('Door'), 'Open from a day on');
    await user.type(await option('They may write again from'), '2026-09-01');
    const { value } = await textbox();
    for (const part of ['the spring is full', 'Jo Bell', '1 September 2026', 'regards,\nSam'])
      expect(value).toContain(part);
    await user.selectOptions(await option('Door'), 'Open on a condition');
    await user.type(await option('What would change the answer'), 'the fee is 900');
    expect((await textbox()).value).toContain('the fee is 900');
  });

  test('ask for the day that the door opens, and offer to put it in the calendar', async () => {
    const { user, outlook } = renderPane(readItem('a'));
    await openOptions(user);
    await user.selectOptions(await option('Door'), 'Open from a day on');
    const missing = 'Until a day is set here, the draft leaves the door closed.';
    expect(screen.getByText(missing)).toBeVisible();
    await user.type(await option('They may write again from'), '2026-09-01');
    expect(screen.queryByText(missing)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remind me of that day in the calendar' }));
    expect(outlook.appointments).toEqual([
      expect.objectContaining({ day: '2026-09-01', subject: 'They may write again from today on' }),
    ]);
    expect(await screen.findByText(/entry for 1 September 2026 is open/)).toBeVisible();
  });

  test('keep what was written by hand, and offer the new draft', async () => {
    const { user } = renderPane(readItem('a'));
    await user.clear(await textbox());
    await user.type(await textbox(), 'No, thank you.');
    await openOptions(user);
    await user.type(await option('Your name below it'), 'Sam');
    expect(await textbox()).toHaveValue('No, thank you.');
    await user.click(await button('Use the new draft'));
    expect((await textbox()).value).toContain('Sam');
    await user.click(await button('Undo the last change'));
    expect(await textbox()).toHaveValue('No, thank you.');
  });
});

describe('the checklist', () => {
  const VAGUE = 'Hello,\n\nI can’t take this on. Let me circle back to you on this.';
  async function write(user: UserEvent, text: string): Promise<void> {
    await user.clear(await textbox());
    await user.click(await textbox());
    await user.paste(text);
  }
  const line = () => checklistLine('No vague phrases');

  test('lets a phrase stand this time', async () => {
    const { user } = renderPane(readItem('a'));
    await write(user, VAGUE);
    await user.click(await button(/^Ignore this time: No vague phrases/));
    expect(await line()).toHaveTextContent('Passed');
    expect(await textbox()).toHaveValue(VAGUE);
  });

  test('makes a promise with a day of a phrase that is meant', async () => {
    const { user } = renderPane(readItem('a'));
    await write(user, VAGUE);
    await waitFor(async () => {
      expect(await line()).toHaveTextContent('To fix');
    });
    await user.click(within(await line()).getByRole('button', { name: /^I mean it/ }));
    await user.type(await option('By which day?'), '2026-03-14');
    await user.click(await button('Write the day in'));
    expect((await textbox()).value).toContain('14 March 2026');
    expect(await line()).toHaveTextContent('Passed');
    await user.click(await button('Undo the last change'));
    expect(await textbox()).toHaveValue(VAGUE);
  });

  test('fixes all at once, and takes it back', async () => {
    const { user } = renderPane(readItem('a'));
    const text = `${VAGUE} Any thoughts? Sorry. I am so sorry.`;
    await write(user, text);
    await user.click(await button(/^Fix all \d$/));
    expect((await textbox()).value).not.toMatch(/circle back|thoughts/);
    expect(screen.queryByRole('button', { name: /^Fix/ })).not.toBeInTheDocument();
    await user.click(await button('Undo the last change'));
    expect(await textbox()).toHaveValue(text);
  });

  test('shows a finding in the text', async () => {
    const { user } = renderPane(readItem('a'));
    await write(user, VAGUE);
    await user.click(await button(/^Show .*circle back.* in the text$/));
    const box = await textbox();
    expect(box).toHaveFocus();
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toContain('circle back');
  });

  test('says why a finding matters, and by what source', async () => {
    const { user } = renderPane(readItem('a'));
    await write(user, VAGUE);
    await waitFor(async () => {
      expect(await line()).toHaveTextContent(/Waung and Brice 2000/);
    });
    expect(await checklistLine('Short')).not.toHaveTextContent(/Boomerang/);
  });
});

test('what was typed after a fix is set aside when the fix is taken back', async () => {
  const { user } = renderPane(readItem('a'));
  await user.clear(await textbox());
  await user.click(await textbox());
  await user.paste('I can’t take this on. Let me circle back to you on this.');
  await user.click(await button(/^Fix: No vague phrases/));
  expect(await textbox()).toHaveFocus();
  await user.type(await textbox(), ' More of mine.');
  await user.click(await button('Undo the last change'));
  expect((await textbox()).value).toContain('circle back');
  await user.click(await button('Put my text back'));
  expect((await textbox()).value).toContain('More of mine.');
});

describe('the reply', () => {
  const CROWD = {
    to: [
      { displayName: 'Sam Lee', emailAddress: 'sam@home.example' },
      { displayName: 'Jo Bell', emailAddress: 'jo@bell.example' },
    ],
    cc: [{ displayName: '', emailAddress: 'ida@holt.example' }],
    ownAddress: 'sam@home.example',
  };

  test('goes to the sender alone unless all are asked for, which the checklist warns of', async () => {
    const { outlook, user } = renderPane(readItem('a', CROWD));
    expect(await screen.findByText('To Dana Reyes')).toBeVisible();
    expect(await checklistLine('Right audience')).toHaveTextContent('Passed');
    await user.click(await screen.findByRole('checkbox', { name: 'Reply to all 3 people' }));
    expect(screen.getByText('To Dana Reyes, Jo Bell and ida@holt.example')).toBeVisible();
    expect(await checklistLine('Right audience')).toHaveTextContent('Worth a look');
    await user.click(await button('Open reply'));
    await screen.findByText(/The reply is open in Outlook/);
    expect(outlook.openedToAll).toEqual([true]);
    expect(outlook.draftedFor).toEqual(['a']);
  });

  test('to a single person has nobody else to go to', async () => {
    const { outlook, user } = renderPane(
      readItem('a', { ...CROWD, to: CROWD.to.slice(0, 1), cc: [] }),
    );
    await user.click(await button('Open reply'));
    await screen.findByText(/The reply is open in Outlook/);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(outlook.openedToAll).toEqual([false]);
  });

  const withoutMailbox = ({ mailbox }: InMemoryOutlook) => {
    mailbox.isOffered = false;
  };

  test('once sent is closed, and muting is spoken of only then', async () => {
    const { user } = renderPane(readItem('a'), withoutMailbox);
    await user.click(await button('Open reply'));
    expect(await screen.findByText('Was it sent?')).toBeVisible();
    expect(screen.queryByText(/Mute the conversation/)).not.toBeInTheDocument();
    await user.click(await button('Yes, it is sent'));
    expect(screen.getByText(/Mute the conversation/)).toBeVisible();
    await user.click(await button('Done'));
    expect(screen.getByText('Closed.')).toBeVisible();
  });

  test('once sent is noted with the message where the user wants it', async () => {
    const { outlook, user } = renderPane(readItem('a', { receivedAt: daysAgo(5) }), withoutMailbox);
    await user.click(await button('I’ve decided'));
    await user.click(await button('Open reply'));
    await user.click(await button('Yes, it is sent'));
    expect(outlook.keptNotes.get('a')).toEqual({ decidedAt: NOW });
    await user.click(await button('Keep a note'));
    const answer = { at: NOW, scenario: 'recruiter-outreach', response: 'decline' };
    expect(outlook.keptNotes.get('a')).toEqual({ decidedAt: NOW, answer });
    expect(await button('Noted')).toHaveFocus();
    expect(screen.getByText(/Mute the conversation/)).toBeVisible();
  });

  test('once sent says so where Outlook keeps no note', async () => {
    const { outlook, user } = renderPane(readItem('a'));
    await user.click(await button('Open reply'));
    await user.click(await button('Yes, it is sent'));
    outlook.notesFault = 9020;
    await user.click(await button('Keep a note'));
    expect(await screen.findByText('Outlook did not keep the note.')).toBeVisible();
  });

  test('that was noted before is shown in place of the clock, owes nothing and can be forgotten', async () => {
    const { outlook, user } = renderPane(readItem('a', { receivedAt: daysAgo(50) }), (prepared) => {
      const answer = { at: daysAgo(40), scenario: 'sales-pitch', response: 'decline' } as const;
      prepared.keptNotes.set('a', { answer });
    });
    const answered = await screen.findByRole('region', { name: 'Answered' });
    expect(answered).toHaveTextContent(/21 January at .*Say no \(Sales pitch\)/);
    expect((await textbox()).value).not.toMatch(/sorry|late/);
    expect(await checklistLine('Answered in time')).toHaveTextContent('Not applicable');
    await user.click(await button('Remove this note'));
    expect(await screen.findByRole('region', { name: 'The clock' })).toBeVisible();
    expect(outlook.keptNotes.get('a')).toEqual({});
    expect((await textbox()).value).toMatch(/sorry/);
  });

  test('not sent yet is not asked about again', async () => {
    const { user } = renderPane(readItem('a'));
    await user.click(await button('Open reply'));
    await user.click(await button('Not yet'));
    expect(screen.queryByText('Was it sent?')).not.toBeInTheDocument();
    expect(await button('Open reply')).toBeEnabled();
  });
});

test('what was chosen for a message is still chosen when one comes back to it', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await user.selectOptions(await option('Kind'), 'Meeting or event');
  await openOptions(user);
  await user.type(await option('Your name below it'), 'Sam');
  act(() => {
    outlook.show(readItem('b', { subject: 'Another' }));
  });
  await screen.findByText('Another');
  expect(await option('Kind')).not.toHaveValue('meeting-invite');
  await user.selectOptions(await question(), 'I feel unsafe or pressured');
  act(() => {
    outlook.show(readItem('a'));
  });
  await screen.findByText('A role at Brightwater');
  expect(await option('Kind')).toHaveValue('meeting-invite');
  expect((await textbox()).value).toMatch(/Sam$/);
  act(() => {
    outlook.show(readItem('b', { subject: 'Another' }));
  });
  await screen.findByText('Another');
  expect(await textbox()).not.toHaveValue('');
  expect(await question()).toHaveValue('');
});

test('a text written by hand is kept for its message and offered back', async () => {
  const { outlook, user } = renderPane(readItem('a'));
  await user.clear(await textbox());
  await user.type(await textbox(), 'No, thank you.');
  act(() => {
    outlook.show(readItem('b', { subject: 'Another' }));
  });
  await screen.findByText('Another');
  expect(await textbox()).not.toHaveValue('No, thank you.');
  expect(screen.queryByRole('button', { name: 'Put my text back' })).not.toBeInTheDocument();
  act(() => {
    outlook.show(readItem('a'));
  });
  await user.click(await button('Put my text back'));
  expect(await textbox()).toHaveValue('No, thank you.');
});
