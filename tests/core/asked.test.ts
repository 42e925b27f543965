import { whatIsAsked } from '../../src/core/asked';
import type { IncomingMessage } from '../../src/core';

const READER = { displayName: 'Ines Duarte', emailAddress: 'ines@harbour.example' };
const SENDER = { displayName: 'Mira Okafor', emailAddress: 'mira@tern.example' };

function mail(body: string, rest: Partial<IncomingMessage> = {}): IncomingMessage {
  return {
    subject: 'Thursday',
    body,
    from: SENDER,
    to: [READER],
    cc: [],
    receivedAt: new Date(0),
    ownAddress: READER.emailAddress,
    ...rest,
  };
}

const wants = (body: string, rest?: Partial<IncomingMessage>) =>
  whatIsAsked(mail(body, rest)).wantsAnswer;

it('is an answer where the reader is asked, with a question mark or without', () => {
  expect(wants('Hello Ines, is the small room free on Thursday?')).toBe(true);
  expect(wants('Hello Ines, please let me know which of the two suits you.')).toBe(true);
  expect(wants('Könnten Sie am Donnerstag kommen?')).toBe(true);
});

it('is none where nothing is asked, or only a copy came to the reader', () => {
  expect(wants('Thank you, that was all I needed. See the minutes attached.')).toBe(false);
  const copied = {
    to: [{ displayName: 'Ola', emailAddress: 'ola@harbour.example' }],
    cc: [READER],
  };
  expect(wants('Ola, is the small room free on Thursday?', copied)).toBe(false);
});

it('is none where it goes to many, or a system wrote it', () => {
  expect(wants('Ready for spring? Manage your preferences or unsubscribe here.')).toBe(false);
  const system = { displayName: 'Tern', emailAddress: 'no-reply@tern.example' };
  const sent = whatIsAsked(mail('Did you sign in on Thursday?', { from: system }));
  expect(sent).toMatchObject({ wantsAnswer: false, isAutomatic: true });
  expect(whatIsAsked(mail('Is it you? I am out of the office until May.')).isAutomatic).toBe(true);
});

it('is none where no answer is owed', () => {
  const threat = 'Answer me. I know where you live and you will be sorry if you ignore me again?';
  expect(whatIsAsked(mail(threat))).toMatchObject({ wantsAnswer: false, scenario: 'none' });
});

it('names the kind of a request', () => {
  const pitch =
    'Hi Ines, our platform helps teams like yours cut invoice costs by 40%. Could we book a 15 minute demo next week to show you the product?';
  expect(whatIsAsked(mail(pitch))).toMatchObject({ wantsAnswer: true, scenario: 'sales-pitch' });
});
