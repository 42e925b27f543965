import { composeDraft, type Address } from '../../src/core';
import { incoming } from '../fixtures/scenario-fixture';

const MARA: Address = { displayName: 'Mara Lind', emailAddress: 'mara.lind@lindworks.example' };

function greeting(body: string, from: Address): string | undefined {
  const message = incoming({ subject: 'A place', body, from });
  const { text } = composeDraft({
    scenario: 'none',
    response: 'decline',
    message,
    now: new Date('2026-11-03T10:00:00Z'),
    options: { wording: 'direct', door: 'closed' },
  });
  return text.split('\n')[0];
}

it.each([
  ['signed', 'Would you come?\n\nBest,\nMara', MARA, 'Hello Mara,'],
  ['signed with both names', 'Would you come?\n\nMara Lind\nLindworks', MARA, 'Hello Mara,'],
  ['signed in passing', 'Would you come?\n\n– Mara', MARA, 'Hello Mara,'],
  [
    'a surname first in the address book',
    'Come?\n\nBest,\nMara',
    { ...MARA, displayName: 'Lind, Mara' },
    'Hello Mara,',
  ],
  ['known by the address alone', 'Come?\n\nMara', { ...MARA, displayName: '' }, 'Hello Mara,'],
  [
    'above contact details',
    'Come?\n\nKind regards,\nMara Lind\n+44 20 7946 0000',
    MARA,
    'Hello Mara,',
  ],
  ['above a quoted thread', 'Come?\n\nMara\n\n> Earlier\n> Robin', MARA, 'Hello Mara,'],
  ['unsigned', 'Would you come?', MARA, 'Hello,'],
  ['signed by somebody else', 'Come?\n\nBest,\nJonas', MARA, 'Hello,'],
  ['a team', 'Come?\n\nBest,\nThe Lindworks Team', { ...MARA, displayName: 'Lindworks' }, 'Hello,'],
  ['a title', 'Come?\n\nBest,\nDr Lind', MARA, 'Hello,'],
  [
    'hostile',
    'Come?\n\nBest,\n<img src=x onerror=alert(1)>',
    { ...MARA, displayName: '<img src=x onerror=alert(1)>' },
    'Hello,',
  ],
  [
    'a word of the message',
    'Please confirm\nMara',
    { ...MARA, displayName: 'Please Confirm', emailAddress: 'x@y.example' },
    'Hello,',
  ],
])('greets %s', (_name, body, from, expected) => {
  expect(greeting(body, from)).toBe(expected);
});
