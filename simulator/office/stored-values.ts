import type { Arguments } from '../mailbox/operation';
import { isRecord } from '../mailbox/operation';
import { limits } from '../mailbox/limits';
import { outOfRangeError } from './argument-errors';
import { readTrailing } from './call-arguments';
import { sendWithCallback } from './calls';
import type { CallState } from './calls';
import { strictObject } from './strict-object';

const datePattern = /^Date\((-?\d+)\)$/;

function toStored(this: unknown, key: string, value: unknown): unknown {
  const original: unknown = isRecord(this) || Array.isArray(this) ? Reflect.get(this, key) : value;
  return original instanceof Date ? `Date(${String(original.getTime())})` : value;
}

function fromStored(value: unknown): unknown {
  const milliseconds = typeof value === 'string' ? datePattern.exec(value)?.[1] : undefined;
  return milliseconds === undefined ? value : new Date(Number(milliseconds));
}

/** `Office.context.roamingSettings`: read once at the start, written as a whole. */
export function roamingSettings(state: CallState): object {
  const values = new Map<string, unknown>(
    Object.entries(state.mailbox.roamingSettings).map(([name, json]) => [
      name,
      JSON.parse(json, (_, value: unknown) => fromStored(value)) as unknown,
    ]),
  );
  return strictObject(
    'roamingSettings',
    {
      get: (name: string) => values.get(name),
      set: (name: string, value: unknown) => {
        values.set(name, value);
      },
      remove: (name: string) => {
        values.delete(name);
      },
      saveAsync: (...rest: readonly unknown[]) => {
        const { options, callback } = readTrailing(rest, false);
        const settings = Object.fromEntries(
          [...values]
            .filter(([, value]) => value !== undefined)
            .map(([name, value]) => [name, JSON.stringify({ value }, toStored).slice(9, -1)]),
        );
        const context = options['asyncContext'];
        sendWithCallback(state, 'roamingSettings.saveAsync', { settings }, callback, context);
      },
    },
    state.object,
  );
}

/** What `loadCustomPropertiesAsync` gives: the add-in's properties on the current item. */
export function customProperties(state: CallState, loaded: Arguments): object {
  const values: Record<string, unknown> = { ...loaded };
  return strictObject(
    'customProperties',
    {
      get: (name: string) => fromStored(values[name]),
      getAll: () =>
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, fromStored(value)]),
        ),
      set: (name: string, value: unknown) => {
        values[name] = value instanceof Date ? `Date(${String(value.getTime())})` : value;
      },
      remove: (name: string) => {
        Reflect.deleteProperty(values, name);
      },
      saveAsync: (...rest: readonly unknown[]) => {
        const { options, callback } = readTrailing(rest, false);
        if (JSON.stringify(values).length > limits.customProperties) {
          throw outOfRangeError('customProperties');
        }
        const args = { customProperties: { ...values } };
        const context = options['asyncContext'];
        sendWithCallback(state, 'customProperties.saveAsync', args, callback, context);
      },
    },
    state.object,
  );
}
