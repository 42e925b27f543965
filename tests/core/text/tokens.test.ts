import { tokenize } from '../../../src/core/text/tokens';

const words = (text: string) => tokenize(text).map((token) => token.text);

it.each([
  ['I won’t', ['i', 'will', 'not']],
  ["can't, CANNOT and cant", ['can', 'not', ',', 'can', 'not', 'and', 'can', 'not']],
  ['im sure I wont, thats all', ['i', 'am', 'sure', 'i', 'will', 'not', ',', 'that', 'is', 'all']],
  ['we were ill in its wake', ['we', 'were', 'ill', 'in', 'its', 'wake']],
  ['Let’s', ['let', 'us']],
  ['the constructor', ['the', 'constructor']],
  ['It’s Mara’s', ['it', 'is', 'mara', "'s"]],
  ['follow-up', ['follow', '-', 'up']],
  ['at 10:30 on 3/11', ['at', '10:30', 'on', '3/11']],
  ['a\n\n\nb\r\nc', ['a', '\n\n', 'b', '\n', 'c']],
  ['“Maybe” — no…', ['"', 'maybe', '"', '-', 'no', '…']],
])('reads %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

it('keeps the place of each half of a contraction', () => {
  const text = 'Sorry, I won’t. Im out, and cannot and wont.';
  const halves = tokenize(text).map(({ start, end }) => text.slice(start, end));
  expect(halves.slice(0, 6)).toEqual(['Sorry', ',', 'I', 'wo', 'n’t', '.']);
  expect(halves.slice(6)).toEqual('I m out , and can not and won t .'.split(' '));
});

it('keeps an address whole, so that no word in it counts', () => {
  const text = 'See https://maybe.example/circle-back?later=1, or ask jo.maybe@later.example.';
  const links = tokenize(text).filter(({ kind }) => kind === 'link');
  expect(links.map(({ start, end }) => text.slice(start, end))).toEqual([
    'https://maybe.example/circle-back?later=1',
    'maybe@later.example',
  ]);
});
