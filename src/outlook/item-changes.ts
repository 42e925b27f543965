import type { ItemSource } from '../core/ports';
import { currentItem, keyOf } from './current-item';
import { addMailboxHandler, removeMailboxHandlers } from './mailbox-events';

/**
 * One registration with Outlook for all listeners. Some clients lack the event or miss a change
 * (OfficeDev/office-js#6833), so whoever shows an item also compares `currentKey` on focus.
 */
export function createItemChanges(): ItemSource['onChange'] {
  const listeners = new Set<() => void>();
  let told: string | null = null;

  function notify(): void {
    told = keyOf(currentItem());
    for (const listener of [...listeners]) listener();
  }

  return (listener) => {
    // The same function twice is two subscriptions, each with its own end.
    const subscription = (): void => {
      listener();
    };
    listeners.add(subscription);
    if (listeners.size === 1) {
      told = keyOf(currentItem());
      // What was opened before Outlook took the handler was told to nobody.
      void addMailboxHandler(Office.EventType.ItemChanged, notify).then(() => {
        if (keyOf(currentItem()) !== told) notify();
      });
    }
    return () => {
      if (listeners.delete(subscription) && listeners.size === 0) {
        removeMailboxHandlers(Office.EventType.ItemChanged);
      }
    };
  };
}
