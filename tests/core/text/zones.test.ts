import { splitZones, type Zones } from '../../../src/core';

const REPLY = 'Hi Mara,\n\nI can’t take this on.';

function zone(body: string, name: Exclude<keyof Zones, 'separated'>): string[] {
  return splitZones(body)[name].map(({ start, end }) => body.slice(start, end));
}

it.each([
  [
    'an attribution and marked lines',
    'On Mon, 2 Nov 2026 at 09:30, Mara Lind <mara@lindworks.example> wrote:\n> Would you?\n>\n> Mara',
  ],
  [
    'a wrapped attribution',
    'On Mon, 2 Nov 2026 at 09:30, Mara Lind\n<mara@lindworks.example> wrote:\n> Would you?',
  ],
  [
    'Outlook’s block',
    'From: Mara Lind <mara@lindworks.example>\nSent: Monday, 2 November 2026 09:30\nTo: Robin Ashworth\nSubject: A place\n\nWould you?',
  ],
  [
    'Outlook’s rule and block',
    '________________________________\nFrom: Mara Lind\nSent: Monday\nTo: Robin\nSubject: A place\n\nWould you?',
  ],
  ['a dashed title', '-----Original Message-----\nFrom: Mara Lind\n\nWould you?'],
  [
    'a German block',
    'Von: Mara Lind <mara@lindworks.example>\nGesendet: Montag, 2. November 2026 09:30\nAn: Robin Ashworth\nBetreff: Ein Platz\n\nMagst du?',
  ],
  [
    'a French attribution',
    'Le lun. 2 nov. 2026 à 09:30, Mara Lind <mara@lindworks.example> a écrit :\n> Tu viens ?',
  ],
  [
    'a Russian attribution',
    'пн, 2 нояб. 2026 г. в 09:30, Mara Lind <mara@lindworks.example>:\nПривет',
  ],
  [
    'bold labels',
    '*From:* Mara Lind\n*Sent:* Monday\n*To:* Robin\n*Subject:* A place\n\nWould you?',
  ],
  ['a forward', 'Begin forwarded message:\n\nFrom: Mara Lind\n\nWould you?'],
])('cuts %s', (_name, quoted) => {
  const body = `${REPLY}\n\n${quoted}`;
  expect(zone(body, 'visible')).toEqual([REPLY]);
  expect(zone(body, 'quote').join('\n').replace(/\s+/g, ' ')).toContain(
    quoted.replace(/\s+/g, ' ').slice(-10),
  );
  expect(splitZones(body).separated).toBe(true);
});

it('keeps what is written between quoted lines', () => {
  const body = '> Can you come?\n\nNo.\n\n> Can you send someone?\n\nNo again.';
  expect(zone(body, 'visible')).toEqual(['No.', 'No again.']);
});

it.each([
  ['dashes', '-- \nRobin Ashworth\nNorthlake'],
  ['a phone', 'Sent from my iPhone'],
  ['contact details', 'Robin Ashworth\nHead of Reading\n+44 20 7946 0000\nwww.northlake.example'],
])('cuts a signature with %s', (_name, signature) => {
  const body = `${REPLY}\n\n${signature}`;
  expect(zone(body, 'visible')).toEqual([REPLY]);
  expect(zone(body, 'signature')).toEqual([signature.trim()]);
});

it('takes initials and short sentences for no contact details', () => {
  const body = 'Dear Hamish,\nI shan’t be renewing my subscription.\nE. M. Doyle (Miss)';
  expect(zone(body, 'visible')).toEqual([body]);
  const initials = `${REPLY}\n\nE. M. Doyle\nTreasurer`;
  expect(zone(initials, 'visible')).toEqual([initials]);
  const short = `${REPLY}\n\nI am back in June.\nRing me: 020 7946 0000.`;
  expect(zone(short, 'visible')).toEqual([short]);
});

it('keeps the closing line and the name above the contact details', () => {
  const body = `${REPLY}\n\nBest,\nRobin\nNorthlake | www.northlake.example`;
  expect(zone(body, 'visible')).toEqual([`${REPLY}\n\nBest,\nRobin`]);
});

it('cuts a disclaimer', () => {
  const disclaimer =
    'This e-mail and its attachments are confidential and intended solely for the addressee.';
  expect(zone(`${REPLY}\n\n${disclaimer}`, 'disclaimer')).toEqual([disclaimer]);
});

it.each([
  'From: here on I decline.',
  'On reflection: no.',
  'To: all of you, no.',
  'The date: 3 May. The place: Hull.',
  'I wrote to you on 3 May: no.',
])('leaves prose alone: %s', (body) => {
  expect(zone(body, 'visible')).toEqual([body]);
});

it('says when a quoted mail’s border was not recognised', () => {
  expect(splitZones('No.\n\nFrom: mara@lindworks.example\nWould you?').separated).toBe(false);
});

it('indexes the body as it was given, with any line ends', () => {
  const body = `${REPLY}\n\n> quoted`.replace(/\n/g, '\r\n');
  expect(zone(body, 'visible')).toEqual([REPLY.replace(/\n/g, '\r\n')]);
});
