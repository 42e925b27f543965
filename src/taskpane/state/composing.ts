import {
  answeredMail,
  isSafety,
  readHtml,
  replyClock,
  responsesTo,
  splitZones,
  waitingSince,
  type Address,
  type Draft,
  type Finding,
  type IncomingMessage,
  type Promised,
  type Review,
  type ReviewContext,
} from '../../core';
import type { MendedBody, OpenItem, PortErrorCode } from '../../core/ports';
import { dayFrom, presentIn, type Checking, type Choice, type Suggesting } from './reply';

/** What became of the last change to the mail. */
export type Change =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'mended' }
  | { readonly kind: 'inserted' }
  /** `instead` is what the user can put there by hand. */
  | { readonly kind: 'refused'; readonly code: PortErrorCode; readonly instead: string };

type Format = 'html' | 'text';

export type ComposingState = {
  readonly kind: 'composing';
  readonly suggesting: Suggesting;
  readonly key: string;
  readonly subject: string;
  readonly recipients: readonly Address[];
  readonly format: Format;
  /** As Outlook gave it. */
  readonly body: string;
  /** What of it can be read. */
  readonly text: string;
  /** As far as the quoted thread tells. */
  readonly answers: IncomingMessage | null;
  /** Of the draft that can be put in. */
  readonly choice: Choice;
  /** Within how many hours an answer is in time. */
  readonly targetHours: number;
  /** What the user lets stand this time. */
  readonly ignored: readonly string[];
  /** `null` until what judges a reply is loaded. */
  readonly review: Review | null;
  readonly reviewedAt: Date;
  readonly change: Change;
};

type ComposeItem = Extract<OpenItem, { kind: 'compose' }>;

/** The mail as it was read; what the user chose for it `before` stays. */
export function composingOf(
  item: ComposeItem,
  before: ComposingState | null,
  suggesting: Suggesting,
  targetHours: number,
  now: Date,
  checking: Checking | null,
): ComposingState {
  const mail = mailOf(item, now);
  const { answers } = mail;
  const kindOf = (answered: IncomingMessage) =>
    suggesting.kindToDraft(suggesting.suggestScenario(answered));
  const state: ComposingState = {
    ...mail,
    kind: 'composing',
    suggesting,
    choice: before?.choice ?? choiceOf(answers === null ? 'none' : kindOf(answers)),
    targetHours,
    ignored: before?.ignored ?? [],
    review: null,
    reviewedAt: now,
    change: before?.change ?? { kind: 'none' },
  };
  return reviewedAnew(state, now, checking);
}

function mailOf({ key, subject, recipients, format, body }: Omit<ComposeItem, 'kind'>, now: Date) {
  const text = textOf(body, format);
  const answers = answeredMail({ text, subject, recipients }, now);
  return { key, subject, recipients, format, body, text, answers };
}

/** The mail with what stands in it by now. */
export function bodyRead(
  state: ComposingState,
  { body, format, now }: Pick<ComposingState, 'body' | 'format'> & { readonly now: Date },
  checking: Checking | null,
): ComposingState {
  if (body === state.body) return state;
  const isTold = state.change.kind === 'mended' || state.change.kind === 'inserted';
  const change: Change = isTold ? { kind: 'none' } : state.change;
  const mail = mailOf({ ...state, body, format }, now);
  return reviewedAnew({ ...state, ...mail, change }, now, checking);
}

export function reviewedAnew(
  state: ComposingState,
  now: Date,
  checking: Checking | null,
): ComposingState {
  const { text, subject } = state;
  const review = checking?.reviewReply({ body: text, subject }, contextOf(state, now)) ?? null;
  return { ...state, review, reviewedAt: now };
}

/** The first answer that can be written down. */
export function choiceOf(scenario: Choice['scenario']): Choice {
  const written = responsesTo(scenario).filter((response) => response !== 'no-reply');
  return { scenario, response: written[0] ?? 'decline' };
}

/** What the mail answers; without a quoted message one by the first recipient, of which nothing is known. */
export function messageOf(
  { answers, subject, recipients }: ComposingState,
  now: Date,
): IncomingMessage {
  const nobody = { displayName: '', emailAddress: '' };
  const from = recipients[0] ?? nobody;
  return answers ?? { subject, body: '', from, to: [], cc: [], receivedAt: now };
}

/** The draft that can be put in. */
export function draftOf(state: ComposingState, now: Date): Draft {
  const { suggesting, choice, answers, targetHours } = state;
  const message = messageOf(state, now);
  const { response } = choice;
  if (response === 'no-reply') throw new RangeError('A mail that is written is no silence.');
  return suggesting.composeDraft({
    ...choice,
    message,
    now,
    ...(answers && !isSafety(choice.scenario) && { silenceSince: waitingSince(answers) }),
    options: {
      wording: 'direct',
      door: 'closed',
      ownsDelay: answers !== null && replyClock(now, answers, targetHours).state !== 'in-time',
    },
  });
}

/** What is to be done about findings; `day` is `yyyy-mm-dd`. */
export type Mending =
  | { readonly kind: 'fix'; readonly findings: readonly Finding[] }
  | { readonly kind: 'commit'; readonly finding: Finding; readonly day: string };

/** What a mending promises once it is carried out; `null` for one that promises nothing. */
export function promisedBy({ subject }: ComposingState, mending: Mending): Promised | null {
  if (mending.kind === 'fix') return null;
  const { finding, day } = mending;
  const text = finding.commit?.sentence(dayFrom(day));
  return text === undefined ? null : { day, text, subject };
}

/** Carries a mending out on a body of this mail, finding by finding, see `ComposeForm.mend`. */
export function mender(
  state: ComposingState,
  mending: Mending,
  now: Date,
  checking: Checking,
): (body: string, format: Format) => MendedBody | null {
  const steps = stepsOf(state, mending, now, checking);
  return (body, format) => {
    let mended: MendedBody = { body, edits: [] };
    for (const step of steps) {
      const text = textOf(mended.body, format);
      const after = step(text);
      if (after === text) continue;
      const next = checking.mendBody(mended.body, format, text, [checking.editOf(text, after)]);
      if (next === null) return null;
      mended = { body: next.body, edits: [...mended.edits, ...next.edits] };
    }
    return mended.edits.length === 0 ? null : mended;
  };
}

/** The user’s own words with the mending carried out, to be put there by hand. */
export function ownWordsAfter(
  state: ComposingState,
  mending: Mending,
  now: Date,
  checking: Checking,
): string {
  const steps = stepsOf(state, mending, now, checking);
  const text = steps.reduce((before, step) => step(before), state.text);
  const own = splitZones(text).visible.map(({ start, end }) => text.slice(start, end));
  return own.join('\n\n').trim();
}

/** What each finding makes of a text: the same text where it is not there any more. */
function stepsOf(
  state: ComposingState,
  mending: Mending,
  now: Date,
  { reviewReply, applyFixes }: Checking,
): readonly ((text: string) => string)[] {
  const context = contextOf(state, now);
  const findings = mending.kind === 'fix' ? mending.findings : [mending.finding];
  return findings.map((finding) => (text) => {
    const review = reviewReply({ body: text, subject: state.subject }, context);
    const present = presentIn(review, finding);
    if (!present) return text;
    if (mending.kind === 'fix') return applyFixes(text, [present], context);
    const day = dayFrom(mending.day);
    if (!present.commit || Number.isNaN(day.getTime())) return text;
    const { start, end } = present.commit.from;
    return text.slice(0, start) + present.commit.sentence(day) + text.slice(end);
  });
}

function textOf(body: string, format: Format): string {
  return format === 'html' ? readHtml(body).text : body;
}

function contextOf({ answers, recipients, targetHours }: ComposingState, now: Date): ReviewContext {
  return {
    now,
    targetHours,
    recipients,
    ...(answers && {
      incoming: answers,
      receivedAt: answers.receivedAt,
      silenceSince: waitingSince(answers),
    }),
  };
}
