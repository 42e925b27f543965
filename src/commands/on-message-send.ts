import { hashOf, readHtml, reviewForSend, sendVerdict } from '../core';
import type { SwitchedOff, Zones } from '../core';
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
      readonly contextData: string;
    };

export type SendDecision =
  | { readonly stops: false }
  | {
      readonly stops: true;
      readonly outcome: SendOutcome;
      /** A hash of what the writer wrote: the same for the same words, wherever the lines break. */
      readonly textHash: string;
    };

export const allowSend: SendOutcome = { allowEvent: true };

/** Id of the manifest's control that opens the pane on the reply. */
const CHECK_BUTTON = 'composeCheckButton';

/** `message` is `null` when what is sent is no message that can be read. */
export function decideSend(
  message: ComposedMessage | null,
  switchedOff?: SwitchedOff,
): SendDecision {
  if (message === null) return { stops: false };
  const { body, format, subject } = message;
  const text = format === 'html' ? readHtml(body).text : body;
  const review = reviewForSend({ body: text, subject }, switchedOff);
  const verdict = sendVerdict(review);
  if (verdict.kind === 'allow') return { stops: false };
  return {
    stops: true,
    outcome: {
      allowEvent: false,
      errorMessage: verdict.message,
      errorMessageMarkdown: verdict.markdown,
      cancelLabel: strings.send.cancelLabel,
      commandId: CHECK_BUTTON,
      contextData: verdict.review,
    },
    textHash: String(hashOf(visibleText(text, review.zones))),
  };
}

function visibleText(text: string, { visible }: Zones): string {
  return visible
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ');
}
