import {
  DECISION_PHRASES,
  OBJECTIONS,
  readDecision,
  type Weighing,
  type Weighings,
} from '../../src/core/decision';
import { readText } from '../../src/core/reply';
import { ACTS, type ActScores } from '../../src/core/sentence-model';
import { PhraseMatcher } from '../../src/core/text/phrases';
import { SCOPE_PHRASES } from '../../src/core/text/scope';

const matcher = new PhraseMatcher([...SCOPE_PHRASES, ...DECISION_PHRASES]);
const NOTHING = Object.fromEntries(ACTS.map((act) => [act, 0])) as ActScores;
const NEVER: Weighing = { weights: [-9], add: 0 };

/** How many sentences of a decline are said to reopen it, where a question weighs 2 and any other sentence so much. */
function reopened(body: string, statement: number): number {
  const read = readText(body, {}, matcher);
  const weighings: Weighings = {
    decline: { weights: [1], threshold: 0 },
    unclear: { weights: [-1], threshold: 0 },
    objections: {
      ...(Object.fromEntries(OBJECTIONS.map((act) => [act, NEVER])) as Weighings['objections']),
      reopen: { weights: [statement, 0, 0, 2 - statement], add: 1 },
    },
  };
  const scores = { acts: read.sentences.map(() => NOTHING), whole: NOTHING };
  return readDecision(read, scores, weighings).reopenings.length;
}

it('points at sentences that may deserve an objection once another one does', () => {
  expect(reopened('The hall is booked. The lamps are dear.', -0.5)).toBe(0);
  expect(reopened('Is the hall booked? The lamps are dear.', -0.5)).toBe(2);
});

it('leaves sentences alone that hardly deserve it', () => {
  expect(reopened('Is the hall booked? The lamps are dear.', -1.5)).toBe(1);
});
