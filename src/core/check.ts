import type { Address, IncomingMessage, Span } from './message';
import type { Reply } from './reply';
import type { ResponseId } from './scenario';
import type { PhraseList } from './text/phrases';
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
  /** The words within the quote that tell, where it holds more. */
  readonly phrase?: string;
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
  /** Within how many hours an answer is in time; 48 unless given. */
  readonly targetHours?: number;
  /** Phrases that the user has switched off. */
  readonly ignored?: readonly string[];
  /** Checks that the user has switched off; they are `not-applicable`. */
  readonly off?: readonly CheckId[];
};

/** A phrase that no check objects to, and why. */
export type Spared = Span & {
  readonly check: CheckId;
  readonly quote: string;
  readonly because: 'negated' | 'reported' | 'conditional' | 'dated' | 'quoted' | 'asked';
  /** The words that cancel it; absent where it stands in quotation marks or in a question. */
  readonly by?: Span & { readonly quote: string };
};

export type Review = {
  readonly isDecline: boolean;
  /** Two letters, `und` when unsure. */
  readonly language: string;
  readonly zones: Zones;
  readonly checks: readonly CheckResult[];
  /** In the order of the text, twenty at the most. */
  readonly spared: readonly Spared[];
};

/** What a check yields. `severity` makes a single objection of an error check a warning. */
export type Objection<MessageId extends string> = Span & {
  readonly messageId: MessageId;
  readonly severity?: 'warning';
  /** The words within the span that tell, where it holds more; what the user has switched off is looked for in them. */
  readonly phrase?: Span;
  /** Values for `{name}` places in the message; `{quote}` is always there. */
  readonly words?: Readonly<Record<string, string>>;
  readonly fix?: Span & { readonly text: string };
  readonly commit?: Finding['commit'];
};

export type CheckDefinition<Id extends CheckId, MessageId extends string> = {
  readonly id: Id;
  /** The positive form, as the checklist shows it. */
  readonly label: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<MessageId, string>>;
  /** The phrase lists that `run` looks for. */
  readonly phrases?: readonly PhraseList[];
  /** False where the context that the check needs is missing. */
  readonly applies?: (reply: Reply) => boolean;
  readonly run: (reply: Reply) => Iterable<Objection<MessageId>>;
};

export type Check<Id extends CheckId = CheckId, MessageId extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<MessageId, string>>;
  readonly phrases: readonly PhraseList[];
  readonly judge: (reply: Reply) => CheckResult;
};

/**
 * Makes a check of its definition. `judge` isolates it: a check that throws answers
 * `could-not-run`, so that a broken check can never stop a mail.
 */
export function defineCheck<const Id extends CheckId, MessageId extends string>(
  definition: CheckDefinition<Id, MessageId>,
): Check<Id, MessageId> {
  const { id, label, severity, messages, phrases = [] } = definition;
  return { id, label, severity, messages, phrases, judge: (reply) => judge(definition, reply) };
}

function judge<Id extends CheckId, MessageId extends string>(
  { id, severity, messages, applies, run }: CheckDefinition<Id, MessageId>,
  reply: Reply,
): CheckResult {
  try {
    if (applies && !applies(reply)) return { id, status: 'not-applicable', findings: [] };
    const findings: Finding[] = [];
    let fails = false;
    for (const objection of run(reply)) {
      const { start, end, phrase = objection } = objection;
      const telling = reply.body.slice(phrase.start, phrase.end);
      if (isIgnored(telling, reply.context.ignored)) continue;
      if (severity === 'error' && objection.severity !== 'warning') fails = true;
      const isTold = findings.some((other) => other.start === start && other.end === end);
      if (!isTold)
        findings.push({
          ...findingOf(objection, reply.body.slice(start, end), messages),
          ...(objection.phrase && { phrase: telling }),
        });
    }
    const status = fails ? 'fail' : findings.length > 0 ? 'warn' : 'pass';
    return { id, status, findings };
  } catch {
    return { id, status: 'could-not-run', findings: [] };
  }
}

function isIgnored(quote: string, ignored: readonly string[] = []): boolean {
  const folded = quote.toLowerCase();
  return ignored.some((phrase) => phrase !== '' && folded.includes(phrase.toLowerCase()));
}

function findingOf<MessageId extends string>(
  { start, end, messageId, words, fix, commit }: Objection<MessageId>,
  quote: string,
  messages: Readonly<Record<MessageId, string>>,
): Finding {
  const values: Readonly<Record<string, string>> = { ...words, quote: quote.replace(/\s+/g, ' ') };
  const message = messages[messageId].replace(
    /\{(\w+)\}/g,
    (slot, name: string) => values[name] ?? slot,
  );
  return { start, end, quote, messageId, message, ...(fix && { fix }), ...(commit && { commit }) };
}
