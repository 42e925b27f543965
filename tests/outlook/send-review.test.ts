import { writeSendReview } from '../../src/core';
import { createSendReview } from '../../src/outlook/send-review';
import { openOutlook, openReplyInOutlook } from './open-outlook';
import type { OpenOutlook } from './open-outlook';

const api = 'item.getInitializationContextAsync';
const findings = [{ messageId: 'postpones', quote: 'let’s circle back soon' }];
const told = writeSendReview(findings);

function openReply(initializationContext?: string): OpenOutlook {
  return openReplyInOutlook(
    { htmlBody: '<p>Let’s circle back soon.</p>' },
    initializationContext === undefined ? {} : { initializationContext },
  );
}

function callsOf({ mailbox }: OpenOutlook): readonly string[] {
  return mailbox.faults.calls.map((call) => call.api);
}

test('gives what the prompt named', async () => {
  const outlook = openReply(told);
  await expect(createSendReview().findings()).resolves.toEqual(findings);
  expect(callsOf(outlook)).toEqual([api]);
  expect(outlook.violations).toEqual([]);
});

test('is empty where the pane was opened otherwise', async () => {
  const outlook = openReply();
  await expect(createSendReview().findings()).resolves.toEqual([]);
  expect(callsOf(outlook)).toEqual([api]);
});

test.each(['not ours', '{"version":1,"findings":[{"messageId":7}]}', '[]', `${told}}`])(
  'is empty for a context that we did not write: %s',
  async (context) => {
    openReply(context);
    await expect(createSendReview().findings()).resolves.toEqual([]);
  },
);

test.each([null, undefined, 7, { version: 1, findings }])(
  'is empty for a context that is no text: %j',
  async (value) => {
    openReply(told);
    const answer = (callback: (result: object) => void): void => {
      callback({ status: 'succeeded', value });
    };
    Object.defineProperty(Office.context.mailbox.item, 'getInitializationContextAsync', {
      value: answer,
    });
    await expect(createSendReview().findings()).resolves.toEqual([]);
  },
);

test.each([
  ['a message that is read', () => openOutlook({ initializationContext: told })],
  ['no item', () => openOutlook({ item: { kind: 'none' }, initializationContext: told })],
])('asks nothing of %s', async (_what, open) => {
  const outlook = open();
  await expect(createSendReview().findings()).resolves.toEqual([]);
  expect(callsOf(outlook)).toEqual([]);
  expect(outlook.violations).toEqual([]);
});

test('is empty in a client without the call', async () => {
  const outlook = openReply(told);
  Object.defineProperty(Office.context.mailbox.item, 'getInitializationContextAsync', {
    value: undefined,
  });
  await expect(createSendReview().findings()).resolves.toEqual([]);
  expect(callsOf(outlook)).toEqual([]);
});

test('is empty when the call fails', async () => {
  const { mailbox } = openReply(told);
  mailbox.faults.set(api, { kind: 'fail', code: 9020 });
  await expect(createSendReview().findings()).resolves.toEqual([]);
});

test('is empty when the call is never answered, and leaves no timer', async () => {
  jest.useFakeTimers();
  const { mailbox } = openReply(told);
  mailbox.faults.set(api, { kind: 'never' });
  const answer = createSendReview().findings();
  await jest.advanceTimersByTimeAsync(3_000);
  await expect(answer).resolves.toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
