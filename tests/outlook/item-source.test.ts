import { clientProfiles } from '../../simulator/mailbox/profiles';
import { createItemSource } from '../../src/outlook/item-source';
import { minutes, openOutlook, openReplyInOutlook, pitch, pitchItem } from './open-outlook';

const minutesItem = { kind: 'read', messageId: minutes.id } as const;
const noItem = { kind: 'none' } as const;

describe('a received message', () => {
  test('is read with its envelope and its body as plain text', async () => {
    const { mailbox, violations } = openOutlook();
    await expect(createItemSource().read()).resolves.toEqual({
      kind: 'read',
      key: expect.any(String) as string,
      message: {
        subject: 'A quick demo of Brightpipe',
        body: pitch.text,
        from: { displayName: 'Rita Vale', emailAddress: 'rita.vale@brightpipe.example' },
        to: [{ displayName: 'Sam Reyes', emailAddress: 'sam.reyes@northwind.example' }],
        cc: [{ displayName: 'Ola Berg', emailAddress: 'ola.berg@northwind.example' }],
        receivedAt: pitch.receivedAt,
        ownAddress: 'sam.reyes@northwind.example',
      },
    });
    expect(mailbox.faults.calls.map(({ api }) => api)).toEqual(['body.getAsync']);
    expect(violations).toEqual([]);
  });

  test('rejects with the code when Outlook does not give the body', async () => {
    const { mailbox } = openOutlook();
    mailbox.faults.set('body.getAsync', { kind: 'fail', code: 9020 });
    await expect(createItemSource().read()).rejects.toMatchObject({
      code: 9020,
      api: 'body.getAsync',
    });
  });

  test('rejects when Outlook never answers', async () => {
    jest.useFakeTimers();
    const { mailbox } = openOutlook();
    mailbox.faults.set('body.getAsync', { kind: 'never' });
    const reading = expect(createItemSource().read()).rejects.toMatchObject({ code: 'timed-out' });
    await jest.advanceTimersByTimeAsync(20_000);
    await reading;
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  test('is read again when another one was opened meanwhile', async () => {
    const outlook = openOutlook();
    outlook.mailbox.faults.set('body.getAsync', { kind: 'delay', ms: 5 });
    const reading = createItemSource().read();
    outlook.showItem(minutesItem);
    await expect(reading).resolves.toMatchObject({
      message: { subject: minutes.subject, body: minutes.text },
    });
  });

  test('is nothing when it was closed meanwhile', async () => {
    const outlook = openOutlook();
    const reading = createItemSource().read();
    outlook.showItem(noItem);
    await expect(reading).resolves.toEqual({ kind: 'none' });
  });
});

describe('Outlook’s id of a message', () => {
  test('stands in its key', () => {
    openOutlook();
    const source = createItemSource();
    const { itemId } = Office.context.mailbox.item as Office.MessageRead;
    expect(itemId).not.toBe('');
    expect(source.outlookId(source.currentKey() ?? '')).toBe(itemId);
  });

  test('is none for a mail that was never saved, and none on a phone', () => {
    openReplyInOutlook({ htmlBody: '<p>No, thank you.</p>' });
    const source = createItemSource();
    expect(source.outlookId(source.currentKey() ?? '')).toBeNull();
    openOutlook({ profile: clientProfiles.mobile });
    expect(source.outlookId(source.currentKey() ?? '')).toBeNull();
  });
});

describe('a message that is being written', () => {
  test('is read in its own format, with all recipients', async () => {
    const { mailbox, violations } = openReplyInOutlook({ htmlBody: '<p>No, thank you.</p>' });
    const [form] = mailbox.forms;
    mailbox.updateForm(form?.id ?? '', { bcc: [{ name: 'Kim Ode', address: 'kim@ode.example' }] });
    await expect(createItemSource().read()).resolves.toEqual({
      kind: 'compose',
      key: expect.any(String) as string,
      body: form?.body,
      format: 'html',
      subject: 'Re: A quick demo of Brightpipe',
      recipients: [
        { displayName: 'Rita Vale', emailAddress: 'rita.vale@brightpipe.example' },
        { displayName: 'Kim Ode', emailAddress: 'kim@ode.example' },
      ],
    });
    expect(violations).toEqual([]);
  });

  test('is read as plain text in a plain-text mail', async () => {
    openReplyInOutlook(
      { htmlBody: '<p>No, thank you.</p>' },
      { profile: clientProfiles['classic-windows'], messages: [{ ...pitch, html: null }] },
    );
    const item = await createItemSource().read();
    expect(item).toMatchObject({ kind: 'compose', format: 'text' });
    expect(item).toHaveProperty('body', expect.not.stringContaining('<p>'));
  });

  test('is read as plain text where the client does not tell the format', async () => {
    openReplyInOutlook({ htmlBody: '<p>No, thank you.</p>' }, { profile: clientProfiles.mobile });
    await expect(createItemSource().read()).resolves.toMatchObject({
      kind: 'compose',
      format: 'text',
    });
  });

  test.each(['body.getAsync', 'subject.getAsync', 'cc.getAsync'])(
    'rejects when %s fails',
    async (api) => {
      const { mailbox } = openReplyInOutlook({ htmlBody: '<p>No, thank you.</p>' });
      mailbox.faults.set(api, { kind: 'fail', code: 9042 });
      await expect(createItemSource().read()).rejects.toMatchObject({ code: 9042, api });
    },
  );
});

describe('what cannot be read', () => {
  test('no open item is none', async () => {
    openOutlook({ item: noItem });
    const source = createItemSource();
    expect(source.currentKey()).toBeNull();
    await expect(source.read()).resolves.toEqual({ kind: 'none' });
  });

  test.each([
    [
      'an appointment',
      { itemType: 'appointment', itemId: 'a1', subject: 'Lunch', body: { getAsync: jest.fn() } },
      'appointment',
    ],
    [
      'a message without a body',
      { itemType: 'message', itemId: 'm1', subject: 'Sealed' },
      'no-body',
    ],
  ])('%s is unsupported', async (_what, item, because) => {
    const { office } = openOutlook();
    globalThis.Office = {
      MailboxEnums: office.MailboxEnums,
      context: { mailbox: { item } },
    } as unknown as typeof Office;
    await expect(createItemSource().read()).resolves.toEqual({ kind: 'unsupported', because });
  });

  test('a message without a sender has an empty one', async () => {
    openOutlook();
    Object.defineProperty(Office.context.mailbox.item, 'from', { value: null });
    await expect(createItemSource().read()).resolves.toMatchObject({
      message: { from: { displayName: '', emailAddress: '' } },
    });
  });
});

describe('the key', () => {
  test('stays while an item is open and changes with it', () => {
    const outlook = openOutlook();
    const source = createItemSource();
    const first = source.currentKey();
    expect(source.currentKey()).toBe(first);
    outlook.showItem(minutesItem);
    expect(source.currentKey()).not.toBe(first);
    outlook.showItem(pitchItem);
    expect(source.currentKey()).toBe(first);
  });

  test('is the one that the item is read with', async () => {
    openOutlook();
    const source = createItemSource();
    await expect(source.read()).resolves.toHaveProperty('key', source.currentKey());
  });

  test('is there for a reply that was never saved', () => {
    openReplyInOutlook({ htmlBody: '' });
    expect(createItemSource().currentKey()).not.toBeNull();
  });
});

describe('a change of the item', () => {
  async function settled(source: ReturnType<typeof createItemSource>): Promise<void> {
    // A read stands behind the registration in the queue.
    await source.read();
  }

  test('is told to every listener, with no item too', async () => {
    const outlook = openOutlook();
    const source = createItemSource();
    const keys: (string | null)[] = [];
    source.onChange(() => keys.push(source.currentKey()));
    const other = jest.fn();
    source.onChange(other);
    await settled(source);
    outlook.showItem(minutesItem);
    outlook.showItem(noItem);
    expect(keys).toEqual([expect.stringContaining(minutes.id), null]);
    expect(other).toHaveBeenCalledTimes(2);
  });

  test('is told where it came before Outlook took the handler', async () => {
    const outlook = openOutlook();
    outlook.mailbox.faults.set('mailbox.addHandlerAsync', { kind: 'fail', code: 9020 });
    const source = createItemSource();
    const listener = jest.fn();
    source.onChange(listener);
    outlook.showItem(minutesItem);
    await settled(source);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('is told no more to a listener that stopped', async () => {
    const outlook = openOutlook();
    const source = createItemSource();
    const stopped = jest.fn();
    const kept = jest.fn();
    const stop = source.onChange(stopped);
    source.onChange(kept);
    await settled(source);
    stop();
    stop();
    await settled(source);
    outlook.showItem(minutesItem);
    expect(stopped).not.toHaveBeenCalled();
    expect(kept).toHaveBeenCalledTimes(1);
  });

  test('is told again after everybody stopped and somebody came back', async () => {
    const outlook = openOutlook();
    const source = createItemSource();
    source.onChange(jest.fn())();
    const listener = jest.fn();
    source.onChange(listener);
    await settled(source);
    outlook.showItem(minutesItem);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test('is registered for once and released with the last listener', async () => {
    const { mailbox } = openOutlook();
    const source = createItemSource();
    const stops = [source.onChange(jest.fn()), source.onChange(jest.fn())];
    await settled(source);
    for (const stop of stops) stop();
    await settled(source);
    const events = mailbox.faults.calls.map(({ api }) => api).filter((api) => /Handler/.test(api));
    expect(events).toEqual(['mailbox.addHandlerAsync', 'mailbox.removeHandlerAsync']);
  });

  test('does not matter to reading where the client has no such event', async () => {
    openOutlook();
    Object.defineProperty(Office.context.mailbox, 'addHandlerAsync', { value: undefined });
    const source = createItemSource();
    const stop = source.onChange(jest.fn());
    await expect(source.read()).resolves.toMatchObject({ kind: 'read' });
    expect(stop).not.toThrow();
  });

  test('does not matter to reading where the registration throws', async () => {
    openOutlook();
    Object.defineProperty(Office.context.mailbox, 'addHandlerAsync', {
      value: () => {
        throw new Error('Not here.');
      },
    });
    const source = createItemSource();
    source.onChange(jest.fn());
    await expect(source.read()).resolves.toMatchObject({ kind: 'read' });
  });
});
