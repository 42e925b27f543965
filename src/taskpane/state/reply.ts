import { distinctBut, replyClock, responsesTo } from '../../core';
import type { Answer } from '../../core/ports';
import type {
  Address,
  Door,
  Draft,
  Finding,
  IncomingMessage,
  Promised,
  ReplyClock,
  ResponseId,
  Review,
  ReviewContext,
  ScenarioId,
} from '../../core';

/** What judges a reply; it is loaded after the suggestion is shown. */
export type Checking = typeof import('../../core/checking');

/** What says what kind of request a message is, and drafts an answer. */
export type Suggesting = typeof import('../../core/suggesting');

/** What the user chose to make of the message. */
export type Choice = { readonly scenario: ScenarioId | 'none'; readonly response: ResponseId };

/** What the user set about the draft, as it stands in the fields; a door without its day or condition is closed. */
export type Wishes = {
  readonly wording: 'direct' | 'softened';
  readonly door: 'closed' | 'until' | 'condition';
  /** `yyyy-mm-dd`, or empty. */
  readonly until: string;
  readonly condition: string;
  readonly reason: string;
  readonly referral: string;
  readonly signOff: string;
};

export const WORDINGS = ['direct', 'softened'] as const;

export const NO_WISHES: Wishes = {
  wording: 'direct',
  door: 'closed',
  until: '',
  condition: '',
  reason: '',
  referral: '',
  signOff: '',
};

/** What a reply depends on besides its own text. */
export type Asked = {
  readonly suggesting: Suggesting;
  readonly message: IncomingMessage;
  /** Since when the sender has waited, see `waitingSince`. */
  readonly since: Date;
  readonly choice: Choice;
  readonly wishes: Wishes;
  /** When the user decided; null while they have not said so. */
  readonly decidedAt: Date | null;
  /** That the user said before that they answered it; they then owe no answer and are not late. */
  readonly answer: Answer | null;
  readonly toAll: boolean;
  /** Within how many hours an answer is in time. */
  readonly targetHours: number;
  readonly assessment: Assessment | null;
};

/** What the user says of themselves; it is kept nowhere. */
export type Assessment = 'not-for-me' | 'too-much' | 'uneasy' | 'something-happened' | 'unsafe';

/** Whether a response has room for a reason, and for somebody to ask instead. */
export function explains(response: ResponseId): boolean {
  return response !== 'boundary' && response !== 'step-back';
}

type Text = { readonly text: string; readonly byHand: boolean };

/** What stood there before a change, and what the change promised. */
type Undoable = Text & { readonly promised: Promised | null };

/**
 * - `none-owed`: the safe steps stand in place of a draft
 * - `written`: there is a text. `review` belongs to `reviewedText`, which lags behind `text` while
 *   the user types; both are `null` until what judges a reply is loaded.
 *
 * `ownText` is what the user wrote by hand and then set aside, to be offered back.
 */
export type Reply =
  | { readonly kind: 'none-owed'; readonly ownText: string | null }
  | (Text & {
      readonly kind: 'written';
      /** Our draft for the present choice. */
      readonly draft: Draft;
      /** The choice changed after the user wrote by hand; the new draft is on offer. */
      readonly draftOnOffer: boolean;
      readonly ownText: string | null;
      /** What stood there before each change that the pane made, the last one last. */
      readonly before: readonly Undoable[];
      readonly review: Review | null;
      readonly reviewedText: string | null;
    });

export type WrittenReply = Extract<Reply, { kind: 'written' }>;

export function defaultChoice(scenario: ScenarioId | 'none'): Choice {
  return { scenario, response: responsesTo(scenario)[0] ?? 'decline' };
}

/** The reply for what was asked; what the user wrote by hand in `before` is never lost. */
export function replyTo(
  asked: Asked,
  now: Date,
  before: Reply | null,
  checking: Checking | null,
): Reply {
  const ownText = before === null ? null : handWritten(before);
  const { suggesting, message, choice, wishes } = asked;
  if (choice.response === 'no-reply') return { kind: 'none-owed', ownText };

  const draft = suggesting.composeDraft({
    ...choice,
    message,
    now,
    ...(asked.answer === null && { silenceSince: asked.since }),
    options: {
      ...wishes,
      door: doorOf(wishes),
      reason: explains(choice.response) && asked.assessment !== 'too-much' ? wishes.reason : '',
      referral: explains(choice.response) ? wishes.referral : '',
      ownsDelay: isLate(asked, now),
    },
  });
  const kept = before?.kind === 'written' && before.byHand;
  const text = kept ? before.text : draft.text;
  return {
    kind: 'written',
    draft,
    text,
    byHand: kept,
    draftOnOffer: kept && before.text !== draft.text,
    ownText: kept ? before.ownText : ownText,
    before: kept ? before.before : [],
    ...reviewed(text, asked, now, checking),
  };
}

function doorOf({ door, until, condition }: Wishes): Door {
  if (door === 'until') return { until: dayFrom(until) };
  return door === 'condition' ? { condition } : 'closed';
}

/** UTC midnight of a day as a date field gives it; an invalid date for an empty field. */
export function dayFrom(field: string): Date {
  return new Date(`${field}T00:00:00Z`);
}

/** The review catches up with the text. */
export function reviewAgain(
  reply: WrittenReply,
  asked: Asked,
  now: Date,
  checking: Checking | null,
): WrittenReply {
  return reply.reviewedText === reply.text ? reply : reviewAnew(reply, asked, now, checking);
}

/** The review of the present text by what is asked now. */
export function reviewAnew(
  reply: WrittenReply,
  asked: Asked,
  now: Date,
  checking: Checking | null,
): WrittenReply {
  return { ...reply, ...reviewed(reply.text, asked, now, checking) };
}

/** Applies the fixes of findings, each found anew where the text moved on since it was shown. */
export function fixed(
  reply: WrittenReply,
  findings: readonly Finding[],
  asked: Asked,
  now: Date,
  checking: Checking | null,
): WrittenReply {
  const { review } = reviewAgain(reply, asked, now, checking);
  if (checking === null || review === null) return reply;
  const present = findings.flatMap((finding) => presentIn(review, finding) ?? []);
  if (present.length === 0) return reply;
  const text = checking.applyFixes(reply.text, present, contextOf(asked, now));
  return changed(reply, { text, byHand: true }, asked, now, checking);
}

/** Makes a promise with a day of a phrase that blurs; the phrase is found anew. */
export function committed(
  reply: WrittenReply,
  finding: Finding,
  day: string,
  asked: Asked,
  now: Date,
  checking: Checking | null,
): WrittenReply {
  const commitment = commitmentOf(reply, finding, day, asked, now, checking);
  if (commitment === null) return reply;
  const { text, promised } = commitment;
  return changed(reply, { text, byHand: true }, asked, now, checking, promised);
}

/** The text with the promise in it, and what is promised; `null` where the phrase is gone, or the day is none. */
export function commitmentOf(
  reply: WrittenReply,
  finding: Finding,
  day: string,
  asked: Asked,
  now: Date,
  checking: Checking | null,
): { readonly text: string; readonly promised: Promised } | null {
  const { review } = reviewAgain(reply, asked, now, checking);
  const commit = review === null ? undefined : presentIn(review, finding)?.commit;
  const date = dayFrom(day);
  if (!commit || Number.isNaN(date.getTime())) return null;
  const { start, end } = commit.from;
  const sentence = commit.sentence(date);
  return {
    text: reply.text.slice(0, start) + sentence + reply.text.slice(end),
    promised: { day, text: sentence, subject: asked.message.subject },
  };
}

const MOST_UNDONE = 50;

/** Another text by the pane, which the user can take back. */
export function changed(
  reply: WrittenReply,
  { text, byHand }: Text,
  asked: Asked,
  now: Date,
  checking: Checking | null,
  promised: Promised | null = null,
): WrittenReply {
  const stood = { text: reply.text, byHand: reply.byHand, promised };
  const before = [...reply.before, stood].slice(-MOST_UNDONE);
  const next = { ...reply, text, byHand, before };
  return { ...next, ...reviewed(text, asked, now, checking) };
}

/** Takes the pane’s last change back; what was typed since is set aside. */
export function undone(
  reply: WrittenReply,
  asked: Asked,
  now: Date,
  checking: Checking | null,
): WrittenReply {
  const last = lastChange(reply);
  if (!last) return reply;
  const { text, byHand } = last;
  const ownText = reply.byHand && reply.text !== text ? reply.text : reply.ownText;
  const next = { ...reply, text, byHand, ownText, before: reply.before.slice(0, -1) };
  return { ...next, ...reviewed(text, asked, now, checking) };
}

/** What `undone` takes back. */
export function lastChange({ before }: WrittenReply): Undoable | undefined {
  return before[before.length - 1];
}

/** A finding of an earlier review in this one: the nearest of those that say the same of the same words. */
export function presentIn(review: Review, finding: Finding): Finding | undefined {
  return review.checks
    .flatMap(({ findings }) => findings)
    .filter(({ messageId, quote }) => messageId === finding.messageId && quote === finding.quote)
    .sort((a, b) => Math.abs(a.start - finding.start) - Math.abs(b.start - finding.start))[0];
}

/** Past the target a reply says that it is late; see `late-reply`. */
function isLate(asked: Asked, now: Date): boolean {
  return asked.answer === null && clockOf(asked, now).state !== 'in-time';
}

export function clockOf({ message, decidedAt, targetHours }: Asked, now: Date): ReplyClock {
  const { receivedAt } = message;
  return replyClock(now, { receivedAt, ...(decidedAt && { decidedAt }) }, targetHours);
}

export function handWritten(reply: Reply): string | null {
  return reply.kind === 'written' && reply.byHand ? reply.text : reply.ownText;
}

function reviewed(
  text: string,
  asked: Asked,
  now: Date,
  checking: Checking | null,
): Pick<WrittenReply, 'review' | 'reviewedText'> {
  if (checking === null) return { review: null, reviewedText: null };
  const body = { body: text, subject: asked.message.subject };
  return { review: checking.reviewReply(body, contextOf(asked, now)), reviewedText: text };
}

function contextOf(asked: Asked, now: Date): ReviewContext {
  const { message, since, choice, decidedAt, answer, targetHours } = asked;
  return {
    targetHours,
    incoming: message,
    response: choice.response,
    now,
    ...(answer === null && {
      receivedAt: message.receivedAt,
      ...(decidedAt && { decidedAt }),
      silenceSince: since,
    }),
    recipients: recipientsOf(asked),
  };
}

/** Whom the reply goes to: the sender, or all that the message went to but the user. */
export function recipientsOf({
  message: { from, to, cc, ownAddress },
  toAll,
}: Pick<Asked, 'message' | 'toAll'>): readonly Address[] {
  return toAll ? distinctBut([from, ...to, ...cc], ownAddress) : [from];
}
