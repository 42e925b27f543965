import type { PortErrorCode } from '../core/ports';
import type { FailureCode } from './state/pane-state';
import { strings } from './strings';

/** Why the open item could not be read. */
export function readFailure(code: FailureCode): string {
  switch (code) {
    case 'timed-out':
      return strings.failed.timedOut;
    case 'missing-api':
      return strings.failed.missing;
    case 'changing':
      return strings.failed.changing;
    case 'not-loaded':
      return strings.failed.notLoaded;
    case 'out-of-step':
      return strings.failed.outOfStep;
    default:
      return strings.failed.other(String(code));
  }
}

/** Why a mail that is being written was not changed. */
export function changeFailure(code: PortErrorCode): string {
  const { refused } = strings.compose;
  switch (code) {
    case 'not-safe':
      return refused.notSafe;
    case 'text-changed':
    case 'item-changed':
      return refused.textChanged;
    case 'put-back':
      return refused.putBack;
    case 'missing-api':
      return refused.missing;
    case 'timed-out':
      return refused.timedOut;
    case 'too-long':
      return refused.tooLong;
    default:
      return refused.other(String(code));
  }
}

/** Why Outlook opened no reply. */
export function openFailure(code: PortErrorCode): string {
  const { openFailed } = strings.actions;
  switch (code) {
    case 'timed-out':
      return openFailed.timedOut;
    case 'missing-api':
      return openFailed.missing;
    case 'unconfirmed':
      return openFailed.unconfirmed;
    case 'too-long':
      return openFailed.tooLong;
    default:
      return openFailed.other(String(code));
  }
}

/** Why a change to the promises was not kept, and the way on. */
export function saveFailure(code: PortErrorCode): string {
  const { notSaved } = strings.promises;
  switch (code) {
    case 'no-room':
      return notSaved.noRoom;
    case 'missing-api':
      return notSaved.missing;
    case 'timed-out':
      return notSaved.timedOut;
    default:
      return notSaved.other(String(code));
  }
}

/** Why there is no calendar entry, and the way on; `day` in words. */
export function entryFailure(code: PortErrorCode, day: string): string {
  const { noEntry } = strings.promises;
  switch (code) {
    case 'missing-api':
      return noEntry.missing(day);
    case 'unconfirmed':
      return noEntry.unconfirmed(day);
    case 'timed-out':
      return noEntry.timedOut(day);
    default:
      return noEntry.other(day, String(code));
  }
}
