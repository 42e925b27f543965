import { decideSend } from '../../src/commands/on-message-send';
import { readSendReview } from '../../src/core';
import type { ComposedMessage } from '../../src/outlook/composed-message';

const VAGUE =
  'Hi Rita,\n\nThank you for asking. I can’t take this on right now, but let’s circle back soon.\n\nSam';
const CLEAR = 'Hi Rita,\n\nThank you for asking. I’m not able to take this on.\n\nSam';

function reply(body: string, format: 'html' | 'text' = 'text'): ComposedMessage {
  return { body, format, subject: 'Re: A quick demo of Brightpipe' };
}

function asHtml(text: string): string {
  return `<html><body><p>${text.split('\n\n').join('</p><p>')}</p></body></html>`;
}

function decisionOn(message: ComposedMessage) {
  const decision = decideSend(message);
  if (!decision.stops) throw new Error('The reply was let through.');
  return decision;
}

function stopped(message: ComposedMessage) {
  const { outcome } = decisionOn(message);
  if (outcome.allowEvent) throw new Error('The reply was let through.');
  return outcome;
}

test.each([
  ['plain text', reply(VAGUE)],
  ['HTML', reply(asHtml(VAGUE), 'html')],
])('stops a decline with an error in %s', (_format, message) => {
  const outcome = stopped(message);
  expect(outcome.commandId).toBe('composeCheckButton');
  expect(outcome.cancelLabel.length).toBeLessThanOrEqual(20);
  expect(outcome.errorMessage).toContain('circle back');
  expect(outcome.errorMessage.length).toBeLessThanOrEqual(500);
  expect(outcome.errorMessageMarkdown.length).toBeLessThanOrEqual(500);
});

test.each([
  ['a clear decline', reply(CLEAR)],
  ['a clear decline in HTML', reply(asHtml(CLEAR), 'html')],
  ['a mail that declines nothing', reply('Hi Rita,\n\nThe minutes are attached.\n\nSam')],
  ['a vague phrase in the quoted thread', reply(`${CLEAR}\n\n> Let’s circle back soon.`)],
  ['an empty mail', reply('')],
  ['an item that is no message', null],
])('lets %s go', (_what, message) => {
  expect(decideSend(message)).toEqual({ stops: false });
});

test('hands over what the prompt names', () => {
  const { contextData, errorMessage } = stopped(reply(VAGUE));
  const findings = readSendReview(contextData);
  expect(findings.map(({ messageId }) => messageId)).toEqual(['postpones']);
  for (const { quote } of findings) expect(errorMessage).toContain(quote);
});

describe('the hash of the text', () => {
  const { textHash } = decisionOn(reply(VAGUE));

  test('is short and holds no word of it', () => {
    expect(textHash).toMatch(/^-?\d{1,10}$/);
  });

  test.each([
    ['in HTML', reply(asHtml(VAGUE), 'html')],
    ['with other line ends', reply(VAGUE.replaceAll('\n', '\r\n'))],
    ['above a quoted thread', reply(`${VAGUE}\n\n> Would you take this on?`)],
    ['under another subject', { ...reply(VAGUE), subject: 'No' }],
  ])('is the same %s', (_where, message) => {
    expect(decisionOn(message).textHash).toBe(textHash);
  });

  test('changes with one word', () => {
    expect(decisionOn(reply(VAGUE.replace('soon', 'shortly'))).textHash).not.toBe(textHash);
  });
});
