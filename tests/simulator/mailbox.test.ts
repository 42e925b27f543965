import { htmlToText, textToHtml } from '../../simulator/mailbox/body-format';
import { noItem } from '../../simulator/mailbox/item';
import type { MailboxChange } from '../../simulator/mailbox/mailbox';
import { clientHas, clientProfiles, requirementSetReaches } from '../../simulator/mailbox/profiles';
import { forwardSubject, normalizedSubject, replySubject } from '../../simulator/mailbox/subject';
import { ada, htmlMessage, owner, sampleMailbox, textMessage } from './sample-mailbox';

describe('a reply form', () => {
  test('has the draft above the signature above the quoted message', () => {
    const mailbox = sampleMailbox({ signatureHtml: '<p>Robin</p>' });
    const { body } = mailbox.openReply('m1', { htmlBody: '<p>No, thank you.</p>', all: false });
    const order = [
      '<p>No, thank you.</p>',
      '<div id="Signature"><p>Robin</p></div>',
      '<div id="appendonsend"></div>',
      '<hr ',
      '<div id="divRplyFwdMsg" dir="ltr">',
      '<b>From:</b> Ada Sample &lt;ada@mail.example&gt;',
      '<b>Sent:</b> Friday, November 20, 2026 ',
      '<b>To:</b>',
      '<b>Cc:</b>',
      '<b>Subject:</b> A role for you',
      '<p>Hello Robin &amp; team</p>',
    ].map((part) => body.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(body).not.toContain('<style>');
  });

  test('quotes a text mail as escaped html', () => {
    const mailbox = sampleMailbox();
    const { body } = mailbox.openReply('m2', { htmlBody: '', all: false });
    expect(body).toContain('<div>1 &lt; 2</div><div><br></div><div>Ada</div>');
    expect(body).not.toContain('id="Signature"');
  });

  test('goes to the sender alone', () => {
    const form = sampleMailbox().openReply('m1', { htmlBody: '', all: false });
    expect(form).toMatchObject({ composeType: 'reply', to: [ada], cc: [], bcc: [] });
  });

  test('goes to everybody but the owner with all', () => {
    const form = sampleMailbox().openReply('m1', { htmlBody: '', all: true });
    expect(form.composeType).toBe('replyAll');
    expect(form.to.map(({ name }) => name)).toEqual(['Ada Sample', 'Bea Sample']);
    expect(form.cc.map(({ name }) => name)).toEqual(['Cy Sample']);
  });

  test('belongs to the conversation and names the answered message', () => {
    const form = sampleMailbox().openReply('m1', { htmlBody: '', all: false });
    expect(form.inReplyTo).toBe('<m1@mail.example>');
    expect(form.conversationId).toBe('c1');
  });

  test('is plain text for a text mail in classic Outlook', () => {
    const mailbox = sampleMailbox({ profile: clientProfiles['classic-windows'] });
    const form = mailbox.openReply('m2', { htmlBody: '<p>No.</p>', all: false });
    expect(form.format).toBe('text');
    expect(form.body).toMatch(/^No\.\n\n-----Original Message-----\nFrom: Ada Sample </);
  });

  test('is plain text in every client where the owner writes plain text', () => {
    const mailbox = sampleMailbox({ composeFormat: 'text', signatureHtml: '<p>Robin</p>' });
    const reply = mailbox.openReply('m1', { htmlBody: '<p>No.</p>', all: false });
    expect(reply.format).toBe('text');
    expect(reply.body).toMatch(/^No\.\n\nRobin\n\n-----Original Message-----\n/);
    const mail = { to: [ada], cc: [], bcc: [], subject: 'Hello', htmlBody: '<p>Hi</p>' };
    expect(mailbox.openNewMail(mail)).toMatchObject({ format: 'text', body: 'Hi\n\nRobin' });
  });

  test('is refused for a message that is not there', () => {
    expect(() => sampleMailbox().openReply('m9', { htmlBody: '', all: false })).toThrow(RangeError);
  });
});

test('a forward goes to nobody yet and quotes the message', () => {
  const mailbox = sampleMailbox({ signatureHtml: '<p>Robin</p>' });
  const form = mailbox.openForward('m1');
  expect(form).toMatchObject({
    composeType: 'forward',
    inReplyTo: null,
    conversationId: 'c1',
    subject: 'Fw: A role for you',
    to: [],
    cc: [],
  });
  expect(form.body).toMatch(
    /^<div><br><\/div><div id="Signature">.*<p>Hello Robin &amp; team<\/p>/,
  );
  expect(() => mailbox.openForward('m9')).toThrow(RangeError);
});

test.each([
  ['A role', 'Fw: A role'],
  ['FWD: A role', 'FWD: A role'],
  ['Re: A role', 'Fw: Re: A role'],
])('forwardSubject(%j)', (subject, expected) => {
  expect(forwardSubject(subject)).toBe(expected);
});

test.each([
  ['A role', 'Re: A role'],
  ['RE: A role', 'RE: A role'],
  ['Regarding lunch', 'Re: Regarding lunch'],
])('replySubject(%j)', (subject, expected) => {
  expect(replySubject(subject)).toBe(expected);
});

test('normalizedSubject takes every mark off', () => {
  expect(normalizedSubject('Re: FW: Fwd: A role')).toBe('A role');
});

describe('a form', () => {
  test('that changes is a new object, and the change says what and by whom', () => {
    const mailbox = sampleMailbox();
    const form = mailbox.openReply('m1', { htmlBody: '', all: false });
    const changes: MailboxChange[] = [];
    mailbox.subscribe((change) => changes.push(change));
    mailbox.updateForm(form.id, { subject: 'New' });
    expect(form.subject).toBe('Re: A role for you');
    expect(mailbox.form(form.id)?.subject).toBe('New');
    expect(changes).toEqual([
      { kind: 'form-changed', formId: form.id, fields: ['subject'], by: 'user' },
    ]);
  });

  test('that changes its format takes its body along', () => {
    const mailbox = sampleMailbox();
    const form = mailbox.openReply('m1', { htmlBody: '<p>No</p>', all: false });
    mailbox.updateForm(form.id, { format: 'text' });
    expect(mailbox.form(form.id)?.body).toMatch(/^No\n/);
    mailbox.updateForm(form.id, { format: 'html' });
    expect(mailbox.form(form.id)?.body).toMatch(/^<div>No<\/div>/);
  });

  test('that is sent leaves the open forms', () => {
    const mailbox = sampleMailbox();
    const form = mailbox.openReply('m1', { htmlBody: '', all: false });
    mailbox.send(form.id);
    expect(mailbox.forms).toEqual([]);
    expect(mailbox.sent).toEqual([form]);
  });

  test('that is discarded is not sent', () => {
    const mailbox = sampleMailbox();
    mailbox.discardForm(mailbox.openReply('m1', { htmlBody: '', all: false }).id);
    expect([...mailbox.forms, ...mailbox.sent]).toEqual([]);
  });
});

test('selecting tells who listens, until they stop', () => {
  const mailbox = sampleMailbox();
  const changes: MailboxChange[] = [];
  const stop = mailbox.subscribe((change) => changes.push(change));
  mailbox.select('m2');
  stop();
  mailbox.select(null);
  const item = { kind: 'read', messageId: 'm2' };
  expect(changes).toEqual([{ kind: 'selected', item, by: 'user' }]);
  expect(mailbox.selected).toEqual(noItem);
});

test('a new message comes first', () => {
  const mailbox = sampleMailbox();
  mailbox.addMessage({ ...textMessage, id: 'm3' });
  expect(mailbox.messages.map(({ id }) => id)).toEqual(['m3', 'm1', 'm2']);
});

test('two mailboxes share nothing', () => {
  const first = sampleMailbox();
  first.openReply('m1', { htmlBody: '', all: false });
  first.setNotifications({ kind: 'read', messageId: 'm1' }, [
    { key: 'k', type: 'errorMessage', message: 'x' },
  ]);
  const second = sampleMailbox();
  expect(second.forms).toEqual([]);
  expect(second.notificationsOf({ kind: 'read', messageId: 'm1' })).toEqual([]);
  expect(second.owner).toEqual(owner);
});

describe('htmlToText', () => {
  test.each([
    ['<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
    ['<div>One</div><div>Two</div>', 'One\nTwo'],
    ['a &lt;b&gt; &amp;amp; &#8217;&#x41;', 'a <b> &amp; ’A'],
    ['<style>p{}</style>seen<!-- <p>not</p> --><script>not()</script>', 'seen'],
    ['<p>an  <b>un</b>closed <', 'an unclosed'],
    ['one\n  two', 'one two'],
    ['&#1114112; &nosuch;', '&#1114112; &nosuch;'],
  ])('%j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test('gives back what textToHtml was given', () => {
    const text = 'Hello <Ada> & co\n\n"x"\nAda';
    expect(htmlToText(textToHtml(text))).toBe(text);
  });

  test('reads a message as its own text', () => {
    expect(htmlToText(htmlMessage.html ?? '')).toBe(htmlMessage.text);
  });
});

describe('client profiles', () => {
  test.each([
    ['1.10', '1.9', true],
    ['1.5', '1.10', false],
    ['1.5', '1.5', true],
    ['2.0', '1.12', true],
  ])('%s reaches %s: %s', (claimed, needed, expected) => {
    expect(requirementSetReaches(claimed, needed)).toBe(expected);
  });

  test('a phone lacks the reply form and has session data', () => {
    expect(clientHas(clientProfiles.mobile, 'item.displayReplyForm', '1.1')).toBe(false);
    expect(clientHas(clientProfiles.mobile, 'sessionData.setAsync', '1.11')).toBe(true);
    expect(clientHas(clientProfiles.mobile, 'categories.getAsync', '1.8')).toBe(false);
  });
});
