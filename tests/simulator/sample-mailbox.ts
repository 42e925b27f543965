import type { SimulatedMessage } from '../../simulator/mailbox/item';
import { Mailbox } from '../../simulator/mailbox/mailbox';
import type { MailboxOptions } from '../../simulator/mailbox/mailbox';

export const owner = { name: 'Robin Example', address: 'robin@own.example' };
export const ada = { name: 'Ada Sample', address: 'ada@mail.example' };
const bea = { name: 'Bea Sample', address: 'bea@mail.example' };
const cy = { name: 'Cy Sample', address: 'cy@mail.example' };

export const htmlMessage: SimulatedMessage = {
  id: 'm1',
  conversationId: 'c1',
  internetMessageId: '<m1@mail.example>',
  itemClass: 'IPM.Note',
  subject: 'A role for you',
  from: ada,
  to: [owner, bea],
  cc: [cy, { name: 'Robin', address: 'ROBIN@own.example' }],
  receivedAt: new Date('2026-11-20T09:00:00Z'),
  text: 'Hello Robin & team',
  html: '<html><head><style>p{}</style></head><body><p>Hello Robin &amp; team</p></body></html>',
};

export const textMessage: SimulatedMessage = {
  ...htmlMessage,
  id: 'm2',
  internetMessageId: '<m2@mail.example>',
  subject: 'RE: A role for you',
  text: '1 < 2\n\nAda',
  html: null,
};

export function sampleMailbox(options: Partial<MailboxOptions> = {}): Mailbox {
  return new Mailbox({ owner, messages: [htmlMessage, textMessage], ...options });
}
