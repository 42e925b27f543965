import type { Account } from '../core/mailbox-ports';
import { GraphError } from './graph-error';
import type { Graph } from './graph-request';
import type { GraphSettings } from './graph-settings';

/** The whole mailbox: who signed in to it, and requests to it. */
export type Mailbox = { readonly account: Account; readonly graph: Graph };

/**
 * The mailbox behind a part of the add-in that `load` fetches at the first request and not before, so
 * that who never uses it never loads it. A part that does not load is `offline`, and is tried again.
 */
export function createMailbox(settings: GraphSettings, load: () => Promise<Mailbox>): Mailbox {
  let loading: Promise<Mailbox> | null = null;
  const loaded = (): Promise<Mailbox> =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw new GraphError('offline', { code: 'not-loaded', cause: error });
    }));

  return {
    account: {
      isOffered: settings.clientId !== null,
      // Before the first request nobody signed in, and there is nothing to forget.
      current: async () => (loading === null ? null : (await loaded()).account.current()),
      signOut: async () => {
        if (loading !== null) await (await loaded()).account.signOut();
      },
    },
    graph: {
      request: async (request) => (await loaded()).graph.request(request),
      page: async (request) => (await loaded()).graph.page(request),
      batch: async (requests, signal) => {
        try {
          return await (await loaded()).graph.batch(requests, signal);
        } catch (error) {
          return requests.map(() => error as GraphError);
        }
      },
    },
  };
}
