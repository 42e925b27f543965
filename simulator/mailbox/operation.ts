import type { ItemRef } from './item';
import type { Mailbox } from './mailbox';
import type { Permission } from './permission';

/** The codes of Office.js that the simulated Outlook answers with. */
export const outlookErrors = {
  tooManyCalls: 5100,
  internalFormat: 9002,
  invalidSelection: 9016,
  accessRestricted: 9017,
  genericToken: 9018,
  genericSettings: 9019,
  genericResponse: 9020,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  tooManyNotifications: 9025,
  invalidParameter: 9031,
  notSupportedHere: 9032,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotSaved: 9046,
  itemNotFound: 9049,
  keyNotFound: 9050,
  sessionDataTooLong: 9051,
} as const;

/** Outlook refuses a call; both faces answer with the code. */
export class OperationError extends Error {
  readonly code: number;

  constructor(code: number, reason: string) {
    super(reason);
    this.name = 'OperationError';
    this.code = code;
  }
}

export type Arguments = Readonly<Record<string, unknown>>;

export type OperationContext = {
  readonly mailbox: Mailbox;
  readonly item: ItemRef;
  readonly initializationContext: string | undefined;
};

export type Operation = {
  /** The first Mailbox requirement set that has the API. */
  readonly since: string;
  readonly permission: Permission;
  readonly on: readonly ItemRef['kind'][];
  /** What comes of it, or a promise of that. */
  run(context: OperationContext, args: Arguments): unknown;
};

function refuse(name: string, expected: string): never {
  throw new OperationError(outlookErrors.invalidParameter, `${name} must be ${expected}`);
}

export function textOf(args: Arguments, name: string, longest = Infinity): string {
  const value = args[name];
  if (typeof value !== 'string') refuse(name, 'a string');
  if (value.length > longest) refuse(name, `at most ${String(longest)} characters long`);
  return value;
}

export function optionalTextOf(args: Arguments, name: string, longest = Infinity): string {
  return args[name] === undefined || args[name] === null ? '' : textOf(args, name, longest);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordOf(args: Arguments, name: string): Readonly<Record<string, unknown>> {
  const value = args[name];
  return isRecord(value) ? value : refuse(name, 'an object');
}

export function stringRecordOf(args: Arguments, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(recordOf(args, name)).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : refuse(`${name}.${key}`, 'a string'),
    ]),
  );
}

export function stringsOf(args: Arguments, name: string): readonly string[] {
  const value = args[name];
  if (!Array.isArray(value)) refuse(name, 'an array');
  return value.map((entry: unknown) =>
    typeof entry === 'string' ? entry : refuse(name, 'an array of strings'),
  );
}

export function oneOf<Choice extends string>(
  args: Arguments,
  name: string,
  choices: readonly Choice[],
): Choice {
  const value = textOf(args, name);
  return choices.find((choice) => choice === value) ?? refuse(name, choices.join(' or '));
}
