import type { ItemRef } from '../../simulator/mailbox/item';
import type { OfficeFace } from '../../simulator/office/office-face';

export const readItem: ItemRef = { kind: 'read', messageId: 'm1' };

type Answer = { status: string; value: unknown; error?: { code: number; name: string } };

/**
 * Calls a method of the face by its path below `Office`, with a callback behind the arguments,
 * and waits for the answer. The path keeps the real typings out of the way: half of these calls are
 * ones that they forbid.
 */
export function answerOf(
  face: OfficeFace,
  path: string,
  ...args: readonly unknown[]
): Promise<Answer> {
  return new Promise((resolve) => {
    call(face, path, ...args, resolve);
  });
}

export function member(face: OfficeFace, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((owner, name) => Reflect.get(owner as object, name), face.office);
}

export function call(face: OfficeFace, path: string, ...args: readonly unknown[]): unknown {
  const method = member(face, path) as (...given: readonly unknown[]) => unknown;
  return method(...args);
}
