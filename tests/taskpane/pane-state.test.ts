import * as checking from '../../src/core/checking';
import * as suggesting from '../../src/core/suggesting';
import {
  paneReducer,
  starting,
  type PaneAction,
  type PaneState,
  type ReadingState,
} from '../../src/taskpane/state/pane-state';
import { NOW, readItem } from './in-memory-outlook';

const now = NOW;

function after(state: PaneState, ...actions: readonly PaneAction[]): PaneState {
  return actions.reduce((before, action) => paneReducer(before, action, checking), state);
}

/** Reads the item of the key `a`, which was not open before. */
function itemRead(parts: Partial<Extract<PaneAction, { kind: 'item-read' }>> = {}): PaneAction {
  return {
    kind: 'item-read',
    item: readItem('a'),
    setAside: false,
    remembered: null,
    memory: {},
    suggesting,
    targetHours: 48,
    defaults: { signOff: '', wording: 'direct' },
    now,
    ...parts,
  };
}

function reading(...actions: readonly PaneAction[]): ReadingState {
  const state = after(starting, itemRead(), ...actions);
  if (state.kind !== 'reading') throw new Error(`The pane is ${state.kind}.`);
  return state;
}

function writtenReply(state: ReadingState) {
  if (state.reply.kind !== 'written') throw new Error('There is no text.');
  return state.reply;
}

test('a read message is suggested for, drafted and reviewed at once', () => {
  const { suggestion, choice, reply } = reading();
  expect(choice.scenario).toBe(suggestion.scenario);
  expect(reply).toMatchObject({ kind: 'written', byHand: false, draftOnOffer: false });
});

test('a message that was set aside is of no kind until another is chosen', () => {
  const state = after(starting, itemRead({ setAside: true }));
  if (state.kind !== 'reading') throw new Error(`The pane is ${state.kind}.`);
  expect(state.suggestion.scenario).not.toBe('none');
  expect(state.choice.scenario).toBe('none');
  const chosen = after(state, { kind: 'scenario-chosen', scenario: 'candidate', now });
  expect(chosen).toMatchObject({ choice: { scenario: 'candidate' } });
});

test('a choice that was not kept is said so of its message alone, until the next choice', () => {
  const state = reading({ kind: 'not-kept', key: 'b', what: 'choice' });
  expect(state.notKept).toEqual([]);
  const failed = after(state, { kind: 'not-kept', key: 'a', what: 'choice' });
  expect(failed).toMatchObject({ notKept: ['choice'] });
  const chosen = after(failed, { kind: 'scenario-chosen', scenario: 'candidate', now });
  expect(chosen).toMatchObject({ notKept: [] });
});

test('what is shown before the checks are loaded is reviewed once they are', () => {
  const early = paneReducer(starting, itemRead(), null);
  if (early.kind !== 'reading') throw new Error(`The pane is ${early.kind}.`);
  expect(writtenReply(early).review).toBeNull();
  const late = after(early, { kind: 'checking-loaded', now });
  expect(writtenReply(late as ReadingState).review?.isDecline).toBe(true);
});

test('a draft that comes late says so', () => {
  const later = new Date(now.getTime() + 3 * 24 * 3_600_000);
  const late = after(starting, itemRead({ now: later }));
  expect(writtenReply(late as ReadingState).text).toContain('late');
  expect(writtenReply(reading()).text).not.toContain('late');
});

test('what belongs to another message is forgotten when an item opens', () => {
  expect(after(reading(), { kind: 'item-opened', key: 'b' })).toBe(starting);
  expect(after(reading(), { kind: 'item-opened', key: null })).toBe(starting);
});

test('the same item opened or read once more changes nothing', () => {
  const state = reading({ kind: 'typed', text: 'No.' });
  const again = after(state, { kind: 'item-opened', key: 'a' }, itemRead());
  expect(again).toBe(state);
});

test('another text under the name of the open message is not taken for it', () => {
  const other = readItem('a', { body: 'Somebody else wrote this.' });
  const state = after(reading(), itemRead({ item: other }));
  expect(state).toEqual({ kind: 'failed', code: 'out-of-step' });
});

test('the review follows the text when the typing pauses, not before', () => {
  const typed = reading({ kind: 'typed', text: 'No.' });
  expect(writtenReply(typed).reviewedText).not.toBe('No.');
  const paused = after(typed, { kind: 'typing-paused', now });
  expect(writtenReply(paused as ReadingState).reviewedText).toBe('No.');
  expect(after(paused, { kind: 'typing-paused', now })).toBe(paused);
});

test('a fix is found anew in a text that moved on since it was shown', () => {
  const shown = reading(
    { kind: 'typed', text: 'No, thank you. I’ll circle back to you.' },
    { kind: 'typing-paused', now },
  );
  const finding = writtenReply(shown)
    .review?.checks.flatMap(({ findings }) => findings)
    .find(({ quote }) => quote.includes('circle back'));
  if (finding === undefined) throw new Error('Nothing was found.');
  const moved = `Hello Dana. ${writtenReply(shown).text}`;
  const { text } = writtenReply(
    after(
      shown,
      { kind: 'typed', text: moved },
      { kind: 'fix-asked', findings: [finding], now },
    ) as ReadingState,
  );
  expect(text).toMatch(/^Hello Dana\. No, thank you\./);
  expect(text).not.toContain('circle back');
});

test('a delivery that ends after another message opened is not told of it', () => {
  const action = { kind: 'delivery-changed', key: 'b', delivery: { kind: 'opened' } } as const;
  expect(reading(action).delivery).toEqual({ kind: 'idle' });
});

test('a changed text is neither opened nor copied yet', () => {
  const copied = { kind: 'delivery-changed', key: 'a', delivery: { kind: 'copied' } } as const;
  expect(reading(copied).delivery).toEqual({ kind: 'copied' });
  expect(reading(copied, { kind: 'typed', text: 'No.' }).delivery).toEqual({ kind: 'idle' });
});

test('what is meant for a reply does nothing while there is none', () => {
  const failed: PaneState = { kind: 'failed', code: 9020 };
  expect(after(failed, { kind: 'typed', text: 'No.' })).toBe(failed);
  const silent = reading({ kind: 'response-chosen', response: 'no-reply', now });
  expect(after(silent, { kind: 'typed', text: 'No.' })).toBe(silent);
});

test('late word of a decision changes neither what the user said nor a reply under way', () => {
  const early = new Date(now.getTime() - 3_600_000);
  const late = { kind: 'notes-loaded', key: 'a', notes: { decidedAt: early }, now } as const;
  expect(reading(late).decidedAt).toEqual(early);
  expect(reading({ kind: 'decided', key: 'a', at: null, now }, late).decidedAt).toBeNull();
  const opening = { kind: 'delivery-changed', key: 'a', delivery: { kind: 'opening' } } as const;
  expect(reading(opening, late)).toMatchObject({ decidedAt: null, delivery: { kind: 'opening' } });
  expect(reading({ ...late, key: 'b' }).decidedAt).toBeNull();
});
