import type { MailboxTrouble } from '../core/mailbox-ports';
import { GraphError } from './graph-error';
import type { GraphAnswer, GraphRequest } from './graph-request';

/** Our own figure: a quarter of a minute at most until the user is told, unless Graph names longer times. */
const ATTEMPTS = 5;
/** Seconds. Our own figure: whom Graph asks to wait for longer is told, not kept waiting. */
const LONGEST_WAIT = 120;

/** What came of one attempt; `lost` where no whole answer did. */
export type Reply = GraphAnswer | { readonly lost: unknown };

/** What happened to a request so far. */
export type Trial = {
  readonly attempts: number;
  /** Whether an attempt may have been carried out without our hearing of it. */
  readonly inDoubt: boolean;
  readonly renewed: boolean;
};

export const UNTRIED: Trial = { attempts: 0, inDoubt: false, renewed: false };

export type Verdict =
  | { readonly kind: 'answer'; readonly answer: GraphAnswer }
  | { readonly kind: 'error'; readonly error: GraphError }
  /** `after` is what Graph asked for, in seconds; `null` where it did not. */
  | { readonly kind: 'again'; readonly after: number | null; readonly trial: Trial }
  /** With a token that was not used before. */
  | { readonly kind: 'renew'; readonly claims: string | null; readonly trial: Trial };

/**
 * What the reply to an attempt means for its request.
 *
 * A POST that may have been carried out is never sent again, unless it is `repeatable`: it ends with
 * `unconfirmed`. Other methods have the same effect twice as once.
 */
export function judge(
  request: GraphRequest,
  reply: Reply,
  { attempts, inDoubt, renewed }: Trial,
  now: number,
): Verdict {
  const { method = 'GET', repeatable = false } = request;
  const failed = (trouble: MailboxTrouble, more?: Parameters<typeof errorOf>[2]): Verdict => ({
    kind: 'error',
    error: errorOf(trouble, reply, more),
  });
  const again = (doubt: boolean, after: number | null, atLast: MailboxTrouble): Verdict => {
    const doubtful = method !== 'GET' && !repeatable && (inDoubt || doubt);
    const giveUp = attempts + 1 >= ATTEMPTS || (after ?? 0) > LONGEST_WAIT;
    if (doubtful && (giveUp || method === 'POST')) return failed('unconfirmed');
    if (giveUp) return failed(atLast, { retryAfter: after });
    return { kind: 'again', after, trial: { attempts: attempts + 1, inDoubt: doubtful, renewed } };
  };

  if ('lost' in reply) return again(true, null, 'offline');
  const { status } = reply;
  if ((status >= 200 && status < 300) || status === 304) return { kind: 'answer', answer: reply };

  // Graph’s own answers never lead elsewhere, and no token follows one that does.
  if (status >= 300 && status < 400) return failed('unreadable');
  const after = secondsToWait(reply.header('retry-after'), now);
  switch (status) {
    case 401:
      if (renewed) return failed(inDoubt ? 'unconfirmed' : 'not-allowed');
      return {
        kind: 'renew',
        claims: claimsOf(reply.header('www-authenticate')),
        trial: { attempts, inDoubt, renewed: true },
      };
    case 403:
      return failed('not-allowed');
    case 404:
      // The attempt in doubt was carried out: what is to go is gone.
      if (method === 'DELETE' && inDoubt) return { kind: 'answer', answer: reply };
      return failed('gone');
    case 409:
    case 412:
      // Whether somebody else changed it, or the attempt in doubt did.
      return failed(inDoubt ? 'unconfirmed' : 'changed');
    case 410:
      return failed('gone');
    case 429:
      return again(false, after, 'busy');
    case 503:
      // One that names a time turned the request away; any other may have come after it was done.
      return again(after === null, after, 'busy');
    case 502:
    case 504:
      return again(true, after, 'busy');
    default:
      if (status < 500) return failed('failed');
      return failed(method === 'GET' || repeatable ? 'failed' : 'unconfirmed');
  }
}

function errorOf(
  trouble: MailboxTrouble,
  reply: Reply,
  { retryAfter = null }: { readonly retryAfter?: number | null } = {},
): GraphError {
  if ('lost' in reply) return new GraphError(trouble, { code: 'no-answer', cause: reply.lost });
  const { status, body } = reply;
  return new GraphError(trouble, { status, code: codeOf(body) ?? 'no-code', retryAfter });
}

/** Graph’s own code; its message is left out, since it can quote what was sent. */
function codeOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Of a `Retry-After` header, in seconds or as a date; `now` in milliseconds since 1970. */
function secondsToWait(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value);
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, (until - now) / 1000);
}

/** The claims of a challenge, as the JSON that MSAL takes. */
function claimsOf(challenge: string | null): string | null {
  const encoded = /\bclaims="([^"]+)"/.exec(challenge ?? '')?.[1];
  if (encoded === undefined) return null;
  try {
    return atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return null;
  }
}
