import { openOutlook, openReplyInOutlook } from '../outlook/open-outlook';
import type { OpenOutlook } from '../outlook/open-outlook';

const VAGUE = '<p>Hi Rita,</p><p>I can’t take this on, but let’s circle back soon.</p><p>Sam</p>';
const CLEAR = '<p>Hi Rita,</p><p>Thank you for asking. I’m not able to take this on.</p><p>Sam</p>';
const sendEvent = { type: 'OnMessageSend' };

async function withLaunchEvent(outlook: OpenOutlook): Promise<OpenOutlook> {
  await jest.isolateModulesAsync(async () => {
    await import('../../src/commands/launchevent');
  });
  return outlook;
}

function send(outlook: OpenOutlook): Promise<Record<string, unknown>> {
  return outlook.invoke('onMessageSendHandler', sendEvent);
}

test('stops a vague decline and offers the pane', async () => {
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  await expect(send(outlook)).resolves.toEqual({
    allowEvent: false,
    errorMessage: expect.stringContaining('circle back') as string,
    errorMessageMarkdown: expect.any(String) as string,
    cancelLabel: 'Check reply',
    commandId: 'composeCheckButton',
  });
  expect(outlook.mailbox.faults.calls.map(({ api }) => api)).toEqual([
    'body.getTypeAsync',
    'body.getAsync',
    'subject.getAsync',
  ]);
  expect(outlook.violations).toEqual([]);
});

test('lets a clear decline go', async () => {
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: CLEAR }));
  await expect(send(outlook)).resolves.toEqual({ allowEvent: true });
});

test('runs in classic Outlook’s runtime, without onReady', async () => {
  const outlook = await withLaunchEvent(
    openReplyInOutlook({ htmlBody: VAGUE }, { runtime: 'javascript-only' }),
  );
  await expect(send(outlook)).resolves.toHaveProperty('allowEvent', false);
  expect(outlook.violations).toEqual([]);
});

test.each(['body.getAsync', 'subject.getAsync'])('lets the mail go when %s fails', async (api) => {
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  outlook.mailbox.faults.set(api, { kind: 'fail', code: 9020 });
  await expect(send(outlook)).resolves.toEqual({ allowEvent: true });
});

test.each(['body.getTypeAsync', 'body.getAsync', 'subject.getAsync'])(
  'lets the mail go within 5 seconds when %s is never answered',
  async (api) => {
    jest.useFakeTimers();
    const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
    outlook.mailbox.faults.set(api, { kind: 'never' });
    const sending = send(outlook);
    await jest.advanceTimersByTimeAsync(4_000);
    await expect(sending).resolves.toEqual({ allowEvent: true });
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  },
);

test('says nothing more when the answer comes after the limit', async () => {
  jest.useFakeTimers();
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  outlook.mailbox.faults.set('body.getAsync', { kind: 'delay', ms: 8_000 });
  const sending = send(outlook);
  await jest.advanceTimersByTimeAsync(20_000);
  await expect(sending).resolves.toEqual({ allowEvent: true });
  expect(outlook.violations).toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('checks the next mail after one call was never answered', async () => {
  jest.useFakeTimers();
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: VAGUE }));
  outlook.mailbox.faults.set('body.getAsync', { kind: 'never' });
  const first = send(outlook);
  await jest.advanceTimersByTimeAsync(4_000);
  await first;
  outlook.mailbox.faults.clear();
  const second = send(outlook);
  await jest.advanceTimersByTimeAsync(1_000);
  await expect(second).resolves.toHaveProperty('allowEvent', false);
  jest.useRealTimers();
});

test('leaves no timer behind when all goes well', async () => {
  jest.useFakeTimers();
  const outlook = await withLaunchEvent(openReplyInOutlook({ htmlBody: CLEAR }));
  const sending = send(outlook);
  await jest.advanceTimersByTimeAsync(100);
  await sending;
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('lets go what is no message being written', async () => {
  const outlook = await withLaunchEvent(openOutlook());
  await expect(send(outlook)).resolves.toEqual({ allowEvent: true });
});
