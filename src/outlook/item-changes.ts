import type { ItemSource } from '../core/ports';
import { callAsync } from './call-async';
import { offers } from './offers';

/** Our own figure: the first read stands behind the registration in the queue. */
const REGISTRATION_LIMIT_MS = 3_000;

/**
 * One registration with Outlook for all listeners, since `removeHandlerAsync` removes every handler
 * of its event. Clients that lack the event or refuse it stay silent: whoever shows an item
 * compares `currentKey` when the pane gets the focus.
 */
export function createItemChanges(): ItemSource['onChange'] {
  const listeners = new Set<() => void>();

  function notify(): void {
    for (const listener of [...listeners]) listener();
  }

  return (listener) => {
    // The same function twice is two subscriptions, each with its own end.
    const subscription = (): void => {
      listener();
    };
    listeners.add(subscription);
    if (listeners.size === 1) register(notify);
    return () => {
      if (listeners.delete(subscription) && listeners.size === 0) unregister();
    };
  };
}

function register(handler: () => void): void {
  const { mailbox } = Office.context;
  if (!offers(mailbox, 'addHandlerAsync')) return;
  callAsync<void>(
    'mailbox.addHandlerAsync',
    (callback) => {
      mailbox.addHandlerAsync(Office.EventType.ItemChanged, handler, callback);
    },
    { timeLimitMs: REGISTRATION_LIMIT_MS },
  ).catch(staySilent);
}

function unregister(): void {
  const { mailbox } = Office.context;
  if (!offers(mailbox, 'removeHandlerAsync')) return;
  callAsync<void>(
    'mailbox.removeHandlerAsync',
    (callback) => {
      mailbox.removeHandlerAsync(Office.EventType.ItemChanged, callback);
    },
    { timeLimitMs: REGISTRATION_LIMIT_MS },
  ).catch(staySilent);
}

function staySilent(): void {
  // Without the event the pane compares `currentKey` when it gets the focus.
}
