import { callAsync } from './call-async';
import { currentReplyOnly } from './body-mode';
import type { BodyFormat } from './composed-message';
import { mailOfKey } from './current-item';

/**
 * Replaces the body of the mail of this key, or the current reply in it where this client tells one
 * from the other, and with it all that stands there: nothing else in the product may. Rejects with an
 * `OutlookError`.
 */
export function writeBody(key: string, body: string, format: BodyFormat): Promise<void> {
  const api = 'body.setAsync';
  return callAsync(api, (callback) => {
    const options = { coercionType: coercionOf(format), ...currentReplyOnly() };
    mailOfKey(key, api).body.setAsync(body, options, callback);
  });
}

export function coercionOf(format: BodyFormat): Office.CoercionType {
  return format === 'html' ? Office.CoercionType.Html : Office.CoercionType.Text;
}
