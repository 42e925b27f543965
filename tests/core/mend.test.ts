import fc from 'fast-check';
import { applyFixes, editOf, mendBody, readHtml, reviewReply, splitZones } from '../../src/core';
import type { TextEdit } from '../../src/core/text/edit-html';
import { editText } from '../../src/core/text/edit-html';
import { tail, TAILS, written } from './html-bodies';

const REPLY = '<div><p>Hi Mara,</p><p>Maybe <b>la</b>ter.</p></div>';
const [OUTLOOK, GMAIL, APPLE] = TAILS;

function textOf(html: string): string {
  return readHtml(html).text;
}

/** An edit of the nth place where the words stand. */
function change(text: string, quote: string, put: string, nth = 0): TextEdit {
  let start = -1;
  for (let found = 0; found <= nth; found += 1) start = text.indexOf(quote, start + 1);
  if (start < 0) throw new Error(`${quote} is not in the text.`);
  return { start, end: start + quote.length, text: put };
}

describe('a mended body', () => {
  it.each(TAILS)('has the words changed, and its thread as it was', (below) => {
    const html = REPLY + below;
    const text = textOf(html);
    const edits = [change(text, 'later.', 'No.'), change(text, 'Mara', 'Ms Lind')];
    expect(mendBody(html, 'html', text, edits)).toEqual({
      body: `<div><p>Hi Ms Lind,</p><p>Maybe <b>No.</b></p></div>${below}`,
      edits: [
        { quote: 'Mara', text: 'Ms Lind' },
        { quote: 'later.', text: 'No.' },
      ],
    });
  });

  it('is the text itself in a text mail, with its own line ends', () => {
    const body = 'Maybe.\r\nLater.\r\n\r\n-----Original Message-----\r\nFrom: Mara Lind';
    const mended = mendBody(body, 'text', body, [change(body, 'Maybe.', 'No.\n\nNever.')]);
    expect(mended?.body).toBe(body.replace('Maybe.', 'No.\r\n\r\nNever.'));
  });

  it('may be the part that is the current reply', () => {
    const text = textOf(REPLY + GMAIL);
    expect(mendBody(REPLY, 'html', text, [change(text, 'Maybe', 'No')])?.body).toBe(
      REPLY.replace('Maybe', 'No'),
    );
  });

  it('is as it was without edits', () => {
    expect(mendBody(REPLY, 'html', textOf(REPLY), [])).toEqual({ body: REPLY, edits: [] });
  });
});

describe('nothing is mended', () => {
  const html = REPLY + OUTLOOK;
  const text = textOf(html);
  const maybe = change(text, 'Maybe', 'No');

  it.each<[string, TextEdit[]]>([
    ['in the quoted thread', [change(text, 'maybe later', 'x')]],
    ['in the signature', [change(text, 'Robin', 'x')]],
    ['of the header of the thread', [change(text, 'From', 'x')]],
    ['across the border', [{ start: maybe.start, end: text.indexOf('maybe'), text: '' }]],
    ['by one edit of two', [maybe, change(text, 'maybe', 'x')]],
    ['by edits that overlap', [maybe, { ...maybe, start: maybe.start + 1 }]],
    ['beyond the text', [{ start: text.length, end: text.length + 1, text: '' }]],
  ])('%s', (_where, edits) => {
    expect(mendBody(html, 'html', text, edits)).toBeNull();
  });

  it('in a text that changed meanwhile', () => {
    const now = html.replace('Maybe', 'Perhaps');
    expect(mendBody(now, 'html', text, [maybe])).toBeNull();
    expect(mendBody(html.replace('Hi', 'Hello'), 'html', text, [maybe])).toBeNull();
  });

  it('where the part is too short for the edit', () => {
    expect(mendBody('<p>Hi Mara,</p>', 'html', text, [maybe])).toBeNull();
  });

  it('where nobody knows where the thread begins', () => {
    const body = 'No.\n\nMara said on a Monday, mara@lindworks.example wrote:\nMaybe later?';
    expect(splitZones(body).separated).toBe(false);
    expect(mendBody(body, 'text', body, [change(body, 'No', 'Yes')])).toBeNull();
  });

  it('in a quotation of a text mail', () => {
    const body = 'No.\n\n> Maybe later\n\nNever.';
    expect(mendBody(body, 'text', body, [change(body, 'Maybe', 'x')])).toBeNull();
    expect(mendBody(body, 'text', body, [change(body, 'No.\n\n> M', 'x')])).toBeNull();
  });
});

it('mends between the quotations, in the words of the writer alone', () => {
  const html = `<p>First</p>${APPLE}<p>Second</p>`;
  const text = textOf(html);
  const edits = [change(text, 'First', '1'), change(text, 'Second', '2')];
  expect(mendBody(html, 'html', text, edits)?.body).toBe(`<p>1</p>${APPLE}<p>2</p>`);
});

it('leaves the thread byte for byte, in any body', () => {
  let made = 0;
  const edit = fc.record({
    from: fc.nat(500),
    length: fc.nat(20),
    text: fc.constantFrom('', 'No.', 'a & b', ' x', 'a\nb'),
  });
  fc.assert(
    fc.property(
      written,
      tail,
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (top, below, all) => {
        const html = top + below;
        const text = textOf(html);
        const edits = all.map(({ from, length, text: put }) => {
          const start = from % (text.length + 1);
          return { start, end: Math.min(text.length, start + length), text: put };
        });
        const mended = mendBody(html, 'html', text, edits);
        if (mended === null) return;
        made += 1;
        expect(mended.body.endsWith(below)).toBe(true);
        const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
        const expected = editText(text, ...sorted).replace(/\s/g, '');
        expect(textOf(mended.body).replace(/\s/g, '')).toBe(expected);
      },
    ),
    { numRuns: 400 },
  );
  expect(made).toBeGreaterThan(40);
});

it('mends what a check objects to, and leaves the paragraphs around it byte for byte', () => {
  const objected = fc.constantFrom(
    'Unfortunately I <b>can’t take</b> this on, but let’s circle back <i>at some point</i>.',
    'I’m afraid I probably won’t be able to join. I am so sorry, sorry again.',
    'I have to decline. Maybe we can revisit this when things calm down.',
  );
  let made = 0;
  fc.assert(
    fc.property(objected, tail, fc.nat(20), (words, below, nth) => {
      const [above, after] = [
        '<p class="a">Hello <img src="cid:a@1">Mara,</p>',
        '<p>Regards,<br>Sam</p>',
      ];
      const html = `${above}<p style="margin:0">${words}</p>${after}${below}`;
      const text = textOf(html);
      const found = reviewReply({ body: text }).checks.flatMap(({ findings }) => findings);
      const fixable = found.filter(({ fix }) => fix !== undefined);
      const finding = fixable[nth % fixable.length];
      if (!finding) throw new Error('Nothing to fix.');
      const mended = mendBody(html, 'html', text, [editOf(text, applyFixes(text, [finding]))]);
      if (mended === null) return;
      made += 1;
      expect(mended.body).not.toBe(html);
      expect(mended.body.startsWith(`${above}<p style="margin:0">`)).toBe(true);
      expect(mended.body.endsWith(`</p>${after}${below}`)).toBe(true);
    }),
    { numRuns: 100 },
  );
  expect(made).toBeGreaterThan(60);
});

describe('the edit between two texts', () => {
  it.each([
    ['Maybe later.', 'No, later.', 'Maybe', 'No,'],
    ['I can come.', 'I can’t come.', 'can', 'can’t'],
    ['foo bar baz', 'foo baz', 'bar baz', 'baz'],
    ['a foo', 'a new foo', '', 'new '],
    ['No.', 'No. Sorry.', '', ' Sorry.'],
    ['Maybe.', '', 'Maybe.', ''],
    ['', 'No.', '', 'No.'],
    ['so 😀!', 'so 😃!', '😀', '😃'],
    ['naïve', 'native', 'naïve', 'native'],
    ['same', 'same', '', ''],
  ])('from “%s” to “%s”', (before, after, quote, text) => {
    const edit = editOf(before, after);
    expect([before.slice(edit.start, edit.end), edit.text]).toEqual([quote, text]);
    expect(editText(before, edit)).toBe(after);
  });

  it('leads from one to the other, cuts no word, and leaves what is the same at both ends', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '.', '\n', '😀', '😃', 'é', "'"), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = editOf(before, after);
        expect(editText(before, edit)).toBe(after);
        for (const at of [edit.start, edit.end])
          expect(before.slice(at - 1, at + 1)).not.toMatch(/^[\wé'\ud800-\udfff]{2}$/);
      }),
      { numRuns: 500 },
    );
  });
});
