import { callAsync } from './call-async';
import type { CallOptions } from './call-async';
import { currentItem, isBeingWritten, messageWithBody } from './current-item';
import { offers } from './offers';

/**
 * Keeps a value with the mail that is being written, until it is sent or closed: Mailbox 1.11.
 * Resolves with whether just this value was kept there before; `false`, with nothing kept, where
 * the client has no such place. Rejects with an `OutlookError` when Outlook did not take it.
 */
export function noteWithMail(name: string, value: string, options?: CallOptions): Promise<boolean> {
  const data = sessionData();
  if (data === undefined || !offers(data, 'getAsync') || !offers(data, 'setAsync')) {
    return Promise.resolve(false);
  }
  return callAsync<string>(
    'sessionData.getAsync',
    (callback) => {
      data.getAsync(name, callback);
    },
    options,
  )
    .catch(() => null) // A name that was never kept is an error to Outlook.
    .then((before) =>
      before === value
        ? true
        : callAsync(
            'sessionData.setAsync',
            (callback) => {
              data.setAsync(name, value, callback);
            },
            options,
          ).then(() => false),
    );
}

function sessionData(): Office.SessionData | undefined {
  const message = messageWithBody(currentItem());
  if (message === null || !isBeingWritten(message)) return undefined;
  // The typings promise it; older clients come without.
  return message.sessionData;
}
