import { decideSend } from '../../src/commands/on-message-send';
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

test.each([
  ['plain text', reply(VAGUE)],
  ['HTML', reply(asHtml(VAGUE), 'html')],
])('stops a decline with an error in %s', (_format, message) => {
  const outcome = decideSend(message);
  if (outcome.allowEvent) throw new Error('The reply was let through.');
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
  expect(decideSend(message)).toEqual({ allowEvent: true });
});
