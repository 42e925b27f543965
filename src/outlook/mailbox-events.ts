import { callAsync } from './call-async';
import { offers } from './offers';

/** Our own figure: the first read of an item stands behind the registration in the queue. */
const limit = { timeLimitMs: 3_000 };

/**
 * Asks Outlook to call the handler at every event of the type, and resolves once it does. Nothing happens
 * in a client that lacks the event or refuses it: no part of the product may depend on one.
 */
export function addMailboxHandler(
  eventType: Office.EventType,
  handler: (event: never) => void,
): Promise<void> {
  const { mailbox } = Office.context;
  if (!offers(mailbox, 'addHandlerAsync')) return Promise.resolve();
  return callAsync(
    'mailbox.addHandlerAsync',
    (callback) => {
      mailbox.addHandlerAsync(eventType, handler, callback);
    },
    limit,
  ).then(() => undefined, goWithout);
}

/** Removes all handlers of the type, as Outlook does; there is no call for a single one. */
export function removeMailboxHandlers(eventType: Office.EventType): void {
  const { mailbox } = Office.context;
  if (!offers(mailbox, 'removeHandlerAsync')) return;
  callAsync(
    'mailbox.removeHandlerAsync',
    (callback) => {
      mailbox.removeHandlerAsync(eventType, callback);
    },
    limit,
  ).catch(goWithout);
}

function goWithout(): void {
  // Whoever listens has another way to notice, or can live with what it knew.
}
