import type { ItemRef, Person } from '../mailbox/item';
import type { Mailbox } from '../mailbox/mailbox';
import { isRecord } from '../mailbox/operation';
import type { Arguments, Operation } from '../mailbox/operation';
import { operations } from '../mailbox/operations';
import { perform } from '../mailbox/perform';
import type { OpenCalls, Outcome } from '../mailbox/perform';
import { permissionReaches } from '../mailbox/permission';
import type { Permission } from '../mailbox/permission';
import { clientHas } from '../mailbox/profiles';
import { readTrailing, signatures } from './call-arguments';
import type { Callback, Signature } from './call-arguments';
import { errorNames } from './enums';
import type { Objection } from './strict-object';

export type CallState = {
  readonly mailbox: Mailbox;
  readonly permission: Permission;
  readonly initializationContext: string | undefined;
  /** Whether the office.js is newer than the npm package's. */
  readonly newer: boolean;
  readonly openCalls: OpenCalls;
  readonly violations: string[];
  readonly object: Objection;
  /** What Outlook shows now: calls of an older item act on it, as over the wire. */
  item: ItemRef;
  /** ItemChanged said that there is no item any more. */
  itemIsNull: boolean;
};

export type Method = (...args: readonly unknown[]) => void;

function asyncResult(outcome: Outcome, asyncContext: unknown): Record<string, unknown> {
  if (outcome.ok) {
    return { status: 'succeeded', value: outcome.value, asyncContext, diagnostics: undefined };
  }
  const name = errorNames[outcome.code] ?? 'GenericError';
  return {
    status: 'failed',
    value: undefined,
    asyncContext,
    diagnostics: undefined,
    error: { code: outcome.code, name, message: `Outlook answered ${name}.` },
  };
}

/** Throws where office.js would not even send the call. */
export function checkCallable(state: CallState, api: string, permission: Permission): void {
  if (permission === 'Restricted') return;
  if (state.itemIsNull) {
    throw new Error(`Invalid operation (${api}) when Office.context.mailbox.item is null.`);
  }
  if (!permissionReaches(state.permission, permission)) {
    throw new Error(`Elevated permission is required to call the method: '${api}'.`);
  }
}

/** Sends one call; the callback never runs before the caller has gone on. */
function send(
  state: CallState,
  api: string,
  args: Arguments,
  answered: (outcome: Outcome) => void,
): void {
  const { mailbox, item, permission, initializationContext, openCalls, violations } = state;
  const violation = (words: string): void => {
    violations.push(words);
  };
  const session = { mailbox, item, permission, initializationContext, openCalls, violation };
  void perform(session, api, args).then((outcome) => {
    try {
      answered(outcome);
    } catch (error) {
      violation(`The callback of ${api} threw: ${String(error)}`);
    }
  });
}

export function sendWithCallback(
  state: CallState,
  api: string,
  args: Arguments,
  callback: Callback | undefined,
  asyncContext: unknown,
  convert: (value: unknown) => unknown = (value) => value,
): void {
  send(state, api, args, (outcome) => {
    callback?.(
      asyncResult(outcome.ok ? { ok: true, value: convert(outcome.value) } : outcome, asyncContext),
    );
  });
}

export function emailAddressDetails({ name, address }: Person): Record<string, unknown> {
  return { displayName: name, emailAddress: address, recipientType: 'user' };
}

function isPerson(value: unknown): value is Person {
  return isRecord(value) && 'name' in value && 'address' in value;
}

/** People cross the face as Office.js writes them, everything else as it is. */
function toOffice(value: unknown): unknown {
  if (isPerson(value)) return emailAddressDetails(value);
  return Array.isArray(value) ? value.map(toOffice) : value;
}

function methodOf(
  state: CallState,
  api: string,
  operation: Operation,
  signature: Signature,
): Method {
  return (...args) => {
    checkCallable(state, api, operation.permission);
    const own = args.slice(0, signature.own);
    const inside = signature.trailing?.(own) ?? [];
    const rest = inside.length > 0 ? inside : args.slice(signature.own);
    const { options, callback } = readTrailing(rest, signature.callbackRequired ?? false);
    const read = signature.read?.(own, options) ?? {};
    const added = state.newer ? (signature.readNewer?.(options) ?? {}) : {};
    sendWithCallback(
      state,
      api,
      { ...read, ...added },
      callback,
      options['asyncContext'],
      toOffice,
    );
  };
}

/** The methods of `group` for an item of this kind; those that the client lacks are `undefined`. */
export function methodsOf(
  state: CallState,
  group: string,
  kind: ItemRef['kind'],
): Record<string, Method | undefined> {
  const methods: Record<string, Method | undefined> = {};
  for (const [api, signature] of Object.entries(signatures)) {
    const [owner, name] = api.split('.');
    const operation = operations[api];
    if (owner !== group || name === undefined || operation === undefined) continue;
    const available =
      operation.on.includes(kind) && clientHas(state.mailbox.profile, api, operation.since);
    methods[name] = available ? methodOf(state, api, operation, signature) : undefined;
  }
  return methods;
}
