import { bodyContent, escapeHtml, htmlToText, textToHtml } from './body-format';
import { htmlInSpan, replaceInHtml } from './html-span';
import type { Span } from './html-span';
import type {
  Category,
  ComposeForm,
  Notification,
  NotificationAction,
  NotificationType,
  Person,
  SimulatedMessage,
} from './item';
import { limits } from './limits';
import { messageSource } from './message-source';
import {
  isRecord,
  oneOf,
  OperationError,
  optionalTextOf,
  outlookErrors,
  recordOf,
  stringRecordOf,
  stringsOf,
  textOf,
} from './operation';
import type { Arguments, Operation, OperationContext } from './operation';

const anyItem = ['read', 'compose'] as const;
const everywhere = ['read', 'compose', 'none'] as const;

function openMessage({ mailbox, item }: OperationContext): SimulatedMessage {
  const message = item.kind === 'read' ? mailbox.message(item.messageId) : undefined;
  if (message === undefined) {
    throw new OperationError(outlookErrors.itemNotFound, 'The message is no longer there');
  }
  return message;
}

function openForm({ mailbox, item }: OperationContext): ComposeForm {
  const form = item.kind === 'compose' ? mailbox.form(item.formId) : undefined;
  if (form === undefined) {
    throw new OperationError(outlookErrors.itemNotFound, 'The form is no longer open');
  }
  return form;
}

/** Numbers and strings that stand for a moment; `null` where the caller gave none. */
function dateOf(args: Arguments, name: string): Date | null {
  const value = args[name];
  return typeof value === 'number' || typeof value === 'string' || value instanceof Date
    ? new Date(value)
    : null;
}

/** People as the caller wrote them: an address, or an object in either face's spelling. */
function personOf(value: unknown): Person {
  if (typeof value === 'string') return { name: value, address: value };
  if (isRecord(value)) {
    const name = value['name'] ?? value['displayName'];
    const address = value['address'] ?? value['emailAddress'];
    if (typeof address === 'string') {
      return { name: typeof name === 'string' ? name : address, address };
    }
  }
  throw new OperationError(outlookErrors.invalidParameter, 'A recipient has no address');
}

function peopleOf(args: Arguments, name: string): readonly Person[] {
  const value = args[name] ?? [];
  if (!Array.isArray(value) || value.length > limits.recipients) {
    throw new OperationError(
      outlookErrors.invalidParameter,
      `${name} must be an array of at most ${String(limits.recipients)} people`,
    );
  }
  return value.map(personOf);
}

type Coercion = 'text' | 'html';

function coercionOf(args: Arguments): Coercion {
  return oneOf(args, 'coercionType', ['text', 'html']);
}

/**
 * What is written, in the format of where it goes. Outlook does not take HTML into a plain-text
 * mail, nor into a subject.
 */
function writtenAs(
  format: ComposeForm['format'],
  args: Arguments,
  longest: number,
  toHtml = textToHtml,
): string {
  const written = textOf(args, 'data', longest);
  const coercion = coercionOf(args);
  if (format === 'text' && coercion === 'html') {
    throw new OperationError(outlookErrors.internalFormat, 'This is plain text');
  }
  return format === 'html' && coercion === 'text' ? toHtml(written) : written;
}

function setBody(context: OperationContext, body: string): void {
  context.mailbox.updateForm(openForm(context).id, { body }, 'add-in');
}

function prepend(context: OperationContext, written: string): void {
  const { id, body, selection } = openForm(context);
  const moved =
    selection?.field === 'body'
      ? {
          selection: {
            ...selection,
            start: selection.start + written.length,
            end: selection.end + written.length,
          },
        }
      : {};
  context.mailbox.updateForm(id, { body: written + body, ...moved }, 'add-in');
}

function inlineHtml(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(escapeHtml)
    .join('<br>');
}

/** Puts what is written in the place of the selection and the cursor behind it. */
function replaceInBody(context: OperationContext, { start, end }: Span, args: Arguments): void {
  const { id, body, format } = openForm(context);
  const written = writtenAs(format, args, limits.body, inlineHtml);
  const replaced =
    format === 'html'
      ? replaceInHtml(body, { start, end }, written)
      : { html: body.slice(0, start) + written + body.slice(end), cursor: start + written.length };
  const selection = { field: 'body', start: replaced.cursor, end: replaced.cursor } as const;
  context.mailbox.updateForm(id, { body: replaced.html, selection }, 'add-in');
}

function replaceInSubject(context: OperationContext, { start, end }: Span, args: Arguments): void {
  const form = openForm(context);
  const written = writtenAs('text', args, limits.subject);
  const subject = form.subject.slice(0, start) + written + form.subject.slice(end);
  const cursor = start + written.length;
  const selection = { field: 'subject', start: cursor, end: cursor } as const;
  context.mailbox.updateForm(form.id, { subject, selection }, 'add-in');
}

/** Where the writer's cursor is; Outlook knows only body and subject. */
function selectionIn(form: ComposeForm): { readonly field: 'body' | 'subject' } & Span {
  const selection = form.selection ?? { field: 'body', start: 0, end: 0 };
  if (selection.field === 'other') {
    throw new OperationError(outlookErrors.invalidSelection, 'The cursor is in another field');
  }
  return selection;
}

function selectedData(
  { body, format, subject }: ComposeForm,
  span: Span,
  coercion: Coercion,
  field: 'body' | 'subject',
): string {
  if (field === 'subject') return subject.slice(span.start, span.end);
  if (format === 'text') return body.slice(span.start, span.end);
  const selected = htmlInSpan(body, span);
  return coercion === 'html' ? selected : htmlToText(selected);
}

const signatureStart = '<div id="Signature">';
const threadStart = '<div id="appendonsend">';
const textThreadStart = '-----Original Message-----';

const hostConfig = 1;

/** Where the writer's own part of a reply ends, if that part alone is asked for and known. */
function endOfOwnPart({ mailbox }: OperationContext, form: ComposeForm, args: Arguments): number {
  const { body, format, composeType } = form;
  const own =
    args['bodyMode'] === hostConfig &&
    mailbox.profile.heedsBodyMode &&
    mailbox.groupsByConversation &&
    (composeType === 'reply' || composeType === 'replyAll');
  const thread = own ? body.indexOf(format === 'html' ? threadStart : textThreadStart) : -1;
  return thread === -1 ? body.length : thread;
}

/** Replaces the signature block where there is one, else puts one above the quoted thread. */
function withSignature(form: ComposeForm, signature: string): string {
  if (form.format === 'text') return `${form.body}\n\n${signature}`;
  const block = `${signatureStart}${signature}</div>`;
  const thread = form.body.indexOf(threadStart);
  const end = thread === -1 ? form.body.length : thread;
  const old = form.body.slice(0, end).indexOf(signatureStart);
  return form.body.slice(0, old === -1 ? end : old) + block + form.body.slice(end);
}

const bodyOperations: Readonly<Record<string, Operation>> = {
  'body.getAsync': {
    since: '1.3',
    permission: 'ReadItem',
    on: anyItem,
    run(context, args) {
      const coercion = coercionOf(args);
      if (context.item.kind === 'read') {
        const { text, html } = openMessage(context);
        return coercion === 'text'
          ? text
          : `<html><body>${html === null ? textToHtml(text) : bodyContent(html)}</body></html>`;
      }
      const form = openForm(context);
      const { format } = form;
      const body = form.body.slice(0, endOfOwnPart(context, form, args));
      if (coercion === format) return body;
      return coercion === 'text' ? htmlToText(body) : textToHtml(body);
    },
  },
  'body.getTypeAsync': {
    since: '1.1',
    permission: 'ReadItem',
    on: ['compose'],
    run: (context) => openForm(context).format,
  },
  'body.setAsync': {
    since: '1.3',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context, args) {
      const form = openForm(context);
      const rest = form.body.slice(endOfOwnPart(context, form, args));
      setBody(context, writtenAs(form.format, args, limits.body) + rest);
    },
  },
  'body.prependAsync': {
    since: '1.1',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context, args) {
      prepend(context, writtenAs(openForm(context).format, args, limits.body));
    },
  },
  'body.setSelectedDataAsync': {
    since: '1.2',
    permission: 'ReadWriteItem',
    on: ['compose'],
    /** Goes to the top of the body where the cursor is elsewhere. */
    run(context, args) {
      const { format, selection } = openForm(context);
      if (selection?.field === 'body') replaceInBody(context, selection, args);
      else prepend(context, writtenAs(format, args, limits.body));
    },
  },
  'body.setSignatureAsync': {
    since: '1.10',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context, args) {
      const form = openForm(context);
      setBody(context, withSignature(form, writtenAs(form.format, args, limits.signature)));
    },
  },
};

function replyFormOperation(all: boolean, since: string): Operation {
  return {
    since,
    permission: 'ReadItem',
    on: ['read'],
    run(context, args) {
      if (optionalTextOf(args, 'htmlBody') !== '') textOf(args, 'htmlBody', limits.formBody);
      const htmlBody = optionalTextOf(args, 'htmlBody');
      context.mailbox.openReply(openMessage(context).id, { htmlBody, all });
    },
  };
}

function newMessageOperation(since: string): Operation {
  return {
    since,
    permission: 'ReadItem',
    on: everywhere,
    run({ mailbox }, args) {
      if (optionalTextOf(args, 'htmlBody') !== '') textOf(args, 'htmlBody', limits.formBody);
      mailbox.openNewMail({
        to: peopleOf(args, 'toRecipients'),
        cc: peopleOf(args, 'ccRecipients'),
        bcc: peopleOf(args, 'bccRecipients'),
        subject: optionalTextOf(args, 'subject'),
        htmlBody: optionalTextOf(args, 'htmlBody'),
      });
    },
  };
}

function messageOperation(since: string): Operation {
  return {
    since,
    permission: 'ReadItem',
    on: everywhere,
    async run({ mailbox }, args) {
      if (!(await mailbox.open(textOf(args, 'itemId'))))
        throw new OperationError(outlookErrors.itemNotFound, 'No message has this id');
    },
  };
}

/** Beside a mail that is being written office.js has no calendar form. */
function appointmentOperation(since: string): Operation {
  return {
    since,
    permission: 'ReadItem',
    on: ['read', 'none'],
    run({ mailbox }, args) {
      const start = dateOf(args, 'start');
      const end = dateOf(args, 'end');
      if (start !== null && end !== null && end < start) {
        throw new OperationError(outlookErrors.invalidParameter, 'It ends before it starts');
      }
      mailbox.openAppointment({
        subject: optionalTextOf(args, 'subject', limits.subject),
        start,
        end,
        location: optionalTextOf(args, 'location', limits.location),
        body: optionalTextOf(args, 'body', limits.formBody),
        requiredAttendees: peopleOf(args, 'requiredAttendees'),
        optionalAttendees: peopleOf(args, 'optionalAttendees'),
      });
    },
  };
}

const formOperations: Readonly<Record<string, Operation>> = {
  'item.displayReplyForm': replyFormOperation(false, '1.1'),
  'item.displayReplyFormAsync': replyFormOperation(false, '1.9'),
  'item.displayReplyAllForm': replyFormOperation(true, '1.1'),
  'item.displayReplyAllFormAsync': replyFormOperation(true, '1.9'),
  'mailbox.displayNewMessageForm': newMessageOperation('1.6'),
  'mailbox.displayNewMessageFormAsync': newMessageOperation('1.9'),
  'mailbox.displayMessageForm': messageOperation('1.1'),
  'mailbox.displayMessageFormAsync': messageOperation('1.9'),
  'mailbox.displayNewAppointmentForm': appointmentOperation('1.1'),
  'mailbox.displayNewAppointmentFormAsync': appointmentOperation('1.9'),
};

const notificationTypes: readonly NotificationType[] = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
];

function notificationOf(args: Arguments): Notification {
  const { icon, persistent, actions } = args;
  return {
    key: textOf(args, 'key', limits.notificationKey),
    type: oneOf(args, 'type', notificationTypes),
    message: textOf(args, 'message', limits.notificationMessage),
    ...(typeof icon === 'string' ? { icon } : {}),
    ...(typeof persistent === 'boolean' ? { persistent } : {}),
    ...(Array.isArray(actions) ? { actions: actions as readonly NotificationAction[] } : {}),
  };
}

function addNotification({ mailbox, item }: OperationContext, added: Notification): void {
  const present = mailbox.notificationsOf(item);
  const most =
    mailbox.profile.id === 'mobile' ? limits.notificationsOnMobile : limits.notifications;
  if (present.length >= most) {
    throw new OperationError(outlookErrors.tooManyNotifications, 'No room for a notification');
  }
  mailbox.setNotifications(item, [...present, added]);
}

const notificationOperations: Readonly<Record<string, Operation>> = {
  'notificationMessages.addAsync': {
    since: '1.3',
    permission: 'ReadItem',
    on: anyItem,
    run(context, args) {
      const added = notificationOf(args);
      if (context.mailbox.notificationsOf(context.item).some(({ key }) => key === added.key)) {
        throw new OperationError(outlookErrors.duplicateNotificationKey, 'The key is in use');
      }
      addNotification(context, added);
    },
  },
  'notificationMessages.replaceAsync': {
    since: '1.3',
    permission: 'ReadItem',
    on: anyItem,
    /** A key that is not there yet is added. */
    run(context, args) {
      const { mailbox, item } = context;
      const replacement = notificationOf(args);
      const present = mailbox.notificationsOf(item);
      if (!present.some(({ key }) => key === replacement.key)) {
        addNotification(context, replacement);
        return;
      }
      mailbox.setNotifications(
        item,
        present.map((other) => (other.key === replacement.key ? replacement : other)),
      );
    },
  },
  'notificationMessages.removeAsync': {
    since: '1.3',
    permission: 'ReadItem',
    on: anyItem,
    run({ mailbox, item }, args) {
      const removed = textOf(args, 'key', limits.notificationKey);
      if (!mailbox.notificationsOf(item).some(({ key }) => key === removed)) {
        throw new OperationError(outlookErrors.notificationKeyNotFound, 'No such notification');
      }
      mailbox.dismissNotification(item, removed);
    },
  },
  'notificationMessages.getAllAsync': {
    since: '1.3',
    permission: 'ReadItem',
    on: anyItem,
    run: ({ mailbox, item }) => mailbox.notificationsOf(item),
  },
};

function recipientOperations(field: 'to' | 'cc' | 'bcc'): Readonly<Record<string, Operation>> {
  const write = (context: OperationContext, people: readonly Person[]): void => {
    context.mailbox.updateForm(openForm(context).id, { [field]: people }, 'add-in');
  };
  return {
    [`${field}.getAsync`]: {
      since: '1.1',
      permission: 'ReadItem',
      on: ['compose'],
      run: (context) => openForm(context)[field],
    },
    [`${field}.setAsync`]: {
      since: '1.1',
      permission: 'ReadWriteItem',
      on: ['compose'],
      run(context, args) {
        write(context, peopleOf(args, 'recipients'));
      },
    },
    [`${field}.addAsync`]: {
      since: '1.1',
      permission: 'ReadWriteItem',
      on: ['compose'],
      run(context, args) {
        write(context, [...openForm(context)[field], ...peopleOf(args, 'recipients')]);
      },
    },
  };
}

const composeOperations: Readonly<Record<string, Operation>> = {
  'subject.getAsync': {
    since: '1.1',
    permission: 'ReadItem',
    on: ['compose'],
    run: (context) => openForm(context).subject,
  },
  'subject.setAsync': {
    since: '1.1',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context, args) {
      const subject = textOf(args, 'subject', limits.subject);
      context.mailbox.updateForm(openForm(context).id, { subject }, 'add-in');
    },
  },
  ...recipientOperations('to'),
  ...recipientOperations('cc'),
  ...recipientOperations('bcc'),
  'from.getAsync': {
    since: '1.7',
    permission: 'ReadItem',
    on: ['compose'],
    run: ({ mailbox }) => mailbox.owner,
  },
  'item.getComposeTypeAsync': {
    since: '1.10',
    permission: 'ReadItem',
    on: ['compose'],
    run(context) {
      const { composeType, format } = openForm(context);
      const known = context.mailbox.profile.tellsReplies ? composeType : 'newMail';
      return { composeType: known === 'replyAll' ? 'reply' : known, coercionType: format };
    },
  },
  'item.getSelectedDataAsync': {
    since: '1.2',
    // Documented with ReadItem; office.js asks for more.
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context, args) {
      const coercion = coercionOf(args);
      const form = openForm(context);
      const { field, ...span } = selectionIn(form);
      return { data: selectedData(form, span, coercion, field), sourceProperty: field };
    },
  },
  'item.setSelectedDataAsync': {
    since: '1.2',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context, args) {
      const { field, ...span } = selectionIn(openForm(context));
      if (field === 'body') replaceInBody(context, span, args);
      else replaceInSubject(context, span, args);
    },
  },
  'item.saveAsync': {
    since: '1.3',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run: (context) => context.mailbox.saveForm(openForm(context).id),
  },
  'item.getItemIdAsync': {
    since: '1.8',
    permission: 'ReadItem',
    on: ['compose'],
    run(context) {
      const id = context.mailbox.savedIdOf(openForm(context).id);
      if (id === undefined) {
        throw new OperationError(outlookErrors.itemNotSaved, 'The draft was never saved');
      }
      return id;
    },
  },
  'item.getAttachmentsAsync': {
    since: '1.8',
    permission: 'ReadItem',
    on: ['compose'],
    run: () => [],
  },
};

function sessionDataOf(context: OperationContext, name: string): string {
  const value = openForm(context).sessionData[name];
  if (value === undefined) throw new OperationError(outlookErrors.keyNotFound, 'No such name');
  return value;
}

function setSessionData(
  context: OperationContext,
  sessionData: Readonly<Record<string, string>>,
): void {
  context.mailbox.updateForm(openForm(context).id, { sessionData }, 'add-in');
}

function without<Value>(
  record: Readonly<Record<string, Value>>,
  names: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

const storageOperations: Readonly<Record<string, Operation>> = {
  'sessionData.getAsync': {
    since: '1.11',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run: (context, args) => sessionDataOf(context, textOf(args, 'name')),
  },
  'sessionData.getAllAsync': {
    since: '1.11',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run: (context) => openForm(context).sessionData,
  },
  'sessionData.setAsync': {
    since: '1.11',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context, args) {
      const changed = {
        ...openForm(context).sessionData,
        [textOf(args, 'name')]: textOf(args, 'value'),
      };
      const length = Object.entries(changed).reduce(
        (total, [name, value]) => total + name.length + value.length,
        0,
      );
      if (length > limits.sessionData) {
        throw new OperationError(outlookErrors.sessionDataTooLong, 'Session data is full');
      }
      setSessionData(context, changed);
    },
  },
  'sessionData.removeAsync': {
    since: '1.11',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context, args) {
      const name = textOf(args, 'name');
      sessionDataOf(context, name);
      setSessionData(context, without(openForm(context).sessionData, [name]));
    },
  },
  'sessionData.clearAsync': {
    since: '1.11',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run(context) {
      setSessionData(context, {});
    },
  },
  'roamingSettings.saveAsync': {
    since: '1.1',
    permission: 'Restricted',
    on: everywhere,
    run({ mailbox }, args) {
      const settings = stringRecordOf(args, 'settings');
      if (JSON.stringify(settings).length > limits.roamingSettings) {
        throw new OperationError(outlookErrors.genericSettings, 'The settings are too long');
      }
      mailbox.setRoamingSettings(settings);
    },
  },
  'item.loadCustomPropertiesAsync': {
    since: '1.1',
    permission: 'ReadItem',
    on: anyItem,
    run: ({ mailbox, item }) => mailbox.customPropertiesOf(item),
  },
  'customProperties.saveAsync': {
    since: '1.1',
    permission: 'ReadItem',
    on: anyItem,
    run({ mailbox, item }, args) {
      const properties = recordOf(args, 'customProperties');
      if (JSON.stringify(properties).length > limits.customProperties) {
        throw new OperationError(outlookErrors.invalidParameter, 'Too many custom properties');
      }
      mailbox.setCustomProperties(item, properties);
    },
  },
  'internetHeaders.getAsync': {
    since: '1.8',
    permission: 'ReadItem',
    on: ['compose'],
    run({ mailbox, item }, args) {
      const asked = new Set(stringsOf(args, 'names'));
      const headers = Object.entries(mailbox.internetHeadersOf(item));
      return Object.fromEntries(headers.filter(([name]) => asked.has(name)));
    },
  },
  'internetHeaders.setAsync': {
    since: '1.8',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run({ mailbox, item }, args) {
      const headers = { ...mailbox.internetHeadersOf(item), ...stringRecordOf(args, 'headers') };
      mailbox.setInternetHeaders(item, headers);
    },
  },
  'internetHeaders.removeAsync': {
    since: '1.8',
    permission: 'ReadWriteItem',
    on: ['compose'],
    run({ mailbox, item }, args) {
      mailbox.setInternetHeaders(
        item,
        without(mailbox.internetHeadersOf(item), stringsOf(args, 'names')),
      );
    },
  },
};

function masterCategory(context: OperationContext, name: string): Category {
  const found = context.mailbox.masterCategories.find(({ displayName }) => displayName === name);
  if (found === undefined) {
    throw new OperationError(outlookErrors.invalidCategory, `No category is called ${name}`);
  }
  return found;
}

function categoryOf(value: unknown): Category {
  if (!isRecord(value)) {
    throw new OperationError(outlookErrors.invalidParameter, 'A category must be an object');
  }
  return { displayName: textOf(value, 'displayName'), color: textOf(value, 'color') };
}

const categoryOperations: Readonly<Record<string, Operation>> = {
  'categories.getAsync': {
    since: '1.8',
    permission: 'ReadItem',
    on: anyItem,
    run: (context) =>
      context.mailbox.categoriesOf(context.item).map((name) => masterCategory(context, name)),
  },
  'categories.addAsync': {
    since: '1.8',
    permission: 'ReadWriteItem',
    on: anyItem,
    run(context, args) {
      const { mailbox, item } = context;
      const names = stringsOf(args, 'categories').map(
        (name) => masterCategory(context, name).displayName,
      );
      mailbox.setCategories(item, [...new Set([...mailbox.categoriesOf(item), ...names])]);
    },
  },
  'categories.removeAsync': {
    since: '1.8',
    permission: 'ReadWriteItem',
    on: anyItem,
    run({ mailbox, item }, args) {
      const removed = stringsOf(args, 'categories');
      mailbox.setCategories(
        item,
        mailbox.categoriesOf(item).filter((name) => !removed.includes(name)),
      );
    },
  },
  'masterCategories.getAsync': {
    since: '1.8',
    permission: 'ReadWriteMailbox',
    on: everywhere,
    run: ({ mailbox }) => mailbox.masterCategories,
  },
  'masterCategories.addAsync': {
    since: '1.8',
    permission: 'ReadWriteMailbox',
    on: everywhere,
    run({ mailbox }, args) {
      const added = Array.isArray(args['categories']) ? args['categories'].map(categoryOf) : [];
      const present = new Set(mailbox.masterCategories.map(({ displayName }) => displayName));
      if (added.some(({ displayName }) => present.has(displayName))) {
        throw new OperationError(outlookErrors.duplicateCategory, 'The category is there already');
      }
      mailbox.setMasterCategories([...mailbox.masterCategories, ...added]);
    },
  },
  'masterCategories.removeAsync': {
    since: '1.8',
    permission: 'ReadWriteMailbox',
    on: everywhere,
    run({ mailbox }, args) {
      const removed = stringsOf(args, 'categories');
      mailbox.setMasterCategories(
        mailbox.masterCategories.filter(({ displayName }) => !removed.includes(displayName)),
      );
    },
  },
};

/** Exchange Online turned its own tokens and EWS off for add-ins: these calls always fail. */
function retiredOperation(permission: Operation['permission'], code: number): Operation {
  return {
    since: '1.1',
    permission,
    on: everywhere,
    run() {
      throw new OperationError(code, 'Exchange Online no longer offers this');
    },
  };
}

/** Listening changes nothing in the mailbox; the faces keep the handlers. */
const listening: Operation = {
  since: '1.5',
  permission: 'Restricted',
  on: everywhere,
  run: () => undefined,
};

const otherOperations: Readonly<Record<string, Operation>> = {
  'mailbox.addHandlerAsync': listening,
  'mailbox.removeHandlerAsync': listening,
  'item.addHandlerAsync': { ...listening, since: '1.7', on: ['compose'] },
  'item.removeHandlerAsync': { ...listening, since: '1.7', on: ['compose'] },
  'item.getInitializationContextAsync': {
    since: '1.3',
    permission: 'ReadItem',
    on: anyItem,
    run: ({ initializationContext }) => initializationContext ?? '',
  },
  'item.getAsFileAsync': {
    since: '1.14',
    permission: 'ReadItem',
    on: ['read'],
    run: (context) => messageSource(openMessage(context)),
  },
  'mailbox.getCallbackTokenAsync': retiredOperation('ReadItem', outlookErrors.genericToken),
  'mailbox.getUserIdentityTokenAsync': retiredOperation('ReadItem', outlookErrors.genericToken),
  'mailbox.makeEwsRequestAsync': retiredOperation(
    'ReadWriteMailbox',
    outlookErrors.genericResponse,
  ),
};

/** Every call that the simulated Outlook knows, by its name in Office.js. */
export const operations: Readonly<Record<string, Operation>> = {
  ...bodyOperations,
  ...formOperations,
  ...notificationOperations,
  ...composeOperations,
  ...storageOperations,
  ...categoryOperations,
  ...otherOperations,
};
