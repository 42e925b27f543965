/** The names of the characters 160 to 223; those of 224 to 255 are nearly the same in small letters. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ';
const LETTERS =
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ';
const SMALL = LETTERS.toLowerCase().replace('times', 'divide').replace('szlig', 'yuml');
const OTHERS =
  'amp&lt<gt>quot"apos\'ensp\u2002emsp\u2003thinsp\u2009zwnj\u200czwj\u200dlrm\u200erlm\u200fndash–mdash—lsquo‘rsquo’sbquo‚ldquo“rdquo”bdquo„lsaquo‹rsaquo›hellip…bull•trade™euro€rarr→minus−commat@num#lpar(rpar)colon:comma,period.Tab\tNewLine\nOEligŒoeligœScaronŠscaronšYumlŸ';

/** Character references that mail programs write; the rest of HTML's two thousand are left as they stand. */
const NAMED = new Map(
  (LATIN + LETTERS + SMALL)
    .trim()
    .split(' ')
    .map((name, index): [string, number] => [name, 160 + index]),
);
OTHERS.replace(/([A-Za-z]+)([^A-Za-z])/g, (_, name: string, character: string) => {
  NAMED.set(name, character.charCodeAt(0));
  return '';
});

/** What browsers put for the numbers 128–159, which old mail programs mean as Windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const LONGEST = 10;

/** Reads a character reference at an `&`; null when there is none. `length` counts what was read. */
export function decodeEntity(html: string, at: number): { text: string; length: number } | null {
  let end = at + 1;
  if (html.charCodeAt(end) === 35) end += 1;
  while (end - at < LONGEST && isLetterOrDigit(html.charCodeAt(end))) end += 1;
  const name = html.slice(at + 1, end);
  const closed = html.charCodeAt(end) === 59;
  const code = name.charAt(0) === '#' ? numberIn(name) : closed ? NAMED.get(name) : undefined;
  if (code === undefined) return null;
  return { text: characterOf(code), length: end - at + (closed ? 1 : 0) };
}

function isLetterOrDigit(code: number): boolean {
  const small = code | 32;
  return (code >= 48 && code <= 57) || (small >= 97 && small <= 122);
}

function numberIn(name: string): number | undefined {
  const hexadecimal = /^#x/i.test(name);
  const code = hexadecimal ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code >= 0 ? code : undefined;
}

/** Every space is a plain one, and what takes no room is left out. */
function characterOf(code: number): string {
  if (code === 160 || code === 9 || code === 10 || code === 13) return ' ';
  if (code === 173 || code === 0xfeff || (code >= 0x200b && code <= 0x200f)) return '';
  if (code >= 0x2002 && code <= 0x200a) return ' ';
  if (code >= 128 && code <= 159) return WINDOWS_1252.charAt(code - 128);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}
