import {
  readHtml,
  suggestScenario,
  type Address,
  type Finding,
  type IncomingMessage,
  type ResponseId,
  type Review,
  type ScenarioId,
  type Suggestion,
} from '../../core';
import type { OpenItem, PortErrorCode } from '../../core/ports';
import {
  defaultChoice,
  fixed,
  replyTo,
  reviewAgain,
  type Checking,
  type Choice,
  type Reply,
} from './reply';

/**
 * - `changing`: another item was open after each attempt to read
 * - `out-of-step`: Outlook shows another message and still names the one before
 *   (OfficeDev/office-js#6833)
 */
export type FailureCode = PortErrorCode | 'changing' | 'out-of-step';

/** What became of *Open reply* and *Copy*. */
export type Delivery =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'open-failed'; readonly code: PortErrorCode; readonly copied: boolean }
  | { readonly kind: 'copied' }
  | { readonly kind: 'copy-failed' };

export type ReadingState = {
  readonly kind: 'reading';
  readonly key: string;
  readonly message: IncomingMessage;
  readonly suggestion: Suggestion;
  readonly choice: Choice;
  /** False where the mailbox did not keep that no kind fits. */
  readonly choiceKept: boolean;
  readonly reply: Reply;
  readonly delivery: Delivery;
};

export type ComposingState = {
  readonly kind: 'composing';
  readonly key: string;
  readonly subject: string;
  readonly text: string;
  readonly recipients: readonly Address[];
  /** `null` until what judges a reply is loaded. */
  readonly review: Review | null;
  readonly reviewedAt: Date;
};

export type PaneState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'no-item' }
  | { readonly kind: 'unsupported-item' }
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
      readonly now: Date;
    }
  | { readonly kind: 'read-failed'; readonly code: FailureCode }
  | { readonly kind: 'checking-loaded'; readonly now: Date }
  | { readonly kind: 'scenario-chosen'; readonly scenario: ScenarioId | 'none'; readonly now: Date }
  | { readonly kind: 'choice-not-kept'; readonly key: string }
  | { readonly kind: 'response-chosen'; readonly response: ResponseId; readonly now: Date }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'typing-paused'; readonly now: Date }
  | { readonly kind: 'fix-asked'; readonly finding: Finding; readonly now: Date }
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
      return opened(state, action.item, action.setAside, action.now, checking);
    case 'read-failed':
      return { kind: 'failed', code: action.code };
    case 'checking-loaded':
      return checked(state, action.now, checking);
    default:
      return state.kind === 'reading' ? readingReducer(state, action, checking) : state;
  }
}

type ReadingAction = Exclude<
  PaneAction,
  { kind: 'item-opened' | 'item-read' | 'read-failed' | 'checking-loaded' }
>;

function readingReducer(
  state: ReadingState,
  action: ReadingAction,
  checking: Checking | null,
): ReadingState {
  const { message, choice, reply } = state;
  switch (action.kind) {
    case 'scenario-chosen':
      return chosen(state, defaultChoice(action.scenario), action.now, checking);
    case 'response-chosen':
      return chosen(state, { ...choice, response: action.response }, action.now, checking);
    case 'choice-not-kept':
      return action.key === state.key ? { ...state, choiceKept: false } : state;
    case 'delivery-changed':
      return action.key === state.key ? { ...state, delivery: action.delivery } : state;
    default:
      if (reply.kind !== 'written') return state;
  }
  switch (action.kind) {
    case 'typed':
      return written(state, { ...reply, text: action.text, byHand: true });
    case 'typing-paused':
      return reply.reviewedText === reply.text
        ? state
        : { ...state, reply: reviewAgain(reply, message, choice, action.now, checking) };
    case 'fix-asked':
      return written(state, fixed(reply, action.finding, message, choice, action.now, checking));
    case 'new-draft-taken': {
      const ownText = reply.text;
      const text = reply.draft.text;
      const taken = { ...reply, text, byHand: false, draftOnOffer: false, ownText };
      return written(state, reviewAgain(taken, message, choice, action.now, checking));
    }
    case 'own-text-put-back': {
      if (reply.ownText === null) return state;
      const restored = { ...reply, text: reply.ownText, byHand: true, ownText: null };
      return written(state, reviewAgain(restored, message, choice, action.now, checking));
    }
  }
}

function chosen(
  state: ReadingState,
  choice: Choice,
  now: Date,
  checking: Checking | null,
): ReadingState {
  const reply = replyTo(state.message, choice, now, state.reply, checking);
  return written({ ...state, choice, choiceKept: true }, reply);
}

function checked(state: PaneState, now: Date, checking: Checking | null): PaneState {
  if (state.kind === 'composing') return { ...state, review: reviewOf(state, now, checking) };
  if (state.kind !== 'reading' || state.reply.kind !== 'written') return state;
  const { message, choice, reply } = state;
  return { ...state, reply: reviewAgain(reply, message, choice, now, checking) };
}

function reviewOf(
  { text, subject, recipients }: Pick<ComposingState, 'text' | 'subject' | 'recipients'>,
  now: Date,
  checking: Checking | null,
): Review | null {
  return checking?.reviewReply({ body: text, subject }, { now, recipients }) ?? null;
}

/** A new text has been neither opened nor copied yet. */
function written(state: ReadingState, reply: Reply): ReadingState {
  return { ...state, reply, delivery: { kind: 'idle' } };
}

/** Whether what was read is the message that the pane speaks of, by its text as by its name. */
export function isTextOf({ key, message }: ReadingState, item: OpenItem): boolean {
  return item.kind === 'read' && item.key === key && item.message.body === message.body;
}

function opened(
  state: PaneState,
  item: OpenItem,
  setAside: boolean,
  now: Date,
  checking: Checking | null,
): PaneState {
  switch (item.kind) {
    case 'none':
      return { kind: 'no-item' };
    case 'unsupported':
      return { kind: 'unsupported-item' };
    case 'compose': {
      const { key, subject, recipients } = item;
      const text = item.format === 'html' ? readHtml(item.body).text : item.body;
      const review = reviewOf({ text, subject, recipients }, now, checking);
      return { kind: 'composing', key, subject, text, recipients, review, reviewedAt: now };
    }
    case 'read': {
      if (state.kind === 'reading' && state.key === item.key) {
        return isTextOf(state, item) ? state : { kind: 'failed', code: 'out-of-step' };
      }
      const { key, message } = item;
      const suggestion = suggestScenario(message);
      const choice = defaultChoice(setAside ? 'none' : suggestion.scenario);
      const reply = replyTo(message, choice, now, null, checking);
      return {
        kind: 'reading',
        key,
        message,
        suggestion,
        choice,
        choiceKept: true,
        reply,
        delivery: { kind: 'idle' },
      };
    }
  }
}
