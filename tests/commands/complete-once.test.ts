import { completeOnce } from '../../src/commands/complete-once';
import type { SettleFor } from '../../src/commands/complete-once';

const completion = { limitMs: 1_000, otherwise: 'otherwise' };

function recordingEvent() {
  const outcomes: unknown[] = [];
  return { outcomes, completed: (outcome?: unknown) => void outcomes.push(outcome) };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('completes with the outcome of the work', async () => {
  const event = recordingEvent();
  await completeOnce(event, () => Promise.resolve('done'), completion);
  expect(event.outcomes).toEqual(['done']);
});

test('does not complete before the work is over', async () => {
  const event = recordingEvent();
  let finish: (outcome: string) => void = () => undefined;
  const work = new Promise<string>((resolve) => (finish = resolve));
  const completed = completeOnce(event, () => work, completion);
  await jest.advanceTimersByTimeAsync(999);
  expect(event.outcomes).toEqual([]);
  finish('done');
  await completed;
  expect(event.outcomes).toEqual(['done']);
});

test.each([
  ['rejects', () => Promise.reject(new Error('No.'))],
  [
    'throws',
    () => {
      throw new Error('No.');
    },
  ],
])('completes when the work %s', async (_what, work: () => Promise<string>) => {
  const event = recordingEvent();
  await completeOnce(event, work, completion);
  expect(event.outcomes).toEqual(['otherwise']);
});

test('completes when the work never ends', async () => {
  const event = recordingEvent();
  const completed = completeOnce(event, () => new Promise<string>(() => undefined), completion);
  await jest.advanceTimersByTimeAsync(1_000);
  await completed;
  expect(event.outcomes).toEqual(['otherwise']);
});

test('completes once when the work ends after the limit', async () => {
  const event = recordingEvent();
  let finish: (outcome: string) => void = () => undefined;
  const work = new Promise<string>((resolve) => (finish = resolve));
  const completed = completeOnce(event, () => work, completion);
  await jest.advanceTimersByTimeAsync(1_000);
  finish('late');
  await jest.advanceTimersByTimeAsync(1_000);
  await completed;
  expect(event.outcomes).toEqual(['otherwise']);
});

test.each([
  ['rejects', () => Promise.reject(new Error('No.'))],
  [
    'throws',
    () => {
      throw new Error('No.');
    },
  ],
  ['never ends', () => new Promise<string>(() => undefined)],
])('completes with what the work has settled for when it %s', async (_what, fail) => {
  const event = recordingEvent();
  const work = (settleFor: SettleFor<string>): Promise<string> => {
    settleFor('settled');
    return fail();
  };
  const completed = completeOnce(event, work, completion);
  await jest.advanceTimersByTimeAsync(1_000);
  await completed;
  expect(event.outcomes).toEqual(['settled']);
});

test('completes with the outcome of the work even where it had settled for another', async () => {
  const event = recordingEvent();
  const work = (settleFor: SettleFor<string>): Promise<string> => {
    settleFor('settled');
    return Promise.resolve('done');
  };
  await completeOnce(event, work, completion);
  expect(event.outcomes).toEqual(['done']);
});

test('tells work that settles after the limit that nobody waits any more', async () => {
  const event = recordingEvent();
  const answers: boolean[] = [];
  const work = async (settleFor: SettleFor<string>): Promise<string> => {
    answers.push(settleFor('early'));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    answers.push(settleFor('late'));
    return 'late';
  };
  const completed = completeOnce(event, work, completion);
  await jest.advanceTimersByTimeAsync(3_000);
  await completed;
  expect(answers).toEqual([true, false]);
  expect(event.outcomes).toEqual(['early']);
});

test('works in a runtime without timers', async () => {
  const { setTimeout } = globalThis;
  Reflect.deleteProperty(globalThis, 'setTimeout');
  const event = recordingEvent();
  try {
    await completeOnce(event, () => Promise.resolve('done'), completion);
  } finally {
    globalThis.setTimeout = setTimeout;
  }
  expect(event.outcomes).toEqual(['done']);
});
