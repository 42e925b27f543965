import type { Account } from '../core/mailbox-ports';
import { createAfterClosure } from './after-closure';
import { asking } from './asking';
import { createGraph, type Graph } from './graph-request';
import type { GraphSettings } from './graph-settings';
import { loopsDatabase } from './loops-database';
import { openLoopsStore } from './loops-store';
import type { Mailbox } from './mailbox';
import { createMailboxMessages } from './mailbox-messages';
import { createOpenLoops } from './open-loops';
import { ownAddresses } from './own-addresses';
import { createSignIn, type NestedHost } from './sign-in';
import { createTemplateSync } from './template-sync';

type Page = Window & typeof globalThis & NestedHost;

/** Sign-in and requests, in a page of the add-in. `ownAddress` is that of the mailbox that is open. */
export function connectGraph(
  page: Page,
  settings: GraphSettings,
  ownAddress: () => string,
): { readonly account: Account; readonly graph: Graph } {
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

/** The whole mailbox, in a page of the add-in. */
export function connect(page: Page, settings: GraphSettings, ownAddress: string): Mailbox {
  const { account, graph } = connectGraph(page, settings, () => ownAddress);
  // What a press asks for may ask in turn.
  const whenAsked = asking(graph);
  const openGraph = () => Promise.resolve(whenAsked);
  const database = loopsDatabase(ownAddress);
  return {
    account,
    openLoops: createOpenLoops({
      graph: (mayAsk) => Promise.resolve(mayAsk ? whenAsked : graph),
      store: openLoopsStore(database),
      loadAsked: async () => {
        const { whatIsAsked } = await import(/* webpackChunkName: "suggest" */ '../core/asked');
        return whatIsAsked;
      },
      ownAddress,
      now: () => new Date(),
      alone: (work, signal) => alone(page, database, work, signal),
    }),
    messages: createMailboxMessages(openGraph, ownAddress),
    afterClosure: createAfterClosure(openGraph),
    templateSync: createTemplateSync(openGraph),
  };
}

/** One at a time over all panes of this browser; where it has no locks, over this one alone. */
function alone<Result>(
  { navigator }: Pick<Window, 'navigator'>,
  name: string,
  work: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks === undefined ? work() : locks.request(name, { signal }, work);
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
