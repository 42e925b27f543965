import type { ReviewContext } from '../../src/core';
import {
  DECISION_PHRASES,
  OBJECTIONS,
  readDecision,
  scoreParts,
  withSquares,
  type Weighing,
  type Weighings,
} from '../../src/core/decision';
import { readText, type ReadText } from '../../src/core/reply';
import { SENTENCE_ACTS, type SentenceScores } from '../../src/core/sentence-model';
import { PhraseMatcher } from '../../src/core/text/phrases';
import { SCOPE_PHRASES } from '../../src/core/text/scope';

const matcher = new PhraseMatcher([...SCOPE_PHRASES, ...DECISION_PHRASES]);
const NOTHING = Object.fromEntries(SENTENCE_ACTS.map((act) => [act, 0])) as SentenceScores;
const NEVER: Weighing = { weights: [-9], add: 0 };

/** By which everything is a clear decline that deserves no objection. */
const WEIGHINGS: Weighings = {
  decline: { weights: [2], threshold: 0 },
  unclear: { weights: [-1], threshold: 0 },
  objections: Object.fromEntries(OBJECTIONS.map((act) => [act, NEVER])) as Weighings['objections'],
};

/** Scores of a reply whose sentences all say no by so much. */
const scoresOf = ({ sentences }: ReadText, no: number) => ({
  acts: sentences.map(() => ({ ...NOTHING, no })),
  whole: { decline: 0, unclear: 0 },
});

/** The sentences of a decline that are said to reopen it, where a question weighs 2 and any other sentence so much. */
function reopened(body: string, statement: number): readonly string[] {
  const read = readText(body, {}, matcher);
  const weights = [statement, 0, 0, 0, 0, 2 - statement];
  const weighings = {
    ...WEIGHINGS,
    objections: { ...WEIGHINGS.objections, reopen: { weights, add: 1 } },
  };
  const scores = scoresOf(read, 0);
  return readDecision(read, scores, weighings).reopenings.map((range) => {
    const { start, end } = read.spanOf(range);
    return body.slice(start, end);
  });
}

it('points at sentences that may deserve an objection once another one does', () => {
  expect(reopened('The hall is booked. The lamps are dear.', -0.5)).toEqual([]);
  expect(reopened('Is the hall booked? The lamps are dear.', -0.5)).toHaveLength(2);
});

it('leaves sentences alone that hardly deserve it', () => {
  expect(reopened('Is the hall booked? The lamps are dear.', -1.5)).toHaveLength(1);
});

it('points at all of a question, but not at a no in it', () => {
  expect(reopened('Is the lamp yours, and what else could you offer?', -9)).toEqual([
    'Is the lamp yours, and what else could you offer?',
  ]);
  expect(reopened('I can’t accept your price, what else could you offer?', -9)).toEqual([
    'what else could you offer?',
  ]);
});

it('finds an answer unclear in which nothing says no', () => {
  const isUnclear = (context: ReviewContext, no: number) => {
    const read = readText('Let me think about it.', context, matcher);
    return readDecision(read, scoresOf(read, no), WEIGHINGS).isUnclear;
  };
  expect(isUnclear({ response: 'decline' }, -3)).toBe(true);
  expect(isUnclear({ response: 'decline' }, -1)).toBe(false);
  expect(isUnclear({}, -3)).toBe(false);
});

it('objects to nothing in what is hardly a decline', () => {
  const read = readText('Could you do it? I will not.', {}, matcher);
  const decide = (sum: number) => {
    const objections = { ...WEIGHINGS.objections, reopen: { weights: [1], add: 0 } };
    const weighings = { ...WEIGHINGS, objections, decline: { weights: [sum], threshold: 0 } };
    const { isDecline, isSure, reopenings } = readDecision(read, scoresOf(read, 0), weighings);
    return { isDecline, isSure, reopens: reopenings.length > 0 };
  };
  expect(decide(-0.1)).toEqual({ isDecline: false, isSure: false, reopens: false });
  expect(decide(0.9)).toEqual({ isDecline: true, isSure: false, reopens: false });
  expect(decide(1.1)).toEqual({ isDecline: true, isSure: true, reopens: true });
});

it('adds the squares of what sentences score, and of nothing else', () => {
  const values = Array.from({ length: 21 }, (_value, index) => index);
  expect(withSquares(values)).toEqual([...values, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144]);
});

describe('scoreParts', () => {
  const body = 'I am away all May, and I will not chair it. The hall is booked, and it is warm.';

  /** The parts of the two sentences, which say no by so much, and each clause by half a point. */
  function partsOf(...no: readonly number[]): readonly (readonly string[])[] {
    const read = readText(body, {}, matcher);
    const scores = no.map((each) => ({ ...NOTHING, no: each }));
    const parts = scoreParts(read, scores, (some) => some.map(() => ({ ...NOTHING, no: 0.5 })));
    return parts.map((own) =>
      own.map((part) => {
        const { start, end } = read.spanOf(part.range);
        return `${part.no}: ${body.slice(start, end)}`;
      }),
    );
  }

  it('scores the clauses of a sentence that hints at a no', () => {
    expect(partsOf(-1, -3)).toEqual([
      ['0.5: I am away all May', '0.5: I will not chair it.'],
      ['-3: The hall is booked, and it is warm.'],
    ]);
  });

  it('leaves sentences whole that hint at none', () => {
    expect(partsOf(-3, -3).map((own) => own.length)).toEqual([1, 1]);
  });
});
