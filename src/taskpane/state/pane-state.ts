import {
  isSafety,
  responsesTo,
  waitingSince,
  type DraftDefaults,
  type Finding,
  type Memory,
  type ResponseId,
  type ScenarioId,
  type Suggestion,
} from '../../core';
import type { Answer, Notes, OpenItem, PortErrorCode } from '../../core/ports';
import {
  bodyRead,
  choiceOf,
  composingOf,
  reviewedAnew,
  type Change,
  type ComposingState,
} from './composing';
import {
  changed,
  committed,
  defaultChoice,
  fixed,
  handWritten,
  NO_WISHES,
  replyTo,
  reviewAgain,
  reviewAnew,
  undone,
  type Asked,
  type Assessment,
  type Checking,
  type Reply,
  type Suggesting,
  type Wishes,
} from './reply';

/**
 * - `changing`: another item was open after each attempt to read
 * - `not-loaded`: what says what kind of request a message is could not be fetched
 * - `out-of-step`: Outlook shows another message and still names the one before
 *   (OfficeDev/office-js#6833)
 */
export type FailureCode = PortErrorCode | 'changing' | 'not-loaded' | 'out-of-step';

/** What became of *Open reply* and *Copy*. */
export type Delivery =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'opened' }
  /** It lies among the drafts of the mailbox, whether Outlook opened it or not. */
  | { readonly kind: 'drafted' }
  | { readonly kind: 'open-failed'; readonly code: PortErrorCode; readonly copied: boolean }
  | { readonly kind: 'copied' }
  | { readonly kind: 'copy-failed' };

/**
 * What comes after the reply was opened: whether it was sent is asked once, then the thread can be closed.
 */
export type Closure = 'open' | 'unsent' | 'sent' | 'closed';

/**
 * That no kind fits, when the user decided, that they answered, and that among their answers; `open`:
 * whether it is among these as decided; `answers-of-other-version` where these were left alone.
 */
export type Keepable =
  'choice' | 'decision' | 'answer' | 'record' | 'open' | 'answers-of-other-version';

/** What the user did to a message, for when they come back to it while the pane is open. */
export type Remembered = Pick<Asked, 'choice' | 'wishes' | 'toAll'> & {
  readonly ownText: string | null;
};

export type ReadingState = Asked & {
  readonly kind: 'reading';
  readonly key: string;
  readonly suggestion: Suggestion;
  /** What the mailbox did not keep. */
  readonly notKept: readonly Keepable[];
  /** The user said, since the message was opened, whether they have decided. */
  readonly decisionTold: boolean;
  /** What the user lets stand this time. */
  readonly ignored: readonly string[];
  readonly reply: Reply;
  readonly delivery: Delivery;
  readonly closure: Closure;
};

/** The same words, objected to for the same reason. */
export function ignoredName({ messageId, quote }: Finding): string {
  return `${messageId} ${quote}`;
}

export type PaneState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'no-item' }
  | { readonly kind: 'unsupported-item'; readonly because: 'appointment' | 'no-body' }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | ReadingState
  | ComposingState;

export type PaneAction =
  | { readonly kind: 'item-opened'; readonly key: string | null }
  | {
      readonly kind: 'item-read';
      readonly item: OpenItem;
      /** The user said before that none of the kinds fits it. */
      readonly setAside: boolean;
      /** From when the message was open before. */
      readonly remembered: Remembered | null;
      /** What the user’s answers tell of its sender. */
      readonly memory: Memory;
      readonly suggesting: Suggesting;
      readonly defaults: DraftDefaults;
      readonly targetHours: number;
      readonly now: Date;
    }
  | { readonly kind: 'read-failed'; readonly code: FailureCode }
  | { readonly kind: 'checking-loaded'; readonly now: Date }
  /** What stands in the mail that is being written. */
  | {
      readonly kind: 'body-read';
      readonly key: string;
      readonly body: string;
      readonly format: 'html' | 'text';
      readonly now: Date;
    }
  | { readonly kind: 'change-told'; readonly key: string; readonly change: Change }
  | { readonly kind: 'scenario-chosen'; readonly scenario: ScenarioId | 'none'; readonly now: Date }
  | { readonly kind: 'not-kept'; readonly key: string; readonly what: Keepable }
  | { readonly kind: 'response-chosen'; readonly response: ResponseId; readonly now: Date }
  | { readonly kind: 'wishes-changed'; readonly wishes: Wishes; readonly now: Date }
  | { readonly kind: 'assessed'; readonly assessment: Assessment | null; readonly now: Date }
  | { readonly kind: 'target-chosen'; readonly targetHours: number; readonly now: Date }
  | { readonly kind: 'audience-chosen'; readonly toAll: boolean; readonly now: Date }
  | { readonly kind: 'decided'; readonly key: string; readonly at: Date | null; readonly now: Date }
  | {
      readonly kind: 'notes-loaded';
      readonly key: string;
      readonly notes: Notes;
      readonly now: Date;
    }
  | {
      readonly kind: 'answer-told';
      readonly key: string;
      readonly answer: Answer | null;
      readonly now: Date;
    }
  | { readonly kind: 'finding-ignored'; readonly finding: Finding }
  | { readonly kind: 'closure-changed'; readonly closure: Closure }
  | { readonly kind: 'typed'; readonly text: string }
  /** Another text in place of all that stands there. */
  | { readonly kind: 'text-taken'; readonly text: string; readonly now: Date }
  | { readonly kind: 'typing-paused'; readonly now: Date }
  | { readonly kind: 'fix-asked'; readonly findings: readonly Finding[]; readonly now: Date }
  | {
      readonly kind: 'commit-asked';
      readonly finding: Finding;
      /** `yyyy-mm-dd` */
      readonly day: string;
      readonly now: Date;
    }
  | { readonly kind: 'undo-asked'; readonly now: Date }
  | { readonly kind: 'new-draft-taken'; readonly now: Date }
  | { readonly kind: 'own-text-put-back'; readonly now: Date }
  | { readonly kind: 'delivery-changed'; readonly key: string; readonly delivery: Delivery };

export const starting: PaneState = { kind: 'starting' };

/** `checking` is `null` until it is loaded; `checking-loaded` then reviews what is shown. */
export function paneReducer(
  state: PaneState,
  action: PaneAction,
  checking: Checking | null,
): PaneState {
  switch (action.kind) {
    case 'item-opened':
      return 'key' in state && state.key === action.key ? state : starting;
    case 'item-read':
      return opened(state, action, checking);
    case 'read-failed':
      return { kind: 'failed', code: action.code };
    case 'checking-loaded':
      return checked(state, action.now, checking);
    default:
      if (state.kind === 'composing') return composingReducer(state, action, checking);
      return state.kind === 'reading' ? readingReducer(state, action, checking) : state;
  }
}

type ReadingAction = Exclude<
  PaneAction,
  { kind: 'item-opened' | 'item-read' | 'read-failed' | 'checking-loaded' }
>;

function composingReducer(
  state: ComposingState,
  action: ReadingAction,
  checking: Checking | null,
): ComposingState {
  switch (action.kind) {
    case 'body-read':
      return action.key === state.key ? bodyRead(state, action, checking) : state;
    case 'change-told':
      return action.key === state.key ? { ...state, change: action.change } : state;
    case 'finding-ignored':
      return { ...state, ignored: [...state.ignored, ignoredName(action.finding)] };
    case 'scenario-chosen':
      return { ...state, choice: choiceOf(action.scenario) };
    case 'response-chosen':
      return { ...state, choice: { ...state.choice, response: action.response } };
    case 'target-chosen':
      return reviewedAnew({ ...state, targetHours: action.targetHours }, action.now, checking);
    default:
      return state;
  }
}

function readingReducer(
  state: ReadingState,
  action: ReadingAction,
  checking: Checking | null,
): ReadingState {
  const { choice, reply } = state;
  switch (action.kind) {
    case 'scenario-chosen': {
      const next = keeping({ ...state, choice: defaultChoice(action.scenario) }, 'choice');
      const assessment = isSafety(action.scenario) ? null : state.assessment;
      return asked(assessed(next, assessment), action.now, checking);
    }
    case 'response-chosen':
      return asked(
        { ...state, choice: { ...choice, response: action.response } },
        action.now,
        checking,
      );
    case 'wishes-changed':
      return asked({ ...state, wishes: action.wishes }, action.now, checking);
    case 'target-chosen':
      return asked({ ...state, targetHours: action.targetHours }, action.now, checking);
    case 'assessed':
      return asked(assessed(state, action.assessment), action.now, checking);
    case 'decided': {
      if (action.key !== state.key) return state;
      const next = { ...state, decidedAt: action.at, decisionTold: true };
      const told = keeping(next, 'decision', 'open', 'answers-of-other-version');
      return asked(told, action.now, checking);
    }
    case 'notes-loaded': {
      // Late word from the mailbox changes neither what the user said meanwhile nor a reply under way.
      const isLate = state.decisionTold || state.delivery.kind !== 'idle';
      const { decidedAt = null, answer = null } = action.notes;
      if (action.key !== state.key || isLate || (!decidedAt && !answer)) return state;
      return asked({ ...state, decidedAt, answer }, action.now, checking);
    }
    case 'answer-told':
      if (action.key !== state.key) return state;
      return answerTold(state, action, checking);
    case 'audience-chosen': {
      const next = { ...state, toAll: action.toAll };
      if (reply.kind !== 'written') return next;
      return written(next, reviewAnew(reply, next, action.now, checking));
    }
    case 'not-kept':
      if (action.key !== state.key) return state;
      return { ...state, notKept: [...state.notKept, action.what] };
    case 'finding-ignored':
      return { ...state, ignored: [...state.ignored, ignoredName(action.finding)] };
    case 'closure-changed':
      return { ...state, closure: action.closure };
    case 'delivery-changed':
      return action.key === state.key ? { ...state, delivery: action.delivery } : state;
    case 'body-read':
    case 'change-told':
      return state;
    default:
      if (reply.kind !== 'written') return state;
  }
  switch (action.kind) {
    case 'typed':
      return written(state, { ...reply, text: action.text, byHand: true });
    case 'text-taken': {
      const text = { text: action.text, byHand: true };
      return written(state, changed(reply, text, state, action.now, checking));
    }
    case 'typing-paused':
      return reply.reviewedText === reply.text
        ? state
        : { ...state, reply: reviewAgain(reply, state, action.now, checking) };
    case 'fix-asked':
      return written(state, fixed(reply, action.findings, state, action.now, checking));
    case 'commit-asked': {
      const { finding, day } = action;
      return written(state, committed(reply, finding, day, state, action.now, checking));
    }
    case 'undo-asked':
      return written(state, undone(reply, state, action.now, checking));
    case 'new-draft-taken': {
      const taken = { ...reply, draftOnOffer: false, ownText: reply.text };
      const text = { text: reply.draft.text, byHand: false };
      return written(state, changed(taken, text, state, action.now, checking));
    }
    case 'own-text-put-back': {
      if (reply.ownText === null) return state;
      const text = { text: reply.ownText, byHand: true };
      const restored = { ...reply, ownText: null };
      return written(state, changed(restored, text, state, action.now, checking));
    }
  }
}

/** A reply under way stays as it is. */
function answerTold(
  state: ReadingState,
  { answer, now }: Extract<ReadingAction, { kind: 'answer-told' }>,
  checking: Checking | null,
): ReadingState {
  const next = keeping({ ...state, answer }, 'answer', 'record', 'answers-of-other-version');
  return state.delivery.kind === 'idle' ? asked(next, now, checking) : next;
}

/** What is about to be kept is not yet what was not kept. */
function keeping(state: ReadingState, ...what: readonly Keepable[]): ReadingState {
  return { ...state, notKept: state.notKept.filter((each) => !what.includes(each)) };
}

/** The reply to what is asked now. */
function asked(state: ReadingState, now: Date, checking: Checking | null): ReadingState {
  return written(state, replyTo(state, now, state.reply, checking));
}

/** What the user says of themselves steers the response; it can be changed again like any other choice. */
function assessed(state: ReadingState, assessment: Assessment | null): ReadingState {
  const next = { ...state, assessment };
  const before = state.assessment;
  switch (assessment) {
    case 'unsafe':
      return { ...next, choice: { ...state.choice, response: 'no-reply' } };
    case 'something-happened':
      return responsesTo(state.choice.scenario).includes('step-back')
        ? { ...next, choice: { ...state.choice, response: 'step-back' } }
        : next;
    case 'too-much':
      return { ...steered(next, before), wishes: { ...state.wishes, wording: 'direct' } };
    case 'not-for-me':
    case 'uneasy':
    case null:
      return steered(next, before);
  }
}

/** Back to the default response where the answer before had led to another. */
function steered(state: ReadingState, before: Assessment | null): ReadingState {
  return leads(before) ? { ...state, choice: defaultChoice(state.choice.scenario) } : state;
}

function leads(assessment: Assessment | null): boolean {
  return assessment === 'unsafe' || assessment === 'something-happened';
}

/** What the user said of themselves, and what that led to, is left out. */
export function rememberedOf({
  choice,
  wishes,
  toAll,
  assessment,
  reply,
}: ReadingState): Remembered {
  return {
    choice: leads(assessment) ? defaultChoice(choice.scenario) : choice,
    wishes,
    toAll,
    ownText: handWritten(reply),
  };
}

function checked(state: PaneState, now: Date, checking: Checking | null): PaneState {
  if (state.kind === 'composing') return reviewedAnew(state, now, checking);
  if (state.kind !== 'reading' || state.reply.kind !== 'written') return state;
  return { ...state, reply: reviewAnew(state.reply, state, now, checking) };
}

/** A new text has been neither opened nor copied yet. */
function written(state: ReadingState, reply: Reply): ReadingState {
  return { ...state, reply, delivery: { kind: 'idle' }, closure: 'open' };
}

/** Whether what was read is the message that the pane speaks of, by its text as by its name. */
export function isTextOf({ key, message }: ReadingState, item: OpenItem): boolean {
  return item.kind === 'read' && item.key === key && item.message.body === message.body;
}

function opened(
  state: PaneState,
  {
    item,
    setAside,
    remembered,
    memory,
    suggesting,
    defaults,
    targetHours,
    now,
  }: Extract<PaneAction, { kind: 'item-read' }>,
  checking: Checking | null,
): PaneState {
  switch (item.kind) {
    case 'none':
      return { kind: 'no-item' };
    case 'unsupported':
      return { kind: 'unsupported-item', because: item.because };
    case 'compose': {
      const isSame = state.kind === 'composing' && state.key === item.key;
      return composingOf(item, isSame ? state : null, suggesting, targetHours, now, checking);
    }
    case 'read': {
      if (state.kind === 'reading' && state.key === item.key) {
        return isTextOf(state, item) ? state : { kind: 'failed', code: 'out-of-step' };
      }
      const { key, message } = item;
      const suggestion = suggesting.suggestScenario(message, memory);
      const asks: Asked = {
        suggesting,
        message,
        since: waitingSince(message),
        choice: remembered?.choice ?? defaultChoice(setAside ? 'none' : suggestion.scenario),
        wishes: remembered?.wishes ?? { ...NO_WISHES, ...defaults },
        decidedAt: null,
        answer: null,
        toAll: remembered?.toAll ?? false,
        targetHours,
        assessment: null,
      };
      const before = { kind: 'none-owed', ownText: remembered?.ownText ?? null } as const;
      return {
        kind: 'reading',
        ...asks,
        key,
        suggestion,
        notKept: [],
        decisionTold: false,
        ignored: [],
        reply: replyTo(asks, now, before, checking),
        delivery: { kind: 'idle' },
        closure: 'open',
      };
    }
  }
}
