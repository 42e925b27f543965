import { readSendReview } from '../core';
import type { SendReview } from '../core/ports';
import { callAsync } from './call-async';
import { currentItem, isBeingWritten, messageWithBody } from './current-item';
import { offers } from './offers';

/** Our own figure: the pane can show the reply without it. */
const limit = { timeLimitMs: 3_000 };

/** What the send check handed to Outlook with its prompt, as `contextData`. */
export function createSendReview(): SendReview {
  return {
    findings: () => initializationContext().then(readSendReview, () => []),
  };
}

function initializationContext(): Promise<string> {
  const message = messageWithBody(currentItem());
  if (
    message === null ||
    !isBeingWritten(message) ||
    !offers(message, 'getInitializationContextAsync')
  ) {
    return Promise.resolve('');
  }
  return callAsync<string>(
    'item.getInitializationContextAsync',
    (callback) => {
      message.getInitializationContextAsync(callback);
    },
    limit,
  );
}
