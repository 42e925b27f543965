import * as fc from 'fast-check';
import { editOf, mendBody, readHtml, splitZones } from '../../src/core';
import { HTMLS } from '../fixtures/clients/html';

const QUOTED =
  '<div id="divRplyFwdMsg"><b>From:</b> Mara<br><b>Sent:</b> Monday<br><b>To:</b> Robin</div><p>Would you <img src="cid:1"> join us?</p>';

/** The edit of some words of a body, wherever these stand. */
function replace(html: string, words: string, text: string) {
  const start = readHtml(html).text.indexOf(words);
  return mendBody(html, 'html', { start, end: start + words.length, text });
}

describe('words in HTML', () => {
  it.each([
    ['a word', '<p>No, maybe.</p>', 'maybe', 'thanks', '<p>No, thanks.</p>'],
    [
      'words across tags',
      '<p>Let us <b>circle <i>back</i></b> soon.</p>',
      'circle back soon',
      'stop',
      '<p>Let us <b>stop<i></i></b>.</p>',
    ],
    ['a reference', '<p>You &amp; me, no.</p>', 'You & me', 'We', '<p>We, no.</p>'],
    ['markup as text', '<p>No, x.</p>', 'x', '<b>&amp;', '<p>No, &lt;b&gt;&amp;amp;.</p>'],
    ['nothing', '<p>No, really.</p>', ', really', '', '<p>No.</p>'],
    ['a paragraph', '<p>No.</p><p>Maybe.</p>', 'Maybe.', '', '<p>No.</p><p></p>'],
    ['two lines', '<p>No.</p>', 'No.', 'No.\nRobin', '<p>No.<br>Robin</p>'],
  ])('are replaced where they stand: %s', (_what, html, words, text, mended) => {
    expect(replace(html + QUOTED, words, text)).toEqual({
      body: mended + QUOTED,
      edits: [{ quote: words, text }],
    });
  });

  it.each([
    ['behind a word', '<p>Hi <b>Mara</b>, no.</p>', 7, 'x', '<p>Hi <b>Marax</b>, no.</p>'],
    ['at the start of a line', '<p>Hi,</p><p>no.</p>', 5, 'x ', '<p>Hi,</p><p>x no.</p>'],
    ['at the start', '<p>No.</p>', 0, 'x ', '<p>x No.</p>'],
  ])('are put in %s', (_where, html, at, text, mended) => {
    expect(mendBody(html, 'html', { start: at, end: at, text })?.body).toBe(mended);
  });

  it.each([
    ['the quoted mail', 'join us', `<p>No.</p>${QUOTED}`],
    ['a signature', 'Northlake', '<p>No.</p><div id="Signature"><p>Robin<br>Northlake</p></div>'],
    [
      'a mail whose border is not certain',
      'No',
      '<p>No.</p><p>From: Mara Lind &lt;mara@lindworks.example&gt;</p><p>Join us?</p>',
    ],
  ])('are left alone in %s', (_where, words, html) => {
    expect(replace(html, words, 'x')).toBeNull();
  });

  it('are not put where they would read as something else', () => {
    expect(mendBody('<p>No &am</p>', 'html', { start: 6, end: 6, text: 'p;' })).toBeNull();
  });

  it('have no place in an empty mail', () => {
    expect(mendBody('<p></p>', 'html', { start: 0, end: 0, text: 'x' })).toBeNull();
  });
});

it('words in a plain text are replaced where they stand', () => {
  const body = 'No, maybe.\n\n> Would you?';
  expect(mendBody(body, 'text', { start: 4, end: 9, text: 'thanks' })?.body).toBe(
    'No, thanks.\n\n> Would you?',
  );
});

const someText = fc
  .array(fc.constantFrom('no', 'yes', ' ', '. ', '😀', '😁', '\n', 'é', '\ud83d', '\ude00'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

it('the edit between two texts makes one of the other, and splits no character', () => {
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      const { start, end, text } = editOf(before, after);
      expect(before.slice(0, start) + text + before.slice(end)).toBe(after);
      expect(start <= end).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(editOf('No 😀.', 'No 😁.')).toEqual({ start: 3, end: 5, text: '😁' });
  expect(editOf('same', 'same')).toEqual({ start: 4, end: 4, text: '' });
});

const edit = fc.record({
  html: fc.constantFrom(...Object.values(HTMLS).map(({ html }) => html)),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(30),
  text: fc.constantFrom('', 'thanks', 'a < b & c', 'one\ntwo', '😀 “no”'),
});

it('whatever is replaced, all around it stays byte for byte', () => {
  let mended = 0;
  fc.assert(
    fc.property(edit, ({ html, from, length, text }) => {
      const read = readHtml(html);
      const [own] = splitZones(read.text).visible;
      const start = own ? own.start + Math.floor(from * (own.end - own.start)) : 0;
      const end = Math.min(start + length, read.text.length);
      const result = mendBody(html, 'html', { start, end, text });
      const places = read.locate({ start, end });
      const [first, last] = [places[0], places[places.length - 1]];
      if (result === null || !first || !last) return;
      mended += 1;
      expect(result.body.startsWith(html.slice(0, first.start))).toBe(true);
      expect(result.body.endsWith(html.slice(last.end))).toBe(true);
      const tags = (of: string) => of.match(/<[^<>]+>/g)?.join('') ?? '';
      const inside = result.body.slice(first.start, result.body.length - (html.length - last.end));
      expect(tags(inside).replace(/<br>/g, '')).toBe(
        tags(html.slice(first.start, last.end)).replace(/<br>/g, ''),
      );
      const after = readHtml(result.body).text;
      for (const quote of splitZones(read.text).quote) {
        expect(after).toContain(read.text.slice(quote.start, quote.end));
      }
    }),
    { numRuns: 1000 },
  );
  expect(mended).toBeGreaterThan(300);
});
