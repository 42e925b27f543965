import { BEFORE_A_NOUN, NO_SLOTS, SLOT_WORDS, TELLING_SLOT_WORDS } from '../lexicon/slots';
import type { Span } from '../message';
import { unitAt } from './unit-at';

const OPENING = '[{<%$_«(#?.@';
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>', '«': '»' };
/** A slot is a few words; a longer bracket is prose. */
const MOST_CHARACTERS = 60;
const MOST_WORDS = 6;
/** How far back the word before a bracket is looked for. */
const WORD_BEFORE = 16;

/**
 * Places that a template left open: `{{name}}`, `[Company]`, `<date>`, `«Name»`, `%NAME%`, `XXX`,
 * `____`, `TODO`, `DD/MM`, `NAME HERE`, an unfilled choice. Ordinary brackets, tags, addresses and
 * quoted slots are none.
 */
export function* findSlots(text: string, visible: readonly Span[]): Generator<Span> {
  for (const zone of visible) {
    let quoted = false;
    for (let at = zone.start; at < zone.end; at += 1) {
      const code = unitAt(text, at);
      // Small letters and spaces open nothing.
      if (isSmall(code) || code === 32) continue;
      const mark = text.charAt(at);
      if (mark === '\n') quoted = false;
      else if (mark === '“') quoted = true;
      else if (mark === '”') quoted = false;
      else if (mark === '"') quoted = !quoted;
      if (quoted && !opensQuote(text, at)) continue;
      const end = isCapital(code) || OPENING.includes(mark) ? slotEnd(text, at, zone) : 0;
      // Within quotation marks only a slot that is all they hold.
      if (end > at && (!quoted || '"”'.includes(text.charAt(end)))) {
        yield { start: at, end };
        at = end - 1;
      }
    }
  }
}

/** Whether a quotation opens right before, where a noun is due: “for submitting "[TITLE]"”, not “a field called "[Name]"”. */
function opensQuote(text: string, at: number): boolean {
  if (!'"“'.includes(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - 1 - WORD_BEFORE), at - 1);
  return stands(before) || /ing $/.test(before);
}

function slotEnd(text: string, at: number, zone: Span): number {
  const mark = text.charAt(at);
  if (mark === 'X' && /^X+(?![A-Z_])/.test(text.slice(at, at + 14))) return capitalsEnd(text, at);
  if (mark === '_') return text.charAt(at - 1) === '_' ? 0 : underscoresEnd(text, at, zone);
  const isWord = isCapital(mark.charCodeAt(0));
  if (isWord && (!isWordStart(text, at) || !mayBeBare(text, at))) return 0;
  const ahead = text.slice(at, Math.min(zone.end, at + MOST_CHARACTERS + 4));
  const before = text.slice(Math.max(zone.start, at - WORD_BEFORE), at);
  if (isWord) return at + bareLength(ahead, before);
  if (mark === '@') return at + lengthOf(/^@(First|Last|Full)_?Name\b/, ahead);
  if (mark === '?' || mark === '.') {
    const stands = text.charAt(at - 1) === ' ';
    return at + (stands ? lengthOf(/^(\?{2,5}|\.{8,60})(?=[\s,]|$)/, ahead) : 0);
  }
  if (mark === '#')
    return at + lengthOf(/^#[A-Z]{2,15}(_[A-Z]{2,15}){0,3}#|^#{4,12}(?=[\s.,:;)]|$)/, ahead);
  if (mark === '%')
    return (
      at +
      lengthOf(
        /^%%?[A-Z_]{3,30}%%?|^%%?[A-Za-z]{1,15}(Name|Company|Date)%%?|^%%[A-Za-z_]{3,30}%%/,
        ahead,
      )
    );
  if (mark === '$')
    return (
      at + lengthOf(/^\$\{[^{}\n]{1,50}\}|^\$[A-Z][A-Z_]{3,30}\b\$?|^\$X{2,3}(,XXX)?\b/, ahead)
    );
  if (mark === '(')
    return (
      at +
      (lengthOf(ROUND_SLOT, ahead) ||
        (greets(before) ? lengthOf(/^\([A-Za-z ]{2,24}\)/, ahead) : 0))
    );
  const doubled = /^(\{\{[^{}\n]{1,60}\}\}|\[\[[^[\]\n]{1,60}\]\]|<<[^<>\n]{1,60}>>)/.exec(ahead);
  if (doubled) return at + doubled[0].length;
  const close = ahead.indexOf(CLOSING[mark] ?? ']', 1);
  if (close < 2) return 0;
  const inner = ahead.slice(1, close);
  const follows = text.charAt(at + close + 1);
  return isSlot(inner, mark, before) && follows !== '(' ? at + close + 1 : 0;
}

/** Round brackets are ordinary prose unless they say themselves that something is to be filled in. */
const ROUND_SLOT =
  /^\((your (full |own )?(name|title|company|signature|position)( here)?|(insert|enter|fill in|add|name of|check title|tbc|tbd)\b[^()\n]{0,40}|[a-z ]{2,30} here|applicant|recipient|candidate|name|date|[a-z]{1,12} tbc[^()\n]{0,20}|(choose|delete|pick) (one|as (appropriate|applicable|needed))|[^()\n]{1,40}delete as (appropriate|applicable)|Mr\.?\/M(r?s|iss)\.?)[^()\n]{0,3}\)/i;

const AFTER_GREETING = /^(TBC|TBD|NIL|NAME|INSERT)\b|^M(r|x|s)\.?(\/M(r|rs|s|x|iss)\.?){1,3}(?= )/;

/** Whether a word could be what `bareLength` looks for, so that it is not asked about every other word. */
function mayBeBare(text: string, at: number): boolean {
  let end = at + 1;
  if (isCapital(unitAt(text, end))) return true;
  while (isSmall(unitAt(text, end))) end += 1;
  return end > at + 1 && ('LIMN'.includes(text.charAt(at)) || text.startsWith(' Name Here', end));
}

const isCapital = (code: number) => code >= 65 && code <= 90;
const isSmall = (code: number) => code >= 97 && code <= 122;

/** Words in capitals, or a title not chosen, that only a template holds. */
function bareLength(ahead: string, before: string): number {
  const joined = /^[A-Z]{2,15}(_[A-Z]{2,15}){1,4}\b/.exec(ahead)?.[0] ?? '';
  if (joined.split('_').some((part) => SLOT_WORDS.has(part.toLowerCase()))) return joined.length;
  const unchosen = lengthOf(AFTER_GREETING, ahead);
  const open = unchosen > 0 && greets(before) ? unchosen : 0;
  const bare = lengthOf(
    /^TODO\b(?! list)|^(LOREM|Lorem) ipsum\b|^TK(?=[.,;)]|$)|^DD[./-]MM([./-]YY(YY)?)?\b|^MM[./-]DD([./-]YY(YY)?)?\b|^(YOUR |FULL |FIRST |LAST )?(NAME|SURNAME|COMPANY)( GOES)? HERE\b|^(FIRST|LAST|FULL)NAME\b|^SURNAME\b|^INSERT( [A-Z]{2,15}){1,4}\b|^Insert( [A-Z][a-z]+){1,3}\b|^([A-Z][a-z]+ )?Name Here\b|^Mr\.?\/M(r?s|iss|x)\.?(?![A-Za-z])(\/M(s|iss|x)\.?(?![A-Za-z]))?/,
    ahead,
  );
  return Math.max(open, bare);
}

/** Whether a name is due, after “Dear” or “Hi Dr.” */
function greets(before: string): boolean {
  return (
    /(^|[\s>])(Dear|Hi|Hello|Hey)( (Dr|Mr|Mrs|Ms|Prof)\.?)? $/.test(before) ||
    /\b(Dr|Mr|Mrs|Ms|Prof)\.? $/.test(before)
  );
}

function isWordStart(text: string, at: number): boolean {
  const code = unitAt(text, at - 1);
  if (code === 32 || code === 10) return true;
  return !/[A-Za-z0-9_/@.-]/.test(text.charAt(at - 1));
}

const TO_BE_FILLED =
  /^(insert|enter|paste|optional|fill in|delete as|your|name of)\b|\b(tbc|tbd|pending|to be (filled|confirmed|added|inserted|decided)|check with)\b/i;

function isSlot(inner: string, mark: string, before: string): boolean {
  if (/[@\n\\=]|\/\//.test(inner)) return false;
  if (TO_BE_FILLED.test(inner)) return true;
  if (mark === '{') return !inner.includes(',') && !/^[\d\s.…-]{2,}$/.test(inner);
  if (mark === '[' && inner.trim() === '') return greets(before);
  const choices = inner.split(' / ');
  if (mark === '[' && choices.length > 1 && choices.every((choice) => /^[\w ]{2,24}$/.test(choice)))
    return true;
  if (inner.includes('/') && !inner.split('/').every((choice) => /^[\w .]+$/.test(choice)))
    return false;
  if (/^[\s\d.,…x✓-]*$/.test(inner) && inner.toLowerCase() !== 'x') return false;
  const words = inner
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/)
    .filter(Boolean);
  const [first = ''] = words;
  if (words.length === 0 || words.length > MOST_WORDS || NO_SLOTS.has(first)) return false;
  if (
    mark === '<' &&
    /^(b|i|u|p|br|div|span|a|em|strong|li|ul|ol|hr|h[1-6]|table|tr|td)$/.test(first)
  )
    return false;
  if (mark === '«') return words.length <= 3 && !/[.!?]/.test(inner);
  const letters = inner.replace(/[^A-Za-z]/g, '');
  if (letters.length > 2 && letters === letters.toUpperCase() && mark === '[') return true;
  if (words.every((word) => SLOT_WORDS.has(word))) return true;
  if (words.length > 3) return false;
  if (mark === '<' && /^[a-z]{2,}( [a-z]+)?$/.test(inner) && words.length > 1) return true;
  return words.some((word) => TELLING_SLOT_WORDS.has(word)) || stands(before);
}

/** After “at”, “our” or “dear” a noun is due, so a bracket there stands in for one. */
function stands(before: string): boolean {
  const word = /([A-Za-z]+) $/.exec(before)?.[1];
  return word !== undefined && BEFORE_A_NOUN.has(word.toLowerCase());
}

/** `XXX` is a slot; three kisses after a name at the end of a line are none. */
function capitalsEnd(text: string, at: number): number {
  if (/[A-Za-z0-9]/.test(text.charAt(at - 1))) return 0;
  const length = lengthOf(/^X{2,12}/, text.slice(at, at + 14));
  if (length > 4) return at + length;
  const after = text.slice(at + length, at + length + 12);
  if (length < 2 || /^[A-Za-z0-9]/.test(after)) return 0;
  if (length === 2) return at + lengthOf(PAIR, text.slice(at, at + 24));
  const endsLine = /^\s*($|[\n\r])/.test(after);
  const isSubject =
    /^ is\b/.test(after) && /(^|[\n.!?] ?)$/.test(text.slice(Math.max(0, at - 2), at));
  return endsLine || isSubject ? 0 : at + length;
}

/** `XX` alone is a size or two kisses; beside a slash, a unit or a month it waits for a number. */
const PAIR =
  /^XX(?=\/X)(\/X{2,4}){1,2}|^XX(?= ?(%|days?\b|weeks?\b|hours?\b|minutes?\b|people\b|euros?\b|pounds?\b|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))/;

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

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
