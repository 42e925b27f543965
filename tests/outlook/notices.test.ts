import { createNotices } from '../../src/outlook/notices';
import { openOutlook, openReplyInOutlook, pitchItem } from './open-outlook';

test('an information has an icon and goes with the item', async () => {
  const { mailbox, violations } = openOutlook();
  await createNotices().show({ kind: 'information', text: 'No reply is owed.' });
  expect(mailbox.notificationsOf(pitchItem)).toEqual([
    {
      key: 'declineGracefully',
      type: 'informationalMessage',
      message: 'No reply is owed.',
      icon: 'Icon.16',
      persistent: false,
    },
  ]);
  expect(violations).toEqual([]);
});

test('an error takes the place of our last notice and has no icon', async () => {
  const { mailbox, violations } = openOutlook();
  const notices = createNotices();
  await notices.show({ kind: 'information', text: 'First.' });
  await notices.show({ kind: 'error', text: 'Second.' });
  expect(mailbox.notificationsOf(pitchItem)).toEqual([
    { key: 'declineGracefully', type: 'errorMessage', message: 'Second.' },
  ]);
  expect(violations).toEqual([]);
});

test('is shown on a reply too', async () => {
  const { mailbox } = openReplyInOutlook({ htmlBody: '' });
  await createNotices().show({ kind: 'error', text: 'Something is off.' });
  const formId = mailbox.forms[0]?.id ?? '';
  expect(mailbox.notificationsOf({ kind: 'compose', formId })).toHaveLength(1);
});

test.each([
  ['fits exactly', 'x'.repeat(150), 'x'.repeat(150)],
  ['is cut between words', `${'x'.repeat(140)} ${'y'.repeat(20)}`, `${'x'.repeat(140)}…`],
  [
    'keeps a word that ends at the border',
    `${'x'.repeat(140)} ${'y'.repeat(8)} z`,
    `${'x'.repeat(140)} ${'y'.repeat(8)}…`,
  ],
  ['ends one character too late', `${'x'.repeat(140)} ${'y'.repeat(9)} z`, `${'x'.repeat(140)}…`],
  ['is one long word', 'x'.repeat(151), `${'x'.repeat(149)}…`],
])('a text that %s', async (_what, text, shown) => {
  const { mailbox } = openOutlook();
  await createNotices().show({ kind: 'error', text });
  expect(mailbox.notificationsOf(pitchItem)[0]?.message).toBe(shown);
});

test('rejects with Outlook’s code', async () => {
  const { mailbox } = openOutlook();
  mailbox.faults.set('notificationMessages.replaceAsync', { kind: 'fail', code: 9025 });
  await expect(createNotices().show({ kind: 'error', text: 'No.' })).rejects.toMatchObject({
    code: 9025,
    api: 'notificationMessages.replaceAsync',
  });
});

test('rejects when nothing is open to show it on', async () => {
  openOutlook({ item: { kind: 'none' } });
  await expect(createNotices().show({ kind: 'error', text: 'No.' })).rejects.toMatchObject({
    code: 'missing-api',
  });
});
