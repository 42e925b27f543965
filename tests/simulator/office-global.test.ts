import { noItem } from '../../simulator/mailbox/item';
import type { ItemRef } from '../../simulator/mailbox/item';
import type { Mailbox } from '../../simulator/mailbox/mailbox';
import { clientProfiles } from '../../simulator/mailbox/profiles';
import { createOffice } from '../../simulator/office/office-global';
import type { OfficeFace, OfficeOptions } from '../../simulator/office/office-face';
import { answerOf, call, member, readItem } from './office-calls';
import { sampleMailbox } from './sample-mailbox';

const item = 'context.mailbox.item';

function openRead(options: Partial<OfficeOptions> = {}): OfficeFace {
  return createOffice({ mailbox: sampleMailbox(), item: readItem, ...options });
}

function openReply(mailbox: Mailbox, options: Partial<OfficeOptions> = {}): OfficeFace {
  const { id } = mailbox.openReply('m1', { htmlBody: '<p>No.</p>', all: false });
  return createOffice({ mailbox, item: { kind: 'compose', formId: id }, ...options });
}

function information(message: string): Record<string, unknown> {
  return { type: 'informationalMessage', message, icon: 'Icon.16', persistent: false };
}

describe('a read item', () => {
  test('has the properties of the message', () => {
    const face = openRead();
    expect(member(face, `${item}.itemId`)).toBe('m1');
    expect(member(face, `${item}.from.emailAddress`)).toBe('ada@mail.example');
    expect(member(face, `${item}.dateTimeCreated`)).toEqual(new Date('2026-11-20T09:00:00Z'));
  });

  test.each([
    ['text', 'Hello Robin & team'],
    ['html', '<html><body><p>Hello Robin &amp; team</p></body></html>'],
  ])('gives its body as %s', async (coercion, expected) => {
    const answer = await answerOf(openRead(), `${item}.body.getAsync`, coercion);
    expect(answer).toMatchObject({ status: 'succeeded', value: expected });
  });

  test('has no methods of a form', () => {
    expect(member(openRead(), `${item}.body.setAsync`)).toBeUndefined();
  });

  test('opens a reply', async () => {
    const mailbox = sampleMailbox();
    const face = createOffice({ mailbox, item: readItem });
    await answerOf(face, `${item}.displayReplyFormAsync`, { htmlBody: '<p>No.</p>' });
    expect(mailbox.forms[0]?.body).toContain('<p>No.</p>');
  });

  test('takes the callback of a reply form inside its argument', async () => {
    const mailbox = sampleMailbox();
    const face = createOffice({ mailbox, item: readItem });
    await new Promise((callback) => {
      call(face, `${item}.displayReplyFormAsync`, { htmlBody: '', callback });
    });
    expect(mailbox.forms).toHaveLength(1);
  });

  test('throws at once for an htmlBody over the limit, and not at it', async () => {
    const mailbox = sampleMailbox();
    const face = createOffice({ mailbox, item: readItem });
    const form = (length: number): Record<string, unknown> => ({ htmlBody: 'x'.repeat(length) });
    expect(() => call(face, `${item}.displayReplyFormAsync`, form(32 * 1024 + 1))).toThrow(
      /ArgumentOutOfRange.*\n.*htmlBody/,
    );
    await answerOf(face, `${item}.displayReplyFormAsync`, form(32 * 1024));
    expect(mailbox.forms).toHaveLength(1);
  });
});

test('answers only after the caller has gone on', async () => {
  const order: string[] = [];
  const answered = answerOf(openRead(), `${item}.body.getAsync`, 'text').then(() => {
    order.push('answer');
  });
  order.push('caller');
  await answered;
  expect(order).toEqual(['caller', 'answer']);
});

test('hands the asyncContext back', async () => {
  const answer = await answerOf(openRead(), `${item}.body.getAsync`, 'text', { asyncContext: 7 });
  expect(answer).toMatchObject({ asyncContext: 7 });
});

describe('strictness', () => {
  test.each(['context.nothing', 'context.mailbox.openAll', `${item}.forget`, `${item}.body.sing`])(
    'throws by name for %s',
    (path) => {
      const face = openRead();
      expect(() => member(face, path)).toThrow(
        `${path.slice(path.lastIndexOf('.') + 1)} is unknown`,
      );
      expect(face.violations).toHaveLength(1);
    },
  );

  test('lets an item be awaited', async () => {
    const opened = member(openRead(), item);
    await expect(Promise.resolve(opened)).resolves.toBe(opened);
  });

  test('does not let a property be invented', () => {
    const mailbox = member(openRead(), 'context.mailbox') as Record<string, unknown>;
    expect(() => {
      mailbox['mine'] = 1;
    }).toThrow('mailbox.mine cannot be set');
  });

  test.each([
    ['body.setAsync', 'ReadItem', ['x']],
    ['sessionData.setAsync', 'ReadItem', ['a', 'b']],
    ['body.getAsync', 'Restricted', ['text', () => undefined]],
  ] as const)('throws for %s with %s', (api, permission, args) => {
    const face = openReply(sampleMailbox(), { permission });
    expect(() => call(face, `${item}.${api}`, ...args)).toThrow(`'${api}'`);
  });

  test('tells when a callback throws', async () => {
    const face = openRead();
    call(face, `${item}.body.getAsync`, 'text', () => {
      throw new Error('oops');
    });
    await answerOf(face, `${item}.body.getAsync`, 'text');
    expect(face.violations).toEqual(['The callback of body.getAsync threw: Error: oops']);
  });
});

describe('notifications', () => {
  test.each([
    ['a message over 150 characters', 'k', information('x'.repeat(151)), 'OutOfRange'],
    ['a key over 32 characters', 'k'.repeat(33), information('x'), 'OutOfRange'],
    ['information without an icon', 'k', { ...information('x'), icon: undefined }, 'Null'],
    ['information without persistent', 'k', { ...information('x'), persistent: undefined }, 'Null'],
    ['an error with an icon', 'k', { type: 'errorMessage', message: 'x', icon: 'i' }, 'Argument'],
    ['an unknown type', 'k', { type: 'shout', message: 'x' }, 'Argument'],
    ['an empty message', 'k', information(''), 'Null'],
  ])('throws for %s', (_, key, details, name) => {
    expect(() => call(openRead(), `${item}.notificationMessages.addAsync`, key, details)).toThrow(
      name,
    );
  });

  test('accepts exactly 150 characters and a key of 32', async () => {
    const path = `${item}.notificationMessages.addAsync`;
    const details = information('x'.repeat(150));
    const answer = await answerOf(openRead(), path, 'k'.repeat(32), details);
    expect(answer.status).toBe('succeeded');
  });

  test.each([
    ['web', 5],
    ['mobile', 1],
  ] as const)('on %s number %i is the last one', async (profile, most) => {
    const face = openRead({ mailbox: sampleMailbox({ profile: clientProfiles[profile] }) });
    const statuses: string[] = [];
    for (let index = 0; index <= most; index += 1) {
      const key = `key-${String(index)}`;
      const path = `${item}.notificationMessages.replaceAsync`;
      statuses.push((await answerOf(face, path, key, information('x'))).status);
    }
    expect(statuses).toEqual([...Array<string>(most).fill('succeeded'), 'failed']);
  });

  test('a key twice is 9023, an unknown key is 9024', async () => {
    const face = openRead();
    const messages = `${item}.notificationMessages`;
    await answerOf(face, `${messages}.addAsync`, 'k', information('one'));
    const twice = await answerOf(face, `${messages}.addAsync`, 'k', information('two'));
    const unknown = await answerOf(face, `${messages}.removeAsync`, 'other');
    expect([twice.error?.code, unknown.error?.code]).toEqual([9023, 9024]);
  });
});

describe('categories', () => {
  const path = `${item}.categories`;

  function openWithList(): { face: OfficeFace; mailbox: Mailbox } {
    const mailbox = sampleMailbox();
    mailbox.setMasterCategories([{ displayName: 'Declined', color: 'Preset0' }]);
    return { face: createOffice({ mailbox, item: readItem }), mailbox };
  }

  test('are added from the user’s list, told, and removed', async () => {
    const { face, mailbox } = openWithList();
    await answerOf(face, `${path}.addAsync`, ['Declined']);
    expect(mailbox.categoriesOf(readItem)).toEqual(['Declined']);
    const told = await answerOf(face, `${path}.getAsync`);
    expect(told.value).toEqual([{ displayName: 'Declined', color: 'Preset0' }]);
    await answerOf(face, `${path}.removeAsync`, ['Declined']);
    expect(mailbox.categoriesOf(readItem)).toEqual([]);
  });

  test('that the list lacks are 9044, and then none is added', async () => {
    const { face, mailbox } = openWithList();
    const answer = await answerOf(face, `${path}.addAsync`, ['Declined', 'Nope']);
    expect(answer).toMatchObject({ error: { code: 9044, name: 'InvalidCategory' } });
    expect(mailbox.categoriesOf(readItem)).toEqual([]);
  });

  test.each([
    ['nothing', undefined, 'ArgumentException'],
    ['a name alone', 'Declined', 'ArgumentType'],
    ['no names', [], 'ArgumentException'],
    ['an empty name', [''], 'ArgumentException'],
    ['a number', [7], 'ArgumentType'],
    ['a name over 255 characters', ['x'.repeat(256)], 'OutOfRange'],
  ])('throws for %s', (_, names, error) => {
    expect(() => call(openWithList().face, `${path}.addAsync`, names)).toThrow(error);
  });
});

describe('a compose item', () => {
  test('replaces the whole reply with setAsync', async () => {
    const mailbox = sampleMailbox();
    const face = openReply(mailbox);
    await answerOf(face, `${item}.body.setAsync`, '<p>All</p>', { coercionType: 'html' });
    expect(mailbox.forms[0]?.body).toBe('<p>All</p>');
  });

  test('prepends text as escaped html', async () => {
    const mailbox = sampleMailbox();
    await answerOf(openReply(mailbox), `${item}.body.prependAsync`, 'a < b');
    expect(mailbox.forms[0]?.body).toMatch(/^<div>a &lt; b<\/div><div><p>No\.<\/p>/);
  });

  test('refuses html in a plain-text mail', async () => {
    const mailbox = sampleMailbox();
    const face = openReply(mailbox);
    mailbox.updateForm('form-1', { format: 'text' });
    const html = { coercionType: 'html' };
    const answer = await answerOf(face, `${item}.body.prependAsync`, '<p>x</p>', html);
    expect(answer.error).toMatchObject({ code: 9002, name: 'InternalFormatError' });
  });

  test('replaces the signature and leaves the thread below it', async () => {
    const mailbox = sampleMailbox({ signatureHtml: '<p>Old</p>' });
    const html = { coercionType: 'html' };
    await answerOf(openReply(mailbox), `${item}.body.setSignatureAsync`, '<p>New</p>', html);
    expect(mailbox.forms[0]?.body).toContain(
      '<div id="Signature"><p>New</p></div><div id="appendonsend">',
    );
    expect(mailbox.forms[0]?.body).not.toContain('Old');
  });

  test('tells about changed recipients', async () => {
    const mailbox = sampleMailbox();
    const face = openReply(mailbox);
    const changed: unknown[] = [];
    await answerOf(face, `${item}.addHandlerAsync`, 'olkRecipientsChanged', (event: unknown) =>
      changed.push(event),
    );
    mailbox.updateForm('form-1', { cc: [] });
    mailbox.updateForm('form-1', { subject: 'x' });
    expect(changed).toEqual([
      {
        type: 'olkRecipientsChanged',
        changedRecipientFields: { to: false, cc: true, bcc: false },
      },
    ]);
  });

  test('keeps session data up to its limit', async () => {
    const face = openReply(sampleMailbox());
    const data = `${item}.sessionData`;
    const fits = await answerOf(face, `${data}.setAsync`, 'a', 'x'.repeat(49_999));
    const over = await answerOf(face, `${data}.setAsync`, 'b', '');
    const missing = await answerOf(face, `${data}.getAsync`, 'b');
    expect(fits.status).toBe('succeeded');
    expect([over.error?.code, missing.error?.code]).toEqual([9051, 9050]);
  });

  test('answers 9049 when it was closed meanwhile', async () => {
    const mailbox = sampleMailbox();
    const face = openReply(mailbox);
    mailbox.discardForm('form-1');
    const answer = await answerOf(face, `${item}.body.getAsync`, 'text');
    expect(answer.error?.code).toBe(9049);
  });
});

describe('roaming settings', () => {
  const settings = 'context.roamingSettings';

  test('reach another page only through a save', async () => {
    const mailbox = sampleMailbox();
    const face = createOffice({ mailbox, item: readItem });
    call(face, `${settings}.set`, 'when', { at: new Date(5) });
    const before = createOffice({ mailbox, item: readItem });
    await answerOf(face, `${settings}.saveAsync`);
    const after = createOffice({ mailbox, item: readItem });
    expect(call(before, `${settings}.get`, 'when')).toBeUndefined();
    expect(call(after, `${settings}.get`, 'when')).toEqual({ at: new Date(5) });
  });

  test('count each value twice encoded, and fail on save', async () => {
    const face = openRead();
    // {"k":"\"…\""} is 12 characters around the value.
    call(face, `${settings}.set`, 'k', 'x'.repeat(32 * 1024 - 12));
    expect((await answerOf(face, `${settings}.saveAsync`)).status).toBe('succeeded');
    call(face, `${settings}.set`, 'k', 'x'.repeat(32 * 1024 - 11));
    expect((await answerOf(face, `${settings}.saveAsync`)).error?.code).toBe(9019);
  });
});

test('custom properties belong to one item and throw over 2,500 characters', async () => {
  const mailbox = sampleMailbox();
  const face = createOffice({ mailbox, item: readItem });
  const load = `${item}.loadCustomPropertiesAsync`;
  const properties = (await answerOf(face, load)).value as Office.CustomProperties;
  properties.set('seen', 'yes');
  await new Promise<unknown>((resolve) => {
    properties.saveAsync(resolve);
  });
  const again = (await answerOf(face, load)).value as Office.CustomProperties;
  expect(again.get('seen')).toBe('yes');
  face.showItem({ kind: 'read', messageId: 'm2' });
  const others = (await answerOf(face, load)).value as Office.CustomProperties;
  expect(others.get('seen')).toBeUndefined();
  others.set('long', 'x'.repeat(2500));
  expect(() => {
    others.saveAsync();
  }).toThrow('ArgumentOutOfRange');
});

describe('a message as a file', () => {
  const file = `${item}.getAsFileAsync`;
  const newer = { ...clientProfiles.web, mailboxRequirementSet: '1.14' };

  test('is Base64 of what an .eml file holds', async () => {
    const answer = await answerOf(openRead({ mailbox: sampleMailbox({ profile: newer }) }), file);
    expect(answer.status).toBe('succeeded');
    expect(Buffer.from(answer.value as string, 'base64').toString('utf8')).toContain(
      'Subject: A role for you\r\n',
    );
  });

  test('is not there before Mailbox 1.14, nor while a mail is written', () => {
    expect(member(openRead(), file)).toBeUndefined();
    expect(member(openReply(sampleMailbox({ profile: newer })), file)).toBeUndefined();
  });

  test('needs a callback and the permission to read', () => {
    const mailbox = sampleMailbox({ profile: newer });
    const restricted = openRead({ mailbox, permission: 'Restricted' });
    expect(() => call(openRead({ mailbox }), file)).toThrow(/ArgumentNull.*\n.*callback/);
    expect(() => call(restricted, file, () => undefined)).toThrow('Elevated permission');
  });
});

describe.each(['displayNewAppointmentForm', 'displayNewAppointmentFormAsync'])('%s', (name) => {
  const path = `context.mailbox.${name}`;
  const start = () => new Date('2026-03-14T09:00:00Z');

  test('opens a calendar form with what it was given', async () => {
    const mailbox = sampleMailbox();
    const face = createOffice({ mailbox, item: readItem });
    const form = {
      subject: 'A promise',
      body: 'As written.',
      start: start(),
      end: new Date('2026-03-14T09:30:00Z'),
      requiredAttendees: ['ada@mail.example', { emailAddress: 'bea@mail.example' }],
    };
    await answerOf(face, path, form);
    expect(mailbox.appointments).toMatchObject([
      {
        subject: 'A promise',
        body: 'As written.',
        location: '',
        start: start(),
        end: new Date('2026-03-14T09:30:00Z'),
        requiredAttendees: [{ address: 'ada@mail.example' }, { address: 'bea@mail.example' }],
      },
    ]);
  });

  test('leaves numbers for the dates in the object, as office.js does', async () => {
    const form = { start: start() };
    await answerOf(openRead(), path, form);
    expect(form.start).toBe(start().getTime());
  });

  test.each([
    ['subject', { subject: 'x'.repeat(256) }, /ArgumentOutOfRange.*\n.*subject/],
    ['location', { location: 'x'.repeat(256) }, /ArgumentOutOfRange.*\n.*location/],
    ['body', { body: 'x'.repeat(32 * 1024 + 1) }, /ArgumentOutOfRange.*\n.*body/],
    ['subject that is no text', { subject: 7 }, /ArgumentException.*\n.*subject/],
    ['start that is no date', { start: '2026-03-14' }, /ArgumentException.*\n.*start/],
    ['end that is no date', { start: start(), end: 5 }, /ArgumentException.*\n.*end/],
    ['end before the start', { start: start(), end: new Date(5) }, /ArgumentException.*\n.*end/],
    ['guest that is no list', { optionalAttendees: 'ada' }, /ArgumentType/],
    ['guest without an address', { requiredAttendees: [{}] }, /requiredAttendees\[0\]/],
  ])('throws at once for a wrong %s', (_what, form, words) => {
    const mailbox = sampleMailbox();
    const face = createOffice({ mailbox, item: readItem });
    expect(() => call(face, path, form)).toThrow(words);
    expect(mailbox.faults.calls).toEqual([]);
  });

  test('takes a subject of exactly 255 characters', async () => {
    const mailbox = sampleMailbox();
    const face = createOffice({ mailbox, item: readItem });
    await answerOf(face, path, { subject: 'x'.repeat(255) });
    expect(mailbox.appointments).toHaveLength(1);
  });

  test('is not there while a mail is written, nor on a phone', () => {
    expect(member(openReply(sampleMailbox()), path)).toBeUndefined();
    const phone = sampleMailbox({ profile: clientProfiles.mobile });
    expect(member(createOffice({ mailbox: phone, item: readItem }), path)).toBeUndefined();
  });
});

describe('faults', () => {
  test('fail answers with the code and does nothing', async () => {
    const mailbox = sampleMailbox();
    mailbox.faults.set('item.displayReplyFormAsync', { kind: 'fail', code: 9020 });
    const face = createOffice({ mailbox, item: readItem });
    const answer = await answerOf(face, `${item}.displayReplyFormAsync`, 'x');
    expect(answer.error).toMatchObject({ code: 9020, name: 'GenericResponseError' });
    expect(mailbox.forms).toEqual([]);
  });

  test('a failing displayReplyForm opens nothing and says nothing', async () => {
    const mailbox = sampleMailbox();
    mailbox.faults.set('item.displayReplyForm', { kind: 'fail', code: 9020 });
    const face = createOffice({ mailbox, item: readItem });
    call(face, `${item}.displayReplyForm`, 'x');
    await answerOf(face, `${item}.body.getAsync`, 'text');
    expect(mailbox.forms).toEqual([]);
    expect(mailbox.faults.calls.map(({ api }) => api)).toEqual([
      'item.displayReplyForm',
      'body.getAsync',
    ]);
  });

  test('delay answers after that time, about the item of the call', async () => {
    jest.useFakeTimers();
    const mailbox = sampleMailbox();
    mailbox.faults.set('body.getAsync', { kind: 'delay', ms: 400 });
    const face = createOffice({ mailbox, item: readItem });
    const answered = jest.fn();
    call(face, `${item}.body.getAsync`, 'text', answered);
    face.showItem({ kind: 'read', messageId: 'm2' });
    await jest.advanceTimersByTimeAsync(399);
    expect(answered).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(answered).toHaveBeenCalledWith(expect.objectContaining({ value: 'Hello Robin & team' }));
    jest.useRealTimers();
  });

  test('never does not answer', async () => {
    jest.useFakeTimers();
    const mailbox = sampleMailbox();
    mailbox.faults.set('body.getAsync', { kind: 'never' });
    const answered = jest.fn();
    call(createOffice({ mailbox, item: readItem }), `${item}.body.getAsync`, 'text', answered);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(answered).not.toHaveBeenCalled();
    jest.useRealTimers();
  });
});

describe('showing another item', () => {
  const second: ItemRef = { kind: 'read', messageId: 'm2' };

  test('replaces the item before the handler runs', async () => {
    const face = openRead();
    const seen: unknown[] = [];
    await answerOf(face, 'context.mailbox.addHandlerAsync', 'olkItemSelectedChanged', () =>
      seen.push(member(face, `${item}.itemId`)),
    );
    face.showItem(second);
    expect(seen).toEqual(['m2']);
  });

  test('can leave no item, and then calls throw', () => {
    const face = openRead();
    face.showItem(noItem);
    expect(member(face, item)).toBeNull();
    expect(() => call(face, 'context.mailbox.displayMessageForm', 'm1')).toThrow('item is null');
  });

  test('says nothing under a fault on mailbox.ItemChanged', async () => {
    const mailbox = sampleMailbox();
    mailbox.faults.set('mailbox.ItemChanged', { kind: 'never' });
    const face = createOffice({ mailbox, item: readItem });
    const seen = jest.fn();
    await answerOf(face, 'context.mailbox.addHandlerAsync', 'olkItemSelectedChanged', seen);
    face.showItem(second);
    expect(seen).not.toHaveBeenCalled();
    expect(member(face, `${item}.itemId`)).toBe('m2');
  });
});

describe('a phone', () => {
  const mailbox = sampleMailbox({ profile: clientProfiles.mobile });

  test('has no reply form, and says so as the real one does', () => {
    const face = createOffice({ mailbox, item: readItem });
    expect(member(face, `${item}.displayReplyFormAsync`)).toBeUndefined();
    expect(call(face, 'context.requirements.isSetSupported', 'Mailbox', '1.9')).toBe(false);
    expect(call(face, 'context.requirements.isSetSupported', 'Mailbox', '1.5')).toBe(true);
  });
});

describe('functions', () => {
  type Completing = { completed(context?: unknown): void; source?: unknown };

  test('get the event and give back what they complete with', async () => {
    const face = openRead();
    face.office.actions.associate('onSend', (event: Completing) => {
      event.completed({ allowEvent: false, source: event.source });
    });
    const given = await face.invoke('onSend', { source: { id: 'button' } });
    expect(given).toEqual({ allowEvent: false, source: { id: 'button' } });
  });

  test('that complete twice are reported', async () => {
    const face = openRead();
    face.office.actions.associate('twice', (event: Completing) => {
      event.completed();
      event.completed();
    });
    expect(await face.invoke('twice')).toEqual({});
    expect(face.violations).toEqual(['event.completed came again for twice']);
  });

  test('that nobody associated are refused', async () => {
    await expect(openRead().invoke('nobody')).rejects.toThrow('nobody');
  });

  test('that throw are reported', async () => {
    const face = openRead();
    face.office.actions.associate('breaks', () => {
      throw new Error('oops');
    });
    await expect(face.invoke('breaks')).rejects.toThrow('oops');
  });
});

describe('the start', () => {
  test('onReady names host and platform', async () => {
    expect(await openRead().office.onReady()).toEqual({
      host: 'Outlook',
      platform: 'OfficeOnline',
    });
  });

  test('the JavaScript-only runtime has no onReady', () => {
    expect(member(openRead({ runtime: 'javascript-only' }), 'onReady')).toBeUndefined();
  });
});
