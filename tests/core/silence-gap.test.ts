import { silenceGap, waitingSince } from '../../src/core';
import { incoming } from '../fixtures/scenario-fixture';

const RECEIVED = new Date(Date.UTC(2026, 10, 26, 9));
const SENDER = { displayName: 'Mara Lind', emailAddress: 'mara@lindworks.example' };
const day = (body: string) =>
  waitingSince({ ...incoming({ subject: 'The mill', body }), from: SENDER, receivedAt: RECEIVED })
    .toISOString()
    .slice(0, 10);

it('is this message where nothing is quoted', () => {
  expect(day('Any news on the mill?\n\nMara')).toBe('2026-11-26');
});

it.each([
  ['Gmail', 'On Mon, Nov 2, 2026 at 10:15 AM Mara Lind <mara@lindworks.example> wrote:', '> Hi'],
  ['Apple Mail', 'On 2 Nov 2026, at 10:15, Mara Lind <mara@lindworks.example> wrote:', '> Hi'],
  ['German', 'Am 02.11.2026 um 10:15 schrieb Mara Lind <mara@lindworks.example>:', '> Hallo'],
  ['French', 'Le lun. 2 nov. 2026 à 10:15, Mara Lind <mara@lindworks.example> a écrit :', '> Oui'],
  [
    'Spanish',
    'El lun, 2 nov 2026 a las 10:15, Mara Lind (<mara@lindworks.example>) escribió:',
    '> Sí',
  ],
  [
    'Outlook',
    'From: Mara Lind <mara@lindworks.example>\nSent: Monday, November 2, 2026 10:15 AM\nTo: Jo Ash\nSubject: Dinner on 24 December 2026',
    'Hi',
  ],
  [
    'Outlook in German',
    'Von: Mara Lind\nGesendet: Montag, 2. November 2026 10:15\nAn: Jo Ash\nBetreff: Mühle',
    'Hallo',
  ],
  [
    'a title',
    '-----Original Message-----\nFrom: mara@lindworks.example\nDate: 2026-11-02 10:15\nSubject: The mill',
    'Hi',
  ],
])('reads when the same sender wrote before, from %s', (_client, header, quoted) => {
  expect(day(`Any news?\n\nMara\n\n${header}\n\n${quoted}`)).toBe('2026-11-02');
});

it('goes back to the first of several mails without an answer', () => {
  const body = `Third time.

On Mon, Nov 9, 2026 at 10:15 AM Mara Lind <mara@lindworks.example> wrote:
> Any news?
>
> On Fri, Oct 2, 2026 at 8:00 PM Mara Lind <mara@lindworks.example> wrote:
>> Would you sell the mill?`;
  expect(day(body)).toBe('2026-10-02');
});

it('stops at a mail by anybody else', () => {
  const body = `Thank you. And the roof?

On Mon, Nov 9, 2026 at 10:15 AM Jo Ash <jo@ash.example> wrote:
> The mill is not for sale.
>
> On Fri, Oct 2, 2026 at 8:00 PM Mara Lind <mara@lindworks.example> wrote:
>> Would you sell the mill?`;
  expect(day(body)).toBe('2026-11-26');
});

it('stops at a mail by somebody whose name and address only begin like the sender’s', () => {
  const header = 'On Mon, Nov 2, 2026 at 10:15 AM Mara Lindner <mara@lindworks.example.org> wrote:';
  expect(day(`Any news?\n\nMara\n\n${header}\n\n> Hi`)).toBe('2026-11-26');
});

it.each([
  ['11/2/2026', '2026-11-02'],
  ['2/11/2026', '2026-11-02'],
  ['25/10/2026', '2026-10-25'],
])('takes the later reading of %s that is past', (written, expected) => {
  const header = `From: Mara Lind\nSent: ${written} 10:15\nTo: Jo Ash\nSubject: The mill`;
  expect(day(`Any news?\n\n${header}\n\nHi`)).toBe(expected);
});

it('ignores a date to come and a header without a day', () => {
  const header = (sent: string) => `From: Mara Lind\nSent: ${sent}\nTo: Jo Ash\nSubject: The mill`;
  expect(day(`Any news?\n\n${header('2 November 2031 10:15')}\n\nHi`)).toBe('2026-11-26');
  expect(day(`Any news?\n\n${header('yesterday')}\n\nHi`)).toBe('2026-11-26');
});

describe('the gap', () => {
  const body = `Any news?\n\nMara\n\nOn Mon, Nov 2, 2026 at 10:15 AM Mara Lind <mara@lindworks.example> wrote:\n> Hi`;
  const message = {
    ...incoming({ subject: 'The mill', body }),
    from: SENDER,
    receivedAt: RECEIVED,
  };
  const gapOn = (now: string) => silenceGap(message, new Date(now));

  it.each([
    ['none', 13, '2026-11-16T10:14Z'],
    ['short', 14, '2026-11-16T10:15Z'],
    ['short', 41, '2026-12-14T10:14Z'],
    ['long', 42, '2026-12-14T10:15Z'],
  ] as const)('is %s after %d days', (kind, days, on) => {
    expect(gapOn(on)).toEqual({ since: new Date(Date.UTC(2026, 10, 2, 10, 15)), days, kind });
  });

  it('is unknown for a message without a date, or with one to come', () => {
    expect(silenceGap({ ...message, receivedAt: new Date(NaN), body: '' }, RECEIVED)).toBeNull();
    expect(gapOn('2026-11-01T00:00Z')).toBeNull();
  });
});
