/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { reviewForSend } from '../../src/core';
import { composeItem } from './in-memory-outlook';
import { button, checklistLine, renderPane } from './render-pane';

const decline = 'Hi Dana,\n\nThank you for asking. I won’t be taking this further.\n\nSam';

test('a reply being written is checked', async () => {
  renderPane(composeItem(decline));
  expect(await checklistLine('Clear decision')).toHaveTextContent('Passed');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The mail you are writing');
});

test('Check again reads the reply anew', async () => {
  const { outlook, user } = renderPane(composeItem(decline));
  await checklistLine('No vague phrases');
  outlook.show(composeItem(`${decline}\n\nI’ll circle back to you.`), { silently: true });
  await user.click(await button('Check again'));
  await waitFor(async () => {
    expect(await checklistLine('No vague phrases')).toHaveTextContent('To fix');
  });
});

test('an HTML reply is read as its text', async () => {
  renderPane(
    composeItem(
      '<p>I won’t be taking this further.</p><p>I’ll circle <b>back</b> to you.</p>',
      'html',
    ),
  );
  expect(await checklistLine('No vague phrases')).toHaveTextContent('To fix');
});

test('on mail that declines nothing, the checklist is one quiet line', async () => {
  renderPane(composeItem('Yes, with pleasure. See you on Tuesday at ten.'));
  expect(await screen.findByText(/the checklist stays quiet/)).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Checklist' })).not.toBeInTheDocument();
});

test('where the quoted mail begins cannot be told, the checklist says so', async () => {
  const quoted = 'From: Mara Lind <mara@lindworks.example>\n\nWould you join us?';
  renderPane(composeItem(`${decline}\n\n${quoted}`));
  expect(await screen.findByText(/could not be told/)).toBeVisible();
});

test('a phrase that a date turns into a commitment is named with the date', async () => {
  renderPane(
    composeItem('I won’t be taking this further. I’ll circle back on Friday with a name.'),
  );
  const line = await checklistLine('No vague phrases');
  expect(line).toHaveTextContent('Passed');
  expect(line).toHaveTextContent(
    '“circle back” is fine here: a date makes it a commitment (“on Friday”).',
  );
});

const VAGUE = 'Hi Dana,\n\nI won’t be taking this further. I’ll circle back to you.\n\nSam';
const THREAD = [
  '',
  '',
  'From: Dana Reyes <dana@brightwater.example>',
  'Sent: Monday, January 5, 2026 9:30 AM',
  'To: Sam Lee <sam@home.example>',
  'Subject: A role',
  '',
  'I am a recruiter at Brightwater, and your profile would suit a vacancy of ours for a data engineer. Shall we circle back on this?',
].join('\n');

test('what is typed is checked without being asked for', async () => {
  const { outlook } = renderPane(composeItem(decline));
  await checklistLine('No vague phrases');
  outlook.show(composeItem(VAGUE), { silently: true });
  await waitFor(
    async () => {
      expect(await checklistLine('No vague phrases')).toHaveTextContent('To fix');
    },
    { timeout: 10_000 },
  );
});

test.each([
  ['text', VAGUE, THREAD],
  [
    'html',
    '<p>Hi <b>Dana</b>,</p><p>I won’t be taking this further. I’ll circle back to you.</p><p>Sam</p>',
    '<div id="divRplyFwdMsg"><b>From:</b> Dana Reyes<br><b>Sent:</b> Monday, January 5, 2026<br><b>Subject:</b> A role</div><p>Shall we circle back?</p>',
  ],
] as const)('Fix mends the mail itself and leaves the rest: %s', async (format, own, thread) => {
  const { outlook, user } = renderPane(composeItem(own + thread, format));
  await user.click(await button(/^Fix: No vague phrases/));
  expect(await screen.findByText(/^Changed in your mail/)).toBeVisible();
  expect(document.body).not.toHaveFocus();
  expect(outlook.mailBody).not.toContain('I’ll circle back');
  expect(outlook.mailBody.endsWith(thread)).toBe(true);
  expect(outlook.mailBody).toContain(format === 'html' ? '<p>Hi <b>Dana</b>,</p>' : 'Hi Dana,');
  expect(await checklistLine('No vague phrases')).toHaveTextContent('Passed');
});

test('the mail is changed by one hand at a time', async () => {
  const { outlook, user } = renderPane(composeItem(VAGUE));
  await user.click(await screen.findByText('Put a draft in'));
  const onTop = await button('On top');
  const letGo = outlook.holdChanges();
  await user.click(onTop);
  await user.click(onTop);
  await user.click(await button(/^Fix: No vague phrases/));
  await act(async () => {
    letGo();
    await Promise.resolve();
  });
  expect(await screen.findByText(/^The draft is in your mail/)).toBeVisible();
  expect(outlook.insertedAt).toEqual(['top']);
  expect(outlook.mailBody).toContain('circle back');
});

test('I mean it writes the day into the mail', async () => {
  const { outlook, user } = renderPane(composeItem(VAGUE));
  await user.click(await button(/^I mean it/));
  await user.type(await screen.findByLabelText('By which day?'), '2026-03-14');
  await user.click(await button('Write the day in'));
  await waitFor(() => {
    expect(outlook.mailBody).toContain('14 March');
  });
});

test.each([
  ['not-safe', /could harm its images or the quoted mail/],
  ['put-back', /all was put back/],
  ['missing-api', /does not let add-ins change a mail/],
  [9020, /\(9020\)/],
] as const)('a change that is refused by %s is there to copy', async (code, words) => {
  const { outlook, user } = renderPane(composeItem(VAGUE + THREAD));
  outlook.changeFault = code;
  await user.click(await button(/^Fix: No vague phrases/));
  expect(await screen.findByText(words)).toBeVisible();
  expect(outlook.mailBody).toBe(VAGUE + THREAD);
  await user.click(await button('Copy it'));
  expect(await button('Copied')).toHaveFocus();
  const [copied] = outlook.copied;
  expect(copied?.text).toContain('I won’t be taking this further.');
  expect(copied?.text).not.toMatch(/circle back|Brightwater/);
});

test('the message that is answered is known from the quoted part, and how long it waited', async () => {
  renderPane(composeItem(decline + THREAD));
  expect(await screen.findByText('Answers Dana Reyes')).toBeVisible();
  expect(await checklistLine('Owns the silence')).toHaveTextContent(/nothing for 8 weeks|56 days/);
});

test('a draft for what was asked is put in where the user wants it', async () => {
  const { outlook, user } = renderPane(composeItem(THREAD));
  await user.click(await screen.findByText('Put a draft in'));
  expect(await screen.findByRole('combobox', { name: 'Kind' })).toHaveValue('recruiter-outreach');
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Kind' }),
    'Harassment or threat',
  );
  expect(screen.queryByRole('combobox', { name: 'Answer' })).toBeNull();
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Kind' }), 'Sales pitch');
  await user.click(await button('On top'));
  expect(await screen.findByText(/^The draft is in your mail/)).toBeVisible();
  expect(outlook.insertedAt).toEqual(['top']);
  expect(outlook.mailBody).toMatch(/^Hello,[^]*Shall we circle back/);
  expect(await checklistLine('Clear decision')).toHaveTextContent('Passed');
});

test('where the clipboard refuses too, the text is selected', async () => {
  const { outlook, user } = renderPane(composeItem(VAGUE));
  outlook.changeFault = 'not-safe';
  outlook.copyFault = true;
  await user.click(await button(/^Fix: No vague phrases/));
  await user.click(await button('Copy it'));
  expect(await screen.findByText(/Copying was refused here/)).toBeVisible();
  expect(document.getSelection()?.toString()).toContain('I won’t be taking this further.');
});

test('a draft that Outlook does not take is there to copy', async () => {
  const { outlook, user } = renderPane(composeItem('', 'html'));
  outlook.changeFault = 'missing-api';
  await user.click(await screen.findByText('Put a draft in'));
  await user.click(await button('At the cursor'));
  await user.click(await button('Copy it'));
  expect(outlook.copied[0]?.text).toMatch(/^Hello/);
});

test('what the user lets stand is let stand after the mail changed', async () => {
  const { outlook, user } = renderPane(composeItem(VAGUE));
  await user.click(await button(/^Ignore this time: No vague phrases/));
  expect(await checklistLine('No vague phrases')).toHaveTextContent('Passed');
  outlook.show(composeItem(`${VAGUE} Lee`), { silently: true });
  await user.click(await button('Check again'));
  expect(await checklistLine('No vague phrases')).toHaveTextContent('Passed');
});

test('what the prompt at Send quoted with its sentence is known by its clause', async () => {
  const body =
    'Hi Dana,\n\nI won’t be taking this further. Sorry for my late reply and let’s circle back soon.\n\nSam';
  const atSend = reviewForSend({ body }).checks.flatMap(({ findings }) => findings);
  renderPane(composeItem(body), (outlook) => {
    outlook.stoppedAt = atSend;
  });
  const stopped = await screen.findByRole('region', { name: 'What was asked about at Send' });
  expect(within(stopped).getAllByRole('listitem')).toHaveLength(1);
});

test('what the prompt at Send was about stands first, until it is mended', async () => {
  const { user } = renderPane(composeItem(VAGUE), (outlook) => {
    outlook.stoppedAt = [
      { messageId: 'postpones', quote: 'I’ll circle back' },
      { messageId: 'gone', quote: 'touch base' },
    ];
  });
  const stopped = await screen.findByRole('region', { name: 'What was asked about at Send' });
  expect(within(stopped).getAllByRole('listitem')).toHaveLength(1);
  await user.click(within(stopped).getByRole('button', { name: /^Fix/ }));
  await waitFor(() => {
    expect(stopped).not.toBeInTheDocument();
  });
});
