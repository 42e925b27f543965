/** Character references that mail programs write; the rest of HTML's two thousand are left as they stand. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ',
  zwnj: '', zwj: '', lrm: '', rlm: '', shy: '', ndash: '–', mdash: '—', horbar: '―', lsquo: '‘',
  rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹',
  rsaquo: '›', hellip: '…', bull: '•', middot: '·', dagger: '†', Dagger: '‡', permil: '‰',
  prime: '′', Prime: '″', trade: '™', copy: '©', reg: '®', deg: '°', plusmn: '±', times: '×',
  divide: '÷', frac12: '½', frac14: '¼', frac34: '¾', sup1: '¹', sup2: '²', sup3: '³', micro: 'µ',
  para: '¶', sect: '§', iexcl: '¡', iquest: '¿', cent: '¢', pound: '£', yen: '¥', euro: '€',
  curren: '¤', brvbar: '¦', uml: '¨', ordf: 'ª', ordm: 'º', not: '¬', macr: '¯', acute: '´',
  cedil: '¸', larr: '←', rarr: '→', uarr: '↑', darr: '↓', harr: '↔', infin: '∞', ne: '≠', le: '≤',
  ge: '≥', asymp: '≈', minus: '−', hearts: '♥', check: '✓', star: '☆', excl: '!', quest: '?',
  colon: ':', semi: ';', comma: ',', period: '.', lpar: '(', rpar: ')', lbrack: '[', rbrack: ']',
  lsqb: '[', rsqb: ']', lcub: '{', rcub: '}', lbrace: '{', rbrace: '}', num: '#', commat: '@',
  ast: '*', sol: '/', bsol: '\\', lowbar: '_', vert: '|', verbar: '|', dollar: '$', percnt: '%',
  plus: '+', equals: '=', grave: '`', Tab: ' ', NewLine: ' ',
  Agrave: 'À', Aacute: 'Á', Acirc: 'Â', Atilde: 'Ã', Auml: 'Ä', Aring: 'Å', AElig: 'Æ',
  Ccedil: 'Ç', Egrave: 'È', Eacute: 'É', Ecirc: 'Ê', Euml: 'Ë', Igrave: 'Ì', Iacute: 'Í',
  Icirc: 'Î', Iuml: 'Ï', ETH: 'Ð', Ntilde: 'Ñ', Ograve: 'Ò', Oacute: 'Ó', Ocirc: 'Ô', Otilde: 'Õ',
  Ouml: 'Ö', Oslash: 'Ø', Ugrave: 'Ù', Uacute: 'Ú', Ucirc: 'Û', Uuml: 'Ü', Yacute: 'Ý', THORN: 'Þ',
  szlig: 'ß', agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', auml: 'ä', aring: 'å', aelig: 'æ',
  ccedil: 'ç', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë', igrave: 'ì', iacute: 'í',
  icirc: 'î', iuml: 'ï', eth: 'ð', ntilde: 'ñ', ograve: 'ò', oacute: 'ó', ocirc: 'ô', otilde: 'õ',
  ouml: 'ö', oslash: 'ø', ugrave: 'ù', uacute: 'ú', ucirc: 'û', uuml: 'ü', yacute: 'ý', thorn: 'þ',
  yuml: 'ÿ', OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', fnof: 'ƒ',
};

/** What browsers put for the numbers 128–159, which old mail programs mean as Windows-1252. */
const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Reads a character reference at an `&`; null when there is none. `length` counts what was read. */
export function decodeEntity(html: string, at: number): { text: string; length: number } | null {
  const match = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));?/.exec(
    html.slice(at, at + 12),
  );
  if (!match) return null;
  const [whole, decimal, hexadecimal, name] = match;
  if (name !== undefined) {
    const text = Object.prototype.hasOwnProperty.call(NAMED, name) ? NAMED[name] : undefined;
    return text === undefined || !whole.endsWith(';') ? null : { text, length: whole.length };
  }
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
  return { text: characterOf(code), length: whole.length };
}

function characterOf(code: number): string {
  if (code === 160) return ' ';
  if (code >= 128 && code <= 159) return WINDOWS_1252.charAt(code - 128);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  if (code === 10 || code === 13 || code === 9) return ' ';
  return String.fromCodePoint(code);
}
