import { clientProfiles } from '../../simulator/mailbox/profiles';
import type { ClientProfile } from '../../simulator/mailbox/profiles';
import type { Mailbox, MailboxOptions } from '../../simulator/mailbox/mailbox';
import type { OfficeFace, OfficeOptions } from '../../simulator/office/office-face';
import { createOffice } from '../../simulator/office/office-global';
import { answerOf, call, member } from './office-calls';
import { sampleMailbox } from './sample-mailbox';

const item = 'context.mailbox.item';
const html = { coercionType: 'html' };
const hostConfig = { bodyMode: 1 };
const formId = 'form-1';

type Window = OfficeFace & { readonly mailbox: Mailbox };

function openForm(
  open: (mailbox: Mailbox) => unknown,
  options: Partial<MailboxOptions> = {},
  faceOptions: Partial<OfficeOptions> = {},
): Window {
  const mailbox = sampleMailbox(options);
  open(mailbox);
  const face = createOffice({ mailbox, item: { kind: 'compose', formId }, ...faceOptions });
  return Object.assign(face, { mailbox });
}

function openReply(
  options: Partial<MailboxOptions> = {},
  faceOptions: Partial<OfficeOptions> = {},
): Window {
  return openForm(
    (mailbox) => mailbox.openReply('m1', { htmlBody: '<p>No, thank you.</p>', all: false }),
    options,
    faceOptions,
  );
}

function form({ mailbox }: Window) {
  const open = mailbox.form(formId);
  if (open === undefined) throw new Error('The form is gone.');
  return open;
}

describe('what is selected', () => {
  const selected = (face: Window, coercion = 'text') =>
    answerOf(face, `${item}.getSelectedDataAsync`, coercion);

  test('is nothing in a form that just opened, and at a cursor', async () => {
    const face = openReply();
    const nothing = { status: 'succeeded', value: { data: '', sourceProperty: 'body' } };
    expect(await selected(face)).toMatchObject(nothing);
    const place = form(face).body.indexOf('thank');
    face.mailbox.updateForm(formId, { selection: { field: 'body', start: place, end: place } });
    expect(await selected(face, 'html')).toMatchObject(nothing);
  });

  test.each([
    ['text', 'thank you & co'],
    ['html', '<b>thank</b> you &amp; co'],
  ])('in the body comes as %s', async (coercion, data) => {
    const face = openReply();
    const body = '<p>No, <b>thank</b> you &amp; co.</p>';
    const start = body.indexOf('<b>');
    const selection = { field: 'body', start, end: body.indexOf('.') } as const;
    face.mailbox.updateForm(formId, { body, selection });
    expect((await selected(face, coercion)).value).toEqual({ data, sourceProperty: 'body' });
  });

  test('in a plain-text mail is text in either form', async () => {
    const face = openReply({ composeFormat: 'text' });
    face.mailbox.selectText(formId, 'thank you');
    for (const coercion of ['text', 'html']) {
      expect((await selected(face, coercion)).value).toMatchObject({ data: 'thank you' });
    }
  });

  test('in the subject says so', async () => {
    const face = openReply();
    face.mailbox.selectText(formId, 'role', 'subject');
    expect((await selected(face, 'html')).value).toEqual({
      data: 'role',
      sourceProperty: 'subject',
    });
  });

  test('in another field is no selection', async () => {
    const face = openReply();
    face.mailbox.updateForm(formId, { selection: { field: 'other' } });
    expect((await selected(face)).error).toMatchObject({ code: 9016, name: 'InvalidSelection' });
    const write = await answerOf(face, `${item}.setSelectedDataAsync`, 'x');
    expect(write.error?.code).toBe(9016);
  });

  test('is asked for with a coercion type, a callback and the permission to write', () => {
    const path = `${item}.getSelectedDataAsync`;
    const ask =
      (face: Window, ...args: readonly unknown[]) =>
      (): unknown =>
        call(face, path, ...args);
    expect(ask(openReply(), 'words', () => undefined)).toThrow(/Argument.*\n.*coercionType/);
    expect(ask(openReply(), 'text')).toThrow(/ArgumentNull.*\n.*callback/);
    const reader = openReply({}, { permission: 'ReadItem' });
    expect(ask(reader, 'text', () => undefined)).toThrow('Elevated permission');
  });

  test('is not there to ask for while a mail is read', () => {
    const face = createOffice({
      mailbox: sampleMailbox(),
      item: { kind: 'read', messageId: 'm1' },
    });
    expect(member(face, `${item}.getSelectedDataAsync`)).toBeUndefined();
  });

  test('cannot be what does not stand there', () => {
    const { mailbox } = openReply();
    const select = (start: number, end: number) => () => {
      mailbox.updateForm(formId, { selection: { field: 'body', start, end } });
    };
    expect(select(1, 4)).toThrow(RangeError);
    expect(select(9, 8)).toThrow(RangeError);
    expect(select(0, 100_000)).toThrow(RangeError);
    expect(() => {
      mailbox.selectText(formId, 'never written');
    }).toThrow(RangeError);
  });

  test('is selected no longer once somebody writes over it', () => {
    const face = openReply();
    face.mailbox.selectText(formId, 'thank you');
    face.mailbox.updateForm(formId, { subject: 'Other' });
    expect(form(face).selection).not.toBeNull();
    face.mailbox.updateForm(formId, { body: '<p>New</p>' });
    expect(form(face).selection).toBeNull();
  });
});

describe('writing over the selection', () => {
  const write = (face: Window, owner: 'body' | 'item', ...args: readonly unknown[]) =>
    answerOf(face, `${owner === 'body' ? `${item}.body` : item}.setSelectedDataAsync`, ...args);

  test.each(['body', 'item'] as const)('replaces it, called on the %s', async (owner) => {
    const face = openReply();
    face.mailbox.selectText(formId, 'thank you');
    await write(face, owner, 'not < this time');
    expect(form(face).body).toContain('<p>No, not &lt; this time.</p>');
    await write(face, owner, '<i>!</i>', html);
    expect(form(face).body).toContain('<p>No, not &lt; this time<i>!</i>.</p>');
  });

  test('joins lines of text by breaks', async () => {
    const face = openReply();
    face.mailbox.selectText(formId, 'thank you');
    await write(face, 'body', 'one\ntwo');
    expect(form(face).body).toContain('<p>No, one<br>two.</p>');
  });

  test('goes to the top of the body where nobody put the cursor there', async () => {
    const face = openReply();
    face.mailbox.selectText(formId, 'role', 'subject');
    await write(face, 'body', '<p>Top</p>', html);
    expect(form(face).body).toMatch(/^<p>Top<\/p><div><p>No, thank you/);
    expect(form(face).subject).toBe('Re: A role for you');
  });

  test('replaces a part of the subject, in text alone', async () => {
    const face = openReply();
    face.mailbox.selectText(formId, 'role', 'subject');
    expect((await write(face, 'item', '<i>x</i>', html)).error?.code).toBe(9002);
    await write(face, 'item', 'post');
    expect(form(face).subject).toBe('Re: A post for you');
  });

  test('replaces a part of a plain-text mail', async () => {
    const face = openReply({ composeFormat: 'text' });
    face.mailbox.selectText(formId, 'thank you');
    await write(face, 'body', 'not now');
    expect(form(face).body).toMatch(/^No, not now\.\n/);
  });

  test('does not move with what is put above it', async () => {
    const face = openReply();
    face.mailbox.selectText(formId, 'thank you');
    await answerOf(face, `${item}.body.prependAsync`, '<p>Hello</p>', html);
    await write(face, 'body', 'not now');
    expect(form(face).body).toMatch(/^<p>Hello<\/p><div><p>No, not now\.<\/p>/);
  });
});

describe('bodyMode', () => {
  const newer = { newer: true } as const;
  const read = (face: Window) => answerOf(face, `${item}.body.getAsync`, 'html', hostConfig);
  const write = (face: Window) =>
    answerOf(face, `${item}.body.setAsync`, '<p>New</p>', { ...html, ...hostConfig });

  test('gives the reply alone, and its signature', async () => {
    const { value } = await read(openReply({ signatureHtml: '<p>Robin</p>' }, newer));
    expect(value).toBe('<div><p>No, thank you.</p></div><div id="Signature"><p>Robin</p></div>');
  });

  test('replaces the reply alone', async () => {
    const face = openReply({}, newer);
    await write(face);
    expect(form(face).body).toMatch(/^<p>New<\/p><div id="appendonsend">.*Hello Robin/);
  });

  test('works in a plain-text reply too', async () => {
    const face = openReply({ composeFormat: 'text' }, newer);
    const { value } = await answerOf(face, `${item}.body.getAsync`, 'text', hostConfig);
    expect(value).toBe('No, thank you.\n\n');
  });

  test.each<[string, Partial<MailboxOptions>, Partial<OfficeOptions>]>([
    ['on classic Windows', { profile: clientProfiles['classic-windows'] }, newer],
    ['on Mac', { profile: clientProfiles.mac }, newer],
    ['where messages are not grouped by conversation', { groupsByConversation: false }, newer],
    ['under the office.js of the npm package', {}, {}],
  ])('is ignored %s', async (_, options, faceOptions) => {
    const face = openReply(options, faceOptions);
    expect((await read(face)).value).toBe(form(face).body);
    await write(face);
    expect(form(face).body).toBe('<p>New</p>');
  });

  test('is ignored in a forward', async () => {
    const face = openForm((mailbox) => mailbox.openForward('m1'), {}, newer);
    expect((await read(face)).value).toBe(form(face).body);
  });

  test('has its enum in a newer office.js alone', () => {
    expect(member(openReply({}, newer), 'MailboxEnums.BodyMode')).toEqual({
      FullBody: 0,
      HostConfig: 1,
    });
    const { violations, ...face } = openReply();
    expect(member({ violations, ...face }, 'MailboxEnums.BodyMode')).toBeUndefined();
    expect(violations).toEqual([]);
  });

  test('that is no mode is refused', () => {
    const face = openReply({}, newer);
    const ask = (): unknown =>
      call(face, `${item}.body.getAsync`, 'html', { bodyMode: 'all' }, () => undefined);
    expect(ask).toThrow(/Argument.*\n.*bodyMode/);
  });
});

describe('the kind of mail', () => {
  const kinds: Readonly<Record<string, (mailbox: Mailbox) => unknown>> = {
    reply: (mailbox) => mailbox.openReply('m1', { htmlBody: '', all: false }),
    'reply to all': (mailbox) => mailbox.openReply('m1', { htmlBody: '', all: true }),
    forward: (mailbox) => mailbox.openForward('m1'),
    'new mail': (mailbox) =>
      mailbox.openNewMail({ to: [], cc: [], bcc: [], subject: '', htmlBody: '' }),
  };
  const seen = async (kind: string, profile: ClientProfile) => {
    const open = kinds[kind];
    if (open === undefined) throw new Error(kind);
    const newest = { ...profile, mailboxRequirementSet: '1.14' };
    const face = openForm(open, { profile: newest }, { newer: true });
    const { value } = await answerOf(face, `${item}.getComposeTypeAsync`);
    return [(value as { composeType: string }).composeType, member(face, `${item}.inReplyTo`)];
  };

  test.each([
    ['reply', ['reply', '<m1@mail.example>']],
    ['reply to all', ['reply', '<m1@mail.example>']],
    ['forward', ['forward', null]],
    ['new mail', ['newMail', null]],
  ])('%s is known on the web', async (kind, expected) => {
    expect(await seen(kind, clientProfiles.web)).toEqual(expected);
  });

  test.each(Object.keys(kinds))('%s is a new mail to classic Windows and Mac', async (kind) => {
    for (const id of ['classic-windows', 'mac'] as const) {
      expect(await seen(kind, clientProfiles[id])).toEqual(['newMail', '']);
    }
  });

  test('of a message that is answered has no name before Mailbox 1.14', () => {
    expect(member(openReply({}, { newer: true }), `${item}.inReplyTo`)).toBeUndefined();
  });
});

describe('calls at once', () => {
  const codes = async (face: Window, calls: number) => {
    const answers = Array.from({ length: calls }, () => answerOf(face, `${item}.subject.getAsync`));
    return (await Promise.all(answers)).map(({ error }) => error?.code ?? 0);
  };

  test.each(['web', 'mobile'] as const)('are three on %s, and a violation beyond', async (id) => {
    const face = openReply({ profile: clientProfiles[id] });
    expect(await codes(face, 4)).toEqual([0, 0, 0, 5100]);
    expect(face.violations).toEqual([
      `subject.getAsync came while 3 calls were open in ${clientProfiles[id].title}`,
    ]);
    expect(await codes(face, 3)).toEqual([0, 0, 0]);
  });

  test.each(['classic-windows', 'mac'] as const)('are not counted on %s', async (id) => {
    const face = openReply({ profile: clientProfiles[id] });
    expect(await codes(face, 9)).toEqual(Array<number>(9).fill(0));
    expect(face.violations).toEqual([]);
  });

  test('that Outlook never answers stay open', async () => {
    const face = openReply();
    face.mailbox.faults.set('body.getTypeAsync', { kind: 'never' });
    for (let asked = 0; asked < 3; asked += 1) {
      call(face, `${item}.body.getTypeAsync`, () => undefined);
    }
    expect(await codes(face, 1)).toEqual([5100]);
  });

  test('of another page do not count', async () => {
    const face = openReply();
    face.mailbox.faults.set('body.getTypeAsync', { kind: 'never' });
    for (let asked = 0; asked < 3; asked += 1) {
      call(face, `${item}.body.getTypeAsync`, () => undefined);
    }
    const { mailbox } = face;
    const other = createOffice({ mailbox, item: { kind: 'compose', formId } });
    expect(await codes(Object.assign(other, { mailbox }), 1)).toEqual([0]);
  });
});

test('a function that goes on after it has completed does nothing wrong', async () => {
  const face = openReply();
  let later: unknown;
  face.office.actions.associate('goesOn', (event: { completed(): void }) => {
    event.completed();
    later = answerOf(face, `${item}.subject.getAsync`);
  });
  await face.invoke('goesOn');
  expect(await later).toMatchObject({ status: 'succeeded' });
  expect(face.violations).toEqual([]);
});
