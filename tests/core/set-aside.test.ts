import { setAsideIn } from '../../src/core';
import { settingsOf } from './settings-of';

it('remembers a message until it is taken back', async () => {
  const setAside = setAsideIn(settingsOf());
  await setAside.keep('a', true);
  await setAside.keep('b', true);
  await setAside.keep('a', false);
  expect(['a', 'b'].filter((key) => setAside.has(key))).toEqual(['b']);
});

it('writes nothing where there is nothing to take back, and no word of the message', async () => {
  const settings = settingsOf();
  const setAside = setAsideIn(settings);
  await setAside.keep('secret', false);
  expect(settings.taken).toEqual([]);
  await setAside.keep('secret', true);
  expect(JSON.stringify(settings.get('noneOfThese'))).toMatch(/^\[-?\d+\]$/);
});

it('forgets the oldest of more than a hundred', async () => {
  const setAside = setAsideIn(settingsOf());
  for (let index = 0; index <= 100; index += 1) await setAside.keep(`message ${index}`, true);
  expect([0, 1, 100].map((index) => setAside.has(`message ${index}`))).toEqual([false, true, true]);
});

it.each([undefined, null, 'none', { length: 1 }, [null, 'a', {}]])(
  'takes the setting %j for an empty one',
  async (value) => {
    const settings = settingsOf({ noneOfThese: value });
    const setAside = setAsideIn(settings);
    expect(setAside.has('a')).toBe(false);
    await setAside.keep('a', true);
    expect(setAside.has('a')).toBe(true);
  },
);

it('remembers nothing where the settings cannot be read', () => {
  const settings = settingsOf();
  const get = () => {
    throw new TypeError('no settings');
  };
  expect(setAsideIn({ ...settings, get }).has('a')).toBe(false);
});
