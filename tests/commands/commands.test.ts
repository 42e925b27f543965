import type { SimulatedMessage } from '../../simulator/mailbox/item';
import { strings } from '../../src/commands/strings';
import { openOutlook, pitch } from '../outlook/open-outlook';
import type { OpenOutlook } from '../outlook/open-outlook';
import { harassment, ordinaryMail, salesPitch } from './messages';

const ribbonEvent = { source: { id: 'readDeclineButton' } };

function received(
  { subject, body }: { readonly subject: string; readonly body: string },
  name = 'Rita Vale',
): SimulatedMessage {
  return { ...pitch, subject, text: body, html: null, from: { ...pitch.from, name } };
}

/** Outlook with the message open and the command's page loaded. */
async function openWithCommands(message: SimulatedMessage): Promise<OpenOutlook> {
  const outlook = openOutlook({ messages: [message] });
  await jest.isolateModulesAsync(async () => {
    await import('../../src/commands/commands');
  });
  return outlook;
}

function noticesOf({ mailbox }: OpenOutlook): readonly string[] {
  return mailbox
    .notificationsOf({ kind: 'read', messageId: pitch.id })
    .map(({ message }) => message);
}

test('opens a reply above the quoted thread with one read of the body', async () => {
  const outlook = await openWithCommands(received(salesPitch));
  await outlook.invoke('declineGracefully', ribbonEvent);
  const { mailbox, violations } = outlook;
  expect(mailbox.forms).toHaveLength(1);
  expect(mailbox.forms[0]?.body).toMatch(/Rita[\s\S]*divRplyFwdMsg/);
  expect(mailbox.faults.calls.map(({ api }) => api)).toEqual([
    'body.getAsync',
    'item.displayReplyFormAsync',
    'roamingSettings.saveAsync',
  ]);
  expect(violations).toEqual([]);
});

test('opens no reply to a threat', async () => {
  const outlook = await openWithCommands(received(harassment));
  await outlook.invoke('declineGracefully', ribbonEvent);
  expect(outlook.mailbox.forms).toEqual([]);
  expect(noticesOf(outlook)).toEqual([strings.notices.noReplyOwed]);
});

test('opens a neutral reply to an ordinary mail and says so', async () => {
  const outlook = await openWithCommands(received(ordinaryMail));
  await outlook.invoke('declineGracefully', ribbonEvent);
  expect(outlook.mailbox.forms).toHaveLength(1);
  expect(noticesOf(outlook)).toEqual([strings.notices.kindUnclear]);
  expect(outlook.violations).toEqual([]);
});

test('lets no markup of the sender into the reply', async () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const outlook = await openWithCommands(
    received({ subject: hostile, body: `${salesPitch.body}\n${hostile}` }, hostile),
  );
  await outlook.invoke('declineGracefully', ribbonEvent);
  const [written] = outlook.mailbox.forms[0]?.body.split('appendonsend') ?? [];
  expect(written).toContain('<p>');
  expect(written).not.toContain('<img');
});

test('completes only after Outlook said that the form is open', async () => {
  const outlook = await openWithCommands(received(salesPitch));
  outlook.mailbox.faults.set('item.displayReplyFormAsync', { kind: 'delay', ms: 20 });
  const formsAtCompletion = await outlook
    .invoke('declineGracefully', ribbonEvent)
    .then(() => outlook.mailbox.forms.length);
  expect(formsAtCompletion).toBe(1);
});

test('makes its calls one at a time', async () => {
  const outlook = await openWithCommands(received(ordinaryMail));
  for (const api of ['body.getAsync', 'item.displayReplyFormAsync']) {
    outlook.mailbox.faults.set(api, { kind: 'delay', ms: 5 });
  }
  await outlook.invoke('declineGracefully', ribbonEvent);
  expect(outlook.mailbox.faults.calls.map(({ api }) => api)).toEqual([
    'body.getAsync',
    'item.displayReplyFormAsync',
    'notificationMessages.replaceAsync',
    'roamingSettings.saveAsync',
  ]);
});

test.each([
  ['body.getAsync', strings.notices.notRead],
  ['item.displayReplyFormAsync', strings.notices.notOpened],
])('says what to do when %s fails, and completes', async (api, text) => {
  const outlook = await openWithCommands(received(salesPitch));
  outlook.mailbox.faults.set(api, { kind: 'fail', code: 9020 });
  await outlook.invoke('declineGracefully', ribbonEvent);
  expect(outlook.mailbox.forms).toEqual([]);
  expect(noticesOf(outlook)).toEqual([text]);
  expect(outlook.violations).toEqual([]);
});

test.each([
  ['body.getAsync', strings.notices.notRead],
  ['item.displayReplyFormAsync', strings.notices.unanswered],
])('says what to do when %s is never answered, and completes', async (api, text) => {
  jest.useFakeTimers();
  const outlook = await openWithCommands(received(salesPitch));
  outlook.mailbox.faults.set(api, { kind: 'never' });
  const completed = outlook.invoke('declineGracefully', ribbonEvent);
  await jest.advanceTimersByTimeAsync(60_000);
  await completed;
  expect(noticesOf(outlook)).toEqual([text]);
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test.each([{ kind: 'fail', code: 9025 }, { kind: 'never' }] as const)(
  'completes when the notice is not shown: $kind',
  async (fault) => {
    jest.useFakeTimers();
    const outlook = await openWithCommands(received(harassment));
    outlook.mailbox.faults.set('notificationMessages.replaceAsync', fault);
    const completed = outlook.invoke('declineGracefully', ribbonEvent);
    await jest.advanceTimersByTimeAsync(60_000);
    await expect(completed).resolves.toEqual({});
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  },
);

test.each([{ kind: 'fail', code: 9019 }, { kind: 'never' }] as const)(
  'completes, and the reply stays, when the conversation is not kept: $kind',
  async (fault) => {
    jest.useFakeTimers();
    const outlook = await openWithCommands(received(salesPitch));
    outlook.mailbox.faults.set('roamingSettings.saveAsync', fault);
    const completed = outlook.invoke('declineGracefully', ribbonEvent);
    await jest.advanceTimersByTimeAsync(60_000);
    await expect(completed).resolves.toEqual({});
    expect(outlook.mailbox.forms).toHaveLength(1);
    expect(noticesOf(outlook)).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  },
);

test('serves one click after another', async () => {
  const outlook = await openWithCommands(received(salesPitch));
  await outlook.invoke('declineGracefully', ribbonEvent);
  await outlook.invoke('declineGracefully', ribbonEvent);
  expect(outlook.mailbox.forms).toHaveLength(2);
  expect(outlook.violations).toEqual([]);
});
