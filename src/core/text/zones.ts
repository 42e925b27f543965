import {
  CLOSING_LINE,
  DEVICE,
  DEVICE_LINE,
  DISCLAIMER_OPENING,
  DISCLAIMER_STEMS,
  FROM_LABELS,
  MESSAGE_STEM,
  OTHER_LABELS,
  QUOTED_STEM,
  SENT_FROM,
  SENT_WORDS,
  SUBJECT_LABELS,
  WROTE_VERBS,
} from '../lexicon/mail-headers';
import type { Span } from '../message';
import { unitAt } from './unit-at';

export type Zones = {
  readonly visible: readonly Span[];
  readonly quote: readonly Span[];
  readonly signature: readonly Span[];
  readonly disclaimer: readonly Span[];
  /** False when the border between the reply and the quoted thread could not be found. */
  readonly separated: boolean;
};

type Zone = 'visible' | 'quote' | 'signature' | 'disclaimer';
/** A line with something on it, without the space around it. Most lines are plain, so what tells borders is made when asked for. */
class Line {
  readonly start: number;
  end: number;
  readonly text: string;
  /** Whether an empty line stands above it, and whether space ends it. */
  readonly gap: boolean;
  readonly spaced: boolean;
  zone: Zone = 'visible';
  private folded: string | undefined;
  private told: string | undefined;

  constructor(body: string, { start, end }: Span, gap: boolean, spaced: boolean) {
    this.start = start;
    this.end = end;
    this.text = body.slice(start, Math.min(end, start + JUDGED));
    this.gap = gap;
    this.spaced = spaced;
  }

  /** In small letters, apostrophes folded. */
  get lower(): string {
    this.folded ??= this.text.toLowerCase().replace(/’/g, "'");
    return this.folded;
  }

  /** What stands before a colon, where that is as short as a header's label. */
  get name(): string {
    this.told ??= nameIn(this.text);
    return this.told;
  }

  get label(): Label | undefined {
    return this.name === '' ? undefined : LABELS.get(this.name);
  }
}
type Label = 'from' | 'firm' | 'other';

const LABELS = new Map<string, Label>();
for (const label of OTHER_LABELS.split(' ')) LABELS.set(label, 'other');
for (const label of `${SENT_WORDS} ${SUBJECT_LABELS}`.split(' ')) LABELS.set(label, 'firm');
for (const label of FROM_LABELS.split(' ')) LABELS.set(label, 'from');
const SENT = new Set(SENT_WORDS.split(' '));
/** What a line is judged by; longer lines are prose whatever follows. */
const JUDGED = 400;
/** No mail has more lines that are not empty; what follows goes with the last one. */
const MOST_LINES = 3000;
/** From, Sent, To, Cc, Bcc, Subject, Importance, and a long list of recipients. */
const HEADER_LINES = 16;
const LABEL_LENGTH = 24;
const ATTRIBUTION_LINES = 4;
const SIGNATURE_LINES = 15;
/** The longest are one page; what starts further up is not the end of the mail. */
const DISCLAIMER_LINES = 60;
const SEPARATOR = /^[-_=*~#—–]{3,}$/;
const POSTSCRIPT = /^p[.-]{0,2} ?[sd](\.| ?:|,)/i;
const DAY = /\b(19|20)\d\d|\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d\d|\d{4}[./-]\d/;
/** An address as it stands behind a name. */
const BRACKETED = /[<([]\s?(mailto:)?[^\s<@]{1,80}@\S/;
const CLOCK = /\d[:.h]\d\d/;

/**
 * Marks what of a mail's text its writer wrote, and what is the quoted thread, the signature, and a
 * disclaimer. Linear in the length of the body; the spans index the body that was given.
 */
export function splitZones(body: string): Zones {
  const lines = splitLines(body);
  markQuotes(lines);
  const separated = !lines.some((line) => isVisible(line) && looksQuoted(line));
  for (const run of visibleRuns(lines)) {
    markDisclaimer(run);
    markSignature(run.filter(isVisible));
  }
  markSeparators(lines);
  return zonesOf(lines, separated);
}

/** A line that says who wrote a quoted mail, when, to whom, or about what; `name` is the label as it stands there. */
export type HeaderLine = Span & Pick<Line, 'text' | 'name' | 'label'>;

/** The lines that announce each quoted mail, the newest first, without the marks of quoting; linear. */
export function quotedHeaders(body: string, most: number): readonly (readonly HeaderLine[])[] {
  const lines = splitLines(body.replace(/^[>| \t]+/gm, (marks) => ' '.repeat(marks.length)));
  const headers: (readonly HeaderLine[])[] = [];
  for (let index = 0; index < lines.length && headers.length < most; index += 1) {
    const line = lines[index];
    const length = borderLength(lines, index);
    if (!line || length === 0) continue;
    const isTitle = length === 1 && titleOf(line) !== null && !/\d/.test(line.text);
    if (!isTitle) headers.push(lines.slice(index, index + length));
    index += length - 1;
  }
  return headers;
}

function isVisible({ zone }: Line): boolean {
  return zone === 'visible';
}

function splitLines(body: string): Line[] {
  const lines: Line[] = [];
  const feeds = finderOf(body, '\n');
  const returns = finderOf(body, '\r');
  let gap = false;
  for (let from = 0; from <= body.length && lines.length < MOST_LINES;) {
    const end = Math.min(feeds(from), returns(from));
    let [start, last] = [from, end];
    while (start < last && isSpace(unitAt(body, start))) start += 1;
    while (last > start && isSpace(unitAt(body, last - 1))) last -= 1;
    if (start < last) {
      lines.push(new Line(body, { start, end: last }, gap, end > last));
      gap = false;
    } else gap ||= body.charAt(end) === '\r' || body.charAt(end - 1) !== '\r';
    from = end + 1;
  }
  const last = lines[MOST_LINES - 1];
  if (last) last.end = body.length;
  return lines;
}

/** Finds where a character next stands, or the end of the body; asked for places in order. */
function finderOf(body: string, character: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) at = body.indexOf(character, from);
    if (at < 0) at = body.length;
    return at;
  };
}

function isSpace(code: number): boolean {
  if (code < 160) return code <= 32;
  return code === 160 || code === 0x3000 || code === 0xfeff || code === 0x200b;
}

function mark(lines: readonly Line[], from: number, to: number, zone: Zone): void {
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line) line.zone = zone;
  }
}

function markQuotes(lines: readonly Line[]): void {
  let wraps = false;
  for (let index = 0; index < lines.length; index += 1) {
    const wrapped = isWrapped(lines, index, wraps);
    wraps ||= wrapped;
    if (wrapped || isQuoted(lines[index])) {
      mark(lines, index, index + 1, 'quote');
      continue;
    }
    const length = borderLength(lines, index);
    if (length === 0) continue;
    const after = index + length;
    const marked = isQuoted(lines[after]) || borderLength(lines, after) > 0;
    mark(lines, index, marked ? after : lines.length, 'quote');
    if (!marked) return;
    index = after - 1;
  }
}

function isQuoted(line: Line | undefined): boolean {
  if (!line || !'>&|'.includes(line.text.charAt(0))) return false;
  return /^(>|&gt;|\|\s?>)/.test(line.text) && !isGroupWise(line);
}

/** GroupWise puts who wrote what follows between `>>>`, and marks no line below. */
function isGroupWise({ text }: Line): boolean {
  return text.startsWith('>>> ') && /^>>> .+>>>$/.test(text);
}

/** The rest of a marked line that a mail program broke without marking it again; `wraps` where it did before. */
function isWrapped(lines: readonly Line[], index: number, wraps: boolean): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!before || !line || line.gap || !isQuoted(before) || !isQuoted(after)) return false;
  const first = line.text.charAt(0);
  const small = first !== first.toUpperCase();
  return small && before.text.length >= 60 && (wraps || !/[.!?:;…)>]$/.test(before.text));
}

/** How many lines from here on announce a quoted mail; 0 when none do. */
function borderLength(lines: readonly Line[], index: number): number {
  const line = lines[index];
  if (!line) return 0;
  if (isGroupWise(line)) return 1;
  const title = titleOf(line);
  if (title !== null && announces(title, lines, index + 1)) return 1;
  if (isForwardOpening(line, lines[index + 1])) return 1;
  return attributionLength(lines, index) || headerLength(lines, index, title !== null);
}

/** What stands between dashes. */
function titleOf(line: Line): string | null {
  if (line.text.length > 120 || !'-_=*—–'.includes(line.text.charAt(0))) return null;
  const dashed = /^[-_=*—–]{2,}\s?(\S.*\S)\s?[-_=*—–]{2,}$/.exec(line.lower);
  return dashed?.[1] ?? null;
}

function announces(title: string, lines: readonly Line[], next: number): boolean {
  if (isTitle(title)) return true;
  return isAttribution(title, true) || headerLength(lines, next, true) > 0;
}

/** “Begin forwarded message:” */
function isForwardOpening(line: Line, next: Line | undefined): boolean {
  if (line.text.length > 60 || !endsWithColon(line.text) || !isTitle(line.lower)) return false;
  return isQuoted(next) || next?.label !== undefined;
}

function isTitle(lower: string): boolean {
  return MESSAGE_STEM.test(lower) && QUOTED_STEM.test(lower);
}

/** How many lines from here on say who wrote the text quoted below. */
function attributionLength(lines: readonly Line[], from: number): number {
  let count = 0;
  for (let ended = false; !ended; count += 1) {
    const line = lines[from + count];
    if (!line || count === ATTRIBUTION_LINES) return 0;
    if (count > 0 && (line.gap || isQuoted(line))) return 0;
    ended = endsWithColon(line.text) || isQuoted(lines[from + count + 1]);
    if (count > 0) continue;
    if (!ended && !/[\d@]/.test(line.text)) return 0;
    if (!ended && goesOn(line)) return 1;
  }
  const said = lines.slice(from, from + count).map(({ text }) => text);
  const quotedNext = isQuoted(lines[from + count]) && endsWithColon(said[count - 1] ?? '');
  if (said.slice(0, -1).some(isFinished)) return 0;
  if (!isAttribution(said.join(' '), quotedNext)) return 0;
  return count > 1 && startsLater(said) ? 0 : count;
}

function isFinished(text: string): boolean {
  return /[.!?]$/.test(text) && !/\b\w{1,4}\.$/.test(text);
}

/** Prose right above the line that says who wrote what is no part of it. */
function startsLater([first = '', ...others]: readonly string[]): boolean {
  const rest = others.join(' ');
  return !first.endsWith(',') && /\b(19|20)\d\d\b/.test(rest) && isAttribution(rest, true);
}

/** Yahoo's telephones write the quoted text behind the colon. */
function goesOn({ text }: Line): boolean {
  const said = /@\S{1,80}> ?([^:<>]{1,20}): /.exec(text);
  if (!said?.[1] || !WROTE_VERBS.includes(said[1].trim())) return false;
  return isAttribution(text.slice(0, said.index + said[0].length - 1), false);
}

function isAttribution(text: string, quotedNext: boolean): boolean {
  if (text.length > JUDGED) return false;
  const said = text.trim().replace(/[\s:：]{1,4}$/, '');
  const lower = said.toLowerCase();
  const day = DAY.test(said);
  const clock = CLOCK.test(said);
  const bracketed = BRACKETED.test(said);
  const verb = WROTE_VERBS.find((each) => lower.includes(each));
  if (verb === undefined)
    return day && clock && (bracketed || (/^\d/.test(said) && said.includes('@')));
  const at = lower.lastIndexOf(verb);
  const tail = said.slice(at + verb.length).trim();
  if (/(^|\s)(i|we|you)\s[^,]{0,20}$/.test(lower.slice(0, at))) return false;
  if (bracketed && (day || clock || !isLong(tail))) return true;
  if (!namesOnly(tail)) return false;
  const named = tail !== '' || /[^\sa-zà-ÿ]\S*,?\s?$/.test(said.slice(0, at));
  return quotedNext || (day && (clock || named)) || (clock && said.includes('@'));
}

function isLong(tail: string): boolean {
  return tail.split(/\s+/).length > 4;
}

/** Behind the verb there is nothing, a name, or a date; words in small letters make it a sentence. */
function namesOnly(tail: string): boolean {
  if (/^[\d(]/.test(tail) || (DAY.test(tail) && CLOCK.test(tail))) return true;
  return !isLong(tail) && !/(^|\s)[a-zà-ÿа-я]/.test(tail);
}

/** How many lines from here on are the header lines of a quoted mail; `titled` below a title or a rule. */
function headerLength(lines: readonly Line[], from: number, titled: boolean): number {
  const first = lines[from];
  if (!first?.name) return 0;
  const block = [first];
  for (let index = from + 1; index < from + HEADER_LINES; index += 1) {
    const line = lines[index];
    if (!line || (!line.label && line.gap)) break;
    block.push(line);
  }
  return isHeader(first, block, titled) ? block.length : 0;
}

/** Without a label that is known, a sender's address and a moment tell. */
function isHeader(first: Line, block: readonly Line[], titled: boolean): boolean {
  const labelled = block.filter(({ label }) => label !== undefined);
  const labels = labelled.map(({ label }) => label);
  const names = new Set(labelled.map(({ name }) => name)).size;
  if (!labels.includes('from')) {
    const moment = block.some(({ text }) => DAY.test(text) && CLOCK.test(text));
    return moment && BRACKETED.test(first.text) && block.filter(({ name }) => name).length > 2;
  }
  if (titled) return names > 1;
  if (first.label === 'from' && names > 2 && labels.includes('firm')) return true;
  const people =
    block.some(({ text }) => text.includes('@')) || block.filter(namesPerson).length > 1;
  return people && names > (first.label === 'from' ? 2 : 3);
}

function nameIn(text: string): string {
  for (let at = 0; at < text.length && at < LABEL_LENGTH; at += 1) {
    if (isColon(unitAt(text, at)))
      return text
        .slice(0, at)
        .toLowerCase()
        .replace(/[\s*_-]/g, '');
  }
  return '';
}

function isColon(code: number): boolean {
  return code === 58 || code === 0xff1a;
}

function endsWithColon(text: string): boolean {
  return isColon(unitAt(text, text.length - 1));
}

/** A line of a quoted mail whose block was not recognised. */
function looksQuoted(line: Line): boolean {
  if (!line.text.includes('@')) return false;
  if (line.label === 'from' && /:.{0,80}@/.test(line.text)) return true;
  const said = /@.{1,60}$/.exec(line.lower.slice(0, 200))?.[0].replace(/\s?:$/, '');
  return said !== undefined && WROTE_VERBS.some((verb) => said.endsWith(verb));
}

function* visibleRuns(lines: readonly Line[]): Generator<Line[]> {
  let run: Line[] = [];
  for (const line of lines) {
    if (isVisible(line)) run.push(line);
    else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}

/** Below a mail it goes to the end; above one, a warning of the mail system is one paragraph. */
function markDisclaimer(run: readonly Line[]): void {
  const last = run.length - DISCLAIMER_LINES;
  for (let index = 0; index < run.length; index = Math.max(index + 1, last)) {
    if (!isDisclaimer(run, index)) continue;
    mark(run, index, index === 0 ? paragraphEnd(run, index) : run.length, 'disclaimer');
    if (index > 0) return;
  }
}

function isDisclaimer(run: readonly Line[], index: number): boolean {
  const line = run[index];
  if (!line) return false;
  if (DISCLAIMER_OPENING.test(line.text)) return true;
  if (line.text.length < 40 || (index > 0 && !line.gap && !isSeparator(run[index - 1])))
    return false;
  const lines = run.slice(index, Math.min(paragraphEnd(run, index), index + 6));
  return DISCLAIMER_STEMS.every((stem) => lines.some(({ text }) => stem.test(text)));
}

function paragraphEnd(run: readonly Line[], from: number): number {
  let end = from + 1;
  while (end < run.length && !run[end]?.gap) end += 1;
  return end;
}

function markSignature(run: readonly Line[]): void {
  const start = run.findIndex((line, index) => isDelimiter(line, run.length - index - 1));
  const postscript = run.findIndex(
    (line, index) => index > start && line.gap && POSTSCRIPT.test(line.text),
  );
  const end = postscript < 0 ? run.length : postscript;
  if (start >= 0) mark(run, start, end, 'signature');
  else markDevice(run);
  markContacts(run.slice(0, start < 0 ? end : start).filter(isVisible));
}

/** `-- ` with its space is the agreed mark; without it, only a short rest is a signature. */
function isDelimiter({ text, spaced }: Line, rest: number): boolean {
  return (
    text.length < 3 &&
    /^(--|—|–)$/.test(text) &&
    ((spaced && text === '--') || rest < SIGNATURE_LINES)
  );
}

/** What stands below the line that a telephone adds is its thread, where no border is left. */
function markDevice(run: readonly Line[]): void {
  for (let index = 0; index < run.length; index += 1) {
    const line = run[index];
    if (!line || !isDeviceLine(line)) continue;
    line.zone = 'signature';
    const rest = run.slice(index + 1);
    if (index === 0 || rest.some(({ text }) => POSTSCRIPT.test(text))) continue;
    mark(rest, 0, rest.length, rest.some(isProse) ? 'quote' : 'signature');
    return;
  }
}

function isDeviceLine(line: Line): boolean {
  const { text } = line;
  if (text.length > 120 || '?!,:'.includes(text.charAt(text.length - 1))) return false;
  const { lower } = line;
  if (DEVICE_LINE.test(lower)) return true;
  const first = SENT.has(/^[^\s<(]*/.exec(lower)?.[0].replace(/\.$/, '') ?? '');
  const device = DEVICE.test(lower);
  if (!first && !device) return false;
  const words = lower.replace(/\.$/, '').split(/[\s<(]+/, 12);
  if (device && (first || SENT.has(words[words.length - 1] ?? ''))) return true;
  if (!first || words.length > 8 || text.endsWith('.') || !SENT_FROM.test(words[1] ?? ''))
    return false;
  return /^\S+ \S+ (\S{1,8} )?[A-Z0-9]/.test(text);
}

/**
 * Marks contact details without a mark above them: the lines below a closing line and a name, or a
 * last paragraph of short lines. At least one is an address, a telephone number or a web site.
 */
function markContacts(run: readonly Line[]): void {
  const closing = lastClosing(run);
  let start = closing + 2;
  if (closing < 0) {
    start = run.length - 1;
    while (start > 0 && !run[start]?.gap && !isSeparator(run[start - 1])) start -= 1;
    if (start === 0) start = 1;
  }
  const below = run.slice(start);
  const prose = below.findIndex(isProse);
  if (prose >= 0 && closing < 0) return;
  const details = prose < 0 ? below : below.slice(0, prose);
  if (details.some(isContact) && (closing >= 0 || details.length > 1))
    mark(details, 0, details.length, 'signature');
}

function lastClosing(run: readonly Line[]): number {
  for (let index = run.length - 1; index >= 0 && index > run.length - SIGNATURE_LINES; index -= 1) {
    if (isClosingLine(run[index]?.text ?? '')) return index;
  }
  return -1;
}

/** True for a line such as “Best regards,” that ends a letter. */
export function isClosingLine(text: string): boolean {
  return text.length < 40 && CLOSING_LINE.test(text.toLowerCase());
}

/** Two words or more with a capital each, behind a label: “From: Robin Ashworth”. */
function namesPerson({ text, label }: Line): boolean {
  return label !== undefined && /[:：]\s?[A-ZÀ-Þ]\S{1,20} [A-ZÀ-Þ][^\d,]{1,40}$/.test(text);
}

function isProse({ text }: Line): boolean {
  if (text.length > 120 || /^[-*•] /.test(text) || /[:;]$/.test(text)) return true;
  const words = text.split(' ');
  if (words.length < 4) return POSTSCRIPT.test(text);
  const ended = /[.!?]$/.test(text);
  const small = words.filter((word) => /^[a-z]/.test(word)).length > words.length / 2;
  return words.length < 7 ? POSTSCRIPT.test(text) || (ended && small) : ended || small;
}

function isContact({ text }: Line): boolean {
  if (/\S@\S+\.\S/.test(text) || /\b(www\.|https?:\/\/)/i.test(text)) return true;
  if (/(\+|\(0?|\b0)[\d\s().-]{7,}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b/.test(text)) return true;
  return (
    / \| /.test(text) ||
    /^((t[eé]l\w*|phone|mobile?|cell|fax)\s?[:.]|[mtpew]\s?:|[mtpw]\. ?(?=[+(\d])) ?\S/i.test(text)
  );
}

function isSeparator(line: Line | undefined): boolean {
  return line !== undefined && SEPARATOR.test(line.text);
}

/** A line of dashes above a quoted mail or a signature goes with it. */
function markSeparators(lines: readonly Line[]): void {
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = lines[index];
    const below = lines[index + 1];
    if (line && below && isVisible(line) && isSeparator(line)) line.zone = below.zone;
  }
}

function zonesOf(lines: readonly Line[], separated: boolean): Zones {
  const zones = {
    visible: [] as Span[],
    quote: [] as Span[],
    signature: [] as Span[],
    disclaimer: [] as Span[],
    separated,
  };
  let [zone, start, end]: [Zone | undefined, number, number] = [undefined, 0, 0];
  const close = () => {
    if (zone) zones[zone].push({ start, end });
  };
  for (const line of lines) {
    if (line.zone !== zone) {
      close();
      ({ zone, start } = line);
    }
    ({ end } = line);
  }
  close();
  return zones;
}
