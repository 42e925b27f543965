import { htmlInSpan, isPlaceInHtml, replaceInHtml } from '../../simulator/mailbox/html-span';

/** Reads `[|` and `|]` as the ends of the selection. */
function marked(text: string): { html: string; span: { start: number; end: number } } {
  const start = text.indexOf('[|');
  const end = text.indexOf('|]') - 2;
  return { html: text.replace('[|', '').replace('|]', ''), span: { start, end } };
}

test.each([
  ['words', '<p>No, [|thank|] you.</p>', 'thank'],
  ['a part of two paragraphs', '<p>a[|b</p><p class="x">c|]d</p>', '<p>b</p><p class="x">c</p>'],
  ['more than half of an element', '<p>a<b>b[|c</b>d|]</p>', '<b>c</b>d'],
  ['a line and a picture', '<p>a[|<br><img src="a>b">|]b</p>', '<br><img src="a>b">'],
  ['nothing', '<p>a[||]b</p>', ''],
])('htmlInSpan gives %s', (_, text, expected) => {
  const { html, span } = marked(text);
  expect(htmlInSpan(html, span)).toBe(expected);
});

test.each([
  ['words', '<p>No, [|thank|] you.</p>', 'bless', '<p>No, bless| you.</p>'],
  ['at a cursor', '<p>No[||].</p>', ', thanks', '<p>No, thanks|.</p>'],
  ['over two paragraphs', '<p>a[|b</p><p>c|]d</p>', 'X', '<p>aX|d</p>'],
  ['out of an element', '<p>a<b>b[|c</b>d|]e</p>', 'X', '<p>a<b>bX|</b>e</p>'],
  ['a paragraph in a paragraph', '<p>a[|b|]c</p>', '<p>X</p>', '<p>a</p><p>X|</p><p>c</p>'],
  ['a paragraph for a paragraph', '<p><b>[|ab|]</b></p>', '<p>X</p>', '<p>X|</p>'],
  [
    'a list in a block',
    '<div>a[|b|]</div>',
    '<ul><li>X</li></ul>',
    '<div>a<ul><li>X|</li></ul></div>',
  ],
])('replaceInHtml writes %s', (_, text, written, expected) => {
  const { html, span } = marked(text);
  const replaced = replaceInHtml(html, span, written);
  expect(`${replaced.html.slice(0, replaced.cursor)}|${replaced.html.slice(replaced.cursor)}`).toBe(
    expected,
  );
});

test.each([
  [0, true],
  [2, false],
  [3, true],
  [4, true],
  [6, false],
  [8, true],
  [9, false],
  [-1, false],
])('place %i in <p>a</p> can have the cursor: %s', (place, expected) => {
  expect(isPlaceInHtml('<p>a</p>', place)).toBe(expected);
});
