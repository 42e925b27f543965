import { answerRequest } from '../../simulator/server/answer-request';
import { localGraph, useLocalGraph } from '../../simulator/server/local-graph';
import { ada, emptyMailbox } from './graph-calls';

const JSON_HEADERS = { 'content-type': 'application/json' };
const ORIGIN = 'https://localhost:3000';

async function json(
  graph: ReturnType<typeof localGraph>,
  path: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
): Promise<unknown> {
  const method = body === '' ? 'GET' : 'POST';
  const answer = await graph.answer({ method, url: `${ORIGIN}${path}`, headers, body });
  return JSON.parse(answer.body);
}

function post(graph: ReturnType<typeof localGraph>, path: string, body: unknown) {
  const request = { method: 'POST', url: `${ORIGIN}/graph${path}`, headers: JSON_HEADERS };
  return graph.answer({ ...request, body: JSON.stringify(body) });
}

test('a page is pointed at the local mailbox, and at nothing else', () => {
  const page = (address: string, client: string): string =>
    [
      `<meta name="graph-address" content="${address}" />`,
      `<meta name="graph-client-id" content="${client}" />`,
      '<meta name="graph-authority" content="https://login.microsoftonline.com/common" />',
    ].join('\n');
  expect(useLocalGraph(page('https://graph.microsoft.com', ''), ORIGIN)).toBe(
    page('https://localhost:3000/graph', '7c1f0c52-3f0e-4d8a-9a35-0d1b5e6f2a90'),
  );
  expect(useLocalGraph('<p>graph-address</p>', ORIGIN)).toBe('<p>graph-address</p>');
});

test('gives tokens, and answers with links to itself', async () => {
  const graph = localGraph(ORIGIN);
  const given = (await json(graph, '/graph/token', {
    headers: JSON_HEADERS,
    body: JSON.stringify({ scopes: ['Mail.Read'] }),
  })) as { readonly token: string; readonly account: object };
  expect(given.account).toMatchObject({ username: 'robin.ashworth@northlake.example' });
  const page = await json(graph, '/graph/v1.0/me/mailFolders/inbox/messages', {
    headers: { authorization: `Bearer ${given.token}`, prefer: 'IdType="ImmutableId"' },
  });
  expect(page).toMatchObject({
    value: { length: 10 },
    '@odata.nextLink': expect.stringMatching(
      /^https:\/\/localhost:3000\/graph\/v1\.0\/me\/mailFolders\/inbox\/messages\?/,
    ) as unknown,
  });
});

test.each(['', '{}', '{"scopes":"Mail.Read"}', '['])('gives no token for %j', async (body) => {
  const url = `${ORIGIN}/graph/token`;
  const answer = await localGraph(ORIGIN).answer({
    method: 'POST',
    url,
    headers: JSON_HEADERS,
    body,
  });
  expect(answer.status).toBe(400);
});

test('owns its own paths alone', () => {
  const graph = localGraph(ORIGIN);
  expect(graph.owns('/graph/v1.0/me')).toBe(true);
  expect(graph.owns('/graphics.png')).toBe(false);
});

test('takes nothing that a page of another origin can send without asking', async () => {
  const { mailbox } = emptyMailbox();
  const graph = localGraph(ORIGIN, () => mailbox);
  for (const path of ['token', 'sent', 'discarded', 'trouble']) {
    const url = `${ORIGIN}/graph/${path}`;
    const body = '{"scopes":["Mail.Read"],"trouble":"lost"}';
    const headers = { 'content-type': 'text/plain' };
    expect(await graph.answer({ method: 'POST', url, headers, body })).toMatchObject({
      status: 415,
    });
  }
});

test('shows what Outlook opens, and takes what it sends', async () => {
  const { mailbox } = emptyMailbox();
  const graph = localGraph(ORIGIN, () => mailbox);
  const id = mailbox.outlookIdOf(
    mailbox.deliver({ from: ada, subject: 'A talk', text: 'Will you?' }),
  );
  const path = `/graph/item?outlookId=${encodeURIComponent(id)}`;
  expect(await json(graph, path)).toMatchObject({ kind: 'message', message: { id, from: ada } });
  const unknown = { method: 'GET', url: `${ORIGIN}/graph/item?outlookId=x`, headers: {}, body: '' };
  expect((await graph.answer(unknown)).status).toBe(404);
  const mail = { subject: 'Re: A talk', to: [ada], cc: [], format: 'text', body: 'No.' };
  expect((await post(graph, '/sent', { ...mail, draft: null, within: id })).status).toBe(204);
  expect(mailbox.messagesIn('sentitems').map((sent) => sent.body().text)).toEqual(['No.']);
  expect((await post(graph, '/sent', { ...mail, draft: id, within: null })).status).toBe(404);
  expect((await post(graph, '/discarded', { draft: id })).status).toBe(404);
});

describe('trouble', () => {
  async function asked(trouble: string, ...more: readonly string[]) {
    const { mailbox } = emptyMailbox();
    const graph = localGraph(ORIGIN, () => mailbox);
    const token = async () => {
      const { body } = await post(graph, '/token', { scopes: ['Mail.Read', 'User.Read'] });
      return (JSON.parse(body) as { readonly token: string }).token;
    };
    const before = await token();
    for (const each of [trouble, ...more])
      expect((await post(graph, '/trouble', { trouble: each })).status).toBe(204);
    const get = (bearer: string, path: string) => {
      const headers = { authorization: `Bearer ${bearer}`, prefer: 'IdType="ImmutableId"' };
      return graph.answer({ method: 'GET', url: `${ORIGIN}/graph/v1.0${path}`, headers, body: '' });
    };
    return { before, token, get, mailbox };
  }
  const MAIL = '/me/mailFolders/inbox/messages';

  test.each([
    ['throttled', 429],
    ['unavailable', 503],
    ['expired-tokens', 401],
  ])('%s is answered with %i', async (trouble, status) => {
    const { before, get } = await asked(trouble);
    expect((await get(before, MAIL)).status).toBe(status);
  });

  test('lost is no answer at all, until all is well again', async () => {
    const lost = await asked('lost');
    await expect(lost.get(lost.before, MAIL)).rejects.toThrow('Failed to fetch');
    const well = await asked('lost', 'none');
    expect((await well.get(well.before, MAIL)).status).toBe(200);
  });

  test('somebody else’s token says whose it is, and reads nothing', async () => {
    const { token, get, mailbox } = await asked('other-account', 'expired-tokens');
    const theirs = await token();
    const me = await get(theirs, '/me?$select=mail,proxyAddresses');
    expect(JSON.parse(me.body)).toMatchObject({
      mail: 'sol.marsh@northlake.example',
      proxyAddresses: ['SMTP:sol.marsh@northlake.example'],
    });
    expect((await get(theirs, MAIL)).status).toBe(403);
    expect(mailbox.log.strictRefusals).toHaveLength(1);
  });

  test('that lasts is told to the next page', async () => {
    const { mailbox } = emptyMailbox();
    const graph = localGraph(ORIGIN, () => mailbox);
    await post(graph, '/trouble', { trouble: 'slow' });
    await post(graph, '/trouble', { trouble: 'expired-tokens' });
    expect(await json(graph, '/graph/trouble')).toEqual({ trouble: 'slow' });
  });

  test('of an unknown name is refused', async () => {
    const { mailbox } = emptyMailbox();
    const graph = localGraph(ORIGIN, () => mailbox);
    expect((await post(graph, '/trouble', { trouble: 'toString' })).status).toBe(400);
  });
});

test.each(['local', 'deployed'] as const)(
  'the page is told of the mailbox in local mode: %s',
  async (mode) => {
    const { body } = await answerRequest('/simulator/', mode);
    expect(body.toString().includes('name="cloud-address" content="/graph"')).toBe(
      mode === 'local',
    );
  },
);
