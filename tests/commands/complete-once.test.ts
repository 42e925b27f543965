import { completeOnce } from '../../src/commands/complete-once';

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
