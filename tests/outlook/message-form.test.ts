import { noItem } from '../../simulator/mailbox/item';
import { clientProfiles } from '../../simulator/mailbox/profiles';
import { createMessageForm } from '../../src/outlook/message-form';
import { minutes, openOutlook, openReplyInOutlook, pitch } from './open-outlook';

const before19 = { ...clientProfiles.web, mailboxRequirementSet: '1.8' };
const unconfirmed = { code: 'unconfirmed', api: 'mailbox.displayMessageForm' };

const open = (id = minutes.id) => createMessageForm().open(id);
const shown = { kind: 'read', messageId: minutes.id };

test('opens the message of this id', async () => {
  const { mailbox, violations } = openOutlook();
  await open();
  expect(mailbox.selected).toEqual(shown);
  expect(mailbox.faults.calls.map(({ api }) => api)).toEqual(['mailbox.displayMessageFormAsync']);
  expect(violations).toEqual([]);
});

test('opens it beside a mail that is written', async () => {
  const { mailbox, violations } = openReplyInOutlook({ htmlBody: '' });
  await open(pitch.id);
  expect(mailbox.selected).toEqual({ kind: 'read', messageId: pitch.id });
  expect(violations).toEqual([]);
});

test('takes the older call, which confirms nothing, where the client lacks Mailbox 1.9', async () => {
  const { mailbox, violations } = openOutlook({ profile: before19 });
  const newer = jest.fn();
  Object.defineProperty(Office.context.mailbox, 'displayMessageFormAsync', { value: newer });
  await expect(open()).rejects.toMatchObject(unconfirmed);
  await new Promise(setImmediate);
  expect(newer).not.toHaveBeenCalled();
  expect(mailbox.selected).toEqual(shown);
  expect(violations).toEqual([]);
});

test('takes the older call where office.js lacks the newer one', async () => {
  const { mailbox } = openOutlook();
  const { mailbox: surface } = Office.context;
  Object.defineProperty(surface, 'displayMessageFormAsync', { value: undefined });
  await expect(open()).rejects.toMatchObject(unconfirmed);
  await new Promise(setImmediate);
  expect(mailbox.selected).toEqual(shown);
});

test('reports a client without either call', async () => {
  const { mailbox } = openOutlook();
  const { mailbox: surface } = Office.context;
  Object.defineProperty(surface, 'displayMessageFormAsync', { value: undefined });
  Object.defineProperty(surface, 'displayMessageForm', { value: undefined });
  await expect(open()).rejects.toMatchObject({ code: 'missing-api' });
  expect(mailbox.faults.calls).toEqual([]);
});

test.each(['OutlookIOS', 'OutlookAndroid'])('asks %s for no window', async (hostName) => {
  const { mailbox } = openOutlook();
  Object.defineProperty(Office.context.mailbox, 'diagnostics', { value: { hostName } });
  await expect(open()).rejects.toMatchObject({ code: 'missing-api' });
  expect(mailbox.faults.calls).toEqual([]);
});

test.each([
  ['1.9', clientProfiles.web],
  ['1.8', before19],
])('reports that Outlook takes no call while no item is open, in %s', async (_set, profile) => {
  const outlook = openOutlook({ profile });
  outlook.showItem(noItem);
  await expect(open()).rejects.toMatchObject({ code: 'thrown' });
});

test('reports a message that is no longer there', async () => {
  openOutlook();
  await expect(open('gone')).rejects.toMatchObject({
    name: 'OutlookError',
    code: 9049,
    api: 'mailbox.displayMessageFormAsync',
  });
});

test('gives up when Outlook never answers', async () => {
  jest.useFakeTimers();
  const { mailbox } = openOutlook();
  mailbox.faults.set('mailbox.displayMessageFormAsync', { kind: 'never' });
  const opening = expect(open()).rejects.toMatchObject({ code: 'timed-out' });
  await jest.advanceTimersByTimeAsync(20_000);
  await opening;
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
