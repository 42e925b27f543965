import { clientProfiles } from '../../simulator/mailbox/profiles';
import type { Draft } from '../../src/core';
import type { ReplyOptions } from '../../src/core/ports';
import { createItemSource } from '../../src/outlook/item-source';
import { createReplyForm } from '../../src/outlook/reply-form';
import { minutes, openOutlook, openReplyInOutlook } from './open-outlook';

const draft = { text: 'No, thank you.', html: '<p>No, thank you.</p>' };

const unconfirmed = { code: 'unconfirmed', api: 'item.displayReplyForm' };
const before19 = { ...clientProfiles.web, mailboxRequirementSet: '1.8' };

/** A reply to the item that is open as it is asked for. */
function openReply(...given: readonly [draft: Draft, options?: ReplyOptions]): Promise<void> {
  return createReplyForm().open(createItemSource().currentKey() ?? '', ...given);
}

function draftOf(length: number) {
  return { text: '', html: 'x'.repeat(length) };
}

test('opens a reply to the sender with the draft above the quoted thread', async () => {
  const { mailbox, violations } = openOutlook();
  await openReply(draft);
  expect(mailbox.forms).toHaveLength(1);
  const [form] = mailbox.forms;
  expect(form).toMatchObject({ composeType: 'reply', to: [{ name: 'Rita Vale' }], cc: [] });
  expect(form?.body.indexOf(draft.html)).toBeLessThan(form?.body.indexOf('divRplyFwdMsg') ?? -1);
  expect(mailbox.faults.calls.map(({ api }) => api)).toEqual(['item.displayReplyFormAsync']);
  expect(violations).toEqual([]);
});

test('takes the older call, which confirms nothing, where the client lacks Mailbox 1.9', async () => {
  const { mailbox, violations } = openOutlook({ profile: before19 });
  await expect(openReply(draft)).rejects.toMatchObject(unconfirmed);
  await new Promise(setImmediate);
  expect(mailbox.faults.calls.map(({ api }) => api)).toEqual(['item.displayReplyForm']);
  expect(mailbox.forms[0]?.body).toContain(draft.html);
  expect(violations).toEqual([]);
});

test('takes the older call where office.js lacks the newer one', async () => {
  const { mailbox } = openOutlook();
  Object.defineProperty(Office.context.mailbox.item, 'displayReplyFormAsync', { value: undefined });
  await expect(openReply(draft)).rejects.toMatchObject(unconfirmed);
  await new Promise(setImmediate);
  expect(mailbox.forms).toHaveLength(1);
});

test('goes by the requirement set, not by what a newer office.js knows', async () => {
  const { mailbox } = openOutlook({ profile: before19 });
  const newer = jest.fn();
  Object.defineProperty(Office.context.mailbox.item, 'displayReplyFormAsync', { value: newer });
  await expect(openReply(draft)).rejects.toMatchObject(unconfirmed);
  await new Promise(setImmediate);
  expect(newer).not.toHaveBeenCalled();
  expect(mailbox.forms).toHaveLength(1);
});

test('opens a draft of exactly the longest length', async () => {
  const { mailbox } = openOutlook();
  await openReply(draftOf(32 * 1024));
  expect(mailbox.forms).toHaveLength(1);
});

test('refuses a longer draft without asking Outlook', async () => {
  const { mailbox } = openOutlook();
  await expect(openReply(draftOf(32 * 1024 + 1))).rejects.toMatchObject({
    code: 'too-long',
  });
  expect(mailbox.faults.calls).toEqual([]);
});

test('reports that a phone has no reply form', async () => {
  const { mailbox } = openOutlook({ profile: clientProfiles.mobile });
  await expect(openReply(draft)).rejects.toMatchObject({ code: 'missing-api' });
  expect(mailbox.forms).toEqual([]);
});

test.each(['OutlookIOS', 'OutlookAndroid'])('asks %s for no reply form', async (hostName) => {
  const { mailbox } = openOutlook();
  Object.defineProperty(Office.context.mailbox, 'diagnostics', { value: { hostName } });
  await expect(openReply(draft)).rejects.toMatchObject({ code: 'missing-api' });
  expect(mailbox.faults.calls).toEqual([]);
});

test('reports Outlook’s own failure', async () => {
  const { mailbox } = openOutlook();
  mailbox.faults.set('item.displayReplyFormAsync', { kind: 'fail', code: 9020 });
  await expect(openReply(draft)).rejects.toMatchObject({
    name: 'OutlookError',
    code: 9020,
    api: 'item.displayReplyFormAsync',
  });
  expect(mailbox.forms).toEqual([]);
});

test.each([
  ['newer', 'displayReplyFormAsync', clientProfiles.web],
  ['older', 'displayReplyForm', before19],
])('reports a throw of the %s call', async (_which, method, profile) => {
  openOutlook({ profile });
  Object.defineProperty(Office.context.mailbox.item, method, {
    value: () => {
      throw new RangeError('Out of range.');
    },
  });
  await expect(openReply(draft)).rejects.toMatchObject({
    code: 'thrown',
    api: `item.${method}`,
  });
});

test('gives up when Outlook never answers', async () => {
  jest.useFakeTimers();
  const { mailbox } = openOutlook();
  mailbox.faults.set('item.displayReplyFormAsync', { kind: 'never' });
  const opening = expect(openReply(draft)).rejects.toMatchObject({
    code: 'timed-out',
  });
  await jest.advanceTimersByTimeAsync(20_000);
  await opening;
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test.each([
  ['nothing is open', () => openOutlook({ item: { kind: 'none' } }), 'item-changed'],
  ['a reply is being written', () => openReplyInOutlook({ htmlBody: '' }), 'missing-api'],
])('has nothing to answer when %s', async (_what, arrange, code) => {
  arrange();
  await expect(openReply(draft)).rejects.toMatchObject({ code });
});

test.each([
  ['newer', {}],
  ['older', { profile: before19 }],
])('the %s call answers no other message that is open when its turn comes', async (_age, how) => {
  const outlook = openOutlook(how);
  outlook.mailbox.faults.set('body.getAsync', { kind: 'delay', ms: 20 });
  const slow = createItemSource().read();
  const opening = expect(openReply(draft)).rejects.toMatchObject({ code: 'item-changed' });
  outlook.showItem({ kind: 'read', messageId: minutes.id });
  await opening;
  await slow;
  expect(outlook.mailbox.forms).toEqual([]);
});

describe('a reply to all', () => {
  const toAll = { toAll: true };

  test('goes to everybody but the owner, with the draft above the quoted thread', async () => {
    const { mailbox, violations } = openOutlook();
    await openReply(draft, toAll);
    expect(mailbox.forms).toHaveLength(1);
    const [form] = mailbox.forms;
    expect(form).toMatchObject({
      composeType: 'replyAll',
      to: [{ name: 'Rita Vale' }],
      cc: [{ name: 'Ola Berg' }],
    });
    expect(form?.body.indexOf(draft.html)).toBeLessThan(form?.body.indexOf('divRplyFwdMsg') ?? -1);
    expect(mailbox.faults.calls.map(({ api }) => api)).toEqual(['item.displayReplyAllFormAsync']);
    expect(violations).toEqual([]);
  });

  test.each([{}, { toAll: false }])('is not what %j asks for', async (options) => {
    const { mailbox } = openOutlook();
    await openReply(draft, options);
    expect(mailbox.forms).toMatchObject([{ composeType: 'reply', cc: [] }]);
  });

  test('takes the older call, which confirms nothing, where the client lacks Mailbox 1.9', async () => {
    const { mailbox, violations } = openOutlook({ profile: before19 });
    await expect(openReply(draft, toAll)).rejects.toMatchObject({
      code: 'unconfirmed',
      api: 'item.displayReplyAllForm',
    });
    await new Promise(setImmediate);
    expect(mailbox.faults.calls.map(({ api }) => api)).toEqual(['item.displayReplyAllForm']);
    expect(mailbox.forms).toMatchObject([{ composeType: 'replyAll' }]);
    expect(violations).toEqual([]);
  });

  test('takes the older call where office.js lacks the newer one', async () => {
    const { mailbox } = openOutlook();
    const { item } = Office.context.mailbox;
    Object.defineProperty(item, 'displayReplyAllFormAsync', { value: undefined });
    await expect(openReply(draft, toAll)).rejects.toMatchObject({
      code: 'unconfirmed',
    });
    await new Promise(setImmediate);
    expect(mailbox.forms).toMatchObject([{ composeType: 'replyAll' }]);
  });

  test('is never made a reply to the sender where the client lacks both calls', async () => {
    const { mailbox } = openOutlook();
    const { item } = Office.context.mailbox;
    Object.defineProperty(item, 'displayReplyAllFormAsync', { value: undefined });
    Object.defineProperty(item, 'displayReplyAllForm', { value: undefined });
    await expect(openReply(draft, toAll)).rejects.toMatchObject({
      code: 'missing-api',
      api: 'item.displayReplyAllFormAsync',
    });
    expect(mailbox.faults.calls).toEqual([]);
  });

  test('refuses a draft over the longest length without asking Outlook', async () => {
    const { mailbox } = openOutlook();
    await openReply(draftOf(32 * 1024), toAll);
    await expect(openReply(draftOf(32 * 1024 + 1), toAll)).rejects.toMatchObject({
      code: 'too-long',
      api: 'item.displayReplyAllFormAsync',
    });
    expect(mailbox.faults.calls).toHaveLength(1);
  });

  test('is refused by a phone', async () => {
    const { mailbox } = openOutlook();
    const diagnostics = { value: { hostName: 'OutlookIOS' } };
    Object.defineProperty(Office.context.mailbox, 'diagnostics', diagnostics);
    await expect(openReply(draft, toAll)).rejects.toMatchObject({
      code: 'missing-api',
    });
    expect(mailbox.faults.calls).toEqual([]);
  });

  test('reports Outlook’s own failure', async () => {
    const { mailbox } = openOutlook();
    mailbox.faults.set('item.displayReplyAllFormAsync', { kind: 'fail', code: 9020 });
    await expect(openReply(draft, toAll)).rejects.toMatchObject({
      code: 9020,
      api: 'item.displayReplyAllFormAsync',
    });
    expect(mailbox.forms).toEqual([]);
  });

  test('gives up when Outlook never answers', async () => {
    jest.useFakeTimers();
    const { mailbox } = openOutlook();
    mailbox.faults.set('item.displayReplyAllFormAsync', { kind: 'never' });
    const opening = expect(openReply(draft, toAll)).rejects.toMatchObject({
      code: 'timed-out',
    });
    await jest.advanceTimersByTimeAsync(20_000);
    await opening;
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });
});
