import { answerGraph, ConnectionLost } from '../../simulator/graph/answer-graph';
import { fetchFrom } from '../../simulator/graph/fetch-from';
import type { GraphMailbox } from '../../simulator/graph/graph-mailbox';
import { ada, ask, deliverMails, emptyMailbox, refusal } from './graph-calls';

const GRAPH = 'https://graph.microsoft.com/v1.0';

type BatchAnswer = {
  readonly responses: readonly {
    readonly id: string;
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
  }[];
};

async function batch(mailbox: GraphMailbox, requests: readonly object[]): Promise<BatchAnswer> {
  const answered = await ask(mailbox, 'POST /$batch', { body: { requests } });
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body));
  return answered.body as BatchAnswer;
}

function statuses({ responses }: BatchAnswer): Readonly<Record<string, number>> {
  return Object.fromEntries(responses.map(({ id, status }) => [id, status]));
}

describe('a batch', () => {
  const get = (id: string, url = '/me', more: object = {}): object => ({
    id,
    method: 'GET',
    url,
    ...more,
  });

  test('answers each by itself, in another order', async () => {
    const { mailbox } = emptyMailbox();
    const answer = await batch(mailbox, [
      get('1'),
      get('2', '/me/nothing'),
      get('3', '/me/mailFolders/inbox/messages'),
      get('4', '/me/mailFolders/inbox/messages', {
        headers: { Prefer: 'IdType="ImmutableId"' },
      }),
    ]);
    expect(answer.responses.map(({ id }) => id)).toEqual(['4', '3', '2', '1']);
    expect(statuses(answer)).toEqual({ 1: 200, 2: 400, 3: 400, 4: 200 });
  });

  test('is throttled by parts', async () => {
    const { mailbox } = emptyMailbox();
    mailbox.faults.add({ kind: 'status', status: 429, retryAfter: 7 }, { path: '/me/mail' });
    const answer = await batch(mailbox, [get('1'), get('2', '/me/mailFolders')]);
    expect(statuses(answer)).toEqual({ 1: 200, 2: 429 });
    expect(answer.responses[0]?.headers).toMatchObject({ 'Retry-After': '7' });
  });

  test('goes on after a failure only with what does not depend on it', async () => {
    const { mailbox } = emptyMailbox();
    const [id = ''] = deliverMails(mailbox, 1);
    const change = {
      id: '2',
      method: 'PATCH',
      url: `/me/messages/${id}`,
      headers: { 'Content-Type': 'application/json', Prefer: 'IdType="ImmutableId"' },
      body: { isRead: true },
      dependsOn: ['1'],
    };
    expect(statuses(await batch(mailbox, [get('1', '/me/nothing'), change]))).toEqual({
      1: 400,
      2: 424,
    });
    expect(mailbox.message(id).isRead).toBe(false);
    expect(statuses(await batch(mailbox, [get('1'), change]))).toEqual({ 1: 200, 2: 200 });
    expect(mailbox.message(id).isRead).toBe(true);
    expect(mailbox.log.writes).toMatchObject([{ method: 'PATCH', inBatch: true }]);
  });

  test.each([
    ['of none', []],
    ['of 21', Array.from({ length: 21 }, (_, at) => get(String(at)))],
    ['with an id twice', [get('1'), get('1')]],
    ['with a whole address', [get('1', `${GRAPH}/me`)]],
    ['that depends on what is not there', [get('1'), get('2', '/me', { dependsOn: ['3'] })]],
    ['half in sequence', [get('1'), get('2'), get('3', '/me', { dependsOn: ['2'] })]],
    ['with a body of no type', [{ id: '1', method: 'POST', url: '/me/mailFolders', body: {} }]],
    ['with a field that is not known', [get('1', '/me', { retry: true })]],
  ])('%s is refused whole', async (_, requests) => {
    const { mailbox } = emptyMailbox();
    expect((await ask(mailbox, 'POST /$batch', { body: { requests } })).status).toBe(400);
    expect(mailbox.log.requests).toHaveLength(1);
  });
});

describe('faults', () => {
  test('strike as often as they are told, where and when they are told', async () => {
    const { mailbox } = emptyMailbox();
    mailbox.faults.add({ kind: 'status', status: 503 }, { method: 'GET', after: 1, times: 2 });
    const seen: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) seen.push((await ask(mailbox, 'GET /me')).status);
    expect(seen).toEqual([200, 503, 503, 200]);
  });

  test('tell when to come back, or do not', async () => {
    const { mailbox } = emptyMailbox();
    mailbox.faults.add({ kind: 'status', status: 429, retryAfter: 12 });
    mailbox.faults.add({ kind: 'status', status: 429 });
    const first = await ask(mailbox, 'GET /me');
    expect(refusal(first)).toEqual([429, 'ApplicationThrottled']);
    expect(first.headers['retry-after']).toBe('12');
    expect((await ask(mailbox, 'GET /me')).headers).not.toHaveProperty('retry-after');
  });

  test('lose a request before it is carried out, or its answer after that', async () => {
    const { mailbox } = emptyMailbox();
    const make = (displayName: string): ReturnType<typeof ask> =>
      ask(mailbox, 'POST /me/mailFolders', { body: { displayName } });
    mailbox.faults.add({ kind: 'unreached' });
    await expect(make('One')).rejects.toThrow(ConnectionLost);
    mailbox.faults.add({ kind: 'answer-lost' });
    await expect(make('Two')).rejects.toThrow(TypeError);
    mailbox.faults.add({ kind: 'status', status: 504, carriedOut: true });
    expect((await make('Three')).status).toBe(504);
    const names = mailbox.folders.all.map(({ displayName }) => displayName);
    expect(names.slice(-2)).toEqual(['Two', 'Three']);
    expect(mailbox.log.writes.map(({ status }) => status)).toEqual([null, 504]);
  });

  test('by chance are the same for the same seed', async () => {
    const run = async (seed: number): Promise<string> => {
      const { mailbox } = emptyMailbox();
      mailbox.faults.addByChance(seed, 0.3, [{ kind: 'status', status: 503 }]);
      let seen = '';
      for (let turn = 0; turn < 40; turn += 1) {
        seen += (await ask(mailbox, 'GET /me')).status === 200 ? '.' : 'x';
      }
      return seen;
    };
    const [one, again, other] = [await run(1), await run(1), await run(2)];
    expect(one).toBe(again);
    expect(one).not.toBe(other);
    expect(one).toMatch(/x/);
    expect(one).toMatch(/\./);
  });
});

describe('the log', () => {
  test('counts what is in flight, and more than four at a time are refused', async () => {
    const { mailbox } = emptyMailbox();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask(mailbox, 'GET /me').then(({ status }) => status)),
    );
    expect(answers).toEqual([200, 200, 200, 200, 429]);
    expect(mailbox.log.mostInFlight).toBe(5);
    expect(mailbox.log.inFlight).toBe(0);
    mailbox.log.clear();
    await ask(mailbox, 'GET /me');
    expect(mailbox.log.mostInFlight).toBe(1);
  });

  test('keeps method, path and size of each request', async () => {
    const { mailbox } = emptyMailbox();
    await ask(mailbox, "GET /me/mailFolders?$filter=displayName%20eq%20'R%C3%A9'");
    await ask(mailbox, 'POST /me/mailFolders', { body: { displayName: 'Ré' } });
    expect(mailbox.log.requests).toMatchObject([
      { method: 'GET', path: "/me/mailFolders?$filter=displayName eq 'Ré'", wrote: false },
      { method: 'POST', path: '/me/mailFolders', bytesIn: 21, status: 201, wrote: true },
    ]);
    expect(mailbox.log.bytesIn).toBe(21);
    expect(mailbox.log.bytesOut).toBeGreaterThan(100);
  });
});

describe('fetch', () => {
  const withToken = (mailbox: GraphMailbox): Record<string, string> => ({
    Authorization: `Bearer ${mailbox.issueToken(['User.Read', 'Files.ReadWrite.AppFolder'])}`,
  });

  test('answers with a response', async () => {
    const { mailbox } = emptyMailbox();
    const response = await fetchFrom(mailbox)(new URL(`${GRAPH}/me?$select=mail`), {
      headers: withToken(mailbox),
    });
    expect(response.ok).toBe(true);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/json/);
    expect(await response.json()).toMatchObject({ mail: mailbox.owner.address });
  });

  test('follows a redirect without the token', async () => {
    const { mailbox } = emptyMailbox();
    mailbox.file.write('[1]', mailbox.now());
    const url = `${GRAPH}/me/drive/special/approot:/templates.json:/content`;
    const response = await fetchFrom(mailbox)(url, { headers: withToken(mailbox) });
    expect(await response.text()).toBe('[1]');
    expect(mailbox.log.requests).toHaveLength(1);
  });

  test('waits for a slow answer, and rejects once it is aborted', async () => {
    const { mailbox } = emptyMailbox();
    const controller = new AbortController();
    const waits: number[] = [];
    const wait = (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      if (milliseconds < 1000) return Promise.resolve();
      controller.abort(new DOMException('Enough', 'AbortError'));
      return new Promise(() => undefined);
    };
    const get = (): Promise<Response> =>
      fetchFrom(mailbox, { wait })(`${GRAPH}/me`, {
        headers: withToken(mailbox),
        signal: controller.signal,
      });
    mailbox.faults.add({ kind: 'slow', ms: 500 });
    expect((await get()).status).toBe(200);
    mailbox.faults.add({ kind: 'slow', ms: 60_000 });
    await expect(get()).rejects.toMatchObject({ name: 'AbortError' });
    expect(mailbox.log.inFlight).toBe(0);
    expect(waits).toEqual([500, 60_000]);
  });

  test('sends nothing once the signal was aborted', async () => {
    const { mailbox } = emptyMailbox();
    const signal = AbortSignal.abort();
    await expect(fetchFrom(mailbox)(`${GRAPH}/me`, { signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(mailbox.log.requests).toEqual([]);
  });
});

test('a page of another origin may ask, and read what it is answered', async () => {
  const { mailbox } = emptyMailbox();
  mailbox.deliver({ from: ada, subject: '', text: '' });
  const url = `${GRAPH}/me/mailFolders/inbox/messages`;
  const preflight = await answerGraph(mailbox, { method: 'OPTIONS', url, headers: {}, body: '' });
  expect(preflight.headers['access-control-allow-headers']).toMatch(/authorization.*prefer/);
  const { headers } = await ask(mailbox, 'GET /me/mailFolders/inbox/messages');
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(mailbox.log.requests).toHaveLength(1);
});
