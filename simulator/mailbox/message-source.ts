import type { InlineImage, Person, SimulatedMessage } from './item';

const LINE_END = '\r\n';

/** Stand in no part: all are Base64. */
const BOUNDARY = '=_simulator';
const PICTURES_BOUNDARY = '=_simulator_pictures';

/** Room for the longest field name in a line of 76 characters, the most that RFC 2047 allows. */
const ENCODED_WORD_BYTES = 39;

/** What may stand in a header as it is: short, ASCII, and not mistaken for an encoded word. */
const PLAIN = /^(?!.*=\?)[\x20-\x7e]{0,60}$/;

function base64Of(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** RFC 2047 encoded words of whole characters each, one a line. */
function encodedWords(text: string): string {
  const words = [''];
  for (const character of text) {
    const longer = `${words.at(-1) ?? ''}${character}`;
    const fits = new TextEncoder().encode(longer).length <= ENCODED_WORD_BYTES;
    words.splice(fits ? -1 : words.length, 1, fits ? longer : character);
  }
  return words.map((word) => `=?UTF-8?B?${base64Of(word)}?=`).join(`${LINE_END} `);
}

function mailboxOf({ name, address }: Person): string {
  if (name === '') return address;
  const phrase = PLAIN.test(name)
    ? `"${name.replace(/["\\]/g, (mark) => `\\${mark}`)}"`
    : encodedWords(name);
  return `${phrase} <${address}>`;
}

function mailboxes(people: readonly Person[]): string {
  return people
    .filter(({ address }) => address !== '')
    .map(mailboxOf)
    .join(`,${LINE_END} `);
}

function part(type: string, text: string): string {
  const lines = text.split(/\r\n|\r|\n/).join(LINE_END);
  return [
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64Of(lines).match(/.{1,76}/g) ?? []),
  ].join(LINE_END);
}

function wordsOf({ text, html }: SimulatedMessage): string {
  const plain = part('text/plain', text);
  if (html === null) return plain;
  return [
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    plain,
    `--${BOUNDARY}`,
    part('text/html', html),
    `--${BOUNDARY}--`,
  ].join(LINE_END);
}

function picture({ contentId, dataUrl }: InlineImage): string {
  const [type = '', base64 = ''] = dataUrl.slice('data:'.length).split(';base64,');
  return [
    `--${PICTURES_BOUNDARY}`,
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-ID: <${contentId}>`,
    'Content-Disposition: inline',
    '',
    ...(base64.match(/.{1,76}/g) ?? []),
  ].join(LINE_END);
}

function bodyOf(message: SimulatedMessage): string {
  const { inlineImages = [] } = message;
  if (inlineImages.length === 0) return wordsOf(message);
  return [
    `Content-Type: multipart/related; boundary="${PICTURES_BOUNDARY}"`,
    '',
    `--${PICTURES_BOUNDARY}`,
    wordsOf(message),
    ...inlineImages.map(picture),
    `--${PICTURES_BOUNDARY}--`,
  ].join(LINE_END);
}

/** The message as an .eml file holds it (RFC 5322), as Base64. Of a meeting request only the words. */
export function messageSource(message: SimulatedMessage): string {
  const { from, to, cc, receivedAt, subject, internetMessageId } = message;
  const fields = [
    ['From', mailboxes([from])],
    ['To', mailboxes(to)],
    ['Cc', mailboxes(cc)],
    ['Date', receivedAt.toUTCString().replace('GMT', '+0000')],
    ['Subject', PLAIN.test(subject) ? subject : encodedWords(subject)],
    ['Message-ID', internetMessageId],
    ['MIME-Version', '1.0'],
  ] as const;
  const headers = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  return base64Of([...headers, bodyOf(message), ''].join(LINE_END));
}
