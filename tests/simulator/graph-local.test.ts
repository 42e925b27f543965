import { localGraph, useLocalGraph } from '../../simulator/server/local-graph';

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
  const answer = await localGraph(ORIGIN).answer({ method: 'POST', url, headers: {}, body });
  expect(answer.status).toBe(400);
});

test('owns its own paths alone', () => {
  const graph = localGraph(ORIGIN);
  expect(graph.owns('/graph/v1.0/me')).toBe(true);
  expect(graph.owns('/graphics.png')).toBe(false);
});
