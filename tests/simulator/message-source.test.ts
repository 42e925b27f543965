import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageSource } from '../../simulator/mailbox/message-source';
import type { SimulatedMessage } from '../../simulator/mailbox/item';
import { readMessageFile } from '../../simulator/page/message-file';
import { htmlMessage, textMessage } from './sample-mailbox';

function sourceOf(message: SimulatedMessage): string {
  return Buffer.from(messageSource(message), 'base64').toString('utf8');
}

const withPlainLines = (text: string): string => text.replaceAll('\r\n', '\n');

/** Reads what was written as the page reads any .eml file; a message alone is its own thread. */
async function again(message: SimulatedMessage): Promise<SimulatedMessage> {
  const { text, html, ...read } = await readMessageFile(message.id, sourceOf(message));
  return {
    ...read,
    conversationId: message.conversationId,
    text: withPlainLines(text),
    html: html === null ? null : withPlainLines(html),
  };
}

test('has its headers in order, and Base64 of UTF-8 below them', () => {
  const [headers = '', body = ''] = sourceOf({ ...textMessage, text: 'Grüße\nAda' }).split(
    '\r\n\r\n',
  );
  expect(headers.split('\r\n')).toEqual([
    'From: "Ada Sample" <ada@mail.example>',
    'To: "Robin Example" <robin@own.example>,',
    ' "Bea Sample" <bea@mail.example>',
    'Cc: "Cy Sample" <cy@mail.example>,',
    ' "Robin" <ROBIN@own.example>',
    'Date: Fri, 20 Nov 2026 09:00:00 +0000',
    'Subject: RE: A role for you',
    'Message-ID: <m2@mail.example>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]);
  expect(Buffer.from(body, 'base64').toString('utf8')).toBe('Grüße\r\nAda');
});

test.each([
  ['a text mail', textMessage],
  ['an HTML mail', htmlMessage],
  ['no recipients', { ...textMessage, to: [], cc: [] }],
  ['an address without a name', { ...textMessage, to: [{ name: '', address: 'a@b.example' }] }],
  [
    'names with marks',
    { ...textMessage, to: [{ name: 'Doe, "Jo" \\ (HR)', address: 'jo@b.example' }] },
  ],
  [
    'names that are not ASCII',
    {
      ...textMessage,
      from: { name: 'Zoë Łukasiewicz-Überschär 山田太郎', address: 'z@b.example' },
    },
  ],
  ['a short subject that is not ASCII', { ...textMessage, subject: 'Grüße' }],
  ['a long subject', { ...textMessage, subject: 'Would you '.repeat(30).trim() }],
  ['a long subject that is not ASCII', { ...textMessage, subject: '山田太郎👩‍👩‍👧'.repeat(12) }],
  ['a long subject of pairs of surrogates', { ...textMessage, subject: '👩'.repeat(50) }],
  ['a subject that looks encoded', { ...textMessage, subject: 'What =?UTF-8?Q?No?= means' }],
  ['a subject with a line end', { ...textMessage, subject: 'One\r\nBcc: two@b.example' }],
  ['no subject', { ...textMessage, subject: '' }],
  [
    'a body with lines of their own',
    { ...htmlMessage, text: '.\nFrom me\n--=_simulator\n' + 'x'.repeat(2000) },
  ],
] satisfies readonly (readonly [string, SimulatedMessage])[])(
  'is read back as it was: %s',
  async (_what, message) => {
    await expect(again(message)).resolves.toEqual(message);
  },
);

test('leaves out what is empty', () => {
  const nobody = { name: '', address: '' };
  const source = sourceOf({
    ...textMessage,
    from: { name: '', address: 'a@b.example' },
    to: [nobody],
    cc: [],
    subject: '',
  });
  expect(source.split('\r\n').slice(0, 3)).toEqual([
    'From: a@b.example',
    'Date: Fri, 20 Nov 2026 09:00:00 +0000',
    'Message-ID: <m2@mail.example>',
  ]);
});

test.each(['山田太郎'.repeat(20), 'Would you '.repeat(30)])(
  'writes no line over 76 characters where a line can be broken: %s',
  (subject) => {
    const from = { name: 'Ärzte '.repeat(20), address: 'z@b.example' };
    const source = sourceOf({ ...htmlMessage, from, subject, text: 'x'.repeat(500) });
    const lines = source.split('\r\n').filter((line) => !line.includes('@'));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(76);
  },
);

test('is ASCII', () => {
  const from = { name: 'Zoë', address: 'z@b.example' };
  expect(sourceOf({ ...htmlMessage, from, subject: 'Grüße', text: 'Grüße' })).toMatch(/^[\t-~]*$/);
});

test.each([
  ['recruiter-outreach', 0],
  ['inline-image', 1],
])('keeps the sample %s with its %i pictures', async (name, pictures) => {
  const file = readFileSync(join(__dirname, `../../simulator/samples/${name}.eml`), 'utf8');
  const sample = await readMessageFile('sample', file);
  expect(sample.inlineImages ?? []).toHaveLength(pictures);
  await expect(again(sample)).resolves.toEqual(sample);
});
