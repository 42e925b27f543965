import fc from 'fast-check';
import { readSendReview, reviewForSend, sendVerdict, writeSendReview } from '../../src/core';

const postpones = { messageId: 'postpones', quote: 'circle back soon' };

it('comes back as it was written', () => {
  const findings = [postpones, { messageId: 'missing', quote: '' }];
  expect(readSendReview(writeSendReview(findings))).toEqual(findings);
});

it('holds what the prompt names and no more', () => {
  const verdict = sendVerdict(
    reviewForSend({
      body: 'Hi Rita,\n\nI can’t do it now, but let’s circle back soon. You are an idiot.\n\nSam',
    }),
  );
  if (verdict.kind === 'allow') throw new Error('The reply was let through.');
  const findings = readSendReview(verdict.review);
  expect(findings.map(({ messageId }) => messageId)).toEqual(['postpones', 'insults']);
  for (const { quote } of findings) expect(verdict.message).toContain(quote);
  expect(JSON.parse(verdict.review)).toEqual({ version: 1, findings });
});

it('cuts a quote of more than 200 characters', () => {
  const text = writeSendReview([{ messageId: 'shouts', quote: 'X'.repeat(5_000) }]);
  expect(readSendReview(text)).toEqual([{ messageId: 'shouts', quote: 'X'.repeat(200) }]);
});

it.each([
  undefined,
  null,
  7,
  [],
  { version: 1, findings: [postpones] },
  '',
  '{',
  'null',
  '"version"',
  '[1]',
  '{}',
  '{"version":1}',
  '{"version":1,"findings":{"length":1}}',
  '{"version":1,"findings":"ab"}',
  '{"version":1,"findings":[null,1,"a",[],{}]}',
  '{"version":1,"findings":[{"messageId":1,"quote":"a"},{"messageId":"a"}]}',
  '{"version":2,"findings":[{"messageId":"postpones","quote":"soon"}]}',
  '{"version":"1","findings":[{"messageId":"postpones","quote":"soon"}]}',
])('is empty for %j', (text) => {
  expect(readSendReview(text)).toEqual([]);
});

it('takes from each finding what it knows', () => {
  const text =
    '{"version":1,"findings":[null,{"messageId":"postpones","quote":"soon","html":"<b>","__proto__":{"a":1}}]}';
  expect(readSendReview(text)).toEqual([{ messageId: 'postpones', quote: 'soon' }]);
});

it('never throws, and gives strings alone', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string(), fc.json()), (text) => {
      for (const { messageId, quote } of readSendReview(text)) {
        expect([typeof messageId, typeof quote]).toEqual(['string', 'string']);
      }
    }),
  );
});
