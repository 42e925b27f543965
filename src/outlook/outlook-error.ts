import type { PortError, PortErrorCode } from '../core/ports';

/** A call of Office.js that did not do what was asked; `api` is its name as written in Office.js. */
export class OutlookError extends Error implements PortError {
  readonly code: PortErrorCode;
  readonly api: string;
  readonly cause: unknown;

  constructor(api: string, code: PortErrorCode, cause?: unknown) {
    super(`${api}: ${describe(code, cause)}`);
    this.name = 'OutlookError';
    this.code = code;
    this.api = api;
    this.cause = cause;
  }
}

function describe(code: PortErrorCode, cause: unknown): string {
  const reason = messageOf(cause);
  return reason === '' ? String(code) : `${String(code)}, ${reason}`;
}

/** Office.js reports with plain objects as well as with errors. */
function messageOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('message' in cause)) return '';
  return typeof cause.message === 'string' ? cause.message : '';
}
