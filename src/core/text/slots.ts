import { SLOT_WORDS, TELLING_SLOT_WORDS } from '../lexicon/slots';
import type { Span } from '../message';

const OPENING = '[{<%$_«X';
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>', '«': '»' };
/** A slot is a few words; a longer bracket is prose. */
const MOST_CHARACTERS = 60;
const MOST_WORDS = 6;

/**
 * Places that a template left open: `{{name}}`, `[Company]`, `<date>`, `«Name»`, `%NAME%`, `XXX`,
 * `____`, `TODO`, an unfilled choice. Ordinary brackets, tags, addresses and quoted slots are none.
 */
export function* findSlots(text: string, visible: readonly Span[]): Generator<Span> {
  for (const zone of visible) {
    let quoted = false;
    for (let at = zone.start; at < zone.end; at += 1) {
      const mark = text.charAt(at);
      if (mark === '\n') quoted = false;
      else if (mark === '“') quoted = true;
      else if (mark === '”') quoted = false;
      else if (mark === '"') quoted = !quoted;
      if (quoted) continue;
      const end = OPENING.includes(mark) ? slotEnd(text, at, zone) : todoEnd(text, at, mark);
      if (end > at) {
        yield { start: at, end };
        at = end - 1;
      }
    }
  }
}

function slotEnd(text: string, at: number, zone: Span): number {
  const mark = text.charAt(at);
  if (mark === 'X') return capitalsEnd(text, at);
  if (mark === '_') return text.charAt(at - 1) === '_' ? 0 : underscoresEnd(text, at, zone);
  const ahead = text.slice(at, Math.min(zone.end, at + MOST_CHARACTERS + 4));
  if (mark === '%')
    return at + lengthOf(/^%[A-Z_]{3,30}%|^%[A-Za-z]{1,15}(Name|Company|Date)%/, ahead);
  if (mark === '$') return at + lengthOf(/^\$\{[^{}\n]{1,50}\}|^\$[A-Z][A-Z_]{3,30}\b/, ahead);
  const doubled = /^(\{\{[^{}\n]{1,60}\}\}|\[\[[^[\]\n]{1,60}\]\]|<<[^<>\n]{1,60}>>)/.exec(ahead);
  if (doubled) return at + doubled[0].length;
  const close = ahead.indexOf(CLOSING[mark] ?? ']', 1);
  if (close < 2) return 0;
  const inner = ahead.slice(1, close);
  const follows = text.charAt(at + close + 1);
  return isSlot(inner, mark) && follows !== '(' ? at + close + 1 : 0;
}

function isSlot(inner: string, mark: string): boolean {
  if (/[@\n\\=]|\/\//.test(inner)) return false;
  if (inner.includes('/') && !inner.split('/').every((choice) => /^[\w ]+$/.test(choice)))
    return false;
  if (/^[\s\d.,…x✓-]*$/.test(inner) && inner.toLowerCase() !== 'x')
    return mark === '{' && /^\d$/.test(inner);
  const words = inner
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (
    mark === '<' &&
    /^(b|i|u|p|br|div|span|a|em|strong|li|ul|ol|hr|h[1-6]|table|tr|td)$/.test(words[0] ?? '')
  )
    return false;
  if (mark === '{' || mark === '«') return true;
  const letters = inner.replace(/[^A-Za-z]/g, '');
  if (letters.length > 2 && letters === letters.toUpperCase() && mark === '[') return true;
  if (words.every((word) => SLOT_WORDS.has(word))) return true;
  return words.length <= 3 && words.some((word) => TELLING_SLOT_WORDS.has(word));
}

/** `XXX` is a slot; three kisses after a name at the end of a line are none. */
function capitalsEnd(text: string, at: number): number {
  if (/[A-Za-z0-9]/.test(text.charAt(at - 1))) return 0;
  const length = lengthOf(/^X{2,12}/, text.slice(at, at + 14));
  const after = text.slice(at + length, at + length + 2);
  if (length < 2 || /^[A-Za-z0-9]/.test(after)) return 0;
  const endsLine = after === '' || /^\s*[\n\r]/.test(after);
  return (length === 2 && !/^\/X/.test(after)) || endsLine ? 0 : at + length;
}

/** A line of underscores is a rule; a run of them within a line is a blank to fill. */
function underscoresEnd(text: string, at: number, zone: Span): number {
  let end = at;
  while (end < zone.end && text.charAt(end) === '_') end += 1;
  if (end - at < 3) return 0;
  const before = text.slice(Math.max(zone.start, text.lastIndexOf('\n', at) + 1), at).trim();
  const lineEnd = text.indexOf('\n', end);
  const behind = text.slice(end, lineEnd < 0 ? zone.end : Math.min(lineEnd, zone.end)).trim();
  return before === '' && behind === '' ? 0 : end;
}

function todoEnd(text: string, at: number, mark: string): number {
  if (mark !== 'T' || text.slice(at, at + 4) !== 'TODO') return 0;
  const around = text.charAt(at - 1) + text.charAt(at + 4);
  return /[A-Za-z0-9]/.test(around) ? 0 : at + 4;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
