import { bodyContent, escapeHtml, htmlToText, textToHtml } from './body-format';
import type { ComposeForm, Person, SimulatedMessage } from './item';

const sentDay = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const sentTime = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

function sentLine(date: Date): string {
  return `${sentDay.format(date)} ${sentTime.format(date).replaceAll('\u202f', ' ')}`;
}

function personLine(person: Person): string {
  return person.name === '' ? person.address : `${person.name} <${person.address}>`;
}

function quotedHeader(message: SimulatedMessage): readonly (readonly [string, string])[] {
  const people = (list: readonly Person[]): string => list.map(personLine).join('; ');
  return [
    ['From', personLine(message.from)],
    ['Sent', sentLine(message.receivedAt)],
    ['To', people(message.to)],
    ...(message.cc.length > 0 ? [['Cc', people(message.cc)] as const] : []),
    ['Subject', message.subject],
  ];
}

/**
 * The body of a new reply in the markup of Outlook on the web: what the writer brings, the
 * signature, the marker that append-on-send uses, the header block, the quoted message.
 */
export function htmlReplyBody(
  message: SimulatedMessage,
  htmlBody: string,
  signatureHtml: string,
): string {
  const header = quotedHeader(message)
    .map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`)
    .join('<br>');
  const quoted = message.html === null ? textToHtml(message.text) : bodyContent(message.html);
  return [
    `<div>${htmlBody === '' ? '<br>' : htmlBody}</div>`,
    signatureHtml === '' ? '' : `<div id="Signature">${signatureHtml}</div>`,
    '<div id="appendonsend"></div>',
    '<hr style="display:inline-block;width:98%" tabindex="-1">',
    `<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt">${header}</font><div>&nbsp;</div></div>`,
    `<div>${quoted}</div>`,
  ].join('');
}

/** The same in a plain-text mail. */
export function textReplyBody(
  message: SimulatedMessage,
  htmlBody: string,
  signatureHtml: string,
): string {
  const header = quotedHeader(message).map(([label, value]) => `${label}: ${value}`);
  const signature = htmlToText(signatureHtml);
  return [
    htmlToText(htmlBody),
    '',
    ...(signature === '' ? [] : [signature, '']),
    '-----Original Message-----',
    ...header,
    '',
    message.text,
  ].join('\n');
}

function without(people: readonly Person[], ...excluded: readonly Person[]): readonly Person[] {
  const addresses = new Set(excluded.map((person) => person.address.toLowerCase()));
  return people.filter((person) => !addresses.has(person.address.toLowerCase()));
}

/** To whom a reply goes: the sender alone, or with `all` everybody but the mailbox's owner. */
export function replyRecipients(
  message: SimulatedMessage,
  owner: Person,
  all: boolean,
): Pick<ComposeForm, 'to' | 'cc'> {
  if (!all) return { to: [message.from], cc: [] };
  const to = [message.from, ...without(message.to, owner, message.from)];
  return { to, cc: without(message.cc, owner, ...to) };
}
