import { isRecord } from '../mailbox/operation';

/** What an add-in page asks: call something, or start or stop listening to an event. */
export type Request = {
  readonly kind: 'invoke' | 'register' | 'unregister';
  readonly action: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly payload: unknown;
};

export type Parsed =
  | { readonly ok: true; readonly request: Request }
  /** An answer of office.js to a request of ours; nothing to do. */
  | { readonly ok: true; readonly request: null }
  | { readonly ok: false; readonly reason: string };

const requestKinds = ['invoke', 'register', 'unregister'] as const;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads a message of office.js; anything that is not exactly one is refused with the reason. */
export function parseMessage(posted: unknown): Parsed {
  if (typeof posted !== 'string') return { ok: false, reason: 'a message is not a string' };
  const message = parseJson(posted);
  if (!isRecord(message)) return { ok: false, reason: 'a message is not a JSON object' };
  if (message['_serializerVersion'] !== 1) {
    return { ok: false, reason: 'a message has another serializer version' };
  }
  if (message['_messageType'] === 1) return { ok: true, request: null };
  const kind = requestKinds.find((_, actionType) => actionType === message['_actionType']);
  const {
    _actionName: action,
    _conversationId: conversationId,
    _correlationId: correlationId,
  } = message;
  if (
    message['_messageType'] !== 0 ||
    kind === undefined ||
    typeof action !== 'string' ||
    typeof conversationId !== 'string' ||
    typeof correlationId !== 'number'
  ) {
    return { ok: false, reason: 'a message lacks a part of its envelope' };
  }
  return {
    ok: true,
    request: { kind, action, conversationId, correlationId, payload: message['_data'] },
  };
}

type Addressed = Pick<Request, 'action' | 'conversationId' | 'correlationId'>;

function serialise(
  to: Addressed,
  origin: string,
  payload: unknown,
  errorCode: number,
  responseType: 0 | 1,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: to.action,
    _conversationId: to.conversationId,
    _correlationId: to.correlationId,
    _origin: origin,
    _data: payload,
    _errorCode: errorCode,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}

/** The answer to one request. `errorCode` 0 is success, -2 an error while handling it. */
export function answerMessage(
  request: Addressed,
  origin: string,
  payload: unknown,
  errorCode = 0,
): string {
  return serialise(request, origin, payload, errorCode, 0);
}

/** An event to a page that has registered for it. */
export function eventMessage(registration: Addressed, origin: string, payload: unknown): string {
  return serialise(registration, origin, payload, 0, 1);
}
