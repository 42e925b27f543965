import { createGraph } from './graph-request';
import type { GraphSettings } from './graph-settings';
import type { Mailbox } from './mailbox';
import { ownAddresses } from './own-addresses';
import { createSignIn, type NestedHost } from './sign-in';

/** The whole mailbox, in a page of the add-in. `ownAddress` is that of the mailbox that is open. */
export function connect(
  page: Window & typeof globalThis & NestedHost,
  settings: GraphSettings,
  ownAddress: () => string,
): Mailbox {
  const world = {
    address: settings.graph,
    fetch: page.fetch.bind(page),
    wait: (milliseconds: number, signal?: AbortSignal) => wait(page, milliseconds, signal),
    random: () => Math.random(),
    now: () => Date.now(),
    isOnline: () => page.navigator.onLine,
  };
  const { account, tokens } = createSignIn({
    settings,
    ownAddress,
    loadMsal: () => import(/* webpackChunkName: "msal" */ '@azure/msal-browser'),
    host: page,
    redirect: new URL('redirect.html', page.location.href).href,
    addresses: (theirs, mayAsk) => ownAddresses(world, theirs, mayAsk),
  });
  return { account, graph: createGraph({ ...world, tokens }) };
}

function wait(page: Window, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const leave = () => {
      page.clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = page.setTimeout(() => {
      signal?.removeEventListener('abort', leave);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', leave, { once: true });
  });
}
