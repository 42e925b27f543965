import type { MessageFile, SavedMessage } from '../core/ports';
import { callAsync } from './call-async';
import { currentItem, isBeingWritten, itemOfKey, keyOf, messageWithBody } from './current-item';
import { offers } from './offers';
import { OutlookError } from './outlook-error';

const API = 'item.getAsFileAsync';

/** The open message as an .eml file; the published office.js has no such call. */
export function createMessageFile(): MessageFile {
  return {
    get offered() {
      return messageWithFile(currentItem()) !== null;
    },
    load: loadFile,
  };
}

function loadFile(): Promise<SavedMessage> {
  const key = keyOf(currentItem());
  if (key === null) return Promise.reject(new OutlookError(API, 'missing-api'));
  return callAsync<string>(API, (callback) => {
    const message = messageWithFile(itemOfKey(key, API));
    if (message === null) throw new OutlookError(API, 'missing-api');
    message.getAsFileAsync(callback);
  }).then((content) => {
    itemOfKey(key, API);
    return { key, content };
  });
}

/** `null` where there is no file to be had. The set counts too: a client can have the call and refuse it (OfficeDev/office-js#5582). */
function messageWithFile(item: ReturnType<typeof currentItem>): Office.MessageRead | null {
  const message = messageWithBody(item);
  if (message === null || isBeingWritten(message)) return null;
  const isClaimed = Office.context.requirements.isSetSupported('Mailbox', '1.14');
  return isClaimed && offers(message, 'getAsFileAsync') ? message : null;
}
