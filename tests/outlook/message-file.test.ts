import PostalMime from 'postal-mime';
import { clientProfiles } from '../../simulator/mailbox/profiles';
import { createItemSource } from '../../src/outlook/item-source';
import { createMessageFile } from '../../src/outlook/message-file';
import { minutes, openOutlook, openReplyInOutlook, pitch, untilAsked } from './open-outlook';
import type { OpenOutlook } from './open-outlook';

const minutesItem = { kind: 'read', messageId: minutes.id } as const;
const api = 'item.getAsFileAsync';
const missing = { name: 'OutlookError', code: 'missing-api', api };

/** A client whose office.js is newer than the published one. */
const newer = { ...clientProfiles.web, mailboxRequirementSet: '1.14' };

function callsOf({ mailbox }: OpenOutlook): string[] {
  return mailbox.faults.calls.map((call) => call.api);
}

describe('where the client has the call', () => {
  test('the open message is a file', async () => {
    const outlook = openOutlook({ profile: newer });
    const file = createMessageFile();
    expect(file.offered).toBe(true);
    const { key, content } = await file.load();
    expect(key).toBe(createItemSource().currentKey());
    const email = await PostalMime.parse(Buffer.from(content, 'base64'));
    expect(email).toMatchObject({ subject: pitch.subject, messageId: pitch.internetMessageId });
    expect(callsOf(outlook)).toEqual([api]);
    expect(outlook.violations).toEqual([]);
  });

  test('reports Outlook’s own failure', async () => {
    const { mailbox } = openOutlook({ profile: newer });
    mailbox.faults.set(api, { kind: 'fail', code: 9020 });
    await expect(createMessageFile().load()).rejects.toMatchObject({
      name: 'OutlookError',
      code: 9020,
      api,
    });
  });

  test('gives up when Outlook never answers', async () => {
    jest.useFakeTimers();
    const { mailbox } = openOutlook({ profile: newer });
    mailbox.faults.set(api, { kind: 'never' });
    const loading = expect(createMessageFile().load()).rejects.toMatchObject({
      code: 'timed-out',
      api,
    });
    await jest.advanceTimersByTimeAsync(20_000);
    await loading;
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  test('reports a throw of the call', async () => {
    openOutlook({ profile: newer, permission: 'Restricted' });
    await expect(createMessageFile().load()).rejects.toMatchObject({ code: 'thrown', api });
  });

  test('does not ask for another message that was opened while the call waited', async () => {
    const outlook = openOutlook({ profile: newer });
    const loading = createMessageFile().load();
    outlook.showItem(minutesItem);
    await expect(loading).rejects.toMatchObject({ code: 'item-changed', api });
    expect(callsOf(outlook)).toEqual([]);
  });

  test('does not give what came once another message was open', async () => {
    const outlook = openOutlook({ profile: newer });
    outlook.mailbox.faults.set(api, { kind: 'delay', ms: 5 });
    const loading = createMessageFile().load();
    await untilAsked(outlook, api);
    outlook.showItem(minutesItem);
    await expect(loading).rejects.toMatchObject({ code: 'item-changed', api });
  });

  test.each([
    ['nothing is open', () => openOutlook({ profile: newer, item: { kind: 'none' } })],
    ['a reply is written', () => openReplyInOutlook({ htmlBody: '' }, { profile: newer })],
  ])('there is no file when %s', async (_what, arrange) => {
    const outlook = arrange();
    const file = createMessageFile();
    expect(file.offered).toBe(false);
    await expect(file.load()).rejects.toMatchObject(missing);
    expect(callsOf(outlook)).toEqual([]);
    expect(outlook.violations).toEqual([]);
  });

  test('what is offered goes with the open item', () => {
    const outlook = openOutlook({ profile: newer, item: { kind: 'none' } });
    const file = createMessageFile();
    outlook.showItem(minutesItem);
    expect(file.offered).toBe(true);
  });
});

describe('where the client lacks the call', () => {
  async function expectNoFile(outlook: OpenOutlook): Promise<void> {
    const file = createMessageFile();
    expect(file.offered).toBe(false);
    await expect(file.load()).rejects.toMatchObject(missing);
    expect(callsOf(outlook)).toEqual([]);
    expect(outlook.violations).toEqual([]);
  }

  test.each(['web', 'mobile'] as const)(
    'nothing is offered: %s with the published office.js',
    async (client) => {
      await expectNoFile(openOutlook({ profile: clientProfiles[client] }));
    },
  );

  test('nothing is offered where the set is claimed and office.js is older', async () => {
    const outlook = openOutlook({ profile: newer });
    Object.defineProperty(Office.context.mailbox.item, 'getAsFileAsync', { value: undefined });
    await expectNoFile(outlook);
  });

  test('nothing is offered where office.js has the call and the client claims no such set', async () => {
    const outlook = openOutlook();
    const call = jest.fn();
    Object.defineProperty(Office.context.mailbox.item, 'getAsFileAsync', { value: call });
    await expectNoFile(outlook);
    expect(call).not.toHaveBeenCalled();
  });

  test('nothing is offered while a reply is written, whatever office.js has', async () => {
    const outlook = openReplyInOutlook({ htmlBody: '' }, { profile: newer });
    const call = jest.fn();
    Object.defineProperty(Office.context.mailbox.item, 'getAsFileAsync', { value: call });
    await expectNoFile(outlook);
    expect(call).not.toHaveBeenCalled();
  });
});
