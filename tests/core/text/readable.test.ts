import { reviewReply } from '../../../src/core';
import { readableSpans, textOf } from '../../../src/core/text/readable';

it('reads all of what anybody writes', () => {
  const visible = [
    { start: 0, end: 15_000 },
    { start: 16_000, end: 25_000 },
  ];
  expect(readableSpans(visible)).toEqual(visible);
});

it('reads the head and the tail of more than that, each where it stands', () => {
  const visible = [
    { start: 0, end: 50_000 },
    { start: 60_000, end: 61_000 },
    { start: 70_000, end: 200_000 },
  ];
  expect(readableSpans(visible)).toEqual([
    { start: 0, end: 12_000 },
    { start: 188_000, end: 200_000 },
  ]);
});

it('keeps every offset, and parts what stands around what it leaves out', () => {
  const body = 'First.\n> quoted\n> again\nLast.';
  const text = textOf(body, [
    { start: 0, end: 7 },
    { start: 24, end: 29 },
  ]);
  expect(text).toHaveLength(body.length);
  expect(text.slice(24)).toBe('Last.');
  expect(text.slice(7, 24)).toMatch(/^\n\n +$/);
});

it.each([
  ['first', (filler: string) => `I can’t take part. Please keep me in mind!\n\n${filler}`],
  ['last', (filler: string) => `${filler}\n\nI can’t take part. Please keep me in mind!`],
])('finds what a reply of a million characters says %s', (_place, bodyOf) => {
  const body = bodyOf('The harbour was quiet and the ferry was late. '.repeat(22_000));
  const review = reviewReply({ body }, { response: 'decline' });
  const quotes = review.checks.flatMap(({ findings }) => findings.map(({ quote }) => quote));
  expect(quotes.join()).toMatch(/keep me in mind/);
});
