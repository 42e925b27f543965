import type { Cloud, CloudItem } from '../mailbox/cloud';

/** What the local server holds of the mailbox; `null` where the page came from another one. */
export function localCloud(page: Document): Cloud | null {
  const address = cloudAddress(page);
  if (address === null) return null;
  return {
    find: async (itemId) => {
      const answer = await fetch(`${address}/item?outlookId=${encodeURIComponent(itemId)}`);
      return answer.ok ? revived((await answer.json()) as CloudItem) : null;
    },
    send: (mail) => post(`${address}/sent`, mail, 'The draft is no longer there to be sent.'),
    discard: (draft) => post(`${address}/discarded`, { draft }, 'The draft is no longer there.'),
  };
}

/** Where the server says that its mailbox is. */
export function cloudAddress(page: Document): string | null {
  return page.querySelector<HTMLMetaElement>('meta[name="cloud-address"]')?.content ?? null;
}

/** Rejects with `words` where it is refused. */
export async function post(address: string, body: unknown, words: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const { ok } = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!ok) throw new Error(words);
}

/** JSON has no times. */
function revived(item: CloudItem): CloudItem {
  if (item.kind === 'draft') return item;
  const { message } = item;
  return { ...item, message: { ...message, receivedAt: new Date(message.receivedAt) } };
}
