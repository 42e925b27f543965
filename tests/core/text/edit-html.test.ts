import fc from 'fast-check';
import { readHtml, splitZones } from '../../../src/core';
import { editHtml, type TextEdit } from '../../../src/core/text/edit-html';
import { editText } from '../../../src/core/text/edit-html';
import { HTMLS } from '../../fixtures/clients/html';
import { tail, TAILS, written } from '../html-bodies';

/** An edit of the first place where the quote stands in the text. */
function edit(html: string, quote: string, text: string): string | null {
  const start = readHtml(html).text.indexOf(quote);
  if (start < 0) throw new Error(`${quote} is not in the text.`);
  return editHtml(html, { start, end: start + quote.length, text });
}

function insert(html: string, behind: string, text: string): string | null {
  const at = readHtml(html).text.indexOf(behind) + behind.length;
  return editHtml(html, { start: at, end: at, text });
}

it.each([
  ['<p>Maybe later.</p>', 'Maybe', 'No', '<p>No later.</p>'],
  ['<p>May<b>be la</b>ter.</p>', 'Maybe', 'No', '<p>No<b> la</b>ter.</p>'],
  ['<p>A &amp; B</p>', '&', 'and', '<p>A and B</p>'],
  ['<p>A and B</p>', 'and', '& <i>', '<p>A &amp; &lt;i&gt; B</p>'],
  ['<p>a &nbsp; b</p>', 'b', 'c', '<p>a &nbsp; c</p>'],
  ['<p>so&shy;me day</p>', 'some', 'one', '<p>one&shy; day</p>'],
  ['<p>see <a href="x">this</a>.</p>', 'this', 'that', '<p>see <a href="x">that</a>.</p>'],
  ['<p>One two</p>', ' two', '', '<p>One</p>'],
  ['<p>One two</p>', 'two', 'a\nb', '<p>One a<br>b</p>'],
  ['<pre>One\ntwo</pre>', 'two', '2', '<pre>One\n2</pre>'],
  ['<p title="later">later</p>', 'later', 'never', '<p title="later">never</p>'],
  ['<p>😀 &#128512;</p>', '😀 😀', ':)', '<p>:)</p>'],
])('changes %s', (html, quote, text, expected) => {
  expect(edit(html, quote, text)).toBe(expected);
});

it.each([
  ['takes the paragraph’s words', '<p>One</p><p>Two</p>', '\n\nTwo', '', '<p>One</p><p></p>'],
  ['empties several lines', '<p>One</p><p>Two</p>x', 'One\n\nTwo', '', '<p></p><p></p>x'],
  ['keeps as many', 'One<br>Two', 'One\nTwo', '1\n2', '1<br>2'],
  ['leaves a line alone that is the same', '<i>A</i><br>B', 'A\nB', 'A\nC', '<i>A</i><br>C'],
  ['joins none', '<p>One</p><p>Two</p>', 'One\n\nTwo', 'Three', null],
])('of line breaks: %s', (_what, html, quote, text, expected) => {
  expect(edit(html, quote, text)).toBe(expected);
});

it.each([
  [
    'behind a word',
    '<p>Hi <b>Sam</b>,</p><p>No.</p>',
    'Sam',
    ' R',
    '<p>Hi <b>Sam R</b>,</p><p>No.</p>',
  ],
  ['below a line', '<p>Hi,</p><p>Bye.</p>', 'Hi,', '\n\nNo.', '<p>Hi,<br><br>No.</p><p>Bye.</p>'],
  ['before a line', '<p>Hi,</p><p>Bye.</p>', 'Hi,\n\n', 'No. ', '<p>Hi,</p><p>No. Bye.</p>'],
  ['at the start', '<div><p>Bye.</p></div>', '', 'No. ', '<div><p>No. Bye.</p></div>'],
  [
    'on an empty line',
    '<div>A</div><div><br></div><div><br></div><div>B</div>',
    'A\n\n',
    'x',
    '<div>A<br><br>x</div><div><br></div><div><br></div><div>B</div>',
  ],
])('inserts %s', (_where, html, behind, text, expected) => {
  expect(insert(html, behind, text)).toBe(expected);
});

it('applies several edits at once', () => {
  const html = '<p>One <b>two</b> three</p>';
  const edits: TextEdit[] = [
    { start: 0, end: 3, text: '1' },
    { start: 4, end: 7, text: '2' },
    { start: 13, end: 13, text: '!' },
  ];
  expect(editHtml(html, ...edits)).toBe('<p>1 <b>2</b> three!</p>');
});

it.each<[string, string, TextEdit[]]>([
  [
    'overlap',
    'One two',
    [
      { start: 0, end: 4, text: '' },
      { start: 3, end: 5, text: '' },
    ],
  ],
  [
    'are out of order',
    'One two',
    [
      { start: 4, end: 7, text: '' },
      { start: 0, end: 3, text: '' },
    ],
  ],
  ['reach beyond the text', 'One', [{ start: 1, end: 4, text: '' }]],
  ['run backwards', 'One', [{ start: 2, end: 1, text: '' }]],
  ['cut a character in two', '😀', [{ start: 1, end: 2, text: '' }]],
  ['cut a reference in two', '&#128512;', [{ start: 0, end: 1, text: '' }]],
])('makes no edits that %s', (_what, html, edits) => {
  expect(editHtml(html, ...edits)).toBeNull();
});

it.each([
  ['a mark of quoting', '<p>a</p><blockquote>b</blockquote>', '> b', ''],
  ['a mark of quoting in a longer span', '<p>a</p><blockquote>b</blockquote>', 'a\n> b', ''],
  ['a border', '<p>a</p><hr><p>b</p>', '________________________________', 'x'],
  ['what would become a tag', '<p>a < b></p>', ' b', 'b'],
  ['what would become a reference', '<p>a & lt;</p>', ' lt', 'lt'],
  ['two cells of a table', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b', 'c'],
])('leaves %s', (_what, html, quote, text) => {
  expect(edit(html, quote, text)).toBeNull();
});

const EDITS = ['', 'No.', 'I <b>decline</b> & “go”', ' x ', 'a\nb', '😀', 'one\n\ntwo\n\n'];

/** Two places in the visible text, and what to put there. */
function randomEdit(text: string, from: number, length: number, put: string): TextEdit | null {
  const { visible } = splitZones(text);
  const zone = visible[from % Math.max(1, visible.length)];
  if (!zone) return null;
  const start = zone.start + (from % (zone.end - zone.start + 1));
  return { start, end: Math.min(zone.end, start + length), text: put };
}

function withoutSpans(html: string, spans: readonly { start: number; end: number }[]): string {
  return editText(html, ...spans.map((span) => ({ ...span, text: '' })));
}

/** Whether `longer` is `shorter` with one piece put in. */
function isWithPiece(longer: string, shorter: string): boolean {
  let head = 0;
  while (head < shorter.length && longer.charAt(head) === shorter.charAt(head)) head += 1;
  return longer.length >= shorter.length && longer.endsWith(shorter.slice(head));
}

const squeezed = (text: string) => text.replace(/\s/g, '');

it('changes nothing but what it was told, in any body', () => {
  let made = 0;
  fc.assert(
    fc.property(
      fc.record({
        body: written,
        below: tail,
        from: fc.nat(400),
        length: fc.nat(30),
        put: fc.constantFrom(...EDITS),
      }),
      ({ body, below, from, length, put }) => {
        const html = body + below;
        const { text, locate } = readHtml(html);
        const change = randomEdit(text, from, length, put);
        const edited = change && editHtml(html, change);
        if (!change || edited === null) return;
        made += 1;
        expect(squeezed(readHtml(edited).text)).toBe(squeezed(editText(text, change)));
        expect(edited.endsWith(below)).toBe(true);
        if (put.includes('\n')) return;
        expect(isWithPiece(edited, withoutSpans(html, locate(change)))).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
  expect(made).toBeGreaterThan(200);
});

it('can change any word of any body', () => {
  fc.assert(
    fc.property(
      written,
      tail,
      fc.nat(100),
      fc.constantFrom('', 'No', 'a&b'),
      (body, below, nth, put) => {
        const html = body + below;
        const { text } = readHtml(html);
        const { visible } = splitZones(text);
        const words = [...text.matchAll(/\S+/g)].filter(({ index }) =>
          visible.some(({ start, end }) => start <= index && index < end),
        );
        const word = words[nth % Math.max(1, words.length)];
        if (!word) return;
        const change = { start: word.index, end: word.index + word[0].length, text: put };
        expect(editHtml(html, change)).not.toBeNull();
      },
    ),
    { numRuns: 400 },
  );
});

describe.each(Object.entries(HTMLS))('%s', (_client, { html }) => {
  const { text, locate } = readHtml(html);
  const { visible } = splitZones(text);

  it('keeps its tags and its thread while each word is changed', () => {
    for (const zone of visible) {
      for (const word of text.slice(zone.start, zone.end).matchAll(/\S+/g)) {
        const start = zone.start + word.index;
        const change = { start, end: start + word[0].length, text: 'Q&A' };
        const [first, ...rest] = locate(change);
        if (!first) continue;
        const expected = editText(
          html,
          { ...first, text: 'Q&amp;A' },
          ...rest.map((span) => ({ ...span, text: '' })),
        );
        expect(editHtml(html, change)).toBe(expected);
      }
    }
  });
});

it('reads a long body once for each step', () => {
  const html = `<div>${'<p>Maybe <b>la</b>ter &amp; so on.</p>'.repeat(20_000)}</div>${TAILS[0]}`;
  const { text } = readHtml(html);
  const edits = [...text.matchAll(/Maybe/g)]
    .filter((_, index) => index % 10 === 0)
    .map(({ index }) => ({ start: index, end: index + 5, text: 'No' }));
  const edited = editHtml(html, ...edits);
  expect(edited?.length).toBe(html.length - 3 * edits.length);
});
