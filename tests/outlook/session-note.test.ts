import { clientProfiles } from '../../simulator/mailbox/profiles';
import { noteWithMail } from '../../src/outlook/session-note';
import { openOutlook, openReplyInOutlook } from './open-outlook';
import type { OpenOutlook } from './open-outlook';

const read = 'sessionData.getAsync';
const write = 'sessionData.setAsync';

function openReply(options?: Parameters<typeof openReplyInOutlook>[1]): OpenOutlook {
  return openReplyInOutlook({ htmlBody: '<p>No, thank you.</p>' }, options);
}

function callsOf({ mailbox }: OpenOutlook): readonly string[] {
  return mailbox.faults.calls.map(({ api }) => api);
}

test('says whether just this value was kept with the mail before', async () => {
  const outlook = openReply();
  await expect(noteWithMail('name', 'a')).resolves.toBe(false);
  await expect(noteWithMail('name', 'a')).resolves.toBe(true);
  await expect(noteWithMail('name', 'b')).resolves.toBe(false);
  await expect(noteWithMail('name', 'a')).resolves.toBe(false);
  await expect(noteWithMail('other', 'a')).resolves.toBe(false);
  expect(outlook.mailbox.forms[0]?.sessionData).toEqual({ name: 'a', other: 'a' });
  expect(outlook.violations).toEqual([]);
});

test('writes nothing that is there already', async () => {
  const outlook = openReply();
  await noteWithMail('name', 'a');
  await noteWithMail('name', 'a');
  expect(callsOf(outlook)).toEqual([read, write, read]);
});

test('keeps the value although the old one was not given', async () => {
  const outlook = openReply();
  outlook.mailbox.faults.set(read, { kind: 'fail', code: 9020 });
  await expect(noteWithMail('name', 'a')).resolves.toBe(false);
  expect(outlook.mailbox.forms[0]?.sessionData).toEqual({ name: 'a' });
});

test('rejects when Outlook does not take the value', async () => {
  const outlook = openReply();
  outlook.mailbox.faults.set(write, { kind: 'fail', code: 9051 });
  await expect(noteWithMail('name', 'a')).rejects.toMatchObject({
    name: 'OutlookError',
    code: 9051,
    api: write,
  });
});

test.each([
  [
    'an older client',
    () => openReply({ profile: { ...clientProfiles.web, mailboxRequirementSet: '1.10' } }),
  ],
  ['a message that is read', () => openOutlook()],
  ['no item', () => openOutlook({ item: { kind: 'none' } })],
])('keeps nothing and asks nothing of %s', async (_what, open) => {
  const outlook = open();
  await expect(noteWithMail('name', 'a')).resolves.toBe(false);
  expect(callsOf(outlook)).toEqual([]);
  expect(outlook.violations).toEqual([]);
});

test('keeps nothing where Office.js has no session data at all', async () => {
  const outlook = openReply();
  Object.defineProperty(Office.context.mailbox.item, 'sessionData', { value: undefined });
  await expect(noteWithMail('name', 'a')).resolves.toBe(false);
  expect(callsOf(outlook)).toEqual([]);
});

test.each(['getAsync', 'setAsync'])('keeps nothing in a client without %s', async (name) => {
  const outlook = openReply();
  const { sessionData } = Office.context.mailbox.item as Office.MessageCompose;
  Object.defineProperty(sessionData, name, { value: undefined });
  await expect(noteWithMail('name', 'a')).resolves.toBe(false);
  expect(callsOf(outlook)).toEqual([]);
});
