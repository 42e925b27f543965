import { createServer } from 'node:https';
import type { Server } from 'node:https';

import { answerRequest } from './answer-request';
import type { Answer, ServerMode } from './answer-request';

export type ServerOptions = {
  readonly mode: ServerMode;
  readonly port: number;
  /** PEM texts. */
  readonly certificate: { readonly key: string; readonly cert: string };
};

const methodNotAllowed: Answer = { status: 405, headers: { allow: 'GET, HEAD' }, body: '' };

/**
 * Serves the simulator and the built add-in from one https origin, to this machine only. Rejects
 * when the port is taken.
 */
export function startServer({ port, mode, certificate }: ServerOptions): Promise<Server> {
  const server = createServer(
    { key: certificate.key, cert: certificate.cert },
    (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'https://localhost');
      const answer =
        request.method === 'GET' || request.method === 'HEAD'
          ? answerRequest(pathname, mode)
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
