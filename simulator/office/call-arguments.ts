import { limits } from '../mailbox/limits';
import { isRecord } from '../mailbox/operation';
import type { Arguments } from '../mailbox/operation';
import {
  argumentError,
  nullArgumentError,
  outOfRangeError,
  parameterCountError,
  typeError,
} from './argument-errors';

export type Callback = (result: Record<string, unknown>) => void;

/** What stands behind the arguments of its own in every call: options, then a callback. */
export type Trailing = { readonly options: Arguments; readonly callback: Callback | undefined };

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}

export function readTrailing(rest: readonly unknown[], callbackRequired: boolean): Trailing {
  const given = rest.filter((value) => value !== undefined);
  const [first, second] = given;
  let trailing: Trailing;
  if (given.length === 0) trailing = { options: {}, callback: undefined };
  else if (given.length === 1 && isCallback(first)) trailing = { options: {}, callback: first };
  else if (given.length === 1 && isRecord(first))
    trailing = { options: first, callback: undefined };
  else if (given.length === 1) throw typeError('options', 'Object');
  else if (given.length > 2) throw parameterCountError();
  else if (!isRecord(first)) throw argumentError('options');
  else if (!isCallback(second)) throw argumentError('callback');
  else trailing = { options: first, callback: second };
  if (callbackRequired && trailing.callback === undefined) throw nullArgumentError('callback');
  return trailing;
}

/** How a method of the Office face reads what it is given. It may throw, as office.js does. */
export type Signature = {
  /** Arguments before options and callback. */
  readonly own: number;
  readonly callbackRequired?: boolean;
  read?(own: readonly unknown[], options: Arguments): Arguments;
  /** The options that the npm package's office.js drops and a newer one passes on. */
  readNewer?(options: Arguments): Arguments;
  /** Options and callback may stand inside the one argument, as for the reply forms. */
  trailing?(own: readonly unknown[]): readonly unknown[];
};

function given(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function filledText(parameter: string, value: unknown, longest: number): string {
  if (value === undefined || value === null || value === '') throw nullArgumentError(parameter);
  if (typeof value !== 'string') throw typeError(parameter, 'String');
  if (value.length > longest) throw outOfRangeError(parameter);
  return value;
}

function isCoercion(value: unknown): boolean {
  return value === 'text' || value === 'html';
}

function bodyMode({ bodyMode: mode }: Arguments): Arguments {
  if (mode === undefined) return {};
  if (mode !== 0 && mode !== 1) throw argumentError('bodyMode');
  return { bodyMode: mode };
}

const reading: Signature = {
  own: 1,
  callbackRequired: true,
  read([coercionType]) {
    if (!isCoercion(coercionType)) throw argumentError('coercionType');
    return { coercionType };
  },
};

function writing(longest: number): Signature {
  return {
    own: 1,
    read([written], { coercionType = 'text' }) {
      if (typeof written !== 'string') throw typeError('data', 'String');
      if (written.length > longest) throw outOfRangeError('data');
      return { data: written, coercionType };
    },
  };
}

function formHtml(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value !== 'string') throw typeError('htmlBody', 'String');
  if (value.length > limits.formBody) throw outOfRangeError('htmlBody');
  return value;
}

const replyForm: Signature = {
  own: 1,
  read([form]) {
    if (typeof form === 'string') return { htmlBody: formHtml(form) };
    if (!isRecord(form)) throw argumentError();
    return { htmlBody: formHtml(form['htmlBody']) };
  },
  trailing: ([form]) =>
    isRecord(form)
      ? [form['options'], form['callback']].filter((value) => value !== undefined)
      : [],
};

const newMessageForm: Signature = {
  own: 1,
  read([form]) {
    if (!isRecord(form)) throw argumentError('parameters');
    return { ...form, htmlBody: formHtml(form['htmlBody']) };
  },
};

function checkText(form: Arguments, name: string, longest: number): void {
  const value = form[name];
  if (value === undefined || value === null) return;
  if (typeof value !== 'string') throw argumentError(name);
  if (value.length > longest) throw outOfRangeError(name);
}

function attendees(form: Arguments, name: string): Arguments {
  const value = form[name];
  if (value === undefined || value === null) return {};
  if (!Array.isArray(value)) throw typeError(name, 'Array');
  if (value.length > limits.recipients) throw outOfRangeError(`${name}.length`);
  const addresses = value.map((each: unknown, index) => {
    const address = isRecord(each) ? each['emailAddress'] : each;
    if (typeof address !== 'string') throw argumentError(`${name}[${String(index)}]`);
    return address;
  });
  return { [name]: addresses };
}

function dayTime(form: Arguments, name: 'start' | 'end'): Date | undefined {
  const value = form[name];
  if (value === undefined || value === null) return undefined;
  if (!(value instanceof Date)) throw argumentError(name);
  return value;
}

const newAppointmentForm: Signature = {
  own: 1,
  read([form]) {
    if (!isRecord(form)) throw argumentError('parameters');
    const people = {
      ...attendees(form, 'requiredAttendees'),
      ...attendees(form, 'optionalAttendees'),
    };
    checkText(form, 'location', limits.location);
    checkText(form, 'body', limits.formBody);
    checkText(form, 'subject', limits.subject);
    const start = dayTime(form, 'start');
    const end = dayTime(form, 'end');
    if (start && end && end < start) throw argumentError('end');
    // Like office.js, which leaves numbers in the object that it was given.
    if (start) Object.assign(form, { start: start.getTime() });
    if (end) Object.assign(form, { end: end.getTime() });
    return { ...(JSON.parse(JSON.stringify(form)) as Arguments), ...people };
  },
};

const messageForm: Signature = {
  own: 1,
  read: ([itemId]) => ({ itemId: filledText('itemId', itemId, Infinity) }),
};

function checkAction(actions: unknown): void {
  if (actions === undefined || actions === null) throw nullArgumentError('actions');
  if (!Array.isArray(actions) || actions.length > 1) throw argumentError('actions');
  const [action] = actions as unknown[];
  if (action === undefined) return;
  if (!isRecord(action) || action['actionType'] !== 'showTaskPane')
    throw argumentError('actionType');
  if (typeof action['commandId'] !== 'string' || action['commandId'] === '') {
    throw argumentError('commandId');
  }
  filledText('actionText', action['actionText'], limits.notificationActionText);
}

function checkNotification(notification: Arguments): void {
  const { type, icon, persistent, actions, message } = notification;
  switch (filledText('type', type, Infinity)) {
    case 'informationalMessage':
      filledText('icon', icon, limits.notificationIcon);
      if (!given(persistent)) throw nullArgumentError('persistent');
      if (typeof persistent !== 'boolean') throw typeError('persistent', 'Boolean');
      if (given(actions)) throw argumentError('actions');
      break;
    case 'insightMessage':
      filledText('icon', icon, limits.notificationIcon);
      if (given(persistent)) throw argumentError('persistent');
      checkAction(actions);
      break;
    case 'progressIndicator':
    case 'errorMessage':
      if (given(icon)) throw argumentError('icon');
      if (given(persistent)) throw argumentError('persistent');
      if (given(actions)) throw argumentError('actions');
      break;
    default:
      throw argumentError('type');
  }
  filledText('message', message, limits.notificationMessage);
}

const notification: Signature = {
  own: 2,
  read([key, details]) {
    filledText('key', key, limits.notificationKey);
    if (!isRecord(details)) throw typeError('data', 'Object');
    checkNotification(details);
    return { ...details, key };
  },
};

const recipients: Signature = {
  own: 1,
  read([people]) {
    if (!Array.isArray(people)) throw argumentError('recipients');
    if (people.length > limits.recipients) throw outOfRangeError('recipients');
    return { recipients: people as unknown[] };
  },
};

const headerNames: Signature = { own: 1, read: ([names]) => ({ names }) };

const categoryNames: Signature = {
  own: 1,
  read([names]) {
    const categories = filledArray('categories', names);
    for (const name of categories) {
      if (!given(name) || name === '') throw argumentError('categories');
      if (typeof name !== 'string') throw typeError('categories', 'String');
      if (name.length > limits.category) throw outOfRangeError('categories');
    }
    return { categories };
  },
};

const categoryDetails: Signature = {
  own: 1,
  read: ([details]) => ({ categories: filledArray('categoryDetails', details) }),
};

function filledArray(parameter: string, value: unknown): readonly unknown[] {
  if (!given(value)) throw argumentError(parameter);
  if (!Array.isArray(value)) throw typeError(parameter, 'Array');
  if (value.length === 0) throw argumentError(parameter);
  return value as unknown[];
}

const onlyCallback: Signature = { own: 0, callbackRequired: true };
const onlyOptions: Signature = { own: 0 };

/** Every method of the Office face by its name, except settings, properties and handlers. */
export const signatures: Readonly<Record<string, Signature>> = {
  'body.getAsync': { ...reading, readNewer: bodyMode },
  'body.getTypeAsync': onlyCallback,
  'body.setAsync': { ...writing(limits.body), readNewer: bodyMode },
  'body.prependAsync': writing(limits.body),
  'body.setSelectedDataAsync': writing(limits.body),
  'body.setSignatureAsync': writing(limits.signature),
  'item.displayReplyForm': replyForm,
  'item.displayReplyFormAsync': replyForm,
  'item.displayReplyAllForm': replyForm,
  'item.displayReplyAllFormAsync': replyForm,
  'item.getAsFileAsync': onlyCallback,
  'item.getAttachmentsAsync': onlyCallback,
  'item.getComposeTypeAsync': onlyCallback,
  'item.getInitializationContextAsync': onlyCallback,
  'item.getItemIdAsync': onlyCallback,
  'item.getSelectedDataAsync': reading,
  'item.saveAsync': onlyOptions,
  'item.setSelectedDataAsync': writing(limits.body),
  'mailbox.displayNewMessageForm': newMessageForm,
  'mailbox.displayNewMessageFormAsync': newMessageForm,
  'mailbox.displayMessageForm': messageForm,
  'mailbox.displayMessageFormAsync': messageForm,
  'mailbox.displayNewAppointmentForm': newAppointmentForm,
  'mailbox.displayNewAppointmentFormAsync': newAppointmentForm,
  'mailbox.getCallbackTokenAsync': onlyCallback,
  'mailbox.getUserIdentityTokenAsync': onlyCallback,
  'mailbox.makeEwsRequestAsync': { own: 1, callbackRequired: true },
  'notificationMessages.addAsync': notification,
  'notificationMessages.replaceAsync': notification,
  'notificationMessages.removeAsync': {
    own: 1,
    read: ([key]) => ({ key: filledText('key', key, limits.notificationKey) }),
  },
  'notificationMessages.getAllAsync': onlyCallback,
  'subject.getAsync': onlyCallback,
  'subject.setAsync': {
    own: 1,
    read([subject]) {
      if (typeof subject !== 'string') throw typeError('subject', 'String');
      if (subject.length > limits.subject) throw outOfRangeError('subject');
      return { subject };
    },
  },
  ...Object.fromEntries(
    ['to', 'cc', 'bcc'].flatMap((field) => [
      [`${field}.getAsync`, onlyCallback],
      [`${field}.setAsync`, recipients],
      [`${field}.addAsync`, recipients],
    ]),
  ),
  'from.getAsync': onlyCallback,
  'sessionData.getAsync': {
    own: 1,
    callbackRequired: true,
    read: ([name]) => ({ name: filledText('name', name, Infinity) }),
  },
  'sessionData.getAllAsync': onlyCallback,
  'sessionData.setAsync': {
    own: 2,
    read([name, value]) {
      if (typeof value !== 'string') throw typeError('value', 'String');
      return { name: filledText('name', name, Infinity), value };
    },
  },
  'sessionData.removeAsync': {
    own: 1,
    read: ([name]) => ({ name: filledText('name', name, Infinity) }),
  },
  'sessionData.clearAsync': onlyOptions,
  'internetHeaders.getAsync': { ...headerNames, callbackRequired: true },
  'internetHeaders.removeAsync': headerNames,
  'internetHeaders.setAsync': {
    own: 1,
    read([headers]) {
      if (!isRecord(headers)) throw nullArgumentError('internetHeaders');
      return { headers };
    },
  },
  'categories.getAsync': onlyCallback,
  'categories.addAsync': categoryNames,
  'categories.removeAsync': categoryNames,
  'masterCategories.getAsync': onlyCallback,
  'masterCategories.addAsync': categoryDetails,
  'masterCategories.removeAsync': categoryNames,
};
