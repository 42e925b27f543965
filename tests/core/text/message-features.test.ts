import { wordFeatures } from '../../../src/core/text/message-features';
import { splitSentences } from '../../../src/core/text/sentences';
import { tokenize } from '../../../src/core/text/tokens';

function featuresOf(text: string, part: 'subject' | 'body' = 'body'): readonly number[] {
  const tokens = tokenize(text);
  return wordFeatures({ text, tokens, sentences: splitSentences(text, tokens) }, part);
}

it('has each word and each pair of a sentence, and none across sentences', () => {
  expect(featuresOf('They met here')).toHaveLength(5);
  expect(featuresOf('They met\n\nThey left')).toHaveLength(6);
});

it.each(['Would you speak', 'Please call us', 'They speak?'])(
  'counts a request once more, as one: %s',
  (text) => {
    const [inBody, inSubject] = [featuresOf(text), featuresOf(text, 'subject')];
    expect(inBody).toHaveLength(2 * inSubject.length);
    expect(new Set(inBody).size).toBe(inBody.length);
  },
);

it.each(['They would speak', 'You speak well'])('takes a statement for none: %s', (text) => {
  expect(featuresOf(text)).toHaveLength(featuresOf(text, 'subject').length);
});
