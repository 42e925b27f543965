import type { Notice, Notices } from '../core/ports';
import { callAsync } from './call-async';
import { currentItem } from './current-item';
import { offers } from './offers';
import { OutlookError } from './outlook-error';

/** One key, so that a notice takes the place of our last one; Outlook shows at most five an item. */
const KEY = 'declineGracefully';

/** https://learn.microsoft.com/javascript/api/outlook/office.notificationmessagedetails */
const MAX_LENGTH = 150;

/** Id of an image among the manifest's resources. */
const ICON = 'Icon.16';

/** The notification bar above the open item. */
export function createNotices(): Notices {
  return { show: showNotice };
}

function showNotice(notice: Notice): Promise<void> {
  const api = 'notificationMessages.replaceAsync';
  const messages = notificationMessages();
  if (messages === undefined || !offers(messages, 'replaceAsync')) {
    return Promise.reject(new OutlookError(api, 'missing-api'));
  }
  return callAsync(api, (callback) => {
    messages.replaceAsync(KEY, detailsOf(notice), callback);
  });
}

function notificationMessages(): Office.NotificationMessages | undefined {
  const item = currentItem() as { notificationMessages?: Office.NotificationMessages } | null;
  return item?.notificationMessages;
}

/** An information needs an icon and a word on persistence; an error is rejected with either. */
function detailsOf({ kind, text }: Notice): Office.NotificationMessageDetails {
  const { ErrorMessage, InformationalMessage } = Office.MailboxEnums.ItemNotificationMessageType;
  const message = cutAtWord(text);
  return kind === 'error'
    ? { type: ErrorMessage, message }
    : { type: InformationalMessage, message, icon: ICON, persistent: false };
}

function cutAtWord(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const lastSpace = text.lastIndexOf(' ', MAX_LENGTH - 1);
  return `${text.slice(0, lastSpace > 0 ? lastSpace : MAX_LENGTH - 1)}…`;
}
