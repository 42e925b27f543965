import { phraseList, PhraseMatcher } from '../../../src/core/text/phrases';
import { tokenize } from '../../../src/core/text/tokens';

function find(patterns: string, text: string): string[] {
  const tokens = tokenize(text);
  const matcher = new PhraseMatcher([phraseList('test', patterns)]);
  return matcher
    .find(tokens)
    .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
}

it.each([
  ['circle back', 'Let’s Circle Back soon', ['Circle Back']],
  ['follow up', 'A follow-up, then', ['follow-up']],
  ['(will|can) not', 'I won’t and I can’t', ['won’t', 'can’t']],
  ['get back [to you]', 'I’ll get back to you', ['get back to you']],
  ['pass on *', 'I’ll pass on this', ['pass on this']],
  ['turn ** down', 'I turn your kind offer down', ['turn your kind offer down']],
  ['turn ** down', 'I turn all of your kind offers down', []],
  ['in # days', 'in 3 days or in three days', ['in 3 days']],
  ['no thank you', 'no, thank you', []],
  ['a long line', 'a long\nline', ['a long\nline']],
  ['two paragraphs', 'two\n\nparagraphs', []],
])('%j in %j', (patterns, text, expected) => {
  expect(find(patterns, text)).toEqual(expected);
});

it('finds the longest phrase of a list at a place, and every list', () => {
  const tokens = tokenize('maybe later');
  const short = phraseList('short', 'maybe');
  const long = phraseList('long', 'maybe\nmaybe later');
  const found = new PhraseMatcher([short, long]).find(tokens);
  expect(found.map(({ list, last }) => [list.name, last])).toEqual([
    ['short', 0],
    ['long', 1],
  ]);
});

it.each(['(a|b', 'a)', '[a', '(a]', '(|)', '[a] [b]'])('refuses %j', (pattern) => {
  expect(() => new PhraseMatcher([phraseList('test', pattern)])).toThrow(SyntaxError);
});

it('of the longest matches of a list names the pattern that comes first', () => {
  const list = phraseList('test', 'come *\ncome (back|home)\ncome back [soon]');
  const [found] = new PhraseMatcher([list]).find(tokenize('come back'));
  expect(found?.pattern).toBe('come *');
});

it('takes choices within choices, one word or more, and what may be left out', () => {
  const patterns = '(no|never (ever|once) again|not [at] all) (more|* less)';
  for (const text of ['no more', 'never once again more', 'not all quite less', 'not at all more'])
    expect(find(patterns, text)).toEqual([text]);
  for (const text of ['never again more', 'not at more', 'no less'])
    expect(find(patterns, text)).toEqual([]);
});
