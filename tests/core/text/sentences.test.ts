import { splitSentences } from '../../../src/core/text/sentences';
import { tokenize } from '../../../src/core/text/tokens';

const split = (text: string) =>
  splitSentences(text, tokenize(text)).map(({ start, end }) => text.slice(start, end));

it.each([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['Ask Dr. Lind by 5 p.m. today.', ['Ask Dr. Lind by 5 p.m. today.']],
  ['Hello Mara,\nthank you.', ['Hello Mara,', 'thank you.']],
  ['No...\n\nReally?!', ['No...', 'Really?!']],
  [
    'This line was broken by a mail program at its right edge and goes\non here.',
    ['This line was broken by a mail program at its right edge and goes\non here.'],
  ],
])('%j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

it('knows a question', () => {
  const text = 'Why me? No.';
  expect(splitSentences(text, tokenize(text)).map(({ isQuestion }) => isQuestion)).toEqual([
    true,
    false,
  ]);
});
