import { clientProfiles } from '../../simulator/mailbox/profiles';
import type { ItemRef } from '../../simulator/mailbox/item';
import type { Mailbox } from '../../simulator/mailbox/mailbox';
import { connectAddIn } from '../../simulator/wire/connect-add-in';
import type { AddInConnection, ConnectOptions } from '../../simulator/wire/connect-add-in';
import type { IncomingPost } from '../../simulator/wire/connection';
import { sampleMailbox } from './sample-mailbox';

type Message = Readonly<Record<string, unknown>>;

const pageOrigin = 'https://localhost:8444';

/** Plays office.js in a frame: sends what it sends and keeps what it gets. */
class FakePage {
  readonly received: Message[] = [];
  readonly connection: AddInConnection;
  readonly frame = {
    name: '',
    src: '',
    contentWindow: {
      name: '',
      postMessage: (message: string) => {
        this.received.push(JSON.parse(message) as Message);
      },
    },
  };
  #listener: (event: IncomingPost) => void = () => undefined;
  #correlationId = -1;

  constructor(mailbox: Mailbox, options: Partial<ConnectOptions> = {}) {
    this.connection = connectAddIn({
      mailbox,
      frame: this.frame,
      pageUrl: `${pageOrigin}/taskpane.html`,
      item: { kind: 'read', messageId: 'm1' },
      permission: 'ReadWriteItem',
      controlId: 'ctl-1',
      host: {
        location: { origin: 'https://localhost:8443' },
        addEventListener: (_, listener) => {
          this.#listener = listener;
        },
        removeEventListener: () => {
          this.#listener = () => undefined;
        },
      },
      ...options,
    });
  }

  get handshake(): { hostInfo: string; xdmInfo: string; baseFrameName: string } {
    return JSON.parse(this.frame.name) as FakePage['handshake'];
  }

  post(data: unknown, origin = pageOrigin, source: unknown = this.frame.contentWindow): void {
    this.#listener({ data, origin, source });
  }

  /** Sends one request; the answer is the message of the same number, once it came. */
  async ask(action: string, payload: unknown, actionType = 0): Promise<Message> {
    this.#correlationId += 1;
    const correlationId = this.#correlationId;
    this.post(
      JSON.stringify({
        _messageType: 0,
        _actionName: action,
        _conversationId: this.handshake.xdmInfo.split('|')[0],
        _correlationId: correlationId,
        _origin: pageOrigin,
        _data: payload,
        _actionType: actionType,
        _serializerVersion: 1,
      }),
    );
    await settle();
    const answer = this.received.find(
      (message) => message['_correlationId'] === correlationId && message['_responseType'] === 0,
    );
    return answer ?? {};
  }

  async call(dispatchId: number, params?: unknown): Promise<unknown> {
    const answer = await this.ask('ExecuteMethod', {
      ApiParams: params,
      MethodData: { ControlId: 'ctl-1', DispatchId: dispatchId },
    });
    return answer['_data'];
  }

  register(event: string): Promise<Message> {
    return this.ask(event, { controlId: 'ctl-1', eventDispId: 0, targetId: '' }, 1);
  }

  async complete(commandId: unknown, event: unknown, status = 0): Promise<void> {
    await this.ask('executeMethod', {
      0: commandId,
      1: status,
      2: JSON.stringify(event),
      DdaMethod: { ControlId: 'ctl-1', Version: 1, DispatchId: 94 },
    });
  }

  events(name: string): readonly unknown[] {
    return this.received
      .filter((message) => message['_responseType'] === 1 && message['_actionName'] === name)
      .map((message) => message['_data']);
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function composePage(mailbox: Mailbox, options: Partial<ConnectOptions> = {}): FakePage {
  const { id } = mailbox.openReply('m1', { htmlBody: '<p>No.</p>', all: true });
  return new FakePage(mailbox, { item: { kind: 'compose', formId: id }, ...options });
}

describe('the handshake', () => {
  test('stands in the name of the frame, also of one that is in the page already', () => {
    const { frame, handshake } = new FakePage(sampleMailbox());
    expect(handshake.hostInfo).toMatch(/^Outlook\$Web\$16\.01\$en-US\$[^$]+\$\$disableLogging\$0$/);
    expect(handshake.xdmInfo).toMatch(/^\w+\|ctl-1\|https:\/\/localhost:8443\/$/);
    expect(frame.contentWindow.name).toBe(frame.name);
    expect(frame.src).toBe('https://localhost:8444/taskpane.html');
  });

  test('differs from frame to frame', () => {
    const mailbox = sampleMailbox();
    const first = new FakePage(mailbox).handshake.xdmInfo;
    expect(new FakePage(mailbox).handshake.xdmInfo).not.toBe(first);
  });

  test('is followed by the app context, with the settings and the claimed sets', async () => {
    const mailbox = sampleMailbox({ profile: clientProfiles.mobile });
    mailbox.setRoamingSettings({ k: '"v"' });
    const { _data: context } = await new FakePage(mailbox).ask(
      'ContextActivationManager_getAppContextAsync',
      'ctl-1',
    );
    expect(context).toMatchObject({ _id: 'ctl-1', _appName: 64, _settings: { k: '"v"' } });
    const matrix: unknown = JSON.parse(
      (context as Record<string, string>)['_requirementMatrix'] ?? '',
    );
    expect(matrix).toMatchObject({ Mailbox: '1.5' });
  });

  test('ends when the page waits for commands', async () => {
    const page = new FakePage(sampleMailbox());
    let ready = false;
    void page.connection.ready.then(() => {
      ready = true;
    });
    await settle();
    expect(ready).toBe(false);
    await page.register('appCommandInvoked');
    expect(ready).toBe(true);
  });
});

describe('initial data', () => {
  const initialData = async (page: FakePage): Promise<unknown> => {
    const request = { MethodData: { ControlId: 'ctl-1', DispatchId: 1 } };
    return (await page.ask('GetInitialData', request))['_data'];
  };

  test('of a message', async () => {
    expect(await initialData(new FakePage(sampleMailbox()))).toMatchObject({
      itemType: 1,
      permissionLevel: 3,
      userEmailAddress: 'robin@own.example',
      id: 'm1',
      subject: 'A role for you',
      from: { name: 'Ada Sample', address: 'ada@mail.example', recipientType: 2 },
      dateTimeCreated: Date.parse('2026-11-20T09:00:00Z'),
    });
  });

  test('of a form', async () => {
    expect(await initialData(composePage(sampleMailbox()))).toMatchObject({
      itemType: 4,
      conversationId: 'c1',
    });
  });

  test('of nothing', async () => {
    const page = new FakePage(sampleMailbox(), { item: { kind: 'none' } });
    expect(await initialData(page)).toMatchObject({ itemType: 6, permissionLevel: 3 });
  });

  test.each([
    ['Restricted', 0],
    ['ReadItem', 1],
    ['ReadWriteMailbox', 2],
    ['ReadWriteItem', 3],
  ] as const)('%s is permission level %i', async (permission, permissionLevel) => {
    const page = new FakePage(sampleMailbox(), { permission });
    expect(await initialData(page)).toMatchObject({ permissionLevel });
  });
});

describe('methods', () => {
  test.each([
    [37, { coercionType: 0 }, { error: false, data: 'Hello Robin & team' }],
    [99, undefined, { error: false, data: '' }],
    [34, undefined, { error: false, data: [] }],
    [3, undefined, { wasSuccessful: true, customProperties: '{}' }],
    [157, undefined, { error: false, data: [] }],
    [158, { categories: ['Nope'] }, { error: true, errorCode: 9044 }],
    [158, { categories: ['Declined'] }, { error: false }],
    [159, { categories: ['Declined'] }, { error: false }],
    [179, { itemId: 'nowhere' }, { error: true, errorCode: 9049 }],
    [2, undefined, { wasSuccessful: false, errorCode: 9018 }],
  ])('%i on a message', async (dispatchId, params, expected) => {
    const mailbox = sampleMailbox();
    mailbox.setMasterCategories([{ displayName: 'Declined', color: 'Preset0' }]);
    const page = new FakePage(mailbox);
    expect(await page.call(dispatchId, params)).toEqual(expected);
    expect(page.connection.violations).toEqual([]);
  });

  test.each([
    [14, undefined, { error: false, data: 'html' }],
    [18, undefined, { error: false, data: 'Re: A role for you' }],
    [
      15,
      { recipientField: 1 },
      {
        error: false,
        data: [{ name: 'Cy Sample', address: 'cy@mail.example', recipientType: 2 }],
      },
    ],
    [
      107,
      undefined,
      {
        error: false,
        data: { name: 'Robin Example', address: 'robin@own.example', recipientType: 2 },
      },
    ],
    [174, undefined, { error: false, data: { composeType: 'reply', coercionType: 'html' } }],
    [164, undefined, { error: true, errorCode: 9046 }],
    [32, undefined, { error: false, data: 'saved-form-1' }],
    [186, { name: 'a' }, { error: true, errorCode: 9050 }],
    [149, undefined, { error: false, data: [] }],
    [28, { coercionType: 0 }, { error: false, data: { data: '', sourceProperty: 'body' } }],
  ])('%i on a form', async (dispatchId, params, expected) => {
    const page = composePage(sampleMailbox());
    expect(await page.call(dispatchId, params)).toEqual(expected);
    expect(page.connection.violations).toEqual([]);
  });

  test.each([10, 30, 181, 183])('%i opens a reply to the sender', async (dispatchId) => {
    const mailbox = sampleMailbox();
    await new FakePage(mailbox).call(dispatchId, { htmlBody: '<p>No.</p>', attachments: [] });
    expect(mailbox.forms).toMatchObject([{ composeType: 'reply', to: [{ name: 'Ada Sample' }] }]);
  });

  test.each([11, 31, 182, 184])('%i opens a reply to all', async (dispatchId) => {
    const mailbox = sampleMailbox();
    await new FakePage(mailbox).call(dispatchId, { htmlBody: '<p>No.</p>' });
    expect(mailbox.forms).toMatchObject([{ composeType: 'replyAll' }]);
  });

  describe.each([7, 177])('%i', (dispatchId) => {
    const start = Date.parse('2026-03-14T09:00:00Z');

    test('opens a calendar form', async () => {
      const mailbox = sampleMailbox();
      const page = new FakePage(mailbox);
      const form = { subject: 'A promise', body: 'x', start, end: start + 1_800_000 };
      expect(await page.call(dispatchId, form)).toEqual({ error: false });
      expect(mailbox.appointments).toMatchObject([
        { subject: 'A promise', start: new Date(start), end: new Date(start + 1_800_000) },
      ]);
      expect(page.connection.violations).toEqual([]);
    });

    test.each([
      ['an end before the start', { start, end: start - 1 }],
      ['a subject over the limit', { subject: 'x'.repeat(256) }],
      ['a body over the limit', { body: 'x'.repeat(32 * 1024 + 1) }],
    ])('refuses %s, which office.js would not have sent', async (_what, form) => {
      const mailbox = sampleMailbox();
      const answer = await new FakePage(mailbox).call(dispatchId, form);
      expect(answer).toEqual({ error: true, errorCode: 9031 });
      expect(mailbox.appointments).toEqual([]);
    });

    test('is not for a page beside a mail that is written', async () => {
      const page = composePage(sampleMailbox());
      expect(await page.call(dispatchId, {})).toEqual({ error: true, errorCode: 9032 });
      expect(page.connection.violations).toEqual([expect.stringContaining('compose')]);
    });
  });

  test.each([13, 29])('%i writes over what 28 gives', async (dispatchId) => {
    const mailbox = sampleMailbox();
    const page = composePage(mailbox);
    mailbox.selectText('form-1', 'No');
    expect(await page.call(28, { coercionType: 3 })).toMatchObject({ data: { data: 'No' } });
    await page.call(dispatchId, { data: 'Sorry, <b>no</b>', coercionType: 3 });
    expect(mailbox.form('form-1')?.body).toMatch(/^<div><p>Sorry, <b>no<\/b>\.<\/p><\/div>/);
  });

  test('a fourth call at once is answered 5100 and named', async () => {
    const mailbox = sampleMailbox();
    mailbox.faults.set('body.getAsync', { kind: 'never' });
    const page = new FakePage(mailbox);
    for (let open = 0; open < 3; open += 1) await page.call(37, { coercionType: 0 });
    expect(await page.call(34)).toEqual({ error: true, errorCode: 5100 });
    expect(page.connection.violations).toEqual([
      expect.stringContaining('notificationMessages.getAllAsync came while 3 calls were open'),
    ]);
    await page.ask('ContextActivationManager_getAppContextAsync', 'ctl-1');
    expect(await page.call(34)).toMatchObject({ error: false });
  });

  test('a notification arrives with the name of its type', async () => {
    const mailbox = sampleMailbox();
    const bar = { key: 'k', message: 'x', icon: 'Icon.16', persistent: true };
    await new FakePage(mailbox).call(35, { ...bar, type: 0 });
    expect(mailbox.notificationsOf({ kind: 'read', messageId: 'm1' })).toEqual([
      { ...bar, type: 'informationalMessage' },
    ]);
  });

  test('roaming settings are kept as they come', async () => {
    const mailbox = sampleMailbox();
    expect(await new FakePage(mailbox).call(404, [{ k: '"v"' }])).toEqual({ error: false });
    expect(mailbox.roamingSettings).toEqual({ k: '"v"' });
  });

  test('a fault answers in place of Outlook', async () => {
    const mailbox = sampleMailbox();
    mailbox.faults.set('body.getAsync', { kind: 'fail', code: 9041 });
    const answer = await new FakePage(mailbox).call(37, { coercionType: 0 });
    expect(answer).toEqual({ error: true, errorCode: 9041 });
  });

  test('sign-in is not supported', async () => {
    const { _data } = await new FakePage(sampleMailbox()).ask('executeMethod', {
      DdaMethod: { ControlId: 'ctl-1', Version: 1, DispatchId: 98 },
    });
    expect(_data).toEqual({ Version: 1, Error: 13012 });
  });
});

describe('strictness', () => {
  test.each([
    ['an unknown method', 'ExecuteMethod', { MethodData: { DispatchId: 101 } }, '101'],
    ['a method without a number', 'ExecuteMethod', {}, 'ExecuteMethod'],
    ['an unknown Office method', 'executeMethod', { DdaMethod: { DispatchId: 144 } }, '144'],
    ['an unknown action', 'SomethingElse', {}, 'SomethingElse'],
  ])('%s is answered with an error and named', async (_, action, payload, name) => {
    const heard: string[] = [];
    const page = new FakePage(sampleMailbox(), { onViolation: (words) => heard.push(words) });
    const answer = await page.ask(action, payload);
    expect(answer['_errorCode']).toBe(-2);
    expect(page.connection.violations).toEqual([expect.stringContaining(name)]);
    expect(heard).toEqual(page.connection.violations);
  });

  test('an unknown event is answered with an error and named', async () => {
    const page = new FakePage(sampleMailbox());
    expect((await page.register('olkFullMoon'))['_errorCode']).toBe(-2);
    expect(page.connection.violations).toEqual([expect.stringContaining('olkFullMoon')]);
  });

  test.each([
    ['not a string', { _messageType: 0 }],
    ['not JSON', 'hello'],
    ['an array', '[]'],
    ['another version', '{"_serializerVersion":2,"_messageType":0}'],
    ['an envelope without its parts', '{"_serializerVersion":1,"_messageType":0,"_actionType":0}'],
  ])('%s is a violation', (_, message) => {
    const page = new FakePage(sampleMailbox());
    page.post(message);
    expect(page.connection.violations).toHaveLength(1);
    expect(page.received).toEqual([]);
  });

  test('answers of office.js to requests of ours are no violation', () => {
    const page = new FakePage(sampleMailbox());
    page.post('{"_serializerVersion":1,"_messageType":1}');
    expect(page.connection.violations).toEqual([]);
  });

  test('another origin in the frame is a violation', () => {
    const page = new FakePage(sampleMailbox());
    page.post('{}', 'https://elsewhere.example');
    expect(page.connection.violations).toEqual([expect.stringContaining('elsewhere.example')]);
  });

  test('another window is none of our business', () => {
    const page = new FakePage(sampleMailbox());
    page.post('hello', pageOrigin, {});
    expect(page.connection.violations).toEqual([]);
  });

  test('the permission is checked here too', async () => {
    const mailbox = sampleMailbox();
    const page = composePage(mailbox, { permission: 'ReadItem' });
    const before = mailbox.forms[0]?.body;
    expect(await page.call(38, { data: 'x', coercionType: 0 })).toEqual({
      error: true,
      errorCode: 9017,
    });
    expect(mailbox.forms[0]?.body).toBe(before);
    expect(page.connection.violations).toEqual([expect.stringContaining('body.setAsync')]);
  });

  test('what the client lacks is refused', async () => {
    const page = new FakePage(sampleMailbox({ profile: clientProfiles.mobile }));
    expect(await page.call(183, { htmlBody: 'x' })).toEqual({ error: true, errorCode: 9032 });
    expect(page.connection.violations).toEqual([expect.stringContaining('phone')]);
  });

  test('a limit that office.js should have kept is kept here', async () => {
    const mailbox = sampleMailbox();
    const answer = await new FakePage(mailbox).call(183, { htmlBody: 'x'.repeat(32 * 1024 + 1) });
    expect(answer).toEqual({ error: true, errorCode: 9031 });
    expect(mailbox.forms).toEqual([]);
  });
});

describe('item changes', () => {
  const second: ItemRef = { kind: 'read', messageId: 'm2' };

  test('reach a page that listens, with the whole item', async () => {
    const page = new FakePage(sampleMailbox());
    await page.register('olkItemSelectedChanged');
    page.connection.showItem(second);
    page.connection.showItem({ kind: 'none' });
    expect(page.events('olkItemSelectedChanged')).toEqual([
      expect.objectContaining({ id: 'm2', permissionLevel: 3 }),
      null,
    ]);
  });

  test('do not reach one that does not, or no longer', async () => {
    const page = new FakePage(sampleMailbox());
    page.connection.showItem(second);
    await page.register('olkItemSelectedChanged');
    await page.ask('olkItemSelectedChanged', {}, 2);
    page.connection.showItem(second);
    expect(page.events('olkItemSelectedChanged')).toEqual([]);
  });

  test('move the calls to the new item', async () => {
    const page = new FakePage(sampleMailbox());
    page.connection.showItem(second);
    expect(await page.call(37, { coercionType: 0 })).toMatchObject({ data: '1 < 2\n\nAda' });
  });

  test('stay silent under a fault', async () => {
    const mailbox = sampleMailbox();
    mailbox.faults.set('mailbox.ItemChanged', { kind: 'never' });
    const page = new FakePage(mailbox);
    await page.register('olkItemSelectedChanged');
    page.connection.showItem(second);
    expect(page.events('olkItemSelectedChanged')).toEqual([]);
  });

  test('changed recipients reach the page of that form', async () => {
    const mailbox = sampleMailbox();
    const page = composePage(mailbox);
    await page.register('olkRecipientsChanged');
    mailbox.updateForm('form-1', { to: [] });
    expect(page.events('olkRecipientsChanged')).toEqual([['{"to":true,"cc":false,"bcc":false}']]);
  });
});

describe('commands', () => {
  const event = { source: { id: 'readDeclineButton' } };

  async function started(mailbox = sampleMailbox()): Promise<FakePage> {
    const page = new FakePage(mailbox);
    await page.register('appCommandInvoked');
    return page;
  }

  function lastCommand(page: FakePage): readonly unknown[] {
    return page.events('appCommandInvoked').at(-1) as readonly unknown[];
  }

  test('wait for the page, then carry name and event', async () => {
    const page = new FakePage(sampleMailbox());
    const invoked = page.connection.invoke('declineGracefully', event, 1000);
    await settle();
    expect(page.events('appCommandInvoked')).toEqual([]);
    await page.register('appCommandInvoked');
    await settle();
    const [id, name, text] = lastCommand(page);
    expect([name, text]).toEqual(['declineGracefully', JSON.stringify(event)]);
    await page.complete(id, event);
    expect(await invoked).toEqual({});
  });

  test('give back what the function completed with', async () => {
    const page = await started();
    const invoked = page.connection.invoke('onMessageSendHandler', event, 1000);
    await settle();
    const completedContext = { allowEvent: false, errorMessage: 'Vague.' };
    await page.complete(lastCommand(page)[0], { ...event, completedContext });
    expect(await invoked).toEqual(completedContext);
  });

  test('that complete twice are a violation', async () => {
    const page = await started();
    const invoked = page.connection.invoke('twice', event, 1000);
    await settle();
    await page.complete(lastCommand(page)[0], event);
    await page.complete(lastCommand(page)[0], event);
    await invoked;
    expect(page.connection.violations).toEqual([expect.stringContaining('twice')]);
  });

  test('of an unknown function are refused by name', async () => {
    const page = await started();
    const invoked = page.connection.invoke('nobody', event, 1000);
    await settle();
    const refused = expect(invoked).rejects.toThrow('nobody');
    await page.complete(lastCommand(page)[0], event, 11101);
    await refused;
  });

  test('that do not complete end with the time', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const page = await started();
    const refused = expect(page.connection.invoke('slow', event, 5000)).rejects.toThrow('5000');
    await jest.advanceTimersByTimeAsync(5000);
    await refused;
    jest.useRealTimers();
  });

  test('end when the connection closes', async () => {
    const page = await started();
    const refused = expect(page.connection.invoke('late', event, 5000)).rejects.toThrow('closed');
    page.connection.close();
    await refused;
    page.post('hello');
    expect(page.connection.violations).toEqual([]);
  });
});
