import fc from 'fast-check';

const ENTITIES = ['&amp;', '&nbsp;', '&#8217;', '&eacute;', '&#x1F600;', '&lt;', 'a&shy;b'];
const WORDS = ['No', 'thank', 'you.', 'Maybe', 'later', 'we’ll', 'see', '😀', 'naïve', 'x<y', '&'];

const words = fc
  .array(fc.constantFrom(...WORDS, ...ENTITIES), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '));
const space = fc.constantFrom('', ' ', '\n  ');

const inline: fc.Arbitrary<string> = fc.letrec<{ readonly inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    words,
    fc.tuple(space, tie('inline'), space).map(([a, b, c]) => `${a}<b>${b}</b>${c}`),
    tie('inline').map((inner) => `<span style="color:red" data-x='1>2'>${inner}</span>`),
    tie('inline').map((inner) => `<a href="https://a.example/?b=1&amp;c=2">${inner}</a> `),
    fc.tuple(tie('inline'), tie('inline')).map(([a, b]) => `${a}<br>${b}`),
    fc.tuple(tie('inline'), tie('inline')).map(([a, b]) => `${a}<!-- a > b -->${b}`),
  ),
})).inline;

const block = fc.oneof(
  inline.map((inner) => `<p>${inner}</p>`),
  inline.map((inner) => `<div>${inner}</div>\n`),
  inline.map((inner) => `<p class="MsoNormal">${inner}<o:p></o:p></p>`),
  fc.constant('<div><br></div>'),
  fc.tuple(inline, inline).map(([a, b]) => `<ul><li>${a}</li><li>${b}</li></ul>`),
  fc.tuple(inline, inline).map(([a, b]) => `<table><tr><td>${a}</td><td>${b}</td></tr></table>`),
);

/** What its writer wrote. */
export const written = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => `<div>${blocks.join('')}</div>`);

/** Signatures and quoted threads as the clients put them below, with images and links in them. */
export const TAILS = [
  '<div id="Signature"><p>Robin Ashworth<br><img src="cid:logo@1" width=20></p></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> Mara Lind &lt;mara@lindworks.example&gt;<br><b>Sent:</b> Monday, November 2, 2026 9:30 AM<br><b>To:</b> Robin Ashworth<br><b>Subject:</b> A place</font><div>&nbsp;</div></div><div>No, maybe later <img src="cid:plan@2"> we will see.</div>',
  '<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, Nov 2, 2026 at 9:30 AM Mara Lind &lt;<a href="mailto:mara@lindworks.example">mara@lindworks.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)"><div dir="ltr">Maybe later? <img alt="" src="https://a.example/b.png"></div></blockquote></div>',
  '<div><br><blockquote type="cite"><div>On 2 Nov 2026, at 09:30, Mara Lind &lt;mara@lindworks.example&gt; wrote:</div><br class="Apple-interchange-newline"><div><div>Maybe later?</div></div></blockquote></div><br>',
] as const;

export const tail = fc.constantFrom('', ...TAILS);
