import { isCheckedAtSend, keepDrafted, sendModeIn } from '../../src/core';
import type { SendMode } from '../../src/core';
import { settingsOf } from './settings-of';

const brokenSettings = {
  get: () => {
    throw new TypeError('no settings');
  },
  change: () => Promise.resolve(),
  set: () => Promise.resolve(),
};

const named = (conversation: string | null) => () => conversation;

function unasked(): never {
  throw new Error('The conversation decides nothing here.');
}

it.each<SendMode>(['every', 'drafted', 'off'])('keeps the mode %s', async (mode) => {
  const settings = settingsOf();
  await sendModeIn(settings).set(mode);
  expect(sendModeIn(settings).get()).toBe(mode);
  expect(settings.taken).toEqual([['sendCheck', mode]]);
});

it.each([undefined, null, '', 'Off', 'never', 0, false, ['off'], { mode: 'off' }])(
  'takes the setting %j for every mail',
  (value) => {
    const settings = settingsOf({ sendCheck: value });
    expect(sendModeIn(settings).get()).toBe('every');
    expect(isCheckedAtSend(settings, unasked)).toBe(true);
  },
);

it('checks no mail where it is off', () => {
  expect(isCheckedAtSend(settingsOf({ sendCheck: 'off' }), unasked)).toBe(false);
});

it('checks every mail where the settings cannot be read', () => {
  expect(sendModeIn(brokenSettings).get()).toBe('every');
  expect(isCheckedAtSend(brokenSettings, unasked)).toBe(true);
});

describe('in the mode drafted', () => {
  const drafted = () => settingsOf({ sendCheck: 'drafted' });

  it('checks the conversations that a reply was drafted for, and no others', async () => {
    const settings = drafted();
    await keepDrafted(settings, 'a');
    await keepDrafted(settings, 'b');
    const checked = ['a', 'b', 'c', ''].filter((name) => isCheckedAtSend(settings, named(name)));
    expect(checked).toEqual(['a', 'b']);
  });

  it('checks no mail without a conversation', async () => {
    const settings = drafted();
    await keepDrafted(settings, 'null');
    expect(isCheckedAtSend(settings, named(null))).toBe(false);
  });

  it.each([undefined, null, 'a', { length: 1, 0: 1 }, [null, 'a', {}]])(
    'takes the list %j for an empty one',
    async (value) => {
      const settings = settingsOf({ sendCheck: 'drafted', draftedFor: value });
      expect(isCheckedAtSend(settings, named('a'))).toBe(false);
      await keepDrafted(settings, 'a');
      expect(isCheckedAtSend(settings, named('a'))).toBe(true);
      expect(settings.get('draftedFor')).toEqual([expect.any(Number)]);
    },
  );

  it('checks a mail of which the conversation or the list cannot be read', () => {
    const get = (name: string) => (name === 'sendCheck' ? 'drafted' : brokenSettings.get());
    expect(isCheckedAtSend({ get }, named('a'))).toBe(true);
    expect(isCheckedAtSend(drafted(), unasked)).toBe(true);
  });
});

describe('what is kept of a conversation', () => {
  it('is a number, in every mode', async () => {
    const settings = settingsOf();
    await keepDrafted(settings, 'secret');
    expect(JSON.stringify(settings.get('draftedFor'))).toMatch(/^\[-?\d+\]$/);
  });

  it('is not written again while it is the latest', async () => {
    const settings = settingsOf();
    await keepDrafted(settings, 'a');
    await keepDrafted(settings, 'a');
    expect(settings.taken).toHaveLength(1);
  });

  it('is forgotten after a hundred others, counted from the last draft', async () => {
    const settings = settingsOf({ sendCheck: 'drafted' });
    await keepDrafted(settings, 'old');
    await keepDrafted(settings, 'answered twice');
    for (let index = 0; index < 98; index += 1) await keepDrafted(settings, `other ${index}`);
    await keepDrafted(settings, 'answered twice');
    expect(isCheckedAtSend(settings, named('old'))).toBe(true);
    await keepDrafted(settings, 'one more');
    const checked = ['old', 'answered twice', 'one more'].filter((name) =>
      isCheckedAtSend(settings, named(name)),
    );
    expect(checked).toEqual(['answered twice', 'one more']);
    expect(settings.get('draftedFor')).toHaveLength(100);
  });

  it('needs less than a tenth of the room that all settings have', async () => {
    const settings = settingsOf();
    for (let index = 0; index < 120; index += 1) await keepDrafted(settings, `other ${index}`);
    expect(JSON.stringify(settings.get('draftedFor')).length).toBeLessThan(32_768 / 10);
  });
});

it('rejects where the settings cannot be read or are not taken', async () => {
  const full = () => Promise.reject(new Error('full'));
  const refused = { get: () => undefined, change: full, set: full };
  await expect(keepDrafted(refused, 'a')).rejects.toThrow('full');
  await expect(keepDrafted(brokenSettings, 'a')).rejects.toThrow('no settings');
  await expect(sendModeIn(refused).set('off')).rejects.toThrow('full');
});
