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
