import type { Graph } from '../../src/graph/graph-request';
import { createMailbox, type Mailbox } from '../../src/graph/mailbox';

const settings = {
  clientId: 'id',
  authority: 'https://login.microsoftonline.com/organizations',
  graph: 'https://graph.microsoft.com',
};
const request = { path: '/me', scope: 'User.Read' } as const;

const behind: Mailbox = {
  account: {
    isOffered: true,
    current: () => Promise.resolve('robin'),
    signOut: () => Promise.resolve(),
  },
  graph: {
    request: () => Promise.resolve({ status: 200, header: () => null, body: undefined }),
    page: () => Promise.resolve({ values: [], next: null, delta: null }),
    batch: (requests) => Promise.resolve(requests.map(() => new Error('answered'))),
  } satisfies Graph,
};

test('nothing is loaded before the first request, and then once', async () => {
  let loads = 0;
  const { account, graph } = createMailbox(settings, () => {
    loads += 1;
    return Promise.resolve(behind);
  });
  expect([account.isOffered, await account.current()]).toEqual([true, null]);
  await account.signOut();
  expect(loads).toBe(0);
  await Promise.all([graph.request(request), graph.page(request), graph.batch([request])]);
  expect([loads, await account.current()]).toEqual([1, 'robin']);
});

test('what does not load is offline, and is tried again', async () => {
  let loads = 0;
  const { graph } = createMailbox(settings, () => {
    loads += 1;
    return loads === 1 ? Promise.reject(new Error('ChunkLoadError')) : Promise.resolve(behind);
  });
  await expect(graph.batch([request])).resolves.toEqual([
    expect.objectContaining({ trouble: 'offline' }),
  ]);
  await expect(graph.request(request)).resolves.toMatchObject({ status: 200 });
});

test('a deployment without a client id offers nothing', () => {
  const { account } = createMailbox({ ...settings, clientId: null }, () => Promise.resolve(behind));
  expect(account.isOffered).toBe(false);
});
