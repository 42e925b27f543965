import type { IncomingMessage } from '../../src/core';

const sender = { displayName: 'Rita Vale', emailAddress: 'rita.vale@brightpipe.example' };
const owner = { displayName: 'Sam Reyes', emailAddress: 'sam.reyes@northwind.example' };

function message(subject: string, body: string): IncomingMessage {
  return {
    subject,
    body,
    from: sender,
    to: [owner],
    cc: [],
    receivedAt: new Date('2026-03-02T09:00:00Z'),
    ownAddress: owner.emailAddress,
  };
}

export const salesPitch = message(
  'A quick demo of Brightpipe',
  [
    'Hi Sam,',
    '',
    'I’m reaching out because companies like yours use Brightpipe, our sales platform, to cut their costs by automating their pipeline.',
    'Would you be open to a 15-minute demo next week? I’d love to show you our pricing and a free trial.',
    '',
    'Best,',
    'Rita Vale',
    'Account Executive, Brightpipe',
  ].join('\n'),
);

export const harassment = message(
  'You will regret this',
  [
    'You think you can ignore me? You worthless bitch.',
    'I know where you live and I will make you pay. Watch your back.',
  ].join('\n'),
);

export const ordinaryMail = message(
  'Minutes of Monday',
  'Hi Sam,\n\nThe minutes of Monday’s meeting are attached. Thanks for taking part.\n\nRita',
);

/** Pressure that counts as such only from somebody who was told no. */
export const pressure = message(
  'Your fire extinguishers expire in 11 days',
  [
    'Dear Bursar,',
    '',
    'Our records indicate that premises of your type are required to hold an in-date service certificate. Book before Friday and receive 20% off refills AND a complimentary fire door survey (worth £395).',
    '',
    'BOOK NOW » https://safeguardfiresolutions.example/book',
    '',
    'We are not currently your supplier but 600+ schools wish that we’d been theirs sooner.',
    '',
    'Unsubscribe | View in browser',
  ].join('\n'),
);
