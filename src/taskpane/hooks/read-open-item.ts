import { isPortError, type ItemSource, type OpenItem } from '../../core/ports';
import type { FailureCode } from '../state/pane-state';

/** Somebody who walks through messages faster than this is told so instead of waiting longer. */
const ATTEMPTS = 3;

/** `key` names the item that was open when the outcome was settled. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly key: string | null; readonly item: OpenItem }
  | { readonly kind: 'failed'; readonly key: string | null; readonly code: FailureCode };

/**
 * Reads the open item until what was read is what is open: Outlook may move on to another item
 * during the call, and does not always say so. What else is needed to show it is waited for, `besides`.
 * Never rejects with a `PortError`.
 */
export async function readOpenItem(
  items: ItemSource,
  signal: AbortSignal,
  besides?: Promise<unknown>,
): Promise<ReadOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS && !signal.aborted; attempt += 1) {
    const key = items.currentKey();
    try {
      const item = await items.read();
      await besides;
      if (isStillOpen(items, item, key)) return { kind: 'read', key, item };
    } catch (error) {
      if (!isPortError(error)) throw error;
      if (items.currentKey() === key) return { kind: 'failed', key, code: error.code };
    }
  }
  return { kind: 'failed', key: items.currentKey(), code: 'changing' };
}

function isStillOpen(items: ItemSource, item: OpenItem, keyBefore: string | null): boolean {
  const key = items.currentKey();
  return key === keyBefore && (!('key' in item) || item.key === key);
}
