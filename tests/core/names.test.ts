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
  [
    'a pet name that nothing bears out',
    'Come?\n\nBest,\nBob',
    { ...MARA, displayName: 'James Lind', emailAddress: 'lind@x.example' },
    'Hello,',
  ],
])('greets %s', (_name, body, from, expected) => {
  expect(greeting(body, from)).toBe(expected);
});

const ANNA: Address = { displayName: 'Anna Lee', emailAddress: 'anna.lee@acme.example' };
const called = (displayName: string): Address => ({ displayName, emailAddress: '1@acme.example' });

it.each([
  ['Best, Anna', ANNA, 'Anna'],
  ['Thanks, Anna!', ANNA, 'Anna'],
  ['Kind regards, Anna Lee, Talent Partner', ANNA, 'Anna'],
  ['Anna :)', ANNA, 'Anna'],
  ['Anna 😊', ANNA, 'Anna'],
  ['Anna x', ANNA, 'Anna'],
  ['Love, Anna xx', ANNA, 'Anna'],
  ['Anna Lee, Talent Partner', ANNA, 'Anna'],
  ['Dr. Anna Lee', ANNA, 'Anna'],
  ['Prof. Dr. Anna Lee', called('Lee, Anna'), 'Anna'],
  ['anna', ANNA, 'Anna'],
  ['thanks, anna', called('Lee, Anna'), 'Anna'],
  ['cheers\nanna\n+44 20 7946 0000', ANNA, 'Anna'],
  ['ANNA LEE', ANNA, 'Anna'],
  ['AJL', called('AJL'), 'AJL'],
  ['D’Angelo', called('D’Angelo Lee'), 'D’Angelo'],
  ['Jean-Luc', called('Jean-Luc Martin'), 'Jean-Luc'],
  ['JEAN-LUC MARTIN', called('Jean-Luc Martin'), 'Jean-Luc'],
  ['jean-luc', called('Martin, Jean-Luc'), 'Jean-Luc'],
  ['Best,\nBob', called('Robert Lee'), 'Bob'],
  ['Thanks, Dan', called('Lee, Daniel'), 'Dan'],
])('greets whoever signs “%s”', (signed, from, name) => {
  expect(greeting(`Would you come?\n\n${signed}`, from)).toBe(`Hello ${name},`);
});

it.each([
  ['Thanks, Robin', ANNA],
  ['Thanks, Robin', { displayName: '', emailAddress: '1@acme.example' }],
  ['Lee, Anna', ANNA],
  ['Van Dyk, Anna', called('Van Dyk, Anna')],
  ['Lee Valley, London', ANNA],
  ['Dr. Lee', ANNA],
  ['Dr. García López', called('Dr. García López')],
  ['Barr. Desmond Lee', called('Barr. Desmond Lee')],
  ['Frau Müller Schmidt', called('Petra Müller Schmidt')],
  ['lee', ANNA],
  ['anna\nis the one to ask', ANNA],
  ['Bob', called('Robert Lee')],
  ['Best,\nCar Care', called('Carla Lee')],
  ['Best,\nJean-Paul', called('Jean-Luc Martin')],
  ['Love x', called('Anna Love')],
  ['best,\n<b>', called('<b> Lee')],
])('names nobody for “%s”', (signed, from) => {
  expect(greeting(`Would you come?\n\n${signed}`, from)).toBe('Hello,');
});
