import { readHtml, reviewForSend, sendVerdict } from '../core';
import type { ComposedMessage } from '../outlook/composed-message';
import { strings } from './strings';

/** What Outlook is told; Office.js calls it the completed options of a Smart Alert. */
export type SendOutcome =
  | { readonly allowEvent: true }
  | {
      readonly allowEvent: false;
      readonly errorMessage: string;
      readonly errorMessageMarkdown: string;
      readonly cancelLabel: string;
      readonly commandId: string;
    };

export const allowSend: SendOutcome = { allowEvent: true };

/** Id of the manifest's control that opens the pane on the reply. */
const CHECK_BUTTON = 'composeCheckButton';

/** `message` is `null` when what is sent is no message that can be read. */
export function decideSend(message: ComposedMessage | null): SendOutcome {
  if (message === null) return allowSend;
  const { body, format, subject } = message;
  const text = format === 'html' ? readHtml(body).text : body;
  const verdict = sendVerdict(reviewForSend({ body: text, subject }));
  if (verdict.kind === 'allow') return allowSend;
  return {
    allowEvent: false,
    errorMessage: verdict.message,
    errorMessageMarkdown: verdict.markdown,
    cancelLabel: strings.send.cancelLabel,
    commandId: CHECK_BUTTON,
  };
}
