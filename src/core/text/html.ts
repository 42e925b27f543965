import type { Span } from '../message';
import { decodeEntity } from './entities';
import { unitAt } from './unit-at';

export type HtmlText = {
  /** Lines of a quoted thread start with `> `, a marked signature with a line `-- `. */
  readonly text: string;
  /** Where in the HTML the characters of a span of the text stand; nothing for characters that were added. */
  readonly locate: (span: Span) => readonly Span[];
};

/** `address` is text whose brackets were not escaped: `<mara@lindworks.example>`. */
type Kind = 'inline' | 'block' | 'void' | 'skipped' | 'address';
type OpenElement = {
  readonly tag: Tag;
  quotes: boolean;
  readonly hides: boolean;
  readonly signs: boolean;
  /** Where in the text the element starts, and whether a quotation follows right after who wrote it. */
  readonly from: number;
  introduces: boolean;
};
/** A tag's name in one document, with the count of its open elements. */
type Tag = {
  readonly name: string;
  readonly kind: Kind;
  open: number;
  readonly plain: OpenElement;
};

const KINDS = new Map<string, Kind>();
const NAMES: readonly (readonly [Kind, string])[] = [
  [
    'block',
    'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody tfoot thead tr ul',
  ],
  ['void', 'area base br col embed hr img input link meta param source track wbr o:p'],
  // Their content is no text of the mail.
  ['skipped', 'script style head title template noscript object svg math xml'],
];
for (const [kind, names] of NAMES) for (const name of names.split(' ')) KINDS.set(name, kind);

/** Ids, classes and names of the elements that clients put around a quoted thread. */
const QUOTE_MARKS =
  /gmail_quote|yahoo_quoted|protonmail_quote|tutanota_quote|moz-cite-prefix|zmail_extra| quote /;
/** Where a quoted thread starts that nothing closes. */
const QUOTE_STARTS =
  /divrplyfwdmsg|appendonsend|olk_src_body_section|mail-editor-reference-message-container/;
/** Classic Outlook's header block above the quoted mail has no id, only this border. */
const OUTLOOK_BORDER = /border-top:\s?solid\s(#[0-9a-f]{3,6}|windowtext|black)\s1\.0pt/;
const ATTRIBUTE = /\s(id|class|name|style|type)\s?=\s?("[^"]*"|'[^']*'|[^\s>"']+)/gi;
const RULE = '________________________________';
/** What is read of a tag, and of its name. */
const TAG_LENGTH = 2000;
const NAME_LENGTH = 64;
/** The longest line that says who wrote a quotation. */
const INTRODUCTION = 300;
/** How many characters one call takes as arguments in every engine. */
const CHUNK = 4096;

/**
 * Turns a mail's HTML into the text a reader sees, with a map back. One pass without a DOM, linear
 * in the length of the HTML, whatever is in it; knows how Outlook, Gmail, Apple, Thunderbird and
 * Yahoo mark a quoted thread and a signature.
 */
export function readHtml(html: string): HtmlText {
  const writer = new TextWriter(html.length + CHUNK);
  const elements = new Elements(writer);
  let at = 0;
  while (at < html.length) {
    at = startsTag(html, at) ? readTag(html, at, writer, elements) : readText(html, at, writer);
  }
  return writer.finish();
}

function startsTag(html: string, at: number): boolean {
  if (unitAt(html, at) !== 60) return false;
  const next = unitAt(html, at + 1);
  return isLetter(next) || isTagMark(next);
}

function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

function readTag(html: string, start: number, writer: TextWriter, elements: Elements): number {
  const second = unitAt(html, start + 1);
  if (second === 33 || second === 63)
    return html.startsWith('<!--', start) ? after(html, '-->', start + 2) : after(html, '>', start);
  const closing = second === 47;
  const nameStart = closing ? start + 2 : start + 1;
  const nameEnd = endOfName(html, nameStart);
  const tag = elements.tagOf(html.slice(nameStart, nameEnd));
  if (tag.kind === 'address') {
    return writer.copy(html, start, start + 1);
  }
  const end = endOfTag(html, nameEnd);
  if (closing) elements.close(tag);
  else if (tag.kind === 'skipped') return afterElement(html, tag.name, end);
  else
    elements.open(
      tag,
      end - nameEnd > 1 ? html.slice(nameEnd, Math.min(end, start + TAG_LENGTH)) : '',
    );
  return end;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** A self-closed element has no content to skip; an unclosed one runs to the end, as in a browser. */
function afterElement(html: string, name: string, end: number): number {
  if (unitAt(html, end - 2) === 47) return end;
  const closing = new RegExp(`</${name}[\\s>/]`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(html);
  return found ? endOfTag(html, found.index + 1) : html.length;
}

function endOfTag(html: string, from: number): number {
  let quote = 0;
  let value = false;
  for (let at = from; at < html.length; at += 1) {
    const code = unitAt(html, at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at + 1;
    else if ((code === 34 || code === 39) && value) {
      quote = code;
      value = false;
    } else if (code === 61) value = true;
    else if (code > 32) value = false;
  }
  return html.length;
}

function endOfName(html: string, start: number): number {
  let at = start;
  while (at < html.length && at - start < NAME_LENGTH) {
    const code = unitAt(html, at);
    if (code <= 32 || code === 47 || code === 60 || code === 62) break;
    at += 1;
  }
  return at;
}

function makeTag(name: string): Tag {
  const kind = /@|:$/.test(name) ? 'address' : (KINDS.get(name) ?? 'inline');
  const tag = { name, kind, open: 0 };
  const quotes = name === 'blockquote' || name === 'includetail';
  const plain = { tag, quotes, hides: false, signs: false, from: 0, introduces: false };
  return Object.assign(tag, { plain }) as Tag;
}

/** The open elements, and what opening and closing one means for the text. */
class Elements {
  private readonly tags = new Map<string, Tag>();
  private readonly stack: OpenElement[] = [];
  private readonly quoting: OpenElement[] = [];
  private readonly writer: TextWriter;

  constructor(writer: TextWriter) {
    this.writer = writer;
  }

  tagOf(written: string): Tag {
    const known = this.tags.get(written);
    if (known) return known;
    const name = written.toLowerCase();
    const tag = name === written ? makeTag(name) : this.tagOf(name);
    this.tags.set(written, tag);
    return tag;
  }

  open(tag: Tag, attributes: string): void {
    const { name, kind } = tag;
    const { writer } = this;
    if (kind === 'block') writer.block(name === 'p' && !attributes.includes('MsoNormal') ? 2 : 1);
    else if (name === 'td' || name === 'th') writer.space();
    else if (name === 'br') writer.lineBreak();
    else if (name === 'hr') writer.rule();
    if (kind === 'void' || attributes.endsWith('/>')) return;
    const element = attributes === '' && !tag.plain.quotes ? tag.plain : this.read(tag, attributes);
    tag.open += 1;
    this.stack.push(element);
    if (element.quotes) this.startQuote(element);
    writer.enter(element);
  }

  private read(tag: Tag, attributes: string): OpenElement {
    const { writer } = this;
    const { marks, style, cites } = readAttributes(attributes);
    if (QUOTE_STARTS.test(marks)) writer.quoteToEnd();
    if (OUTLOOK_BORDER.test(style)) writer.rule();
    return {
      tag,
      quotes: QUOTE_MARKS.test(marks) || (tag.plain.quotes && (cites || quotesThread(style))),
      hides: /display:\s?none|mso-hide:\s?all/.test(style),
      signs: marks.includes('signature'),
      from: writer.length,
      introduces: false,
    };
  }

  /** Answers stand between the quotations inside the element that Gmail puts around the thread. */
  private startQuote(element: OpenElement): void {
    const around = this.quoting[this.quoting.length - 1];
    if (around && around.tag.name !== 'blockquote' && element.tag.name === 'blockquote')
      around.introduces ||= this.writer.introduces(around.from);
    this.quoting.push(element);
  }

  close(tag: Tag): void {
    if (tag.kind === 'block') this.writer.block(1);
    while (tag.open > 0) {
      const element = this.stack.pop();
      if (!element) return;
      element.tag.open -= 1;
      this.writer.leave(element);
      if (element.quotes) this.endQuote();
      if (element.tag === tag) return;
    }
  }

  private endQuote(): void {
    this.quoting.pop();
    const around = this.quoting[this.quoting.length - 1];
    if (!around?.introduces) return;
    this.writer.leaveQuote();
    this.quoting.pop();
    around.quotes = false;
  }
}

/** `marks` are the id, the classes and the name, with a space around each. */
function readAttributes(attributes: string): { marks: string; style: string; cites: boolean } {
  let marks = ' ';
  let style = '';
  let cites = false;
  if (attributes !== '')
    attributes.replace(ATTRIBUTE, (_, written: string, value: string) => {
      const name = written.toLowerCase();
      const plain = value.replace(/^["']|["']$/g, '').toLowerCase();
      if (name === 'style') style = plain;
      else if (name === 'type') cites = plain === 'cite';
      else marks += `${plain} `;
      return '';
    });
  return { marks, style, cites };
}

/** An indented paragraph is a blockquote without a border in Outlook and Gmail. */
function quotesThread(style: string): boolean {
  return (
    !/border:\s?(none|0)|margin:\s?0\S*\s0\S*\s0\S*\s40px/.test(style) ||
    style.includes('border-left')
  );
}

function readText(html: string, start: number, writer: TextWriter): number {
  let at = start;
  while (at < html.length) {
    const code = unitAt(html, at);
    const reference = code === 38 ? decodeEntity(html, at) : null;
    if (reference) {
      writer.write(reference.text, at, reference.length);
      at += reference.length;
    } else if (isHtmlSpace(code)) at = writer.whitespace(html, at);
    else if (code === 60 && startsTag(html, at)) break;
    else at = writer.copy(html, at, endOfRun(html, at + 1, writer.preformatted));
  }
  return at;
}

/** Where text ends that is read as it stands: before a tag, a reference, and space but between words. */
function endOfRun(html: string, from: number, preformatted: boolean): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = unitAt(html, at);
    if (code > 60) continue;
    const next = unitAt(html, at + 1);
    if (code <= 32 ? preformatted || !startsWord(next) : isMarkup(code, next)) break;
  }
  return at;
}

function startsWord(code: number): boolean {
  return code > 32 && code !== 38 && code !== 60;
}

function isMarkup(code: number, next: number): boolean {
  if (isLetter(next)) return code === 38 || code === 60;
  return code === 38 ? next === 35 : code === 60 && isTagMark(next);
}

/** `/`, `!` or `?` */
function isTagMark(code: number): boolean {
  return code === 47 || code === 33 || code === 63;
}

function isHtmlSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** Text and map grow in typed arrays: a megabyte of short pieces costs no more than one long piece. */
class TextWriter {
  length = 0;
  private codes: Uint16Array;
  /** Four numbers for each piece: where in the text, its length, where in the HTML, its length there. */
  private pieces = new Int32Array(1024);
  private used = 0;
  private breaks = 0;
  private spaced = false;
  private spaceAt = -1;
  private spaceLength = 0;
  private lineStart = true;
  private quotes = 0;
  private hidden = 0;
  private signatures = 0;
  private signed = false;
  private toEnd = false;
  private pres = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
  }

  get preformatted(): boolean {
    return this.pres > 0;
  }

  /** True where the text since `from` only says who wrote what follows. */
  introduces(from: number): boolean {
    const last = this.codes[this.length - 1];
    return this.length - from < INTRODUCTION && (last === 58 || last === 0xff1a);
  }

  enter({ quotes, hides, signs, tag }: OpenElement): void {
    if (quotes) this.quotes += 1;
    if (hides) this.hidden += 1;
    if (signs) this.signatures += 1;
    if (tag.name === 'pre') this.pres += 1;
  }

  leave({ quotes, hides, signs, tag }: OpenElement): void {
    if (quotes) this.leaveQuote();
    if (hides) this.hidden -= 1;
    if (signs) this.signatures -= 1;
    if (this.signatures === 0) this.signed = false;
    if (tag.name === 'pre') this.pres -= 1;
  }

  leaveQuote(): void {
    this.quotes -= 1;
    this.block(1);
  }

  block(breaks: number): void {
    this.spaced = false;
    if (breaks > this.breaks) this.breaks = breaks;
  }

  lineBreak(): void {
    this.spaced = false;
    this.breaks += 1;
  }

  space(): void {
    if (this.lineStart || this.breaks > 0) return;
    this.spaced = true;
    this.spaceAt = -1;
  }

  /** A horizontal rule; a border only where a quoted mail's header lines follow (see `splitZones`). */
  rule(): void {
    this.block(1);
    if (this.begin()) this.append(RULE);
    this.block(1);
  }

  quoteToEnd(): void {
    this.block(1);
    this.toEnd = true;
  }

  /** Takes the white space at `start` and says where it ends. */
  whitespace(html: string, start: number): number {
    let end = start + 1;
    while (end < html.length && isHtmlSpace(unitAt(html, end))) end += 1;
    if (this.pres > 0) this.keepSpace(html, start, end);
    else if (!this.lineStart && this.breaks === 0 && !this.spaced) {
      this.spaced = true;
      this.spaceAt = start;
      this.spaceLength = end - start;
    }
    return end;
  }

  private keepSpace(html: string, start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      if (unitAt(html, at) === 10) this.lineBreak();
      else this.copy(html, at, at + 1);
    }
  }

  write(text: string, html: number, htmlLength: number): void {
    if (text === '' || !this.begin()) return;
    this.map(text.length, html, htmlLength);
    this.append(text);
  }

  /** Takes the HTML up to `end` as it stands, and says where that was. */
  copy(html: string, start: number, end: number): number {
    if (!this.begin()) return end;
    this.map(end - start, start, end - start);
    for (let at = start; at < end; at += 1) {
      const code = unitAt(html, at);
      this.push(code < 32 ? 32 : code);
    }
    return end;
  }

  /** Writes what has to stand before the next character; false where none is shown. */
  private begin(): boolean {
    if (this.hidden > 0) return false;
    if (this.signatures > 0 && !this.signed) this.sign();
    if (this.breaks > 0) this.startLine();
    if (this.lineStart) {
      this.lineStart = false;
      if (this.quotes > 0 || this.toEnd) this.append('> ');
    } else if (this.spaced) {
      if (this.spaceAt >= 0) this.map(1, this.spaceAt, this.spaceLength);
      this.push(32);
    }
    this.spaced = false;
    return true;
  }

  private sign(): void {
    this.signed = true;
    this.block(1);
    this.startLine();
    this.append('-- ');
    this.block(1);
  }

  private startLine(): void {
    if (this.length > 0) this.append('\n\n\n'.slice(0, this.breaks));
    this.breaks = 0;
    this.lineStart = true;
  }

  private append(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.push(unitAt(text, at));
  }

  private push(code: number): void {
    if (this.length === this.codes.length) {
      const grown = new Uint16Array(this.length * 2);
      grown.set(this.codes);
      this.codes = grown;
    }
    this.codes[this.length] = code;
    this.length += 1;
  }

  /** Says where the next `length` characters stand; a piece that goes on is drawn out. */
  private map(length: number, html: number, htmlLength: number): void {
    const { pieces, used } = this;
    const before = used === 0 ? -1 : (pieces[used - 3] ?? 0);
    const continues =
      length === htmlLength &&
      before === pieces[used - 1] &&
      (pieces[used - 4] ?? 0) + before === this.length &&
      (pieces[used - 2] ?? 0) + before === html;
    if (continues) {
      pieces[used - 3] = before + length;
      pieces[used - 1] = before + length;
    } else this.addPiece(length, html, htmlLength);
  }

  private addPiece(length: number, html: number, htmlLength: number): void {
    const { used } = this;
    if (used === this.pieces.length) {
      const grown = new Int32Array(used * 2);
      grown.set(this.pieces);
      this.pieces = grown;
    }
    const { pieces } = this;
    pieces[used] = this.length;
    pieces[used + 1] = length;
    pieces[used + 2] = html;
    pieces[used + 3] = htmlLength;
    this.used = used + 4;
  }

  finish(): HtmlText {
    const pieces = this.pieces.subarray(0, this.used);
    return { text: textOf(this.codes, this.length), locate: (span) => locate(pieces, span) };
  }
}

function textOf(codes: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) {
    const chunk: ArrayLike<number> = codes.subarray(at, Math.min(length, at + CHUNK));
    parts.push(String.fromCharCode.apply(null, chunk as number[]));
  }
  return parts.join('');
}

/** A piece as long in the text as in the HTML maps character by character, another as a whole. */
function locate(pieces: Int32Array, span: Span): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (let index = firstPieceAfter(pieces, span.start); index < pieces.length; index += 4) {
    const [at = 0, length = 0, html = 0, htmlLength = 0] = pieces.subarray(index, index + 4);
    if (at >= span.end) break;
    const from = Math.max(span.start, at) - at;
    const to = Math.min(span.end, at + length) - at;
    if (to <= from) continue;
    const exact = length === htmlLength;
    const start = exact ? html + from : html;
    const end = exact ? html + to : html + htmlLength;
    const last = found[found.length - 1];
    if (last && last.end === start) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function firstPieceAfter(pieces: Int32Array, offset: number): number {
  let low = 0;
  let high = pieces.length >> 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = (pieces[middle * 4] ?? 0) + (pieces[middle * 4 + 1] ?? 0);
    if (end <= offset) low = middle + 1;
    else high = middle;
  }
  return low * 4;
}
