import type { MailboxTrouble } from '../core/mailbox-ports';

/** Why there is no token; made in sign-in.ts alone. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly trouble: MailboxTrouble;

  constructor(trouble: MailboxTrouble, why: string, cause?: unknown) {
    super(`Sign-in: ${why}`, { cause });
    this.trouble = trouble;
  }
}

/** What the bridge of Outlook answers where it has no token; by the names of msal-browser’s `BridgeStatusCode`. */
export type BridgeFailure = {
  readonly status: string;
  readonly code?: string;
  readonly subError?: string;
  readonly description?: string;
};

const BY_STATUS: Readonly<Record<string, MailboxTrouble>> = {
  USER_INTERACTION_REQUIRED: 'not-signed-in',
  ACCOUNT_UNAVAILABLE: 'not-signed-in',
  USER_CANCEL: 'cancelled',
  NO_NETWORK: 'offline',
  DISABLED: 'not-allowed',
};

/** `errorCode` and `subError` of an `AuthError`, and the codes of OAuth that come through in them. */
const BY_CODE: Readonly<Record<string, MailboxTrouble>> = {
  user_cancelled: 'cancelled',
  user_canceled: 'cancelled',
  interaction_in_progress_cancelled: 'cancelled',
  // Nobody answered in the window; browsers do not tell whether it was closed.
  timed_out: 'cancelled',
  popup_window_error: 'popup-blocked',
  empty_window_error: 'popup-blocked',
  no_network_connectivity: 'offline',
  network_error: 'offline',
  endpoints_resolution_error: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  consent_required: 'not-allowed',
  access_denied: 'not-allowed',
  interaction_required: 'not-signed-in',
  login_required: 'not-signed-in',
  no_account_error: 'not-signed-in',
  no_account_found: 'not-signed-in',
  no_tokens_found: 'not-signed-in',
  refresh_token_expired: 'not-signed-in',
};

/**
 * In the descriptions of Microsoft’s sign-in: 65001 nobody consented, 65004 the user declined, 90094 an
 * administrator has to consent (learn.microsoft.com/entra/identity-platform/reference-error-codes).
 */
const REFUSED = /\bAADSTS(65001|65004|90094)\b/;

/** What an error of msal-browser comes to, with what the bridge said where there was one. */
export function troubleOf(error: unknown, bridge: BridgeFailure | null): MailboxTrouble {
  const { errorCode, subError, message } = fieldsOf(error);
  if (REFUSED.test(`${message} ${bridge?.description ?? ''}`)) return 'not-allowed';
  return (
    BY_CODE[bridge?.subError ?? ''] ??
    BY_STATUS[bridge?.status ?? ''] ??
    BY_CODE[subError] ??
    BY_CODE[errorCode] ??
    'failed'
  );
}

function fieldsOf(error: unknown) {
  const read = (name: string): string => {
    if (typeof error !== 'object' || error === null) return '';
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? value : '';
  };
  return { errorCode: read('errorCode'), subError: read('subError'), message: read('message') };
}
