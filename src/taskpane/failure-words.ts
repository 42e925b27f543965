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
    case 'out-of-step':
      return strings.failed.outOfStep;
    default:
      return strings.failed.other(String(code));
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
