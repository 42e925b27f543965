import { createServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'node:https';
import { text } from 'node:stream/consumers';

import { ConnectionLost } from '../graph/answer-graph';
import { answerRequest } from './answer-request';
import type { Answer, ServerMode } from './answer-request';
import { localGraph } from './local-graph';
import type { LocalGraph } from './local-graph';

export type ServerOptions = {
  readonly mode: ServerMode;
  readonly port: number;
  /** PEM texts. */
  readonly certificate: { readonly key: string; readonly cert: string };
};

const methodNotAllowed: Answer = { status: 405, headers: { allow: 'GET, HEAD' }, body: '' };

/**
 * Serves the simulator, the built add-in and in `local` mode a mailbox in the cloud from one https origin, to
 * this machine only. Rejects when the port is taken.
 */
export function startServer({ port, mode, certificate }: ServerOptions): Promise<Server> {
  const origin = `https://localhost:${port}`;
  const graph = mode === 'local' ? localGraph(origin) : null;
  const server = createServer(
    { key: certificate.key, cert: certificate.cert },
    (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'https://localhost');
      if (graph?.owns(pathname) === true) {
        askGraph(graph, request, origin).then(
          ({ status, headers, body }) => response.writeHead(status, headers).end(body),
          (error: unknown) => {
            if (!(error instanceof ConnectionLost)) console.error(error);
            response.destroy();
          },
        );
        return;
      }
      const answer =
        request.method === 'GET' || request.method === 'HEAD'
          ? answerRequest(pathname, mode, origin)
          : Promise.resolve(methodNotAllowed);
      answer.then(
        ({ status, headers, body }) => {
          response.writeHead(status, headers);
          response.end(request.method === 'HEAD' ? undefined : body);
        },
        (error: unknown) => {
          console.error(error);
          response.writeHead(500).end();
        },
      );
    },
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      resolve(server);
    });
  });
}

async function askGraph(
  graph: LocalGraph,
  request: IncomingMessage,
  origin: string,
): Promise<Answer> {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return graph.answer({
    method: request.method ?? 'GET',
    url: `${origin}${request.url ?? '/'}`,
    headers: Object.fromEntries(headers) as Readonly<Record<string, string>>,
    body: await text(request),
  });
}
