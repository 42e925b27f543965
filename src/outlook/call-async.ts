import { OutlookError } from './outlook-error';
import { canLimitTime, startTimeLimit } from './time-limit';

type Callback<Value> = (result: Office.AsyncResult<Value>) => void;

export type CallOptions = {
  /**
   * How long Outlook may take to answer, in milliseconds; `null` for a caller that keeps a limit
   * of its own over several calls.
   */
  readonly timeLimitMs?: number | null;
};

/** Our own figure: long for a slow mailbox, short for a person who waits. */
const CALL_LIMIT_MS = 20_000;

/** Settles, never rejects, once the last call in the queue is over. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Makes one asynchronous call of Office.js and resolves with its value, or rejects with an
 * `OutlookError`. Calls are made one after another, since Outlook on the web answers at most three
 * at a time: https://learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins
 *
 * A call without a time limit does not wait its turn: nothing could free the queue if Outlook never
 * answered, so whoever makes it keeps the order.
 *
 * @param api the call's name as written in Office.js
 * @param start makes the call and hands it the callback; an `OutlookError` that it throws is passed on
 */
export function callAsync<Value>(
  api: string,
  start: (callback: Callback<Value>) => void,
  { timeLimitMs = CALL_LIMIT_MS }: CallOptions = {},
): Promise<Value> {
  if (timeLimitMs === null || !canLimitTime()) return makeCall(api, start);
  return takeTurn(() => makeCall(api, start, timeLimitMs));
}

/** Makes a call of Office.js that has no callback, in its turn; rejects like `callAsync`. */
export function callSync(api: string, call: () => void): Promise<void> {
  return takeTurn(
    () =>
      new Promise((resolve, reject) => {
        try {
          call();
          resolve();
        } catch (cause) {
          reject(asOutlookError(api, cause));
        }
      }),
  );
}

function takeTurn<Value>(call: () => Promise<Value>): Promise<Value> {
  const answer = queue.then(call);
  queue = answer.then(ignore, ignore);
  return answer;
}

function makeCall<Value>(
  api: string,
  start: (callback: Callback<Value>) => void,
  timeLimitMs: number | null = null,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const liftLimit =
      timeLimitMs === null
        ? ignore
        : startTimeLimit(timeLimitMs, () => {
            reject(new OutlookError(api, 'timed-out'));
          });
    try {
      start((result) => {
        liftLimit();
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
        else reject(new OutlookError(api, result.error.code, result.error));
      });
    } catch (cause) {
      liftLimit();
      reject(asOutlookError(api, cause));
    }
  });
}

function asOutlookError(api: string, cause: unknown): OutlookError {
  return cause instanceof OutlookError ? cause : new OutlookError(api, 'thrown', cause);
}

function ignore(): void {
  // An answer that only matters to whoever made the call.
}
