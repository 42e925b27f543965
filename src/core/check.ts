import type { Address, IncomingMessage, Span } from './message';
import type { ResponseId } from './scenario';
import type { Zones } from './text/zones';

export type CheckId =
  | 'unclear-decision'
  | 'vague-language'
  | 'false-hope'
  | 'disrespect'
  | 'unfilled-slot'
  | 'too-long'
  | 'over-explaining'
  | 'over-apology'
  | 'reopening'
  | 'late-reply'
  | 'wide-audience'
  | 'unacknowledged-gap';

/** An error is what the send check stops for; a warning never stops a mail. */
export type Severity = 'error' | 'warning';

export type CheckStatus = 'pass' | 'warn' | 'fail' | 'not-applicable' | 'could-not-run';

/** A place in the reply that a check objects to. One about the whole text has `start === end`. */
export type Finding = Span & {
  readonly quote: string;
  readonly messageId: string;
  readonly message: string;
  /** Replacing the span by the text makes the finding go away. */
  readonly fix?: Span & { readonly text: string };
  readonly commit?: { readonly from: Span; readonly sentence: (day: Date) => string };
};

export type CheckResult = {
  readonly id: CheckId;
  readonly status: CheckStatus;
  readonly findings: readonly Finding[];
};

/** A check whose context is missing is `not-applicable`. */
export type ReviewContext = {
  readonly incoming?: IncomingMessage;
  readonly response?: ResponseId;
  readonly now?: Date;
  readonly receivedAt?: Date;
  readonly decidedAt?: Date;
  readonly recipients?: readonly Address[];
  readonly silenceSince?: Date;
  /** Phrases that the user has switched off. */
  readonly ignored?: readonly string[];
};

export type Review = {
  readonly isDecline: boolean;
  /** Two letters, `und` when unsure. */
  readonly language: string;
  readonly zones: Zones;
  readonly checks: readonly CheckResult[];
};
