import { reviewReply } from '../../src/core';
import { refusesWithin } from '../../src/core/quoting';
import { readReply } from '../../src/core/reply';
import { DECISION_PHRASES } from '../../src/core/decision';
import { PhraseMatcher } from '../../src/core/text/phrases';
import { SCOPE_PHRASES } from '../../src/core/text/scope';

const matcher = new PhraseMatcher([...SCOPE_PHRASES, ...DECISION_PHRASES]);

it('sees a refusal that began long before the words in question, and none in the next sentence', () => {
  const walk = `I will not walk ${'along the shore '.repeat(10)}with you. The hall is warm.`;
  const read = readReply(walk, {}, matcher);
  const [long, short] = read.sentences;
  if (!long || !short) throw new RangeError('Two sentences are looked for');
  const reply = { ...read, decision: { ...read.decision, refusals: [long] } };
  expect(refusesWithin(reply, long.last - 2, long.last - 1)).toBe(true);
  expect(refusesWithin(reply, short.first, short.last)).toBe(false);
});

it('points at each apology once, however close they stand', () => {
  const { checks } = reviewReply({ body: 'Sorry sorry sorry! I can’t make it to brunch.' });
  const findings = checks.find(({ id }) => id === 'over-apology')?.findings ?? [];
  expect(findings.map(({ quote }) => quote)).toEqual(['Sorry', 'sorry', 'sorry']);
});
