import { createSettings } from '../../src/outlook/settings';
import { openOutlook } from './open-outlook';

test('keeps a value in the mailbox', async () => {
  const { mailbox, violations } = openOutlook();
  const settings = createSettings();
  await settings.set('signOff', { name: 'Sam', words: ['Zoë', '\u204d'] });
  expect(settings.get('signOff')).toEqual({ name: 'Sam', words: ['Zoë', '\u204d'] });
  expect(JSON.parse(mailbox.roamingSettings['signOff'] ?? '')).toEqual({
    name: 'Sam',
    words: ['Zoë', '\u204d'],
  });
  expect(violations).toEqual([]);
});

test('knows nothing under a new name', () => {
  openOutlook();
  expect(createSettings().get('signOff') ?? null).toBeNull();
});

test('takes back a value that the mailbox did not take', async () => {
  const { mailbox } = openOutlook();
  const settings = createSettings();
  await settings.set('signOff', 'Sam');
  mailbox.faults.set('roamingSettings.saveAsync', { kind: 'fail', code: 9019 });
  await expect(settings.set('signOff', 'Samuel')).rejects.toMatchObject({
    code: 9019,
    api: 'roamingSettings.saveAsync',
  });
  await expect(settings.set('other', 1)).rejects.toMatchObject({ code: 9019 });
  expect(settings.get('signOff')).toBe('Sam');
  expect(settings.get('other') ?? null).toBeNull();
});

test('can save again after a value that was too long', async () => {
  const { mailbox } = openOutlook();
  const settings = createSettings();
  await expect(settings.set('templates', 'x'.repeat(33_000))).rejects.toMatchObject({
    name: 'OutlookError',
  });
  await settings.set('signOff', 'Sam');
  expect(Object.keys(mailbox.roamingSettings)).toEqual(['signOff']);
});
