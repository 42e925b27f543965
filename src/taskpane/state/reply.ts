import { composeDraft, replyClock, scenarios, waitingSince } from '../../core';
import type {
  Draft,
  Finding,
  IncomingMessage,
  ResponseId,
  Review,
  ReviewContext,
  ScenarioId,
} from '../../core';

/** What judges a reply; it is loaded after the suggestion is shown. */
export type Checking = typeof import('../../core/checking');

/** What the user chose to make of the message. */
export type Choice = { readonly scenario: ScenarioId | 'none'; readonly response: ResponseId };

/**
 * - `none-owed`: the safe steps stand in place of a draft
 * - `written`: there is a text. `review` belongs to `reviewedText`, which lags behind `text` while
 *   the user types; both are `null` until what judges a reply is loaded.
 *
 * `ownText` is what the user wrote by hand and then set aside, to be offered back.
 */
export type Reply =
  | { readonly kind: 'none-owed'; readonly ownText: string | null }
  | {
      readonly kind: 'written';
      /** Our draft for the present choice. */
      readonly draft: Draft;
      readonly text: string;
      readonly byHand: boolean;
      /** The choice changed after the user wrote by hand; the new draft is on offer. */
      readonly draftOnOffer: boolean;
      readonly ownText: string | null;
      readonly review: Review | null;
      readonly reviewedText: string | null;
    };

type WrittenReply = Extract<Reply, { kind: 'written' }>;

/** The responses to a scenario, the default first. */
export function responsesTo(scenario: ScenarioId | 'none'): readonly ResponseId[] {
  return scenarios.find(({ id }) => id === scenario)?.responses ?? ['decline'];
}

export function defaultChoice(scenario: ScenarioId | 'none'): Choice {
  return { scenario, response: responsesTo(scenario)[0] ?? 'decline' };
}

/** The reply for a choice; what the user wrote by hand in `before` is never lost. */
export function replyTo(
  message: IncomingMessage,
  choice: Choice,
  now: Date,
  before: Reply | null,
  checking: Checking | null,
): Reply {
  const ownText = before === null ? null : handWritten(before);
  if (choice.response === 'no-reply') return { kind: 'none-owed', ownText };

  const draft = composeDraft({
    ...choice,
    message,
    now,
    silenceSince: waitingSince(message),
    options: { wording: 'direct', door: 'closed', ownsDelay: isLate(message, now) },
  });
  const kept = before?.kind === 'written' && before.byHand;
  const text = kept ? before.text : draft.text;
  return {
    kind: 'written',
    draft,
    text,
    byHand: kept,
    draftOnOffer: kept,
    ownText: kept ? null : ownText,
    ...reviewed(text, message, choice, now, checking),
  };
}

/** The review catches up with the text. */
export function reviewAgain(
  reply: WrittenReply,
  message: IncomingMessage,
  choice: Choice,
  now: Date,
  checking: Checking | null,
): WrittenReply {
  if (reply.reviewedText === reply.text) return reply;
  return { ...reply, ...reviewed(reply.text, message, choice, now, checking) };
}

/** Applies the fix of `finding`, found anew where the text moved on since it was shown. */
export function fixed(
  reply: WrittenReply,
  finding: Finding,
  message: IncomingMessage,
  choice: Choice,
  now: Date,
  checking: Checking | null,
): WrittenReply {
  const { review } = reviewAgain(reply, message, choice, now, checking);
  if (checking === null || review === null) return reply;
  const present = review.checks
    .flatMap(({ findings }) => findings)
    .filter(({ messageId, quote }) => messageId === finding.messageId && quote === finding.quote)
    .sort((a, b) => Math.abs(a.start - finding.start) - Math.abs(b.start - finding.start))[0];
  if (present === undefined) return reply;
  const text = checking.applyFixes(reply.text, [present], contextOf(message, choice.response, now));
  return { ...reply, text, byHand: true, ...reviewed(text, message, choice, now, checking) };
}

/** Past the target a reply says that it is late; see `late-reply`. */
function isLate(message: IncomingMessage, now: Date): boolean {
  return replyClock(now, message).state !== 'in-time';
}

function handWritten(reply: Reply): string | null {
  return reply.kind === 'written' && reply.byHand ? reply.text : reply.ownText;
}

function reviewed(
  text: string,
  message: IncomingMessage,
  { response }: Choice,
  now: Date,
  checking: Checking | null,
): Pick<WrittenReply, 'review' | 'reviewedText'> {
  if (checking === null) return { review: null, reviewedText: null };
  const context = contextOf(message, response, now);
  const review = checking.reviewReply({ body: text, subject: message.subject }, context);
  return { review, reviewedText: text };
}

function contextOf(message: IncomingMessage, response: ResponseId, now: Date): ReviewContext {
  const { receivedAt, from } = message;
  return {
    incoming: message,
    response,
    now,
    receivedAt,
    silenceSince: waitingSince(message),
    recipients: [from],
  };
}
