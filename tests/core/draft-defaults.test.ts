import fc from 'fast-check';
import { draftDefaultsIn, keepDraftDefaults } from '../../src/core';
import { settingsOf } from './settings-of';

it('are none and direct at first, and whatever is kept under their names', () => {
  expect(draftDefaultsIn(settingsOf())).toEqual({ signOff: '', wording: 'direct' });
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (signOff, wording) => {
      const read = draftDefaultsIn(settingsOf({ signOff, wording }));
      expect(typeof read.signOff).toBe('string');
      expect(['direct', 'softened']).toContain(read.wording);
    }),
  );
});

it('are kept one by one, so that another pane’s stays', async () => {
  const settings = settingsOf({ signOff: 'Sam' });
  await keepDraftDefaults(settings, { wording: 'softened' });
  expect(settings.taken).toEqual([['wording', 'softened']]);
  expect(draftDefaultsIn(settings)).toEqual({ signOff: 'Sam', wording: 'softened' });
  await keepDraftDefaults(settings, { signOff: '' });
  expect(draftDefaultsIn(settings)).toEqual({ signOff: '', wording: 'softened' });
});

it('have no sign-off without end', async () => {
  const settings = settingsOf();
  await keepDraftDefaults(settings, { signOff: 'a'.repeat(1000) });
  expect(draftDefaultsIn(settings).signOff).toHaveLength(200);
});
