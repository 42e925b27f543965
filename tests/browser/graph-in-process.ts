import type { Request } from '@playwright/test';

import { answerGraph } from '../../simulator/graph/answer-graph';
import type { HttpAnswer, HttpRequest } from '../../simulator/graph/exchange';
import type { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { localGraph, useLocalCloud } from '../../simulator/server/local-graph';
import { ORIGIN, registeredPage, servePane } from './mailbox-page';
import type { SimulatorDriver } from './simulator';

const GRAPH = 'graph.microsoft.com';
const AUTHORITY = 'login.microsoftonline.com';

/** How Outlook’s sign-in begins, see nested-app-auth.js. */
type Bridge = { readonly consented?: readonly string[]; readonly fails?: string };

type GraphInProcess = {
  /** What Graph and the browser’s own sign-in were asked, as `method address`. */
  readonly asked: readonly string[];
  /** Chooses one of the troubles that the page of the simulator offers. */
  readonly bring: (trouble: string) => Promise<unknown>;
};

/**
 * Puts a mailbox of this process behind Graph’s real address, and behind the simulated Outlook. The pane is the
 * built one with a client id and the headers of such a build; Outlook signs in, as its owner.
 */
export async function serveGraph(
  simulator: SimulatorDriver,
  mailbox: GraphMailbox,
  bridge: Bridge = {},
): Promise<GraphInProcess> {
  const { page } = simulator;
  const context = page.context();
  const local = localGraph(ORIGIN, () => mailbox);
  const asked: string[] = [];
  const open = new Map<Request, AbortController>();
  page.on('requestfailed', (request) => open.get(request)?.abort());
  type Answer = (request: HttpRequest, signal: AbortSignal) => Promise<HttpAnswer>;
  const serve = (addresses: string, answer: Answer) =>
    context.route(addresses, async (route) => {
      const stopper = new AbortController();
      open.set(route.request(), stopper);
      const request = await httpRequest(route.request());
      if (!request.url.startsWith(ORIGIN)) asked.push(`${request.method} ${request.url}`);
      const answered = answer(request, stopper.signal).then(
        (given) => route.fulfill(given),
        () => route.abort(),
      );
      // A page that was closed meanwhile takes no answer.
      await answered.catch(() => undefined);
    });

  simulator.answeredHosts = [GRAPH];
  await serve(`https://${GRAPH}/**`, (request, signal) =>
    answerGraph(mailbox, request, { signal }),
  );
  await serve(`https://${AUTHORITY}/**`, () => Promise.reject(new Error('Outlook signs in')));
  await serve(`${ORIGIN}/graph/**`, (request) => local.answer(request));
  await servePane(context, await registeredPage());
  await context.route(`${ORIGIN}/simulator/?*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: useLocalCloud(await response.text()) });
  });
  await page.addInitScript((state) => {
    Object.assign(window, { nestedAppAuthStandIn: state });
  }, bridge);
  await page.addInitScript({ path: 'simulator/sign-in/nested-app-auth.js' });
  return {
    asked,
    bring: (trouble) =>
      local.answer({
        method: 'POST',
        url: `${ORIGIN}/graph/trouble`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ trouble }),
      }),
  };
}

async function httpRequest(request: Request): Promise<HttpRequest> {
  return {
    method: request.method(),
    url: request.url(),
    headers: await request.allHeaders(),
    body: request.postData() ?? '',
  };
}
