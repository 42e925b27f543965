import {
  CLOSING_LINE,
  DEVICE_LINE,
  DISCLAIMER_OPENING,
  FORWARD_OPENING,
  FROM_LABELS,
  ORIGINAL_MESSAGE,
  OTHER_LABELS,
  WROTE_VERBS,
} from '../lexicon/mail-headers';
import type { Span } from '../message';

export type Zones = {
  readonly visible: readonly Span[];
  readonly quote: readonly Span[];
  readonly signature: readonly Span[];
  readonly disclaimer: readonly Span[];
  /** False when the border between the reply and the quoted thread could not be found. */
  readonly separated: boolean;
};

type Zone = 'visible' | 'quote' | 'signature' | 'disclaimer';
type Line = Span & { readonly text: string; zone: Zone };

const FROM = new Set(FROM_LABELS.split(' '));
const OTHER = new Set(OTHER_LABELS.split(' '));
/** What a line is judged by; longer lines are prose whatever follows. */
const JUDGED = 400;
/** Outlook writes at most From, Sent, To, Cc, Bcc, Subject, Importance above a quoted mail. */
const HEADER_LINES = 8;
const ATTRIBUTION_LINES = 3;
const SIGNATURE_LINES = 15;

/**
 * Marks what of a mail's text its writer wrote, and what is the quoted thread, the signature, and a
 * disclaimer. Linear in the length of the body; the spans index the body that was given.
 */
export function splitZones(body: string): Zones {
  const lines = splitLines(body);
  markQuotes(lines);
  const separated = !lines.some((line) => line.zone === 'visible' && looksQuoted(line.text));
  for (const run of visibleRuns(lines)) {
    markDisclaimer(run);
    markSignature(run.filter((line) => line.zone === 'visible'));
  }
  return {
    visible: spansOf(lines, 'visible', body),
    quote: spansOf(lines, 'quote', body),
    signature: spansOf(lines, 'signature', body),
    disclaimer: spansOf(lines, 'disclaimer', body),
    separated,
  };
}

/** The visible text with every other zone blanked out, so that offsets stay those of the body. */
export function visibleText(body: string, zones: Zones): string {
  let text = '';
  let at = 0;
  for (const span of zones.visible) {
    text += blank(body.slice(at, span.start)) + body.slice(span.start, span.end);
    at = span.end;
  }
  return text + blank(body.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function splitLines(body: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= body.length; at += 1) {
    const code = at < body.length ? body.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13) continue;
    lines.push({
      start,
      end: at,
      text: body.slice(start, Math.min(at, start + JUDGED)).trim(),
      zone: 'visible',
    });
    if (code === 13 && body.charCodeAt(at + 1) === 10) at += 1;
    start = at + 1;
  }
  return lines;
}

function markQuotes(lines: readonly Line[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.zone !== 'visible' || line.text === '') continue;
    if (isQuotedLine(line.text)) {
      line.zone = 'quote';
      continue;
    }
    const attribution = attributionLength(lines, index);
    if (attribution > 0) {
      const quoted = markRange(lines, index, index + attribution, 'quote');
      if (!nextIsQuoted(lines, quoted)) {
        markRange(lines, quoted, lines.length, 'quote');
        return;
      }
      continue;
    }
    if (startsQuotedMail(lines, index)) {
      markRange(lines, index, lines.length, 'quote');
      return;
    }
  }
}

function markRange(lines: readonly Line[], from: number, to: number, zone: Zone): number {
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line) line.zone = zone;
  }
  return to;
}

function isQuotedLine(text: string): boolean {
  const first = text.charAt(0);
  return first === '>' || (first === '|' && /^\|\s*>/.test(text)) || text.startsWith('&gt;');
}

function nextIsQuoted(lines: readonly Line[], from: number): boolean {
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text !== '') return isQuotedLine(text);
  }
  return true;
}

/** How many lines from here on say who wrote the text quoted below; 0 when none do. */
function attributionLength(lines: readonly Line[], from: number): number {
  let joined = '';
  for (let count = 1; count <= ATTRIBUTION_LINES; count += 1) {
    const text = lines[from + count - 1]?.text ?? '';
    if (text === '' || (count === 2 && !/\d/.test(joined))) return 0;
    joined += ` ${text}`;
    if (joined.length > JUDGED) return 0;
    if (/[:：]$/.test(text)) {
      return isAttribution(joined.trim(), lines, from + count) ? count : 0;
    }
    if (/[.!?]$/.test(text) && !/\b\w{1,4}\.$/.test(text)) return 0;
  }
  return 0;
}

function isAttribution(text: string, lines: readonly Line[], after: number): boolean {
  const lower = text.toLowerCase();
  const verb = WROTE_VERBS.some((wrote) => lower.includes(wrote));
  const address = /[^\s<@]@[^\s>]+\.[a-z]/i.test(text);
  const moment = /\d{1,2}[:.h]\d{2}|\b(19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}/.test(text);
  if (moment && address) return true;
  if (!verb) return false;
  if (/\b(i|we|you)\b[^,]{0,20} wrote/.test(lower)) return false;
  return (moment && /\b(19|20)\d{2}\b/.test(text)) || address || nextTextIsQuoted(lines, after);
}

function nextTextIsQuoted(lines: readonly Line[], from: number): boolean {
  return isQuotedLine(lines[from]?.text ?? '') || isQuotedLine(lines[from + 1]?.text ?? '');
}

function startsQuotedMail(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  const lower = text.toLowerCase().replace(/\u2019/g, "'");
  if (FORWARD_OPENING.test(lower)) return true;
  const between = dashedTitle(lower);
  if (between !== null) {
    return ORIGINAL_MESSAGE.test(between) || headerLinesFrom(lines, index + 1) >= 2;
  }
  if (/^_{10,}$/.test(text)) return headerLinesFrom(lines, index + 1) >= 2;
  const label = headerLabel(text);
  if (label === 'from') return headerLinesFrom(lines, index) >= 3;
  return label === 'other' && headerLinesFrom(lines, index) >= 4;
}

function dashedTitle(text: string): string | null {
  const opening = /^[-_=*]{2,}\s*/.exec(text);
  if (!opening) return null;
  const title = text.slice(opening[0].length);
  if (!/^\S.{2,60}/.test(title) || !/[-_=*]{2,}$/.test(title)) return null;
  return title.replace(/\s*[-_=*]{2,}$/, '');
}

/** How many of the next lines are header lines; the block must name a sender and may hold one blank line. */
function headerLinesFrom(lines: readonly Line[], from: number): number {
  let count = 0;
  let named = false;
  let blanks = 0;
  for (let index = from; index < Math.min(lines.length, from + HEADER_LINES); index += 1) {
    const text = lines[index]?.text ?? '';
    if (text === '') {
      blanks += 1;
      if (blanks > 1 && count > 0) break;
      continue;
    }
    const label = headerLabel(text);
    if (label === null && count === 0) break;
    if (label === 'from') named = true;
    if (label !== null) count += 1;
  }
  return named ? count : 0;
}

function headerLabel(text: string): 'from' | 'other' | null {
  const match = /^[*_\s]*([^\s:：*][^:：*]{0,18}?)\s*[*_]*\s*[:：]/.exec(text);
  if (!match?.[1]) return null;
  const label = match[1].toLowerCase();
  const first = label.split(' ')[0] ?? '';
  if (FROM.has(label)) return 'from';
  if (OTHER.has(label)) return 'other';
  return label.length <= 14 && OTHER.has(first) && first.length > 3 ? 'other' : null;
}

/** A line of a quoted mail whose block was not recognised. */
function looksQuoted(text: string): boolean {
  if (/^(from|von|de|da|van|fra|från):\s.{0,80}@/i.test(text)) return true;
  return text.length < 200 && /@.{1,60}(wrote|schrieb|a écrit|escribió|ha scritto):?$/i.test(text);
}

function* visibleRuns(lines: readonly Line[]): Generator<Line[]> {
  let run: Line[] = [];
  for (const line of lines) {
    if (line.zone === 'visible') run.push(line);
    else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}

function markDisclaimer(run: readonly Line[]): void {
  for (let index = 0; index < run.length; index += 1) {
    if (!DISCLAIMER_OPENING.test(run[index]?.text.toLowerCase() ?? '')) continue;
    markRange(run, index, run.length, 'disclaimer');
    return;
  }
}

/** `-- ` with its space is the agreed signature mark; without it, only a short rest is a signature. */
function markSignature(run: readonly Line[]): void {
  const dashes = run.findIndex(
    (line, index) =>
      /^(--|—|–)$/.test(line.text) &&
      (line.end - line.start === 3 || run.length - index <= SIGNATURE_LINES),
  );
  if (dashes >= 0) {
    markRange(run, dashes, run.length, 'signature');
    run = run.slice(0, dashes);
  }
  for (const line of run) {
    if (line.text.length < 120 && DEVICE_LINE.test(line.text.toLowerCase()))
      line.zone = 'signature';
  }
  markContactBlock(run.filter((line) => line.zone === 'visible'));
}

/** Marks a last paragraph of short lines that holds an address, a telephone number or a web site. */
function markContactBlock(run: readonly Line[]): void {
  let end = run.length;
  while (end > 0 && run[end - 1]?.text === '') end -= 1;
  let start = end;
  while (start > 0 && end - start < SIGNATURE_LINES && run[start - 1]?.text !== '') start -= 1;
  const block = run.slice(start, end);
  const closing = lastClosing(block);
  const skipped = closing >= 0 ? closing + 2 : start === 0 ? 1 : 0;
  const rest = block.slice(skipped);
  if (rest.some((line) => line.text.length > 120 || isProse(line.text))) return;
  const contacts = rest.filter((line) => isContact(line.text)).length;
  if (contacts === 0 || (rest.length < 2 && closing < 0)) return;
  markRange(block, skipped, block.length, 'signature');
}

function lastClosing(block: readonly Line[]): number {
  for (let index = block.length - 1; index >= 0; index -= 1) {
    if (isClosingLine(block[index]?.text ?? '')) return index;
  }
  return -1;
}

/** True for a line such as “Best regards,” that ends a letter. */
export function isClosingLine(text: string): boolean {
  return text.length < 40 && CLOSING_LINE.test(text.toLowerCase());
}

function isProse(text: string): boolean {
  return /[a-z]{2}[.!?]$/.test(text) && text.split(' ').length > 6;
}

function isContact(text: string): boolean {
  if (/\S@\S+\.\S/.test(text) || /\b(www\.|https?:\/\/)/i.test(text)) return true;
  if (/(\+|\(0?|\b0)[\d\s().-]{7,}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b/.test(text)) return true;
  return / \| /.test(text) || /^(tel|phone|mobile|cell|fax|m|t|p|e|w)\s?[:.]/i.test(text);
}

function spansOf(lines: readonly Line[], zone: Zone, body: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = -1;
  const close = () => {
    const span = trimSpan(body, start, end);
    if (start >= 0 && span.start < span.end) spans.push(span);
    start = -1;
  };
  for (const line of lines) {
    if (line.zone === zone) {
      if (start < 0) start = line.start;
      end = line.end;
    } else if (start >= 0) close();
  }
  if (start >= 0) close();
  return spans;
}

function trimSpan(body: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && body.charAt(from).trim() === '') from += 1;
  while (to > from && body.charAt(to - 1).trim() === '') to -= 1;
  return { start: from, end: to };
}
