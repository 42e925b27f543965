import { browserDevice } from '../../src/outlook/device';
import { openOutlook } from './open-outlook';

function aPage() {
  const kept = new Map<string, string>();
  return {
    kept,
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => {
        kept.set(name, text);
      },
    },
  };
}

beforeEach(() => {
  openOutlook();
});

test('keeps a text under a name of the mailbox’s own, which does not give it away', () => {
  const page = aPage();
  const device = browserDevice(page);
  expect(device.read()).toBeNull();
  device.write('a');
  expect(browserDevice(page).read()).toBe('a');
  expect([...page.kept.keys()]).toEqual([expect.stringMatching(/^declineGracefully\.[\w.-]+$/)]);
  expect([...page.kept.keys()].join()).not.toContain('sam');
});

test('does without a storage that refuses', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const device = browserDevice({ localStorage: { getItem: refuse, setItem: refuse } });
  expect(device.read()).toBeNull();
  expect(() => {
    device.write('a');
  }).not.toThrow();
});

test.each([
  ['without locks', undefined],
  ['with locks', { request: <Value>(_name: string, run: () => Promise<Value>) => run() }],
])('runs one after another %s, whether they fail or not', async (_what, locks) => {
  const device = browserDevice({ ...aPage(), navigator: { ...(locks && { locks }) } });
  const order: string[] = [];
  const step = (name: string, fails: boolean) => async () => {
    order.push(`${name} starts`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const [one, two] = await Promise.allSettled([
    device.alone(step('one', true)),
    device.alone(step('two', false)),
  ]);
  expect(order).toEqual(['one starts', 'one ends', 'two starts', 'two ends']);
  expect([one.status, two.status]).toEqual(['rejected', 'fulfilled']);
});

test('does without locks that are refused, and makes no second attempt at what failed', async () => {
  const refused = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  const denied = browserDevice({ ...aPage(), navigator: { locks: { request: refused } } });
  await expect(denied.alone(() => Promise.resolve('done'))).resolves.toBe('done');
  const given = <Value>(_name: string, run: () => Promise<Value>) => run();
  const device = browserDevice({ ...aPage(), navigator: { locks: { request: given } } });
  const fails = jest.fn(() => Promise.reject(new Error('full')));
  await expect(device.alone(fails)).rejects.toThrow('full');
  expect(fails).toHaveBeenCalledTimes(1);
});
