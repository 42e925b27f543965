import { answeredMail, waitingSince } from '../../src/core';

const NOW = new Date('2026-11-03T10:00:00Z');
const MARA = { displayName: 'Mara Lind', emailAddress: 'mara@lindworks.example' };
const JO = { displayName: 'Jo Bell', emailAddress: 'jo@bell.example' };
const OUTLOOK = [
  'From: Mara Lind <mara@lindworks.example>',
  'Sent: Monday, November 2, 2026 9:30 AM',
  'To: Robin Ashworth <robin@northlake.example>',
  'Subject: A place on our board',
].join('\n');

function answered(text: string, recipients = [MARA]) {
  return answeredMail({ text, subject: 'Re: A place on our board', recipients }, NOW);
}

test.each([
  ['Outlook', `${OUTLOOK}\n\nWould you join us?`],
  ['Outlook without addresses', `${OUTLOOK.replace(/ <.*>/g, '')}\n\nWould you join us?`],
  [
    'Gmail',
    'On Mon, Nov 2, 2026 at 9:30 AM Mara Lind <mara@lindworks.example> wrote:\n\n> Would you join us?',
  ],
  ['Apple', 'On 2 Nov 2026, at 09:30, Mara Lind wrote:\n\n> Would you join us?'],
  ['German Thunderbird', 'Am 02.11.26 um 09:30 schrieb Mara Lind:\n> Would you join us?'],
])('is read from the thread as %s quotes it', (_client, thread) => {
  const mail = answered(`Hi Mara,\n\nno, thank you.\n\nRobin\n\n${thread}`, [JO, MARA]);
  expect(mail).toMatchObject({ from: MARA, body: 'Would you join us?' });
  expect(mail?.receivedAt.toISOString()).toMatch(/^2026-11-02T09:30/);
});

test('starts the silence at the first of their mails that has no answer', () => {
  const first = '> On 5 Oct 2026, at 09:00, Mara Lind wrote:\n>\n> > Would you join us?';
  const thread = `On 2 Nov 2026, at 09:30, Mara Lind wrote:\n\n> Any news?\n>\n${first}`;
  const mail = answered(`No, thank you.\n\n${thread}`);
  expect(mail && waitingSince(mail).toISOString()).toMatch(/^2026-10-05/);
});

test.each([
  ['a new mail', 'Hi Mara,\n\nno, thank you.'],
  ['a mail that was forwarded to somebody else', `For you.\n\n${OUTLOOK}\n\nWould you join us?`],
])('is none for %s', (_what, text) => {
  expect(answered(text, [JO])).toBeNull();
});

test('came now where the thread tells no moment', () => {
  const header = OUTLOOK.replace(/Sent:.*\n/, 'Cc: Jo Bell\n');
  expect(answered(`No.\n\n${header}\n\nWould you join us?`)?.receivedAt).toEqual(NOW);
});
