import fc from 'fast-check';
import { Mailbox } from '../../simulator/mailbox/mailbox';
import { createOffice } from '../../simulator/office/office-global';
import type { SettingsStore } from '../../src/core/ports';
import { asideName, SETTINGS_NAME } from '../../src/core/settings-entries';
import type { Device } from '../../src/outlook/device';
import { createSettings, readSetting } from '../../src/outlook/settings';
import { aDevice } from './a-device';
import { openOutlook, owner, pitchItem } from './open-outlook';

/** What lies in the mailbox, by name. */
function valuesIn(mailbox: Mailbox): Record<string, unknown> {
  const written = JSON.parse(mailbox.roamingSettings[SETTINGS_NAME] ?? '{}') as Record<
    string,
    { readonly value?: unknown }
  >;
  return Object.fromEntries(
    Object.entries(written).flatMap(([name, { value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

function newMailbox(): Mailbox {
  return new Mailbox({ owner, messages: [] });
}

/** A pane that starts now: it knows the settings of this moment. */
function startPane(mailbox: Mailbox, device: Device, now: () => number = Date.now): SettingsStore {
  const { office } = createOffice({ mailbox, item: pitchItem });
  const inPane = <Value>(run: () => Value): Value => {
    globalThis.Office = office;
    return run();
  };
  const store = inPane(() =>
    createSettings({ ...device, alone: (run) => device.alone(() => inPane(run)) }, now),
  );
  return {
    get: (name) => inPane(() => store.get(name)),
    names: () => inPane(() => store.names()),
    change: (name, change) => inPane(() => store.change(name, change)),
    set: (name, value) => inPane(() => store.set(name, value)),
    changeAll: (changes) => inPane(() => store.changeAll(changes)),
    erase: () => inPane(() => store.erase()),
    room: () => inPane(() => store.room()),
    restore: () => inPane(() => store.restore()),
  };
}

const failing = { kind: 'fail', code: 9019 } as const;

test('keeps a value in the mailbox', async () => {
  const { mailbox, violations } = openOutlook();
  const settings = createSettings(aDevice());
  await settings.set('signOff', { name: 'Sam', words: ['Zoë', '\u204d'] });
  expect(settings.get('signOff')).toEqual({ name: 'Sam', words: ['Zoë', '\u204d'] });
  expect(valuesIn(mailbox)).toEqual({ signOff: { name: 'Sam', words: ['Zoë', '\u204d'] } });
  expect(readSetting('signOff')).toEqual({ name: 'Sam', words: ['Zoë', '\u204d'] });
  expect(violations).toEqual([]);
});

test('knows nothing under a new name, nor under that of every object', () => {
  openOutlook();
  const settings = createSettings(aDevice());
  for (const name of ['signOff', 'constructor', '__proto__']) {
    expect(settings.get(name)).toBeUndefined();
    expect(readSetting(name) ?? null).toBeNull();
  }
  expect(settings.names()).toEqual([]);
});

test('takes back a value that the mailbox did not take', async () => {
  const { mailbox } = openOutlook();
  const settings = createSettings(aDevice());
  await settings.set('signOff', 'Sam');
  mailbox.faults.set('roamingSettings.saveAsync', failing);
  await expect(settings.set('signOff', 'Samuel')).rejects.toMatchObject({
    code: 9019,
    api: 'roamingSettings.saveAsync',
  });
  await expect(settings.set('other', 1)).rejects.toMatchObject({ code: 9019 });
  expect(settings.get('signOff')).toBe('Sam');
  expect(settings.names()).toEqual(['signOff']);
});

test('is refused before the mailbox is full, and can save again', async () => {
  const { mailbox } = openOutlook();
  const settings = createSettings(aDevice());
  await settings.set('signOff', 'Sam');
  const { used, all } = settings.room();
  const calls = mailbox.faults.calls.length;
  await expect(settings.set('templates', 'x'.repeat(all - used))).rejects.toMatchObject({
    code: 'no-room',
  });
  expect(mailbox.faults.calls).toHaveLength(calls);
  expect(settings.room().used).toBe(used);
  await settings.set('signOff', undefined);
  expect(valuesIn(mailbox)).toEqual({});
});

test('counts as Outlook does', async () => {
  const { mailbox } = openOutlook();
  const settings = createSettings(aDevice());
  await settings.set('a “quoted” name\n', { text: '"\\ \u2028 😀', list: [1, null] });
  expect(settings.room().used).toBe(JSON.stringify(mailbox.roamingSettings).length);
});

test('rejects in a client without settings', async () => {
  openOutlook();
  globalThis.Office = { context: {} } as typeof Office;
  const settings = createSettings(aDevice());
  const missing = expect.objectContaining({ code: 'missing-api' }) as unknown;
  expect(() => settings.get('look')).toThrow('missing-api');
  await expect(settings.set('look', 'dark')).rejects.toEqual(missing);
  await expect(settings.restore()).rejects.toEqual(missing);
});

test('takes over what was kept before settings were entries', async () => {
  const { mailbox } = openOutlook();
  mailbox.setRoamingSettings({ look: '"dark"', sendCheck: '"off"' });
  const settings = startPane(mailbox, aDevice());
  expect(settings.get('look')).toBe('dark');
  expect(readSetting('sendCheck')).toBe('off');
  await settings.set('look', 'light');
  expect(Object.keys(mailbox.roamingSettings)).toEqual([SETTINGS_NAME]);
  expect(valuesIn(mailbox)).toEqual({ look: 'light', sendCheck: 'off' });
});

test.each([
  ['a text', '"spoilt"'],
  ['a list', '[1]'],
  ['an entry without its time', '{"look":{"value":"dark"}}'],
])('puts %s that it cannot read aside', async (_what, json) => {
  const { mailbox } = openOutlook();
  mailbox.setRoamingSettings({ [SETTINGS_NAME]: json });
  const settings = startPane(mailbox, aDevice());
  const spoilt = JSON.parse(json) as unknown;
  expect(settings.names()).toEqual([asideName(spoilt)]);
  await settings.set('look', 'dark');
  await startPane(mailbox, aDevice()).set('look', 'light');
  expect(valuesIn(mailbox)).toEqual({ look: 'light', [asideName(spoilt)]: spoilt });
});

test('erases all, also what it could not read and what another pane has written', async () => {
  const [mailbox, device] = [newMailbox(), aDevice()];
  mailbox.setRoamingSettings({ [SETTINGS_NAME]: '"spoilt"', look: '"dark"' });
  const [one, other] = [startPane(mailbox, device), startPane(mailbox, device)];
  await other.set('template:a', { name: 'Mine' });
  mailbox.faults.set('roamingSettings.saveAsync', failing);
  await expect(one.erase()).rejects.toMatchObject({ code: 9019 });
  expect(valuesIn(mailbox)).toEqual({
    look: 'dark',
    'template:a': { name: 'Mine' },
    [asideName('spoilt')]: 'spoilt',
  });
  mailbox.faults.clear();
  await one.erase();
  expect(Object.keys(mailbox.roamingSettings)).toEqual([SETTINGS_NAME]);
  expect(JSON.stringify([mailbox.roamingSettings, device.read()])).not.toMatch(/Mine|dark|spoilt/);
  expect(startPane(mailbox, device).names()).toEqual([]);
  await other.set('b', 1);
  expect(startPane(mailbox, device).names()).toEqual(['b']);
});

test('what was erased comes back from no other client, however much was removed before', async () => {
  let time = 1_000_000_000_000;
  const now = () => (time += 1);
  const [mailbox, desk, phone] = [newMailbox(), aDevice(), aDevice()];
  await startPane(mailbox, phone, now).set('template:a', 'Mine');
  const onDesk = startPane(mailbox, desk, now);
  for (let index = 0; index < 120; index += 1) {
    await onDesk.set(`promise:${String(index)}`, 1);
    await onDesk.set(`promise:${String(index)}`, undefined);
  }
  await expect(startPane(mailbox, desk, now).restore()).resolves.toEqual([]);
  await onDesk.erase();
  const onPhone = startPane(mailbox, phone, now);
  await expect(onPhone.restore()).resolves.toEqual([]);
  await onPhone.set('b', 2);
  expect(startPane(mailbox, desk, now).names()).toEqual(['b']);
});

test('brings every text back as it was, however deep it lies', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('Date(5)', '\\Date(5)', '\\\\Date(x', '__proto__', '\u204d'),
        fc.json().map((json) => JSON.parse(json) as unknown),
      ),
      async (value) => {
        const mailbox = newMailbox();
        await startPane(mailbox, aDevice()).set('a', { b: [value] });
        const again = startPane(mailbox, aDevice()).get('a');
        expect(JSON.stringify(again)).toBe(JSON.stringify({ b: [value] }));
      },
    ),
    { numRuns: 200 },
  );
});

describe('two panes of one client', () => {
  test('keep what each of them writes', async () => {
    const [mailbox, device] = [newMailbox(), aDevice()];
    const [one, other] = [startPane(mailbox, device), startPane(mailbox, device)];
    await Promise.all([one.set('a', 1), other.set('b', 2), one.set('c', 3)]);
    await other.set('a', undefined);
    expect(valuesIn(mailbox)).toEqual({ b: 2, c: 3 });
  });

  test('change the value that the other one wrote', async () => {
    const [mailbox, device] = [newMailbox(), aDevice()];
    const [one, other] = [startPane(mailbox, device), startPane(mailbox, device)];
    const add = (each: number) => (value: unknown) => [
      ...(Array.isArray(value) ? (value as unknown[]) : []),
      each,
    ];
    await Promise.all([one.change('list', add(1)), other.change('list', add(2))]);
    expect(valuesIn(mailbox)).toEqual({ list: [1, 2] });
  });
});

test('what one pane put aside, another one that started earlier does not drop', async () => {
  const [mailbox, device] = [newMailbox(), aDevice()];
  const earlier = startPane(mailbox, device);
  await earlier.set('a', 1);
  mailbox.setRoamingSettings({ [SETTINGS_NAME]: '{"version":2}' });
  await startPane(mailbox, device).restore();
  await earlier.set('b', 2);
  const spoilt = { version: 2 };
  expect(valuesIn(mailbox)).toEqual({ a: 1, b: 2, [asideName(spoilt)]: spoilt });
});

test('what came too late for its pane is written over at the next start', async () => {
  let time = 1000;
  const now = () => (time += 1);
  const [mailbox, device] = [newMailbox(), aDevice()];
  await startPane(mailbox, device, now).set('a', 1);
  const late = { ...mailbox.roamingSettings };
  await startPane(mailbox, device, now).erase();
  mailbox.setRoamingSettings(late);
  await expect(startPane(mailbox, device, now).restore()).resolves.toEqual([]);
  expect(JSON.stringify(mailbox.roamingSettings)).not.toContain('"a"');
});

describe('two clients', () => {
  test('where the second writes over the first, the first puts its own back at its next start', async () => {
    let time = 1000;
    const now = () => (time += 1);
    const [mailbox, desk, phone] = [newMailbox(), aDevice(), aDevice()];
    const onPhone = startPane(mailbox, phone, now);
    await startPane(mailbox, desk, now).set('a', 1);
    await onPhone.set('b', 2);
    expect(valuesIn(mailbox)).toEqual({ b: 2 });
    const again = startPane(mailbox, desk, now);
    expect(again.get('a')).toBe(1);
    await expect(again.restore()).resolves.toEqual(['a']);
    await expect(again.restore()).resolves.toEqual([]);
    expect(valuesIn(mailbox)).toEqual({ a: 1, b: 2 });
    await expect(startPane(mailbox, desk, now).restore()).resolves.toEqual([]);
  });

  test('what the second removed stays removed', async () => {
    let time = 1000;
    const now = () => (time += 1);
    const [mailbox, desk, phone] = [newMailbox(), aDevice(), aDevice()];
    await startPane(mailbox, desk, now).set('a', 1);
    await startPane(mailbox, phone, now).set('a', undefined);
    const again = startPane(mailbox, desk, now);
    expect(again.get('a')).toBeUndefined();
    await expect(again.restore()).resolves.toEqual([]);
  });

  test('a start that reads the settings too early loses nothing and says nothing', async () => {
    const [mailbox, device] = [newMailbox(), aDevice()];
    const early = { ...mailbox.roamingSettings };
    await startPane(mailbox, device).set('a', 1);
    const late = { ...mailbox.roamingSettings };
    mailbox.setRoamingSettings(early);
    const pane = startPane(mailbox, device);
    mailbox.setRoamingSettings(late);
    expect(pane.get('a')).toBe(1);
    await expect(pane.restore()).resolves.toEqual([]);
    await pane.set('b', 2);
    expect(valuesIn(mailbox)).toEqual({ a: 1, b: 2 });
  });
});

test('what a device has noted is forgotten after ninety days', async () => {
  let time = 1_000_000_000_000;
  const [mailbox, device] = [newMailbox(), aDevice()];
  await startPane(mailbox, device, () => time).set('a', 'old');
  time += 90 * 24 * 3_600_000 + 1;
  await startPane(mailbox, device, () => time).restore();
  expect(device.read()).not.toContain('old');
  expect(startPane(mailbox, device).get('a')).toBe('old');
});

test('a device that keeps nothing, or nonsense, costs no more than the other pane’s words', async () => {
  const mailbox = newMailbox();
  const device: Device = { read: () => 'nonsense', write: () => undefined, alone: (run) => run() };
  await startPane(mailbox, device).set('a', 1);
  await startPane(mailbox, device).set('b', 2);
  expect(valuesIn(mailbox)).toEqual({ a: 1, b: 2 });
});
