import { isRecord } from '../core/records';
import { createQueue } from './queue';
import { GraphError } from './graph-error';
import { judge, UNTRIED, type Reply } from './verdict';

export type GraphScope =
  | 'User.Read'
  | 'Mail.Read'
  | 'Mail.ReadWrite'
  | 'MailboxSettings.ReadWrite'
  | 'Files.ReadWrite.AppFolder';

export type TokenWish = {
  /** Whether the user is there to sign in and to consent; not unless it says so. */
  readonly mayAsk?: boolean;
  /** For a token that was not given before, with the claims that Graph wants to see, if it named any. */
  readonly renewal?: { readonly claims: string | null };
};

/** Resolves to an access token for one scope; rejects with a `SignInError`. */
export type AccessTokens = (scope: GraphScope, wish?: TokenWish) => Promise<string>;

export type GraphRequest = {
  /** `GET` unless given. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/v1.0`, beginning with `/`; or a whole link of Graph’s own, which has to be at its address. */
  readonly path: string;
  readonly scope: GraphScope;
  /** Whether the user may be asked to sign in and to consent for it; not unless it says so. */
  readonly mayAsk?: boolean;
  /** Of a POST that changes nothing: it may be sent again. */
  readonly repeatable?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a text that is sent as it is, in no batch. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

export type GraphAnswer = {
  readonly status: number;
  /** By its name in lower case. */
  header(name: string): string | null;
  /** Of a JSON answer its value, of any other the text; `undefined` where there is none. */
  readonly body: unknown;
};

/** One page of a list. `next` leads to the one after it, `delta` to what changes from now on. */
export type GraphPage = {
  readonly values: readonly unknown[];
  readonly next: string | null;
  readonly delta: string | null;
};

export type Graph = {
  /**
   * Rejects with a `GraphError` or a `SignInError`. An aborted one rejects with `cancelled`, whatever the
   * service made of it.
   */
  request(request: GraphRequest): Promise<GraphAnswer>;
  /** One page; rejects as `request` does, and with `unreadable` for what is no page. */
  page(request: GraphRequest): Promise<GraphPage>;
  /**
   * Any number of requests, up to twenty in one, by which the service takes them in any order; an answer
   * or an error for each, in the order given. Never rejects.
   */
  batch(
    requests: readonly GraphRequest[],
    signal?: AbortSignal,
  ): Promise<readonly (GraphAnswer | Error)[]>;
  /**
   * The text of a file by the address that Graph gave for it, which holds its own permission, so that no
   * token is sent. Rejects with a `GraphError`, `unreadable` for an address that is not Microsoft’s.
   */
  download(address: string): Promise<string>;
};

/** What requests need from the world around them. */
export type GraphWorld = {
  /** `https://graph.microsoft.com`, or that of a national cloud, without a path. */
  readonly address: string;
  readonly fetch: typeof fetch;
  readonly tokens: AccessTokens;
  /** Resolves after so many milliseconds, rejects when the signal is aborted before. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** `false` where nothing can be sent, so that nothing has to be in doubt. */
  readonly isOnline: () => boolean;
};

/** Of the four that Outlook serves to an app at once in one mailbox, so that two panes fit. */
const AT_ONCE = 2;
/** Graph takes no more in one batch. */
const BATCH = 20;
/** Milliseconds; our own figures. The back-off doubles from the first to the longest. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** Added to what Graph asks for, so that those who were turned away together do not come back together. */
const SPREAD = 1_000;

type Outcome = GraphAnswer | Error;
type Send = (requests: readonly GraphRequest[], token: string) => Promise<readonly Reply[]>;

/** Where OneDrive keeps files, in the public cloud and in the national ones; the policy of a build allows those of its own. */
const FILE_HOSTS = /^https:\/\/(?:[\w-]+\.)+(?:sharepoint\.(?:com|us|cn)|1drv\.com)\//;

/**
 * Requests to Microsoft Graph, the only ones of ours that leave the add-in’s own address.
 *
 * A request keeps its place among those in flight while it waits to be sent again: a mailbox that asks
 * for patience is not asked for something else meanwhile.
 */
export function createGraph(world: GraphWorld): Graph {
  const queue = createQueue(AT_ONCE);

  async function fetchOnce(
    address: string,
    token: string,
    { method = 'GET', headers, body }: Pick<GraphRequest, 'method' | 'headers' | 'body'>,
    signal?: AbortSignal,
  ): Promise<Reply> {
    try {
      const response = await world.fetch(address, {
        method,
        headers: { ...headersOf(headers, body), authorization: `Bearer ${token}` },
        body:
          typeof body === 'string' || body === undefined ? (body ?? null) : JSON.stringify(body),
        signal: signal ?? null,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
      return await answerOf(response);
    } catch (error) {
      signal?.throwIfAborted();
      return { lost: error };
    }
  }

  const inOne =
    (signal?: AbortSignal): Send =>
    async (requests, token) => {
      const body = {
        requests: requests.map(({ method = 'GET', path, headers, body }, index) => ({
          id: String(index),
          method,
          url: addressOf(path, world.address).slice(`${world.address}/v1.0`.length),
          headers: headersOf(headers, body),
          ...(body === undefined ? {} : { body }),
        })),
      };
      const address = `${world.address}/v1.0/$batch`;
      const reply = await fetchOnce(address, token, { method: 'POST', body }, signal);
      if ('lost' in reply || reply.status !== 200) return requests.map(() => reply);
      const parts = partsOf(reply.body);
      return requests.map((_, index) => parts.get(String(index)) ?? { lost: 'not in the batch' });
    };

  const byItself =
    (signal?: AbortSignal): Send =>
    (requests, token) =>
      Promise.all(
        requests.map((request) =>
          fetchOnce(addressOf(request.path, world.address), token, request, signal),
        ),
      );

  /** An outcome for each of these requests, which are of one scope, in their order. Never rejects. */
  async function carryOut(
    requests: readonly GraphRequest[],
    send: Send,
    signal?: AbortSignal,
  ): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    let open = requests.map((request, place) => ({ request, place, trial: UNTRIED }));
    const mayAsk = requests.some((request) => request.mayAsk === true);
    const tokenFor = async (renewal?: TokenWish['renewal']): Promise<string> => {
      const [first] = requests;
      if (first === undefined) throw new Error('Nothing to ask for.');
      const wish = { mayAsk, ...(renewal === undefined ? {} : { renewal }) };
      return unlessAborted(world.tokens(first.scope, wish), signal);
    };

    const round = async (token: string) => {
      if (!world.isOnline()) throw new GraphError('offline', { code: 'offline' });
      const replies = await send(
        open.map(({ request }) => request),
        token,
      );
      let pause = 0;
      let renewal: TokenWish['renewal'];
      open = open.flatMap((each, index) => {
        const reply = replies[index] ?? { lost: 'no reply' };
        const verdict = judge(each.request, reply, each.trial, world.now());
        switch (verdict.kind) {
          case 'answer':
            outcomes[each.place] = verdict.answer;
            return [];
          case 'error':
            outcomes[each.place] = verdict.error;
            return [];
          case 'again':
            pause = Math.max(pause, pauseOf(verdict.after, verdict.trial.attempts, world.random()));
            break;
          case 'renew':
            renewal = { claims: verdict.claims };
            break;
        }
        return [{ ...each, trial: verdict.trial }];
      });
      return { pause, renewal };
    };

    try {
      open = open.filter(({ request: { path }, place }) => {
        if (path.startsWith('/') || isOurLink(path, world.address)) return true;
        outcomes[place] = new GraphError('unreadable', { code: 'foreign-link' });
        return false;
      });
      if (open.length === 0) return outcomes;
      let token = await tokenFor();
      await queue(async () => {
        for (;;) {
          const { pause, renewal } = await round(token);
          if (open.length === 0) return;
          if (renewal !== undefined) token = await tokenFor(renewal);
          if (pause > 0) await world.wait(pause, signal);
        }
      }, signal);
    } catch (error) {
      const aborted = signal?.aborted === true;
      const cause = aborted ? new GraphError('cancelled', { code: 'aborted' }) : asError(error);
      for (const { place, trial } of open)
        outcomes[place] =
          trial.inDoubt && !aborted
            ? new GraphError('unconfirmed', { code: 'no-answer', cause })
            : cause;
    }
    return outcomes;
  }

  async function request(asked: GraphRequest): Promise<GraphAnswer> {
    const [outcome] = await carryOut([asked], byItself(asked.signal), asked.signal);
    if (outcome === undefined) throw new Error('A request without an outcome.');
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  return {
    request,

    async page(asked) {
      const { status, body } = await request(asked);
      const page = pageOf(body, world.address);
      if (page === null) throw new GraphError('unreadable', { status, code: 'no-page' });
      return page;
    },

    async batch(requests, signal) {
      const outcomes: Outcome[] = [];
      await Promise.all(
        partsOfBatch(requests).map(async (places) => {
          const part = places.flatMap((place) => requests[place] ?? []);
          const found = await carryOut(part, inOne(signal), signal);
          for (const [index, place] of places.entries())
            outcomes[place] = found[index] ?? new Error('A request without an outcome.');
        }),
      );
      return outcomes;
    },

    async download(address) {
      if (!FILE_HOSTS.test(address) && !address.startsWith(`${world.address}/`))
        throw new GraphError('unreadable', { code: 'foreign-file' });
      const response = await world
        .fetch(address, { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' })
        .catch((cause: unknown) => {
          throw new GraphError('offline', { code: 'no-answer', cause });
        });
      const { ok, status } = response;
      if (!ok)
        throw new GraphError(status === 404 ? 'gone' : 'failed', { status, code: 'no-file' });
      return response.text();
    },
  };
}

/** The places of requests that go together: of one scope, since one token stands for all of them. */
function partsOfBatch(requests: readonly GraphRequest[]): readonly (readonly number[])[] {
  const scopes = [...new Set(requests.map(({ scope }) => scope))];
  return scopes.flatMap((scope) => {
    const places = requests.flatMap((request, place) => (request.scope === scope ? place : []));
    const parts: number[][] = [];
    for (let from = 0; from < places.length; from += BATCH)
      parts.push(places.slice(from, from + BATCH));
    return parts;
  });
}

function addressOf(path: string, graph: string): string {
  return path.startsWith('/') ? `${graph}/v1.0${path}` : path;
}

/** A token goes nowhere else. */
function isOurLink(link: string, graph: string): boolean {
  return link.startsWith(`${graph}/v1.0/`);
}

/** Ids stay the same where a message moves, if every request asks for such ids. */
function headersOf(
  headers: Readonly<Record<string, string>> = {},
  body: unknown,
): Record<string, string> {
  const own: Record<string, string> =
    body === undefined
      ? {}
      : { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' };
  for (const [name, value] of Object.entries(headers)) own[name.toLowerCase()] = value;
  const { prefer } = own;
  return { ...own, prefer: ['IdType="ImmutableId"', ...(prefer ? [prefer] : [])].join(', ') };
}

async function answerOf(response: Response): Promise<GraphAnswer> {
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return {
    // Where a redirect is not followed, the browser hides its status behind a zero.
    status: response.type === 'opaqueredirect' ? 302 : response.status,
    header: (name) => response.headers.get(name),
    body: isJson ? parsed(text) : text === '' ? undefined : text,
  };
}

/** The text itself where it is no JSON: what expects a form sees that it is not there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
}

/** The answers of a batch, by their ids. */
function partsOf(body: unknown): ReadonlyMap<string, GraphAnswer> {
  const answers = new Map<string, GraphAnswer>();
  if (!isRecord(body) || !Array.isArray(body['responses'])) return answers;
  for (const part of body['responses'] as unknown[]) {
    if (!isRecord(part) || typeof part['status'] !== 'number') continue;
    const headers = new Map(
      Object.entries(isRecord(part['headers']) ? part['headers'] : {}).map(([name, value]) => [
        name.toLowerCase(),
        String(value),
      ]),
    );
    answers.set(String(part['id']), {
      status: part['status'],
      header: (name) => headers.get(name) ?? null,
      body: part['body'],
    });
  }
  return answers;
}

function pageOf(body: unknown, graph: string): GraphPage | null {
  if (!isRecord(body) || !Array.isArray(body['value'])) return null;
  const next = body['@odata.nextLink'] ?? null;
  const delta = body['@odata.deltaLink'] ?? null;
  const isLink = (link: unknown): link is string | null =>
    link === null || (typeof link === 'string' && isOurLink(link, graph));
  if (!isLink(next) || !isLink(delta)) return null;
  return { values: body['value'] as unknown[], next, delta };
}

/** Milliseconds: what Graph asked for and a little more, or by chance up to twice as long as the last time. */
function pauseOf(after: number | null, attempts: number, chance: number): number {
  if (after !== null) return after * 1000 + chance * SPREAD;
  return chance * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1));
}

/** Rejects with the signal’s reason as soon as it is aborted. */
async function unlessAborted<T>(result: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (signal === undefined) return result;
  signal.throwIfAborted();
  const stop = new AbortController();
  try {
    return await Promise.race([
      result,
      new Promise<never>((_, reject) => {
        const leave = () => {
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', leave, { signal: stop.signal });
      }),
    ]);
  } finally {
    stop.abort();
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
