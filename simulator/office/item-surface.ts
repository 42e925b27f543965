import type { ItemRef, SimulatedMessage } from '../mailbox/item';
import { isRecord } from '../mailbox/operation';
import { clientHas } from '../mailbox/profiles';
import { normalizedSubject } from '../mailbox/subject';
import { readTrailing } from './call-arguments';
import { checkCallable, emailAddressDetails, methodsOf, sendWithCallback } from './calls';
import type { CallState } from './calls';
import { customProperties } from './stored-values';
import { strictObject } from './strict-object';

/** Properties that Outlook documents and that this item, or office.js 1.1.110, does not have. */
const absentInRead = [
  'addHandlerAsync',
  'removeHandlerAsync',
  'bcc',
  'inReplyTo',
  'internetHeaders',
  'sessionData',
  'sendAsync',
  'isClientSignatureEnabledAsync',
  'getSharedPropertiesAsync',
];
const absentInCompose = [
  'inReplyTo',
  'itemId',
  'itemClass',
  'internetMessageId',
  'normalizedSubject',
  'dateTimeCreated',
  'sender',
  'attachments',
  'sendAsync',
  'getItemClassAsync',
  'getConversationIndexAsync',
  'isClientSignatureEnabledAsync',
  'getSharedPropertiesAsync',
];

function loadCustomPropertiesOf(state: CallState): (...rest: readonly unknown[]) => void {
  const api = 'item.loadCustomPropertiesAsync';
  return (...rest) => {
    checkCallable(state, api, 'ReadItem');
    const { options, callback } = readTrailing(rest, true);
    sendWithCallback(state, api, {}, callback, options['asyncContext'], (loaded) =>
      customProperties(state, isRecord(loaded) ? loaded : {}),
    );
  };
}

function groupsOf(state: CallState, kind: ItemRef['kind'], names: readonly string[]): object {
  return Object.fromEntries(
    names.map((name) => [
      name,
      strictObject(`item.${name}`, methodsOf(state, name, kind), state.object),
    ]),
  );
}

function readSurface(state: CallState, message: SimulatedMessage): object {
  const appointment = message.itemClass.startsWith('IPM.Appointment');
  return strictObject(
    'item',
    {
      itemType: appointment ? 'appointment' : 'message',
      itemId: message.id,
      itemClass: message.itemClass,
      conversationId: message.conversationId,
      internetMessageId: message.internetMessageId,
      subject: message.subject,
      normalizedSubject: normalizedSubject(message.subject),
      from: emailAddressDetails(message.from),
      sender: emailAddressDetails(message.from),
      to: message.to.map(emailAddressDetails),
      cc: message.cc.map(emailAddressDetails),
      dateTimeCreated: new Date(message.receivedAt),
      dateTimeModified: new Date(message.receivedAt),
      attachments: [],
      ...methodsOf(state, 'item', 'read'),
      loadCustomPropertiesAsync: loadCustomPropertiesOf(state),
      ...groupsOf(state, 'read', ['body', 'notificationMessages', 'categories']),
    },
    state.object,
    absentInRead,
  );
}

/** Empty where the client takes every form for a new mail; `null` where it is one. */
function inReplyToOf({ mailbox, newer }: CallState, formId: string): object {
  const { profile } = mailbox;
  if (!newer || !clientHas(profile, 'item.inReplyTo', '1.14')) return {};
  return { inReplyTo: profile.tellsReplies ? (mailbox.form(formId)?.inReplyTo ?? null) : '' };
}

function composeSurface(state: CallState, formId: string, events: object): object {
  return strictObject(
    'item',
    {
      itemType: 'message',
      conversationId: state.mailbox.form(formId)?.conversationId ?? null,
      ...inReplyToOf(state, formId),
      ...methodsOf(state, 'item', 'compose'),
      ...events,
      loadCustomPropertiesAsync: loadCustomPropertiesOf(state),
      ...groupsOf(state, 'compose', [
        'bcc',
        'body',
        'categories',
        'cc',
        'from',
        'internetHeaders',
        'notificationMessages',
        'sessionData',
        'subject',
        'to',
      ]),
    },
    state.object,
    absentInCompose,
  );
}

/**
 * A new `mailbox.item` for what is open now; `undefined` for nothing. `events` are the methods that
 * listen to it.
 */
export function itemSurface(state: CallState, events: object): object | undefined {
  switch (state.item.kind) {
    case 'read': {
      const message = state.mailbox.message(state.item.messageId);
      return message === undefined ? undefined : readSurface(state, message);
    }
    case 'compose':
      return composeSurface(state, state.item.formId, events);
    case 'none':
      return undefined;
  }
}
