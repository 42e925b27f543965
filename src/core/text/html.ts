import type { Span } from '../message';
import { decodeEntity } from './entities';

export type HtmlText = {
  /** Lines of a quoted thread start with `> `, a marked signature with a line `-- `. */
  readonly text: string;
  /** Where in the HTML the characters of a span of the text stand; nothing for characters that were added. */
  readonly locate: (span: Span) => readonly Span[];
};

/** `exact` pieces map character by character; the others (a reference, collapsed space) as a whole. */
type Piece = { at: number; length: number; html: number; htmlLength: number; exact: boolean };

type OpenElement = { name: string; quotes: boolean; hides: boolean; preformatted: boolean };

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr o:p'.split(' '),
);
/** Their content is no text of the mail. */
const SKIPPED = new Set('script style head title template noscript object svg math xml'.split(' '));
const QUOTE_IDS =
  /^(x_)*(divrplyfwdmsg|appendonsend|olk_src_body_section|mail-editor-reference-message-container)$/;
const QUOTE_CLASSES =
  /\b(x_)*(gmail_quote|gmail_quote_container|yahoo_quoted|protonmail_quote|moz-cite-prefix|zmail_extra|tutanota_quote)\b/;
const SIGNATURE_IDS =
  /^(x_)*(signature|ms-outlook-mobile-signature|applemailsignature|lineBreakAtBeginningOfSignature)$/i;
const SIGNATURE_CLASSES = /\b(x_)*(gmail_signature|moz-signature|protonmail_signature_block)\b/;
/** Classic Outlook's header block above the quoted mail has no id, only this border. */
const OUTLOOK_BORDER = /border-top:\s*solid\s+(#[0-9a-f]{3,6}|windowtext|black)\s+1\.0pt/;
const RULE = '________________________________';

/**
 * Turns a mail's HTML into the text a reader sees, with a map back. One pass without a DOM, linear
 * in the length of the HTML, whatever is in it; knows how Outlook, Gmail, Apple, Thunderbird and
 * Yahoo mark a quoted thread and a signature.
 */
export function readHtml(html: string): HtmlText {
  const writer = new TextWriter();
  const open: OpenElement[] = [];
  const counts = new Map<string, number>();
  let at = 0;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === 60 && startsTag(html, at)) {
      at = readTag(html, at, writer, open, counts);
    } else {
      at = readText(html, at, writer);
    }
  }
  return writer.finish();
}

function startsTag(html: string, at: number): boolean {
  const next = html.charCodeAt(at + 1) | 32;
  return (next >= 97 && next <= 122) || '/!?'.includes(html.charAt(at + 1) || ' ');
}

function readTag(
  html: string,
  start: number,
  writer: TextWriter,
  open: OpenElement[],
  counts: Map<string, number>,
): number {
  const second = html.charAt(start + 1);
  if (html.startsWith('<!--', start)) return after(html, '-->', start + 4);
  if (second === '!' || second === '?') return after(html, '>', start + 2);
  const end = endOfTag(html, start);
  const closing = second === '/';
  const name = tagName(html, closing ? start + 2 : start + 1);
  if (closing) {
    closeElement(name, writer, open, counts);
    return end;
  }
  if (SKIPPED.has(name)) return afterElement(html, name, start, end);
  openElement(name, html.slice(start, Math.min(end, start + 2000)), writer, open, counts);
  return end;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** A self-closed element has no content to skip; an unclosed one runs to the end, as in a browser. */
function afterElement(html: string, name: string, start: number, end: number): number {
  if (html.charAt(end - 2) === '/' && end - start > 2) return end;
  const closing = new RegExp(`</${name}[\\s>/]`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(html);
  return found ? endOfTag(html, found.index) : html.length;
}

function endOfTag(html: string, start: number): number {
  let quote = 0;
  let value = false;
  for (let at = start + 1; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
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

function tagName(html: string, start: number): string {
  let at = start;
  while (at < html.length && at - start < 32) {
    const code = html.charCodeAt(at);
    if (code <= 32 || code === 47 || code === 62) break;
    at += 1;
  }
  return html.slice(start, at).toLowerCase();
}

function attribute(tag: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>"']+)`, 'i').exec(tag);
  return (match?.[1] ?? '').replace(/^["']|["']$/g, '');
}

function openElement(
  name: string,
  tag: string,
  writer: TextWriter,
  open: OpenElement[],
  counts: Map<string, number>,
): void {
  if (name === 'br') {
    writer.lineBreak();
    return;
  }
  if (BLOCKS.has(name)) writer.block(name === 'p' && !tag.includes('MsoNormal') ? 2 : 1);
  if (name === 'td' || name === 'th') writer.space();
  if (name === 'hr') writer.rule();
  if (VOID.has(name) || tag.endsWith('/>')) return;
  const marked = tag.length > name.length + 2;
  const id = marked ? attribute(tag, 'id') : '';
  const classes = marked ? attribute(tag, 'class').toLowerCase() : '';
  const style = marked ? attribute(tag, 'style').toLowerCase() : '';
  if (QUOTE_IDS.test(id.toLowerCase())) writer.quoteToEnd();
  if (OUTLOOK_BORDER.test(style)) writer.rule();
  if (SIGNATURE_IDS.test(id) || SIGNATURE_CLASSES.test(classes)) writer.signature();
  const element = {
    name,
    quotes: QUOTE_CLASSES.test(classes) || (name === 'blockquote' && quotesThread(tag, style)),
    hides: /display:\s*none|mso-hide:\s*all/.test(style),
    preformatted: name === 'pre',
  };
  open.push(element);
  counts.set(name, (counts.get(name) ?? 0) + 1);
  writer.enter(element);
}

/** An indented paragraph is a blockquote without a border in Outlook and Gmail. */
function quotesThread(tag: string, style: string): boolean {
  if (attribute(tag, 'type').toLowerCase() === 'cite') return true;
  return (
    !/border:\s*(none|0)|margin:\s*0\S*\s+0\S*\s+0\S*\s+40px/.test(style) ||
    /border-left/.test(style)
  );
}

function closeElement(
  name: string,
  writer: TextWriter,
  open: OpenElement[],
  counts: Map<string, number>,
): void {
  if (BLOCKS.has(name)) writer.block(name === 'p' ? 1 : 1);
  if ((counts.get(name) ?? 0) === 0) return;
  for (;;) {
    const element = open.pop();
    if (!element) return;
    counts.set(element.name, (counts.get(element.name) ?? 1) - 1);
    writer.leave(element);
    if (element.name === name) return;
  }
}

function readText(html: string, start: number, writer: TextWriter): number {
  let at = start;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === 60 && at > start && startsTag(html, at)) break;
    if (code === 38) {
      const reference = decodeEntity(html, at);
      if (reference) {
        writer.write(reference.text, at, reference.length, false);
        at += reference.length;
        continue;
      }
    }
    if (isHtmlSpace(code)) {
      let end = at + 1;
      while (end < html.length && isHtmlSpace(html.charCodeAt(end))) end += 1;
      writer.whitespace(html, at, end);
      at = end;
      continue;
    }
    let end = at + 1;
    while (end < html.length) {
      const next = html.charCodeAt(end);
      if (next === 60 || next === 38 || isHtmlSpace(next)) break;
      end += 1;
    }
    writer.write(html.slice(at, end), at, end - at, true);
    at = end;
  }
  return at;
}

function isHtmlSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

class TextWriter {
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;
  #breaks = 0;
  #space: { at: number; length: number } | null = null;
  #lineStart = true;
  #quotes = 0;
  #hidden = 0;
  #preformatted = 0;
  #toEnd = false;

  enter(element: OpenElement): void {
    if (element.quotes) this.#quotes += 1;
    if (element.hides) this.#hidden += 1;
    if (element.preformatted) this.#preformatted += 1;
  }

  leave(element: OpenElement): void {
    if (element.quotes) {
      this.#quotes -= 1;
      this.block(1);
    }
    if (element.hides) this.#hidden -= 1;
    if (element.preformatted) this.#preformatted -= 1;
  }

  block(breaks: number): void {
    this.#space = null;
    this.#breaks = Math.max(this.#breaks, breaks);
  }

  lineBreak(): void {
    this.#space = null;
    this.#breaks += 1;
  }

  space(): void {
    if (!this.#lineStart && this.#breaks === 0) this.#space = { at: -1, length: 0 };
  }

  /** A horizontal rule; a border only where a quoted mail's header lines follow (see `splitZones`). */
  rule(): void {
    this.block(1);
    this.#add(RULE, null);
    this.block(1);
  }

  signature(): void {
    this.block(1);
    this.#add('-- ', null);
    this.block(1);
  }

  quoteToEnd(): void {
    this.block(1);
    this.#toEnd = true;
  }

  whitespace(html: string, start: number, end: number): void {
    if (this.#preformatted > 0) {
      for (let at = start; at < end; at += 1) {
        if (html.charAt(at) === '\n') this.lineBreak();
        else this.write(' ', at, 1, true);
      }
    } else if (!this.#lineStart && this.#breaks === 0) {
      this.#space ??= { at: start, length: end - start };
    }
  }

  write(text: string, html: number, htmlLength: number, exact: boolean): void {
    if (text === '') return;
    this.#add(text, { at: 0, length: text.length, html, htmlLength, exact });
  }

  #add(text: string, piece: Piece | null): void {
    if (this.#hidden > 0) return;
    if (this.#breaks > 0) {
      if (this.#length > 0) this.#push('\n'.repeat(Math.min(this.#breaks, 3)));
      this.#breaks = 0;
      this.#lineStart = true;
    }
    if (this.#lineStart && (this.#quotes > 0 || this.#toEnd)) this.#push('> ');
    if (this.#space && !this.#lineStart) {
      const { at, length } = this.#space;
      if (at >= 0)
        this.#map({
          at: this.#length,
          length: 1,
          html: at,
          htmlLength: length,
          exact: length === 1,
        });
      this.#push(' ');
    }
    this.#space = null;
    this.#lineStart = false;
    if (piece) this.#map({ ...piece, at: this.#length });
    this.#push(text);
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #map(piece: Piece): void {
    const last = this.#pieces[this.#pieces.length - 1];
    const continues =
      last?.exact &&
      piece.exact &&
      last.at + last.length === piece.at &&
      last.html + last.htmlLength === piece.html;
    if (continues) {
      last.length += piece.length;
      last.htmlLength += piece.htmlLength;
    } else {
      this.#pieces.push(piece);
    }
  }

  finish(): HtmlText {
    const pieces = this.#pieces;
    return { text: this.#parts.join(''), locate: (span) => locate(pieces, span) };
  }
}

function locate(pieces: readonly Piece[], span: Span): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (let index = firstPieceAfter(pieces, span.start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.at >= span.end) break;
    const from = Math.max(span.start, piece.at) - piece.at;
    const to = Math.min(span.end, piece.at + piece.length) - piece.at;
    if (to <= from) continue;
    const start = piece.exact ? piece.html + from : piece.html;
    const end = piece.exact ? piece.html + to : piece.html + piece.htmlLength;
    const last = found[found.length - 1];
    if (last && last.end === start) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function firstPieceAfter(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.at + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
