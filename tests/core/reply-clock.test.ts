import { replyClock } from '../../src/core';

const received = new Date('2026-11-02T09:00:00Z');
const after = (hours: number) => new Date(received.getTime() + hours * 3_600_000);

it.each([
  [0, 'in-time'],
  [48, 'in-time'],
  [49, 'due'],
  [72, 'due'],
  [73, 'late'],
] as const)('%d hours after receipt: %s', (hours, state) => {
  expect(replyClock(after(hours), { receivedAt: received })).toMatchObject({
    waitedHours: hours,
    state,
  });
});

it('counts from the decision where there is one', () => {
  const clock = replyClock(after(100), { receivedAt: received, decidedAt: after(90) });
  expect(clock).toEqual({
    waitedHours: 10,
    targetHours: 48,
    limitHours: 72,
    target: after(138),
    limit: after(162),
    state: 'in-time',
  });
});

it('never waits less than nothing when a clock is wrong', () => {
  expect(replyClock(after(-5), { receivedAt: received }).waitedHours).toBe(0);
});
