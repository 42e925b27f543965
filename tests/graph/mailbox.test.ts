import { createMailbox, type Mailbox } from '../../src/graph/mailbox';

const settings = {
  clientId: 'id',
  authority: 'https://login.microsoftonline.com/organizations',
  graph: 'https://graph.microsoft.com',
};
const loop = {
  conversation: 'c',
  message: 'm',
  from: { displayName: 'Mira', emailAddress: 'mira@tern.example' },
  subject: 'A question',
  receivedAt: new Date(0),
  scenario: 'none',
} as const;

const kept = () => Promise.resolve(true);

/** A mailbox that notes what it is asked, by port and call, and answers with that. */
function noting(): { readonly mailbox: Mailbox; readonly asked: string[] } {
  const asked: string[] = [];
  const port = (name: string) =>
    new Proxy(
      { isOffered: true },
      {
        get: (known, call: string) =>
          call in known
            ? true
            : (...given: readonly unknown[]) => {
                const words = `${name}.${call}(${String(given.length)})`;
                asked.push(words);
                if (call !== 'look') return Promise.resolve(words);
                return {
                  done: Promise.resolve(words),
                  stop: () => {
                    asked.push('stopped');
                  },
                };
              },
      },
    );
  const ports = ['account', 'openLoops', 'messages', 'afterClosure', 'templateSync'];
  const mailbox = Object.fromEntries(ports.map((name) => [name, port(name)]));
  return { mailbox: mailbox as unknown as Mailbox, asked };
}

test('nothing is loaded before it is needed, and then once', async () => {
  let loads = 0;
  const { mailbox, asked } = noting();
  let isKept = false;
  const { account, openLoops } = createMailbox(
    settings,
    () => {
      loads += 1;
      return Promise.resolve(mailbox);
    },
    () => Promise.resolve(isKept),
  );
  expect([account.isOffered, await account.current()]).toEqual([true, null]);
  await account.signOut();
  expect(await openLoops.known()).toBeNull();
  await openLoops.forget();
  expect([loads, asked]).toEqual([0, []]);
  isKept = true;
  await Promise.all([openLoops.known(), openLoops.forget()]);
  await account.signOut();
  expect([loads, asked]).toEqual([
    1,
    ['openLoops.known(0)', 'openLoops.forget(0)', 'account.signOut(0)'],
  ]);
});

test('each call goes to the port of its name with what it was given', async () => {
  const { mailbox, asked } = noting();
  const later = createMailbox(settings, () => Promise.resolve(mailbox), kept);
  const calls: string[] = [];
  for (const [name, port] of Object.entries(later))
    for (const [call, act] of Object.entries(port as object)) {
      if (call === 'isOffered' || name === 'account') continue;
      const given = [loop, loop, loop].slice(0, GIVEN[`${name}.${call}`] ?? 0);
      const result: unknown = (act as (...given: unknown[]) => unknown)(...given);
      await (call === 'look' ? (result as { done: Promise<unknown> }).done : result);
      calls.push(`${name}.${call}(${String(given.length)})`);
    }
  expect(calls).toHaveLength(Object.keys(GIVEN).length);
  expect(asked).toEqual(calls);
});

/** How many arguments each call takes. */
const GIVEN: Readonly<Record<string, number>> = {
  'openLoops.known': 0,
  'openLoops.look': 1,
  'openLoops.dismiss': 1,
  'openLoops.putBack': 1,
  'openLoops.forget': 0,
  'messages.outlookId': 1,
  'messages.read': 1,
  'messages.createReply': 2,
  'messages.immutableId': 1,
  'afterClosure.copyToRecords': 1,
  'afterClosure.moveToRecords': 1,
  'afterClosure.moveTo': 2,
  'afterClosure.removeCopy': 1,
  'afterClosure.categorise': 2,
  'afterClosure.uncategorise': 2,
  'afterClosure.createRule': 1,
  'afterClosure.removeRule': 1,
  'templateSync.load': 0,
  'templateSync.save': 2,
};

test('a look that is stopped before it is loaded stops as soon as it begins', async () => {
  const { mailbox, asked } = noting();
  const { openLoops } = createMailbox(settings, () => Promise.resolve(mailbox), kept);
  const look = openLoops.look({ days: 1, mayAsk: false, onFound: () => undefined });
  look.stop();
  await look.done;
  expect(asked).toEqual(['openLoops.look(1)', 'stopped']);
});

test('what does not load is offline, and is tried again', async () => {
  let loads = 0;
  const load = () => {
    loads += 1;
    return loads === 1
      ? Promise.reject(new Error('ChunkLoadError'))
      : Promise.resolve(noting().mailbox);
  };
  const { openLoops } = createMailbox(settings, load, kept);
  await expect(openLoops.known()).rejects.toMatchObject({ trouble: 'offline' });
  await expect(openLoops.known()).resolves.toBe('openLoops.known(0)');
});

test('a deployment without a client id offers nothing', () => {
  const load = () => Promise.resolve(noting().mailbox);
  const { account } = createMailbox({ ...settings, clientId: null }, load, kept);
  expect(account.isOffered).toBe(false);
});
