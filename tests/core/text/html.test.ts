import fc from 'fast-check';
import { readHtml, splitZones } from '../../../src/core';

function visible(html: string): string {
  const { text } = readHtml(html);
  return splitZones(text)
    .visible.map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

it.each([
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
  ['One<br>Two', 'One\nTwo'],
  ['a   <b>b</b>\n c', 'a b c'],
  ['Tom &amp; Jo &#8217;&#x2019; &nbsp;!', 'Tom & Jo ’’  !'],
  ['AT&T & co &unknown; &', 'AT&T & co &unknown; &'],
  ['a < b and 3 > 2', 'a < b and 3 > 2'],
  ['<style>p{color:red}</style><script>alert("<p>")</script>Hi', 'Hi'],
  ['<!-- <p>no</p> --><![if !mso]>Yes<![endif]>', 'Yes'],
  ['<a title="a > b" href=\'x\'>link</a>', 'link'],
  ['<span style="display:none">preheader</span>Hi', 'Hi'],
  ['<pre>a\n  b</pre>', 'a\n  b'],
  ['<P CLASS=MsoNormal>One</P><P CLASS=MsoNormal>Two</P>', 'One\nTwo'],
])('reads %j', (html, text) => {
  expect(readHtml(html).text).toBe(text);
});

const REPLY = '<p>Hi Mara,</p><p>I can’t take this on.</p>';
const TEXT = 'Hi Mara,\n\nI can’t take this on.';
const HEADER =
  '<b>From:</b> Mara<br><b>Sent:</b> Monday<br><b>To:</b> Robin<br><b>Subject:</b> A place';

it.each([
  [
    'Outlook on the web',
    `${REPLY}<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${HEADER}</div><div>Would you?</div>`,
  ],
  [
    'classic Outlook',
    `${REPLY}<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${HEADER}</p></div><p class="MsoNormal">Would you?</p>`,
  ],
  [
    'Gmail',
    `${REPLY}<div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Nov 2026, Mara wrote:<br></div><blockquote class="gmail_quote">Would you?</blockquote></div>`,
  ],
  [
    'Apple Mail',
    `${REPLY}<div><br><blockquote type="cite"><div>On 2 Nov 2026, at 09:30, Mara &lt;mara@lindworks.example&gt; wrote:</div><div>Would you?</div></blockquote></div>`,
  ],
  [
    'Thunderbird',
    `${REPLY}<div class="moz-cite-prefix">On 02/11/2026 09:30, Mara wrote:<br></div><blockquote type="cite">Would you?</blockquote>`,
  ],
  [
    'Yahoo',
    `${REPLY}<div class="yahoo_quoted"><div>On Monday, Mara wrote:</div><div>Would you?</div></div>`,
  ],
])('knows how %s marks the quoted thread', (_client, html) => {
  expect(visible(html)).toBe(TEXT);
});

it.each([
  ['Outlook', `${REPLY}<div id="Signature"><p>Robin</p></div>`],
  ['Gmail', `${REPLY}<div class="gmail_signature">Robin</div>`],
])('knows how %s marks the signature', (_client, html) => {
  expect(visible(html)).toBe(TEXT);
});

it('keeps an indented paragraph', () => {
  const html = '<blockquote style="margin: 0 0 0 40px; border: none;">Indented</blockquote>';
  expect(visible(html)).toBe('Indented');
});

it('finds the way back to the HTML', () => {
  const html = '<p>Maybe <b>la</b>ter &amp; never</p>';
  const { text, locate } = readHtml(html);
  const start = text.indexOf('later');
  const spans = locate({ start, end: start + 'later & never'.length });
  expect(spans.map((span) => html.slice(span.start, span.end))).toEqual(['la', 'ter &amp; never']);
});

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<br>',
        '<blockquote type=cite>',
        '</blockquote>',
        '&amp;',
        '&#0;',
        '&',
        '<',
        '>',
        '"',
        '<!--',
        '-->',
        '<style>',
        '</style>',
        '<td a="',
        ' ',
        '\n',
        '\u00a0',
        '😀',
        '\ud83d',
      ),
      fc.string(),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

it('reads any string, and maps every character that it did not add', () => {
  fc.assert(
    fc.property(markup, (html) => {
      const { text, locate } = readHtml(html);
      for (let at = 0; at < text.length; at += 1) {
        for (const { start, end } of locate({ start: at, end: at + 1 })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(html.length);
          if (end - start === 1 && !/\s/.test(html.charAt(start)))
            expect(text.charAt(at)).toBe(html.charAt(start));
        }
      }
    }),
    { numRuns: 500 },
  );
});
