import type { Draft } from '../core';
import type { ReplyForm, ReplyOptions } from '../core/ports';
import { callAsync, callSync } from './call-async';
import { currentItem, isBeingWritten, itemOfKey, keyOf, messageWithBody } from './current-item';
import { offers } from './offers';
import { OutlookError } from './outlook-error';
import { isPhone } from './phones';

/** UTF-16 code units: https://learn.microsoft.com/javascript/api/outlook/office.messageread#outlook-office-messageread-displayreplyformasync-member(1) */
const MAX_HTML_LENGTH = 32 * 1024;

/**
 * Outlook's reply to the sender, or to all. It can fail in a profile with several accounts:
 * OfficeDev/office-js#6905.
 */
export function createReplyForm(): ReplyForm {
  return { open: openReply };
}

function openReply(
  key: string,
  { html }: Draft,
  { toAll = false }: ReplyOptions = {},
): Promise<void> {
  const older = toAll ? 'displayReplyAllForm' : 'displayReplyForm';
  const newer = `${older}Async` as const;
  const refuse = (code: 'too-long' | 'missing-api' | 'item-changed'): Promise<never> =>
    Promise.reject(new OutlookError(`item.${newer}`, code));

  if (html.length > MAX_HTML_LENGTH) return refuse('too-long');
  const item = currentItem();
  if (keyOf(item) !== key) return refuse('item-changed');
  const message = messageWithBody(item);
  if (message === null || isBeingWritten(message)) return refuse('missing-api');
  const { requirements } = Office.context;
  if (isPhone()) return refuse('missing-api');
  // The calls wait for their turn; Outlook may show another message by then.
  if (requirements.isSetSupported('Mailbox', '1.9') && offers(message, newer)) {
    return callAsync(`item.${newer}`, (callback) => {
      itemOfKey(key, `item.${newer}`);
      message[newer](html, callback);
    });
  }
  if (!offers(message, older)) return refuse('missing-api');
  // This call says nothing of its outcome, and some clients take it and open no reply.
  return callSync(`item.${older}`, () => {
    itemOfKey(key, `item.${older}`);
    message[older](html);
  }).then(() => {
    throw new OutlookError(`item.${older}`, 'unconfirmed');
  });
}
