import type { MailboxTrouble } from '../core/mailbox-ports';

/** What a request to Graph ended with; made in graph-request.ts alone. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** The HTTP status; `null` where no answer came. */
  readonly status: number | null;
  /** Graph’s own code, such as `ErrorItemNotFound`; ours in lower case where none came. */
  readonly code: string;
  /** Seconds that Graph asked to wait; `null` where it did not. */
  readonly retryAfter: number | null;
  readonly trouble: MailboxTrouble;

  constructor(
    trouble: MailboxTrouble,
    {
      status = null,
      code,
      retryAfter = null,
      cause,
    }: {
      readonly status?: number | null;
      readonly code: string;
      readonly retryAfter?: number | null;
      readonly cause?: unknown;
    },
  ) {
    super(`Graph: ${status === null ? '' : `${String(status)} `}${code}`, { cause });
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
    this.trouble = trouble;
  }
}
