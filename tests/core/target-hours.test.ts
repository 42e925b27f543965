import { keepTargetHours, replyClock, reviewReply, TARGETS, targetHoursIn } from '../../src/core';
import { settingsOf } from './settings-of';

const RECEIVED = new Date('2026-03-02T09:00:00Z');
const after = (hours: number) => new Date(RECEIVED.getTime() + hours * 3_600_000);

it.each(TARGETS)('keeps %d hours', async (hours) => {
  const settings = settingsOf();
  await keepTargetHours(settings, hours);
  expect(targetHoursIn(settings)).toBe(hours);
});

it.each([undefined, null, '24', 0, -24, 25, Infinity, NaN, [24], { hours: 24 }, true])(
  'takes the setting %j for 48 hours',
  (targetHours) => {
    expect(targetHoursIn(settingsOf({ targetHours }))).toBe(48);
  },
);

it('is 48 hours where the settings cannot be read', () => {
  const get = () => {
    throw new TypeError('no settings');
  };
  expect(targetHoursIn({ get })).toBe(48);
});

it.each(TARGETS)(
  'an answer is in time for %d hours, due for a day more, and then late',
  (hours) => {
    const stateAfter = (waited: number) =>
      replyClock(after(waited), { receivedAt: RECEIVED }, hours).state;
    expect([hours, hours + 1, hours + 24, hours + 25].map(stateAfter)).toEqual([
      'in-time',
      'due',
      'due',
      'late',
    ]);
  },
);

it.each([
  [24, 20, 'pass'],
  [24, 30, 'warn'],
  [undefined, 30, 'pass'],
  [undefined, 50, 'warn'],
  [72, 50, 'pass'],
  [72, 80, 'warn'],
])('a reply with the target %p is judged after %d hours: %s', (targetHours, hours, status) => {
  const context = { now: after(hours), receivedAt: RECEIVED, ...(targetHours && { targetHours }) };
  const { checks } = reviewReply({ body: 'Hello Dana,\n\nI’m declining the role.' }, context);
  expect(checks.find(({ id }) => id === 'late-reply')).toMatchObject({ status });
});
