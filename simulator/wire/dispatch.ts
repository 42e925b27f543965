import type { Person } from '../mailbox/item';
import { isRecord } from '../mailbox/operation';
import type { Arguments } from '../mailbox/operation';
import type { Outcome } from '../mailbox/perform';

/** One method of Outlook on the wire: which API it is, and how both directions are written. */
export type WireMethod = {
  api(params: Arguments): string;
  args(params: Arguments): Arguments;
  answer(outcome: Outcome): unknown;
};

const userRecipient = 2;

export function wirePerson({ name, address }: Person): Record<string, unknown> {
  return { name, address, recipientType: userRecipient };
}

function standardAnswer(outcome: Outcome): unknown {
  return outcome.ok
    ? { error: false, data: outcome.value }
    : { error: true, errorCode: outcome.code };
}

function method(api: string, parts: Partial<WireMethod> = {}): WireMethod {
  return { api: () => api, args: (params) => params, answer: standardAnswer, ...parts };
}

const coercions: Readonly<Record<number, string>> = { 0: 'text', 3: 'html' };

function bodyMethod(api: string): WireMethod {
  return method(api, {
    args: (params) => ({ ...params, coercionType: coercions[Number(params['coercionType'])] }),
  });
}

const notificationTypes = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
];

function notificationMethod(api: string): WireMethod {
  return method(api, {
    args: (params) => ({ ...params, type: notificationTypes[Number(params['type'])] }),
  });
}

const recipientFields = ['to', 'cc', 'bcc'];

function recipientMethod(name: 'getAsync' | 'setAsync' | 'addAsync'): WireMethod {
  return method(name, {
    api: (params) => `${recipientFields[Number(params['recipientField'])] ?? 'nobody'}.${name}`,
    args: (params) => ({ recipients: params['recipientArray'] }),
    answer: (outcome) =>
      outcome.ok && Array.isArray(outcome.value)
        ? standardAnswer({ ok: true, value: (outcome.value as Person[]).map(wirePerson) })
        : standardAnswer(outcome),
  });
}

function headerNames(params: Arguments): Arguments {
  return { names: params['internetHeaderKeys'] };
}

function tokenAnswer(outcome: Outcome): unknown {
  return outcome.ok
    ? { wasSuccessful: true, token: outcome.value }
    : { wasSuccessful: false, errorCode: outcome.code };
}

/** The Outlook methods of office.js, by the number it calls them with. */
export const wireMethods: Readonly<Record<number, WireMethod>> = {
  2: method('mailbox.getUserIdentityTokenAsync', { answer: tokenAnswer }),
  3: method('item.loadCustomPropertiesAsync', {
    answer: (outcome) =>
      outcome.ok
        ? { wasSuccessful: true, customProperties: JSON.stringify(outcome.value) }
        : { wasSuccessful: false, errorMessage: `Error ${String(outcome.code)}` },
  }),
  4: method('customProperties.saveAsync'),
  5: method('mailbox.makeEwsRequestAsync', {
    answer: (outcome) =>
      outcome.ok
        ? { wasProxySuccessful: true, body: outcome.value }
        : { wasProxySuccessful: false, errorMessage: `Error ${String(outcome.code)}` },
  }),
  7: method('mailbox.displayNewAppointmentForm'),
  8: method('mailbox.displayMessageForm'),
  10: method('item.displayReplyForm'),
  11: method('item.displayReplyAllForm'),
  12: method('mailbox.getCallbackTokenAsync', { answer: tokenAnswer }),
  13: bodyMethod('body.setSelectedDataAsync'),
  14: method('body.getTypeAsync'),
  15: recipientMethod('getAsync'),
  17: method('subject.setAsync'),
  18: method('subject.getAsync'),
  21: recipientMethod('setAsync'),
  22: recipientMethod('addAsync'),
  23: bodyMethod('body.prependAsync'),
  28: bodyMethod('item.getSelectedDataAsync'),
  29: bodyMethod('item.setSelectedDataAsync'),
  30: method('item.displayReplyForm'),
  31: method('item.displayReplyAllForm'),
  32: method('item.saveAsync'),
  33: notificationMethod('notificationMessages.addAsync'),
  34: method('notificationMessages.getAllAsync'),
  35: notificationMethod('notificationMessages.replaceAsync'),
  36: method('notificationMessages.removeAsync'),
  37: bodyMethod('body.getAsync'),
  38: bodyMethod('body.setAsync'),
  44: method('mailbox.displayNewMessageForm'),
  99: method('item.getInitializationContextAsync'),
  107: method('from.getAsync', {
    answer: (outcome) =>
      outcome.ok
        ? standardAnswer({ ok: true, value: wirePerson(outcome.value as Person) })
        : standardAnswer(outcome),
  }),
  149: method('item.getAttachmentsAsync'),
  151: method('internetHeaders.getAsync', { args: headerNames }),
  152: method('internetHeaders.setAsync', {
    args: (params) => ({ headers: params['internetHeaderNameValuePairs'] }),
  }),
  153: method('internetHeaders.removeAsync', { args: headerNames }),
  157: method('categories.getAsync'),
  158: method('categories.addAsync'),
  159: method('categories.removeAsync'),
  160: method('masterCategories.getAsync'),
  161: method('masterCategories.addAsync', {
    args: (params) => ({ categories: params['categoryDetails'] }),
  }),
  162: method('masterCategories.removeAsync'),
  164: method('item.getItemIdAsync'),
  173: bodyMethod('body.setSignatureAsync'),
  174: method('item.getComposeTypeAsync'),
  177: method('mailbox.displayNewAppointmentFormAsync'),
  178: method('mailbox.displayNewMessageFormAsync'),
  179: method('mailbox.displayMessageFormAsync'),
  181: method('item.displayReplyFormAsync'),
  182: method('item.displayReplyAllFormAsync'),
  183: method('item.displayReplyFormAsync'),
  184: method('item.displayReplyAllFormAsync'),
  185: method('sessionData.setAsync'),
  186: method('sessionData.getAsync'),
  187: method('sessionData.getAllAsync'),
  188: method('sessionData.clearAsync'),
  189: method('sessionData.removeAsync'),
  404: method('roamingSettings.saveAsync', {
    args: (params) => ({ settings: Array.isArray(params) ? (params[0] as unknown) : undefined }),
  }),
};

/** Numbers of office.js' own telemetry, which no add-in calls and nobody waits for. */
export const telemetryMethods: readonly number[] = [163, 193, 400, 401, 402];

/** The parts of an `ExecuteMethod` payload, or `null` for another shape. */
export function readMethodCall(
  payload: unknown,
): { readonly dispatchId: number; readonly params: Arguments } | null {
  if (!isRecord(payload) || !isRecord(payload['MethodData'])) return null;
  const dispatchId = payload['MethodData']['DispatchId'];
  const params: unknown = payload['ApiParams'] ?? {};
  if (typeof dispatchId !== 'number') return null;
  return isRecord(params) || Array.isArray(params)
    ? { dispatchId, params: params as Arguments }
    : null;
}
