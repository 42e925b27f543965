import fc from 'fast-check';
import { isMailboxError } from '../../src/core/mailbox-ports';
import type { GraphError } from '../../src/graph/graph-error';
import {
  createGraph,
  type GraphRequest,
  type GraphWorld,
  type TokenWish,
} from '../../src/graph/graph-request';

const ADDRESS = 'https://graph.microsoft.com';

type Sent = {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly options: RequestInit;
};
type Step = (sent: Sent) => Response | Promise<Response>;

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
const answers =
  (status: number, headers: Record<string, string> = {}, code = 'someCode'): Step =>
  () =>
    json({ error: { code, message: 'words of a mail' } }, status, headers);
const fine =
  (body: unknown = { ok: true }, status = 200): Step =>
  () =>
    json(body, status);
const lost: Step = () => Promise.reject(new TypeError('Failed to fetch'));

/** A world in which time passes only where somebody waits for it. */
function scripted(...steps: readonly Step[]) {
  const left = [...steps];
  const sent: Sent[] = [];
  const waits: number[] = [];
  const wishes: (TokenWish | undefined)[] = [];
  let clock = Date.UTC(2026, 7, 27, 9);
  const world: GraphWorld = {
    address: ADDRESS,
    fetch: async (url, options = {}) => {
      const body = typeof options.body === 'string' ? options.body : null;
      const one: Sent = {
        url: url as string,
        method: options.method ?? 'GET',
        headers: new Headers(options.headers),
        body: body?.startsWith('{') === true ? JSON.parse(body) : body,
        options,
      };
      sent.push(one);
      const step = left.shift();
      if (step === undefined) throw new Error(`Not in the script: ${one.method} ${one.url}`);
      return step(one);
    },
    tokens: (_scope, wish) => {
      wishes.push(wish);
      return Promise.resolve(`token-${String(wishes.length)}`);
    },
    wait: (milliseconds, signal) => {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      clock += milliseconds;
      return Promise.resolve();
    },
    random: () => 0.5,
    now: () => clock,
    isOnline: () => true,
  };
  return { graph: createGraph(world), world, sent, waits, wishes, left };
}

const get: GraphRequest = { path: '/me/messages', scope: 'Mail.Read' };
const move: GraphRequest = {
  method: 'POST',
  path: '/me/messages/A/move',
  scope: 'Mail.ReadWrite',
  body: { destinationId: 'archive' },
};
const patch: GraphRequest = {
  method: 'PATCH',
  path: '/me/messages/A',
  scope: 'Mail.ReadWrite',
  headers: { 'If-Match': 'W/"1"' },
  body: { categories: [] },
};
const remove: GraphRequest = {
  method: 'DELETE',
  path: '/me/messages/A',
  scope: 'Mail.ReadWrite',
};

const refused = (trouble: string, more: Partial<GraphError> = {}) =>
  expect.objectContaining({ name: 'GraphError', trouble, ...more }) as Error;

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
};

describe('what is sent', () => {
  it('asks for immutable ids, beside what else is preferred, and keeps no trace', async () => {
    const { graph, sent } = scripted(fine());
    await graph.request({ ...get, headers: { Prefer: 'odata.maxpagesize=50' } });
    const [one] = sent;
    expect(one?.url).toBe(`${ADDRESS}/v1.0/me/messages`);
    expect(one?.headers.get('prefer')).toBe('IdType="ImmutableId", odata.maxpagesize=50');
    expect(one?.headers.get('authorization')).toBe('Bearer token-1');
    expect(one?.options).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
  });

  it('sends a value as JSON, and a text as it is', async () => {
    const { graph, sent } = scripted(fine(), fine());
    await graph.request(move);
    await graph.request({
      method: 'PUT',
      path: '/me/drive/special/approot:/a.txt:/content',
      scope: 'Files.ReadWrite.AppFolder',
      body: 'words',
    });
    expect(sent.map(({ body }) => body)).toEqual([{ destinationId: 'archive' }, 'words']);
    expect(sent.map(({ headers }) => headers.get('content-type'))).toEqual([
      'application/json',
      'text/plain',
    ]);
  });

  it.each([
    'https://graph.microsoft.com.evil.example/v1.0/me',
    'https://graph.microsoft.com@evil.example/v1.0/me',
    'http://graph.microsoft.com/v1.0/me',
    'evil.example/v1.0/me',
  ])('asks for no token for a link to %s', async (path) => {
    const { graph, sent, wishes } = scripted();
    await expect(graph.request({ ...get, path })).rejects.toEqual(refused('unreadable'));
    expect([sent, wishes]).toEqual([[], []]);
  });

  it('follows no redirect', async () => {
    const redirect = new Response(null, { status: 200 });
    Object.defineProperty(redirect, 'type', { value: 'opaqueredirect' });
    const { graph } = scripted(() => redirect);
    await expect(graph.request(get)).rejects.toEqual(refused('unreadable', { status: 302 }));
  });

  it('says to the sign-in whether the user may be asked', async () => {
    const { graph, wishes } = scripted(fine(), fine());
    await graph.request(get);
    await graph.request({ ...get, mayAsk: true });
    expect(wishes).toEqual([{ mayAsk: false }, { mayAsk: true }]);
  });

  it('passes on why there is no token, and sends nothing', async () => {
    const { world, sent } = scripted();
    const reason = new Error('nobody');
    const graph = createGraph({ ...world, tokens: () => Promise.reject(reason) });
    await expect(graph.request(get)).rejects.toBe(reason);
    expect(sent).toEqual([]);
  });

  it('sends nothing without a network, and leaves nothing in doubt', async () => {
    const { world, sent } = scripted();
    const graph = createGraph({ ...world, isOnline: () => false });
    await expect(graph.request(move)).rejects.toEqual(refused('offline'));
    expect(sent).toEqual([]);
  });
});

describe('an answer', () => {
  it('has a status, headers and a value', async () => {
    const { graph } = scripted(() => json({ id: 'A' }, 201, { ETag: '"1"' }));
    const answer = await graph.request(move);
    expect([answer.status, answer.header('etag'), answer.header('x-other'), answer.body]).toEqual([
      201,
      '"1"',
      null,
      { id: 'A' },
    ]);
  });

  it('has no value where there is none, and a text where it is no JSON', async () => {
    const { graph } = scripted(
      () => new Response(null, { status: 204 }),
      () => new Response('{"a":1}', { headers: { 'content-type': 'application/octet-stream' } }),
    );
    expect((await graph.request(remove)).body).toBeUndefined();
    expect((await graph.request(get)).body).toBe('{"a":1}');
  });

  it.each([
    [400, 'failed'],
    [403, 'not-allowed'],
    [404, 'gone'],
    [409, 'changed'],
    [410, 'gone'],
    [412, 'changed'],
    [423, 'failed'],
    [500, 'failed'],
  ])(
    'of %d is refused as %s at once, by Graph’s code and without its words',
    async (status, trouble) => {
      const { graph, sent } = scripted(answers(status, {}, 'ErrorItemNotFound'));
      const error = await graph.request(get).catch((thrown: unknown) => thrown);
      expect(error).toEqual(refused(trouble, { status, code: 'ErrorItemNotFound' }));
      expect(String(error)).not.toContain('words of a mail');
      expect(sent).toHaveLength(1);
    },
  );
});

describe('a mailbox that asks for patience', () => {
  it('is asked again after the seconds that it named, and a little more', async () => {
    const { graph, waits } = scripted(answers(429, { 'retry-after': '7' }), fine());
    await expect(graph.request(get)).resolves.toMatchObject({ status: 200 });
    expect(waits).toEqual([7_500]);
  });

  it('is asked again after the time that it named', async () => {
    const { graph, waits } = scripted(
      answers(429, { 'retry-after': 'Thu, 27 Aug 2026 09:00:20 GMT' }),
      fine(),
    );
    await graph.request(get);
    expect(waits).toEqual([20_500]);
  });

  it('is asked again later and later where it names none', async () => {
    const { graph, waits } = scripted(answers(429), answers(503), answers(504), fine());
    await graph.request(get);
    expect(waits).toEqual([500, 1_000, 2_000]);
  });

  it('is left alone for longer than two minutes at once', async () => {
    const { graph, waits } = scripted(answers(429, { 'retry-after': '121' }));
    await expect(graph.request(get)).rejects.toEqual(refused('busy', { retryAfter: 121 }));
    expect(waits).toEqual([]);
  });

  it('is asked five times at most', async () => {
    const { graph, sent } = scripted(...Array.from({ length: 9 }, () => answers(429)));
    await expect(graph.request(get)).rejects.toEqual(refused('busy', { status: 429 }));
    expect(sent).toHaveLength(5);
  });

  it('did nothing yet for a POST that it turned away', async () => {
    const { graph, sent } = scripted(answers(429), answers(503, { 'retry-after': '1' }), fine());
    await expect(graph.request(move)).resolves.toMatchObject({ status: 200 });
    expect(sent).toHaveLength(3);
  });
});

describe('a network that fails', () => {
  it('is tried again for what only reads', async () => {
    const { graph } = scripted(lost, lost, fine());
    await expect(graph.request(get)).resolves.toMatchObject({ status: 200 });
  });

  it('is told as offline in the end', async () => {
    const { graph, sent } = scripted(lost, lost, lost, lost, lost);
    await expect(graph.request(get)).rejects.toEqual(refused('offline', { status: null }));
    expect(sent).toHaveLength(5);
  });

  it.each([
    ['no answer', lost],
    ['500', answers(500)],
    ['502', answers(502)],
    ['503 without a time', answers(503)],
    ['504 with a time', answers(504, { 'retry-after': '1' })],
  ])('leaves a POST in doubt, which is not sent twice: %s', async (_case, step) => {
    const { graph, sent } = scripted(step, fine());
    await expect(graph.request(move)).rejects.toEqual(refused('unconfirmed'));
    expect(sent).toHaveLength(1);
  });

  it('is tried again for a POST that changes nothing', async () => {
    const { graph } = scripted(lost, fine());
    await expect(graph.request({ ...move, repeatable: true })).resolves.toMatchObject({
      status: 200,
    });
  });

  it('is tried again for what has the same effect twice', async () => {
    const { graph, sent } = scripted(lost, fine());
    await expect(graph.request(patch)).resolves.toMatchObject({ status: 200 });
    expect(sent).toHaveLength(2);
  });

  it('leaves a change in doubt that gets no answer to the end', async () => {
    const { graph } = scripted(lost, answers(429), answers(429), answers(429), answers(429));
    await expect(graph.request(patch)).rejects.toEqual(refused('unconfirmed'));
  });

  it('takes what is gone at the second DELETE for deleted', async () => {
    const { graph } = scripted(lost, answers(404));
    await expect(graph.request(remove)).resolves.toMatchObject({ status: 404 });
  });

  it('does not take it for deleted where the first DELETE was turned away', async () => {
    const { graph } = scripted(answers(429), answers(404));
    await expect(graph.request(remove)).rejects.toEqual(refused('gone'));
  });

  it('cannot tell whose change it was that the second PATCH found', async () => {
    const { graph } = scripted(lost, answers(412));
    await expect(graph.request(patch)).rejects.toEqual(refused('unconfirmed'));
  });

  it('can tell where the first PATCH was turned away', async () => {
    const { graph } = scripted(answers(429), answers(412));
    await expect(graph.request(patch)).rejects.toEqual(refused('changed'));
  });
});

describe('a token that is refused', () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
  const challenge = {
    'www-authenticate': `Bearer realm="", error="insufficient_claims", claims="${btoa(claims)}"`,
  };

  it('is renewed once, with the claims that Graph wants to see', async () => {
    const { graph, sent, wishes } = scripted(answers(401, challenge), fine());
    await graph.request(move);
    expect(wishes).toEqual([{ mayAsk: false }, { mayAsk: false, renewal: { claims } }]);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('is not renewed twice', async () => {
    const { graph, sent, wishes } = scripted(answers(401), answers(401));
    await expect(graph.request(get)).rejects.toEqual(refused('not-allowed', { status: 401 }));
    expect([sent.length, wishes.length]).toEqual([2, 2]);
    expect(wishes[1]).toEqual({ mayAsk: false, renewal: { claims: null } });
  });
});

describe('requests at the same time', () => {
  /** Answers that come when the test says so. */
  function held() {
    const open: ((response: Response) => void)[] = [];
    const step: Step = () =>
      new Promise((resolve) => {
        open.push(resolve);
      });
    return { open, step };
  }

  it('are two, and the others come in their order', async () => {
    const { open, step } = held();
    const { graph, sent } = scripted(step, step, step, step);
    const all = ['/1', '/2', '/3', '/4'].map((path) => graph.request({ ...get, path }));
    await until(() => sent.length === 2);
    await new Promise((resolve) => setImmediate(resolve));
    expect(sent).toHaveLength(2);
    open[1]?.(json({}));
    await until(() => sent.length === 3);
    open[0]?.(json({}));
    open[2]?.(json({}));
    await until(() => sent.length === 4);
    open[3]?.(json({}));
    await Promise.all(all);
    expect(sent.map(({ url }) => url.slice(-2))).toEqual(['/1', '/2', '/3', '/4']);
  });

  it('leave the line when they are aborted', async () => {
    const { open, step } = held();
    const { graph, sent } = scripted(step, step, step);
    const controller = new AbortController();
    const first = [graph.request(get), graph.request(get)];
    await until(() => sent.length === 2);
    const waiting = graph.request({ ...get, path: '/left', signal: controller.signal });
    const last = graph.request({ ...get, path: '/last' });
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    await expect(waiting).rejects.toEqual(refused('cancelled'));
    open[0]?.(json({}));
    await until(() => sent.length === 3);
    expect(sent[2]?.url).toBe(`${ADDRESS}/v1.0/last`);
    open[1]?.(json({}));
    open[2]?.(json({}));
    await Promise.all([...first, last]);
  });

  it('are given up in flight, and while they wait to be sent again', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const inFlight = scripted(({ options }) => {
      controller.abort();
      options.signal?.throwIfAborted();
      return json({});
    });
    await expect(inFlight.graph.request({ ...get, signal })).rejects.toEqual(refused('cancelled'));

    const other = new AbortController();
    const waiting = scripted(answers(429));
    const graph = createGraph({
      ...waiting.world,
      wait: () => {
        other.abort();
        return Promise.reject(other.signal.reason as Error);
      },
    });
    await expect(graph.request({ ...get, signal: other.signal })).rejects.toEqual(
      refused('cancelled'),
    );
  });

  it('are given up while somebody signs in', async () => {
    const controller = new AbortController();
    const { world, sent } = scripted();
    const graph = createGraph({ ...world, tokens: () => new Promise<string>(() => undefined) });
    const asked = graph.request({ ...get, signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toEqual(refused('cancelled'));
    expect(sent).toEqual([]);
  });
});

describe('a page', () => {
  it('has values and where it goes on', async () => {
    const next = `${ADDRESS}/v1.0/me/messages?$skip=10`;
    const delta = `${ADDRESS}/v1.0/me/messages/delta?$deltatoken=x`;
    const { graph } = scripted(
      fine({ value: [{ id: 'A' }], '@odata.nextLink': next }),
      fine({ value: [], '@odata.deltaLink': delta }),
    );
    expect(await graph.page(get)).toEqual({ values: [{ id: 'A' }], next, delta: null });
    expect(await graph.page({ ...get, path: next })).toEqual({ values: [], next: null, delta });
  });

  it.each([
    ['no object', 'text'],
    ['no list', { value: {} }],
    ['a link elsewhere', { value: [], '@odata.nextLink': 'https://evil.example/v1.0/me' }],
    ['a link that is none', { value: [], '@odata.deltaLink': 7 }],
  ])('is refused with %s', async (_case, body) => {
    const { graph } = scripted(fine(body));
    await expect(graph.page(get)).rejects.toEqual(refused('unreadable'));
  });
});

describe('a batch', () => {
  type Part = {
    readonly id: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  const partsOf = ({ body }: Sent) => (body as { requests: readonly Part[] }).requests;
  /** Answers each part by its address, the last first. */
  const batched =
    (status: (part: Part) => number, headers: Record<string, string> = {}): Step =>
    (sent) =>
      json({
        responses: partsOf(sent)
          .map((part) => ({ id: part.id, status: status(part), headers, body: { url: part.url } }))
          .reverse(),
      });

  it('goes in twenties, and its answers come in the order given', async () => {
    const asked = Array.from({ length: 45 }, (_, index) => ({ ...get, path: `/${String(index)}` }));
    const step = batched(() => 200);
    const { graph, sent } = scripted(step, step, step);
    const found = await graph.batch(asked);
    expect(sent.map((one) => partsOf(one).length)).toEqual([20, 20, 5]);
    expect(found.map((answer) => (answer as { body: unknown }).body)).toEqual(
      asked.map(({ path }) => ({ url: path })),
    );
  });

  it('is of one scope, and each part asks for immutable ids', async () => {
    const step = batched(() => 200);
    const { graph, sent } = scripted(step, step);
    const found = await graph.batch([get, patch, { ...get, path: '/other' }]);
    expect(sent.map((one) => partsOf(one).map(({ url }) => url))).toEqual([
      ['/me/messages', '/other'],
      ['/me/messages/A'],
    ]);
    expect(sent.flatMap(partsOf).map(({ headers }) => headers['prefer'])).toEqual(
      Array.from({ length: 3 }, () => 'IdType="ImmutableId"'),
    );
    expect(found.map((answer) => (answer as { body: unknown }).body)).toEqual([
      { url: '/me/messages' },
      { url: '/me/messages/A' },
      { url: '/other' },
    ]);
  });

  it('sends only those again that were turned away, after the longest time named', async () => {
    const { graph, sent, waits } = scripted(
      (one) =>
        json({
          responses: partsOf(one).map(({ id, url }) =>
            url === '/b'
              ? { id, status: 429, headers: { 'Retry-After': '3' } }
              : url === '/c'
                ? { id, status: 429, headers: { 'Retry-After': '9' } }
                : { id, status: 200 },
          ),
        }),
      batched(() => 200),
    );
    const found = await graph.batch(['/a', '/b', '/c'].map((path) => ({ ...move, path })));
    expect(found).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ status: 200 }) as object),
    );
    expect(sent.map((one) => partsOf(one).map(({ url }) => url))).toEqual([
      ['/a', '/b', '/c'],
      ['/b', '/c'],
    ]);
    expect(waits).toEqual([9_500]);
  });

  it('that gets no answer is sent again without what is in doubt', async () => {
    const { graph, sent } = scripted(
      lost,
      batched(() => 200),
    );
    const found = await graph.batch([
      { ...patch, path: '/p' },
      { ...move, path: '/m' },
    ]);
    expect(found).toEqual([expect.objectContaining({ status: 200 }), refused('unconfirmed')]);
    expect(sent.map((one) => partsOf(one).map(({ url }) => url))).toEqual([['/p', '/m'], ['/p']]);
  });

  it('has an error where one failed, or is missing', async () => {
    const { graph } = scripted((one) =>
      json({
        responses: partsOf(one)
          .filter(({ url }) => url !== '/c')
          .map(({ id, url }) => ({ id, status: url === '/b' ? 404 : 200 })),
      }),
    );
    const found = await graph.batch(['/a', '/b', '/c'].map((path) => ({ ...move, path })));
    expect(found).toEqual([
      expect.objectContaining({ status: 200 }),
      refused('gone'),
      refused('unconfirmed'),
    ]);
  });

  it('renews its token as a single request does', async () => {
    const { graph, wishes } = scripted(
      answers(401),
      batched(() => 200),
    );
    await expect(graph.batch([get])).resolves.toEqual([expect.objectContaining({ status: 200 })]);
    expect(wishes).toHaveLength(2);
  });

  it('refuses a link elsewhere, and sends the others', async () => {
    const { graph, sent } = scripted(batched(() => 200));
    const found = await graph.batch([get, { ...get, path: 'https://evil.example/v1.0/me' }]);
    expect(found).toEqual([expect.objectContaining({ status: 200 }), refused('unreadable')]);
    expect(sent.flatMap(partsOf)).toHaveLength(1);
  });

  it('counts as one in flight', async () => {
    const asked = Array.from({ length: 60 }, () => get);
    let flying = 0;
    let most = 0;
    const step: Step = async (one) => {
      flying += 1;
      most = Math.max(most, flying);
      await new Promise((resolve) => setImmediate(resolve));
      flying -= 1;
      return batched(() => 200)(one);
    };
    await scripted(step, step, step).graph.batch(asked);
    expect(most).toBe(2);
  });
});

describe('law', () => {
  type Fate =
    | 'done'
    | 'turned away'
    | 'turned away, with a time'
    | 'lost before'
    | 'lost after'
    | '502 after';
  const fate = fc.constantFrom<Fate>(
    'done',
    'turned away',
    'turned away, with a time',
    'lost before',
    'lost after',
    '502 after',
  );

  it('the service carries out each write once at most, and those that are told done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 40 }), fc.boolean(), async (fates, batch) => {
        const writes = Array.from({ length: 8 }, (_, index) => ({
          ...move,
          path: `/write/${String(index)}`,
        }));
        const carriedOut = new Map<string, number>();
        const left = [...fates];
        const serve = (url: string): Response | null => {
          const next = left.shift() ?? 'done';
          if (next === 'turned away') return json({}, 429);
          if (next === 'turned away, with a time') return json({}, 503, { 'retry-after': '1' });
          if (next === 'lost before') return null;
          const path = url.replace(`${ADDRESS}/v1.0`, '');
          carriedOut.set(path, (carriedOut.get(path) ?? 0) + 1);
          if (next === 'lost after') return null;
          return next === '502 after' ? json({}, 502) : json({}, 201);
        };
        const { world } = scripted();
        const graph = createGraph({
          ...world,
          fetch: (url, options = {}) => {
            const address = url as string;
            if (!address.endsWith('/$batch')) {
              const response = serve(address);
              return response === null
                ? Promise.reject(new TypeError())
                : Promise.resolve(response);
            }
            const { requests } = JSON.parse(options.body as string) as {
              requests: { id: string; url: string }[];
            };
            const responses = requests.flatMap(({ id, url }) => {
              const response = serve(url);
              const headers = Object.fromEntries(response?.headers ?? []);
              return response === null ? [] : [{ id, status: response.status, headers, body: {} }];
            });
            return Promise.resolve(json({ responses }));
          },
        });
        const outcomes = batch
          ? await graph.batch(writes)
          : await Promise.all(
              writes.map((write) => graph.request(write).catch((error: unknown) => error as Error)),
            );
        for (const [index, { path }] of writes.entries()) {
          const times = carriedOut.get(path) ?? 0;
          const outcome = outcomes[index];
          expect(times).toBeLessThanOrEqual(1);
          if (!(outcome instanceof Error)) expect(times).toBe(1);
          else if (isMailboxError(outcome) && outcome.trouble !== 'unconfirmed')
            expect(times).toBe(0);
        }
      }),
    );
  });
});
