import { isPortError } from '../../src/core/ports';
import type { PortErrorCode } from '../../src/core/ports';
import { callAsync, callSync } from '../../src/outlook/call-async';
import { OutlookError } from '../../src/outlook/outlook-error';

type Answer = (result: Office.AsyncResult<string>) => void;

beforeAll(() => {
  const statuses = { AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' } };
  globalThis.Office = statuses as unknown as typeof Office;
});

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

function succeeded(value: string): Office.AsyncResult<string> {
  return { status: 'succeeded', value } as unknown as Office.AsyncResult<string>;
}

function failed(code: number): Office.AsyncResult<string> {
  const error = { code, name: 'SomeError', message: 'Nothing came of it.' };
  return { status: 'failed', error } as unknown as Office.AsyncResult<string>;
}

async function failure(call: Promise<unknown>): Promise<{ code: PortErrorCode; api: string }> {
  const error: unknown = await call.then(
    () => new Error('The call succeeded.'),
    (reason: unknown) => reason,
  );
  if (!isPortError(error)) throw error;
  return { code: error.code, api: error.api };
}

/** Lets every promise that can move do so; fake timers leave promises alone. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

describe('callAsync', () => {
  test('resolves with the value of a result that succeeded', async () => {
    const call = callAsync<string>('body.getAsync', (answer) => {
      answer(succeeded('Hello'));
    });
    await expect(call).resolves.toBe('Hello');
  });

  test('rejects with the code of a result that failed', async () => {
    const call = callAsync<string>('body.getAsync', (answer) => {
      answer(failed(9020));
    });
    await expect(failure(call)).resolves.toEqual({ code: 9020, api: 'body.getAsync' });
  });

  test('keeps what Outlook said as message and cause', async () => {
    const call = callAsync<string>('body.getAsync', (answer) => {
      answer(failed(9020));
    });
    await expect(call).rejects.toMatchObject({
      name: 'OutlookError',
      message: 'body.getAsync: 9020, Nothing came of it.',
      cause: { name: 'SomeError' },
    });
  });

  test('turns a throw of the call into a rejection', async () => {
    const cause = new Error('Elevated permission is required.');
    const call = callAsync('body.setAsync', () => {
      throw cause;
    });
    await expect(failure(call)).resolves.toEqual({ code: 'thrown', api: 'body.setAsync' });
    await expect(call).rejects.toHaveProperty('cause', cause);
  });

  test('passes on a refusal of whoever makes the call', async () => {
    const call = callAsync('body.setAsync', () => {
      throw new OutlookError('item.saveAsync', 'missing-api');
    });
    await expect(failure(call)).resolves.toEqual({ code: 'missing-api', api: 'item.saveAsync' });
  });

  test('gives up on a call that is never answered', async () => {
    const call = failure(callAsync('body.getAsync', () => undefined, { timeLimitMs: 500 }));
    await jest.advanceTimersByTimeAsync(499);
    expect(jest.getTimerCount()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    await expect(call).resolves.toEqual({ code: 'timed-out', api: 'body.getAsync' });
  });

  test('ignores an answer that comes after the limit', async () => {
    let answerLate: Answer = () => undefined;
    const call = failure(
      callAsync<string>('body.getAsync', (answer) => (answerLate = answer), { timeLimitMs: 500 }),
    );
    await jest.advanceTimersByTimeAsync(500);
    answerLate(succeeded('Too late'));
    await expect(call).resolves.toMatchObject({ code: 'timed-out' });
  });

  test('makes calls one after another, in order', async () => {
    const answers: Answer[] = [];
    const calls = ['first', 'second', 'third'].map((name) =>
      callAsync<string>(name, (answer) => answers.push(answer)),
    );
    for (const [index, name] of ['first', 'second', 'third'].entries()) {
      await settle();
      expect(answers).toHaveLength(index + 1);
      answers[index]?.(succeeded(name));
    }
    await expect(Promise.all(calls)).resolves.toEqual(['first', 'second', 'third']);
  });

  test.each([
    [
      'failed',
      (answer: Answer) => {
        answer(failed(9042));
      },
    ],
    [
      'threw',
      () => {
        throw new Error('No.');
      },
    ],
    ['was never answered', () => undefined],
  ])('goes on with the next call when one %s', async (_what, start) => {
    const stuck = failure(callAsync<string>('first', start));
    const next = callAsync<string>('second', (answer) => {
      answer(succeeded('Here'));
    });
    await jest.advanceTimersByTimeAsync(20_000);
    await expect(next).resolves.toBe('Here');
    await expect(stuck).resolves.toMatchObject({ api: 'first' });
  });

  test('does not queue a call without a limit, which could block the others for ever', async () => {
    void callAsync('first', () => undefined, { timeLimitMs: null });
    const next = callAsync<string>('second', (answer) => {
      answer(succeeded('Here'));
    });
    await expect(next).resolves.toBe('Here');
  });

  test('works in a runtime without timers', async () => {
    const { setTimeout } = globalThis;
    Reflect.deleteProperty(globalThis, 'setTimeout');
    try {
      void callAsync('first', () => undefined);
      const next = callAsync<string>('second', (answer) => {
        answer(succeeded('Here'));
      });
      await expect(next).resolves.toBe('Here');
    } finally {
      globalThis.setTimeout = setTimeout;
    }
  });
});

describe('callSync', () => {
  test('waits for its turn', async () => {
    const made: string[] = [];
    let answerFirst: Answer = () => undefined;
    const first = callAsync<string>('first', (answer) => (answerFirst = answer));
    const second = callSync('second', () => made.push('second'));
    await settle();
    expect(made).toEqual([]);
    answerFirst(succeeded('done'));
    await Promise.all([first, second]);
    expect(made).toEqual(['second']);
  });

  test('turns a throw into a rejection', async () => {
    const call = callSync('item.displayReplyForm', () => {
      throw new RangeError('Too long.');
    });
    await expect(failure(call)).resolves.toEqual({ code: 'thrown', api: 'item.displayReplyForm' });
  });
});
