import { callAsync } from './call-async';
import type { CallOptions } from './call-async';
import { currentItem, isBeingWritten, messageWithBody } from './current-item';

export type BodyFormat = 'html' | 'text';

/** A reply or a new mail as it is being written. */
export type ComposedMessage = {
  /** HTML for an HTML mail, plain text for a text mail; the quoted thread included. */
  readonly body: string;
  readonly format: BodyFormat;
  readonly subject: string;
};

/**
 * Reads subject and body of the open message and nothing else; `null` when no message is being
 * written. Rejects with an `OutlookError`.
 */
export function readOpenComposedMessage(options?: CallOptions): Promise<ComposedMessage | null> {
  const message = messageWithBody(currentItem());
  if (message === null || !isBeingWritten(message)) return Promise.resolve(null);
  return readComposedMessage(message, options);
}

/** Rejects with an `OutlookError`. */
export function readComposedMessage(
  message: Office.MessageCompose,
  options?: CallOptions,
): Promise<ComposedMessage> {
  return readWholeBody(message, options).then((whole) =>
    callAsync<string>(
      'subject.getAsync',
      (callback) => {
        message.subject.getAsync(callback);
      },
      options,
    ).then((subject) => ({ ...whole, subject })),
  );
}

/** The body in its own format, the quoted thread included; rejects with an `OutlookError`. */
export function readWholeBody(
  message: Office.MessageCompose,
  options?: CallOptions,
): Promise<Pick<ComposedMessage, 'body' | 'format'>> {
  return readFormat(message, options).then((format) =>
    readBody(message, format, options).then((body) => ({ body, format })),
  );
}

/** The body as HTML or plain text; rejects with an `OutlookError`. */
export function readBody(
  message: Office.MessageRead | Office.MessageCompose,
  format: 'html' | 'text',
  options?: CallOptions,
): Promise<string> {
  return callAsync<string>(
    'body.getAsync',
    (callback) => {
      message.body.getAsync(format, callback);
    },
    options,
  );
}

/** A client that does not tell the format, a phone for instance, can still give plain text. */
function readFormat(
  { body }: Office.MessageCompose,
  options?: CallOptions,
): Promise<'html' | 'text'> {
  return callAsync<Office.CoercionType>(
    'body.getTypeAsync',
    (callback) => {
      body.getTypeAsync(callback);
    },
    options,
  ).then(
    (type) => (type === Office.CoercionType.Html ? 'html' : 'text'),
    () => 'text',
  );
}
