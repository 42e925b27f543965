import { runInThisContext } from 'node:vm';
import { answerGraph } from './answer-graph';
import type { AnswerOptions } from './answer-graph';
import type { HttpAnswer, HttpRequest } from './exchange';
import type { GraphMailbox } from './graph-mailbox';

/** Node’s own classes also where a test runs in jsdom, which has not both. */
const NodeResponse = runInThisContext('Response') as typeof Response;
const NodeHeaders = runInThisContext('Headers') as typeof Headers;

const BODILESS = [204, 304];

/**
 * `fetch` as a page sees it while the mailbox stands behind every address: follows redirects, rejects with a
 * `TypeError` where no answer comes, and with the signal’s reason where it is aborted.
 */
export function fetchFrom(
  mailbox: GraphMailbox,
  options: Pick<AnswerOptions, 'wait'> = {},
): typeof fetch {
  return async (input, init = {}) => {
    if (typeof input === 'object' && !(input instanceof URL)) {
      throw new TypeError('This fetch takes an address and its options, no Request');
    }
    const signal = init.signal ?? undefined;
    const request = requestOf(input.toString(), init);
    const answer = await answerGraph(mailbox, request, { ...options, signal });
    const location = answer.status === 302 ? answer.headers['location'] : undefined;
    if (location === undefined || init.redirect === 'manual') return responseOf(answer);
    if (init.redirect === 'error') throw new TypeError('Failed to fetch: redirected');
    const redirected = { method: 'GET', url: location, headers: {}, body: '' };
    return responseOf(await answerGraph(mailbox, redirected, { ...options, signal }));
  };
}

function requestOf(url: string, { method = 'GET', headers, body }: RequestInit): HttpRequest {
  if (body !== undefined && body !== null && typeof body !== 'string') {
    throw new TypeError('This fetch sends a text or nothing');
  }
  const named = namedHeaders(headers);
  if (typeof body === 'string') named['content-type'] ??= 'text/plain;charset=UTF-8';
  return { method: method.toUpperCase(), url, headers: named, body: body ?? '' };
}

function namedHeaders(headers: HeadersInit | undefined): Record<string, string> {
  const named: Record<string, string> = {};
  new NodeHeaders(headers).forEach((value, name) => {
    named[name] = value;
  });
  return named;
}

function responseOf({ status, headers, body }: HttpAnswer): Response {
  return new NodeResponse(BODILESS.includes(status) ? null : body, { status, headers });
}
