import { offers } from './offers';
import { OutlookError } from './outlook-error';

type CurrentItem =
  Office.MessageRead | Office.MessageCompose | Office.AppointmentRead | Office.AppointmentCompose;

/** The item that Outlook shows, `null` when there is none. */
export function currentItem(): CurrentItem | null {
  return Office.context.mailbox.item ?? null;
}

export function isMessage(item: CurrentItem | null): boolean {
  const messageType: string = Office.MailboxEnums.ItemType.Message;
  return item?.itemType === messageType;
}

/** `null` when the item is an appointment, or a message whose body this client does not give. */
export function messageWithBody(
  item: CurrentItem | null,
): Office.MessageRead | Office.MessageCompose | null {
  if (!isMessage(item)) return null;
  // The typings promise a body; protected mail comes without one.
  const message = item as Office.MessageRead | Office.MessageCompose;
  const body = message.body as Office.Body | undefined;
  return body !== undefined && offers(body, 'getAsync') ? message : null;
}

/** Outlook has no flag for it: while a message is being written, its subject is an object. */
export function isBeingWritten(
  message: Office.MessageRead | Office.MessageCompose,
): message is Office.MessageCompose {
  return typeof message.subject === 'object';
}

/** Tells one item from another without asking Outlook; a mail that was never saved has no id. */
export function keyOf(item: CurrentItem | null): string | null {
  if (item === null) return null;
  const { itemId, conversationId } = item as { itemId?: string; conversationId?: string | null };
  return [item.itemType, itemId ?? '', conversationId ?? ''].join(' ');
}

/** Outlook’s id of the item in a key; `null` for a mail that was never saved. */
export function itemIdOf(key: string): string | null {
  return key.split(' ')[1] || null;
}

/** The conversation in a key; `null` for a new mail, and where this client names none. */
export function conversationOf(key: string | null): string | null {
  const conversation = (key ?? '').split(' ').slice(2).join(' ');
  return conversation === '' ? null : conversation;
}

/**
 * The open item, which has to be the one of this key: throws an `OutlookError` with `item-changed`
 * when it is not. A call names no item, so ask as it is made, and once more when it was answered.
 */
export function itemOfKey(key: string, api: string): CurrentItem {
  const item = currentItem();
  if (item === null || keyOf(item) !== key) throw new OutlookError(api, 'item-changed');
  return item;
}

/** The same for a mail that is being written: throws `missing-api` for any other item. */
export function mailOfKey(key: string, api: string): Office.MessageCompose {
  const mail = messageWithBody(itemOfKey(key, api));
  if (mail === null || !isBeingWritten(mail)) throw new OutlookError(api, 'missing-api');
  return mail;
}
