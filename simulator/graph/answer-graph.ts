import { carryOut, decoded, overConcurrency } from './carry-out';
import type { HttpAnswer, HttpRequest, Incoming } from './exchange';
import { answerDownload } from './file-routes';
import type { GraphMailbox } from './graph-mailbox';

/** Requests of one app that a mailbox takes at a time. */
const MOST_IN_FLIGHT = 4;

/** What a browser’s `fetch` rejects with where no answer comes. */
export class ConnectionLost extends TypeError {}

export type AnswerOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Resolves after so many milliseconds, for answers that are slow; a real timer unless given. */
  readonly wait?: (milliseconds: number) => Promise<void>;
};

/** Graph lets pages of any origin read its answers. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Location, Preference-Applied, Retry-After, WWW-Authenticate, request-id',
  'cache-control': 'no-store',
};

/**
 * Answers one HTTP request as Graph does. Rejects with `ConnectionLost` where a fault is to lose request or
 * answer, and with the signal’s reason where it is aborted; what was carried out until then stays.
 */
export async function answerGraph(
  mailbox: GraphMailbox,
  request: HttpRequest,
  { signal, wait = realWait }: AnswerOptions = {},
): Promise<HttpAnswer> {
  signal?.throwIfAborted();
  if (request.method === 'OPTIONS') return preflight;
  if (request.url.startsWith(`${mailbox.downloadAddress}/download?`)) {
    return withCrossOrigin(answerDownload(mailbox, request.url));
  }
  const leave = mailbox.log.enter();
  try {
    return withCrossOrigin(await exchange(mailbox, request, signal, wait));
  } finally {
    leave();
  }
}

async function exchange(
  mailbox: GraphMailbox,
  request: HttpRequest,
  signal: AbortSignal | undefined,
  wait: (milliseconds: number) => Promise<void>,
): Promise<HttpAnswer> {
  const incoming = incomingOf(request);
  const path = decoded(incoming.target);
  const entry = mailbox.log.note(request.method, path, request.body, false);
  const isCrowded = mailbox.log.inFlight > MOST_IN_FLIGHT;
  const fault = isCrowded ? overConcurrency : mailbox.faults.take(request.method, path, false);

  await Promise.resolve();
  signal?.throwIfAborted();
  if (fault?.kind === 'unreached') throw new ConnectionLost('Failed to fetch');
  const answer = carryOut(mailbox, incoming, entry, fault?.kind === 'status' ? fault : null);
  if (fault?.kind === 'answer-lost') entry.status = null;
  if (fault?.kind === 'answer-lost') throw new ConnectionLost('Failed to fetch');
  if (fault?.kind === 'slow') await orAborted(wait(fault.ms), signal);
  return answer;
}

function incomingOf({ method, url, headers, body }: HttpRequest): Incoming {
  const at = url.indexOf('/v1.0/');
  const base = at === -1 ? new URL(url).origin : url.slice(0, at + '/v1.0'.length);
  return { method, base, target: url.slice(base.length), headers, body };
}

const preflight: HttpAnswer = {
  status: 200,
  headers: {
    ...crossOrigin,
    'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
    'access-control-allow-headers':
      'authorization, content-type, prefer, if-match, if-none-match, client-request-id',
    'access-control-max-age': '3600',
  },
  body: '',
};

function withCrossOrigin(answer: HttpAnswer): HttpAnswer {
  return { ...answer, headers: { ...crossOrigin, ...answer.headers } };
}

function orAborted(done: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return done;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    done
      .finally(() => {
        signal.removeEventListener('abort', abort);
      })
      .then(resolve, reject);
  });
}

function realWait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
