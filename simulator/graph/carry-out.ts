import type { Person } from '../mailbox/item';
import { accountRoutes } from './account-routes';
import { answerBatch } from './batch';
import { deltaRoute } from './delta-route';
import { jsonAnswer } from './exchange';
import type { GraphCall, HttpAnswer, Incoming, Route } from './exchange';
import { fileRoutes } from './file-routes';
import { folderRoutes } from './folder-routes';
import type { GraphFault } from './graph-faults';
import type { GraphMailbox } from './graph-mailbox';
import { messageRoutes } from './message-routes';
import { readPreferences } from './preferences';
import { readOptions } from './query-options';
import { Refusal } from './refusal';
import { bytesOf } from './request-log';
import type { OpenRequest } from './request-log';
import { ruleRoutes } from './rule-routes';

const routes: readonly Route[] = [
  ...accountRoutes,
  ...messageRoutes,
  deltaRoute,
  ...ruleRoutes,
  ...folderRoutes,
  ...fileRoutes,
];

const FAULT_CODES = {
  429: 'ApplicationThrottled',
  500: 'generalException',
  503: 'serviceNotAvailable',
  504: 'UnknownError',
} as const;

type StatusFault = Extract<GraphFault, { readonly kind: 'status' }>;

/** Does what a request asks for unless it is refused or hit by a fault, and notes in the log what came of it. */
export function carryOut(
  mailbox: GraphMailbox,
  incoming: Incoming,
  entry: OpenRequest,
  fault: StatusFault | null,
): HttpAnswer {
  const carriedOut =
    fault === null || fault.carriedOut === true ? answerOrRefuse(mailbox, incoming, entry) : null;
  const answer = fault === null ? carriedOut : faultAnswer(mailbox, fault);
  if (answer === null) throw new Error('A request without a fault is always answered');
  entry.status = answer.status;
  entry.bytesOut = bytesOf(answer.body);
  return answer;
}

/** The answer of a service that takes no more than four requests of one app at a time. */
export const overConcurrency = {
  kind: 'status',
  status: 429,
  retryAfter: 1,
} as const satisfies StatusFault;

function answerOrRefuse(mailbox: GraphMailbox, incoming: Incoming, entry: OpenRequest): HttpAnswer {
  try {
    if (incoming.method === 'POST' && incoming.target === '/$batch') {
      checkHolder(mailbox, mailbox.tokens.check(incoming.headers['authorization'], null));
      return answerBatch(mailbox, incoming, (inner) => carryOutInBatch(mailbox, inner));
    }
    const route = routeOf(incoming);
    const scopes = route?.route.scopes ?? null;
    const holder = mailbox.tokens.check(incoming.headers['authorization'], scopes);
    if (route === null) throw unknownEndpoint(incoming);
    if (route.route.isPersonal !== true) checkHolder(mailbox, holder);
    const answer = route.route.answer({ ...callOf(mailbox, incoming, route), holder });
    entry.wrote = incoming.method !== 'GET' && route.route.onlyReads !== true;
    return route.route.givesMessages === true
      ? { ...answer, headers: { ...answer.headers, 'preference-applied': 'IdType="ImmutableId"' } }
      : answer;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    entry.refusedWith = error.code;
    return errorAnswer(mailbox, error.status, error.code, error.message, error.headers);
  }
}

/** Somebody else’s token would read somebody else’s mailbox, which is not here. */
function checkHolder({ owner }: GraphMailbox, { address }: Person): void {
  if (address === owner.address) return;
  throw new Refusal(
    403,
    'StrictHolder',
    `The mailbox of ${address} was asked for; that of ${owner.address} is open.`,
  );
}

function carryOutInBatch(mailbox: GraphMailbox, incoming: Incoming): HttpAnswer {
  const { method, target, body } = incoming;
  const entry = mailbox.log.note(method, decoded(target), body, true);
  const fault = mailbox.faults.take(method, decoded(target), true);
  return carryOut(mailbox, incoming, entry, fault?.kind === 'status' ? fault : null);
}

/** A path and query as a log shows it. */
export function decoded(target: string): string {
  try {
    return decodeURIComponent(target.replaceAll('+', ' '));
  } catch {
    return target;
  }
}

type FoundRoute = { readonly route: Route; readonly names: ReadonlyMap<string, string> };

function routeOf({ method, target }: Incoming): FoundRoute | null {
  const segments = pathOf(target).split('/').map(decoded);
  for (const route of routes) {
    if (route.method !== method) continue;
    const names = namesIn(route.path.split('/'), segments);
    if (names !== null) return { route, names };
  }
  return null;
}

function namesIn(
  pattern: readonly string[],
  segments: readonly string[],
): ReadonlyMap<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const names = new Map<string, string>();
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? '';
    if (part.startsWith('{')) names.set(part.slice(1, -1), segment);
    else if (part !== segment) return null;
  }
  return names;
}

function callOf(
  mailbox: GraphMailbox,
  { method, base, target, headers, body }: Incoming,
  { route, names }: FoundRoute,
): Omit<GraphCall, 'holder'> {
  const preferences = readPreferences(headers['prefer']);
  if (route.givesMessages === true && !preferences.immutableIds) {
    throw new Refusal(
      400,
      'StrictImmutableId',
      `${method} ${route.path} lacks the header Prefer: IdType="ImmutableId": its ids would change on a move.`,
    );
  }
  const path = pathOf(target);
  const query = new URLSearchParams(target.slice(path.length));
  return {
    mailbox,
    method,
    base,
    path,
    named: (name) => names.get(name) ?? '',
    query,
    options: readOptions(query, route.options ?? []),
    headers,
    preferences,
    body,
  };
}

function pathOf(target: string): string {
  return target.replace(/\?.*$/, '');
}

function unknownEndpoint({ method, target }: Incoming): Refusal {
  return new Refusal(
    400,
    'StrictEndpoint',
    `Resource not found for the segment: ${method} ${decoded(pathOf(target))} is not known here.`,
  );
}

function faultAnswer(mailbox: GraphMailbox, { status, retryAfter }: StatusFault): HttpAnswer {
  return errorAnswer(
    mailbox,
    status,
    FAULT_CODES[status],
    status === 429
      ? 'Application is over its MailboxConcurrency limit.'
      : 'The service is unavailable.',
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
}

function errorAnswer(
  mailbox: GraphMailbox,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>>,
): HttpAnswer {
  const innerError = {
    date: mailbox.now().toISOString().slice(0, 19),
    'request-id': `simulated-${mailbox.log.requests.length}`,
    'client-request-id': `simulated-${mailbox.log.requests.length}`,
  };
  return jsonAnswer(status, { error: { code, message, innerError } }, headers);
}
