import {
  ignorePhrase,
  keepDraftDefaults,
  keepTargetHours,
  LOOK,
  noteToldToKeep,
  promisesIn,
  putSettingsBack,
  resetSettings,
  saveTemplates,
  sendModeIn,
  switchCheck,
  wasToldToKeep,
} from '../../src/core';
import { settingsOf } from './settings-of';

/** Everything that can be chosen was, and some things that are not chosen are kept. */
async function usedSettings() {
  const settings = settingsOf();
  const template = { id: 'a', place: 0, name: 'Short', text: 'No.' } as const;
  await saveTemplates(settings, [{ ...template, scenario: 'none', response: 'decline' }]);
  const promised = { day: '2026-03-14', text: 'I’ll come back to you.', subject: 'A role' };
  await promisesIn(settings).note(promised, new Date('2026-03-02T09:00:00Z'));
  await noteToldToKeep(settings);
  const others = valuesOf(settings);
  await keepDraftDefaults(settings, { signOff: 'Sam', wording: 'softened' });
  await sendModeIn(settings).set('off');
  await keepTargetHours(settings, 24);
  await settings.set(LOOK, 'dark');
  await switchCheck(settings, 'too-long', true);
  await ignorePhrase(settings, 'touch base', true);
  return { settings, others };
}

function valuesOf(settings: ReturnType<typeof settingsOf>) {
  return new Map(settings.names().map((name) => [name, settings.get(name)]));
}

it('takes back all that was chosen, and nothing else', async () => {
  const { settings, others } = await usedSettings();
  await resetSettings(settings);
  expect(valuesOf(settings)).toEqual(others);
});

it('puts back what stood there, also what this version cannot read', async () => {
  const { settings } = await usedSettings();
  await settings.set('sendCheck', { version: 2 });
  const before = valuesOf(settings);
  await putSettingsBack(settings, await resetSettings(settings));
  expect(valuesOf(settings)).toEqual(before);
});

it('leaves what was chosen since, and puts back nothing where nothing stood', async () => {
  const { settings } = await usedSettings();
  await settings.set(LOOK, undefined);
  const stood = await resetSettings(settings);
  await keepTargetHours(settings, 72);
  await putSettingsBack(settings, stood);
  expect(settings.get('targetHours')).toBe(72);
  expect(settings.get('signOff')).toBe('Sam');
  expect(settings.names()).not.toContain(LOOK);
});

it('rejects where the mailbox does not take it', async () => {
  const changeAll = () => Promise.reject(new Error('full'));
  await expect(resetSettings({ changeAll })).rejects.toThrow('full');
});

it('what cannot be remembered counts as told', () => {
  const get = () => {
    throw new TypeError('no settings');
  };
  expect(wasToldToKeep({ get })).toBe(true);
  expect(wasToldToKeep(settingsOf({ toldToKeep: 'yes' }))).toBe(false);
});
