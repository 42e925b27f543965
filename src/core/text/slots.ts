import { BEFORE_A_NOUN, NO_SLOTS, SLOT_WORDS, TELLING_SLOT_WORDS } from '../lexicon/slots';
import type { Span } from '../message';
import { unitAt } from './unit-at';

const PAIRS = '[]{}<>«»‹›【】';
/** What a slot begins with, besides capitals; the letter is that of `dd/mm`. */
const OPENING = '[{<%$_«‹【(#?.@*|d';
/** A slot is a few words; a longer bracket is prose. */
const MOST_CHARACTERS = 60;
const MOST_WORDS = 6;
/** How far back the word before a bracket is looked for. */
const WORD_BEFORE = 16;

/**
 * Places that a template left open: `{{name}}`, `[Company]`, `<date>`, `«Name»`, `%NAME%`, `XXX`,
 * `____`, `__NAME__`, `*|NAME|*`, `TODO`, `DD/MM`, `NAME HERE`, an unfilled choice. Ordinary
 * brackets, tags, addresses and quoted slots are none.
 */
export function* findSlots(text: string, visible: readonly Span[]): Generator<Span> {
  for (const zone of visible) {
    let quoted = false;
    let singleEnd = 0;
    for (let at = zone.start; at < zone.end; at += 1) {
      const code = unitAt(text, at);
      if (code === 32 || (isSmall(code) && !(code === 100 && text.startsWith('dd/mm', at))))
        continue;
      const mark = text.charAt(at);
      if (mark === '\n') quoted = false;
      else if (mark === '“') quoted = true;
      else if (mark === '”') quoted = false;
      else if (mark === '"') quoted = !quoted;
      else if ("'‘".includes(mark) && at >= singleEnd && isWordStart(text, at))
        singleEnd = at + lengthOf(SINGLE_QUOTED, text.slice(at, at + 99));
      const within = quoted || at < singleEnd;
      if (within && !opensQuote(text, at)) continue;
      const end = isCapital(code) || OPENING.includes(mark) ? slotEnd(text, at, zone) : 0;
      // Within quotation marks only a slot that is all they hold.
      if (end > at && (!within || `"”'’`.includes(text.charAt(end)))) {
        yield { start: at, end };
        at = end - 1;
      }
    }
  }
}

/** From a single quotation mark to the next that no letter follows, since that is an apostrophe. */
const SINGLE_QUOTED = /^.\S.{0,90}?['’](?![A-Za-z])/;

/** Whether a quotation opens right before, where a noun is due: “for submitting "[TITLE]"”, not “a field called "[Name]"”. */
function opensQuote(text: string, at: number): boolean {
  if (!`"“'‘`.includes(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - 1 - WORD_BEFORE), at - 1);
  return stands(before) || /ing $/.test(before);
}

function slotEnd(text: string, at: number, zone: Span): number {
  const mark = text.charAt(at);
  if (mark === 'X' && /^X+(?![A-Z_])/.test(text.slice(at, at + 14))) return capitalsEnd(text, at);
  if (text.startsWith('___', at)) return underscoresEnd(text, at);
  if ('?.'.includes(mark) && text.charAt(at - 1) !== ' ') return 0;
  const isWord = /[A-Z_d]/.test(mark);
  if (isWord && !(mayBeBare(text, at) && isWordStart(text, at))) return 0;
  const ahead = text.slice(at, Math.min(zone.end, at + MOST_CHARACTERS + 4));
  const before = text.slice(Math.max(zone.start, at - WORD_BEFORE), at);
  if (isWord) return at + bareLength(ahead, before);
  const length = lengthOf(mark === '(' ? ROUND_SLOT : SHAPES, ahead);
  if (length > 0) return at + length;
  if (!PAIRS.includes(mark)) {
    const greeted = lengthOf(GREETED, ahead);
    return greeted > 0 && greets(before) ? at + greeted : 0;
  }
  // Of a run of brackets only the last opens, or a long run would be searched from each.
  if (ahead.charAt(1) === mark) return 0;
  const close = ahead.indexOf(PAIRS.charAt(PAIRS.indexOf(mark) + 1), 1);
  if (close < 1) return 0;
  const inner = ahead.slice(1, close);
  const follows = text.charAt(at + close + 1);
  return isSlot(inner, mark, before) && follows !== '(' ? at + close + 1 : 0;
}

/** What is a slot wherever it stands. */
const SHAPES =
  /^\?{2,5}(?=[\s,]|$)|^\.{8,60}(?=[\s,]|$)|^@(First|Last|Full)_?Name\b|^#[A-Z]{2,15}(_[A-Z]{2,15}){0,3}#|^#{4,12}(?=[\s.,:;)]|$)|^%%?([A-Z_]{3,30}|[A-Za-z]{1,15}(Name|Company|Date))%%?|^%%[A-Za-z_]{3,30}%%|^\$\{[^{}\n]{1,50}\}|^\$[A-Z][A-Z_]{3,30}\b\$?|^\$X{2,3}(,XXX)?\b|^\*\|[A-Z_:]{2,30}\|\*|^\{\{[^{}\n]{1,60}\}\}|^\[\[[^[\]\n]{1,60}\]\]|^<<[^<>\n]{1,60}>>|^<%[^<>\n]{1,60}%>|^‹‹[^‹›\n]{1,60}››/;

/** Round brackets are ordinary prose unless they say themselves that something is to be filled in. */
const ROUND_SLOT =
  /^\((your (full |own )?(name|title|company|signature|position)( here)?|(insert|enter|fill in|add|name of|check title|tb[cd])\b[^()\n]{0,40}|[a-z ]{2,30} here|applicant|recipient|candidate|name|date|[a-z]{1,12} tbc[^()\n]{0,20}|(choose|delete|pick) (one|as (appropriate|applicable|needed))|[^()\n]{1,40}delete as (appropriate|applicable)|Mr\.?\/M(r?s|iss)\.?)[^()\n]{0,3}\)|^\(\( ?(\w{4,9}[ _])?((first|last)?name|company|date) ?\)\)/i;

/** What is a slot where a name is due. */
const GREETED = /^\([a-z ]{2,24}\)|^@\w{0,6}name\b|^\|[a-z_]{2,30}\|/i;

const AFTER_GREETING = /^(TB[CD]|NIL|NAME|INSERT)\b|^M[rsx]\.?(\/M([rsx]|rs|iss)\.?){1,3}(?= )/;

/** `TBC` is a word of its own elsewhere: “the venue is still TBC”, “the TBC list”; so is the format of a date. */
const BEFORE_A_DAY = /\b(at|on|of|by|from|until|before|after|because|dated) $/i;
const DAY = /^dd\/mm(\/yy(yy)?)?\b|^TB[CD](?=\s*$|[.,;\n]| (on|at|and|as|but|so)\b)/;

/** Whether a word could be what `bareLength` looks for, so that it is not asked about every other word. */
function mayBeBare(text: string, at: number): boolean {
  let end = at + 1;
  if (/[A-Z_]/.test(text.charAt(end))) return true;
  while (isSmall(unitAt(text, end))) end += 1;
  return end > at + 1 && ('LIMNd'.includes(text.charAt(at)) || text.startsWith(' Name Here', end));
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
    /^(TODO|FIXME)\b(?! list)([ :–-]{1,3}[^\n.!?]{1,56})?|^(LOREM|Lorem) ipsum\b|^TK(?=[.,;)]|$)|^(YOUR |FULL |FIRST |LAST )?(NAME|SURNAME|COMPANY)( GOES)? HERE\b|^(FIRST|LAST|FULL|SUR)NAME\b|^__?([A-Z]{2,15}_){0,3}(NAME|COMPANY)__?|^(DD[./-]MM|MM[./-]DD)([./-]YY(YY)?)?\b|^INSERT( [A-Z]{2,15}){1,4}\b|^Insert( [A-Z][a-z]+){1,3}\b|^([A-Z][a-z]+ )?Name Here\b|^Mr\.?(\/M(r?s|iss|x)\.?(?![A-Za-z])){1,2}/,
    ahead,
  );
  const day = BEFORE_A_DAY.test(before) ? lengthOf(DAY, ahead) : 0;
  const alone = before.endsWith('\n') ? lengthOf(/^TB[CD](?=\s*$)/, ahead) : 0;
  return Math.max(open, bare, day, alone);
}

/** Whether a name is due, after “Dear” or “Hi Dr.” */
function greets(before: string): boolean {
  return /(^|[\s>])(Dear|Hi|Hello|Hey) $|\b(Dr|Mrs?|Ms|Prof)\.? $/.test(before);
}

function isWordStart(text: string, at: number): boolean {
  return !/[\w/@.-]/.test(text.charAt(at - 1));
}

const TO_BE_FILLED =
  /^(insert|enter|paste|optional|fill in|delete as|your|name of)\b|\b(tb[cd]|pending|to be (filled|confirmed|added|inserted|decided)|check with)\b/i;

function isSlot(inner: string, mark: string, before: string): boolean {
  if (/[@\n\\=]|\/\//.test(inner)) return false;
  if (TO_BE_FILLED.test(inner)) return true;
  if (/^[\s.…]*$/.test(inner) || mark === '【') return stands(before);
  if (mark === '{' && !/^[A-Z]?[a-z ]+$/.test(inner)) return !/[,:;]|^[\d\s.…-]+$/.test(inner);
  if (mark === '[' && /^[\w ]{2,24}( \/ [\w ]{2,24}){1,5}$/.test(inner)) return true;
  if (inner.includes('/') && /[^\w ./]|^\/|\/$/.test(inner)) return false;
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
  if (mark === '[' && !/[a-z]/.test(inner) && inner.replace(/[^A-Z]/g, '').length > 2) return true;
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

/** `XXX` is a slot; three kisses at the end of a line are none, unless the line above is too formal for them. */
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
  const signs = /(regards|sincerely|faithfully|truly),?\s+$/i.test(
    text.slice(Math.max(0, at - 20), at),
  );
  return (endsLine && !signs) || isSubject ? 0 : at + length;
}

/** `XX` alone is a size or two kisses; beside a slash, a unit or a month it waits for a number. */
const PAIR =
  /^XX((\/X{2,4}){1,2}|(?= ?(%|(days?|weeks?|hours?|minutes?|people|euros?|pounds?)\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))/;

/** A line of underscores is a rule, save a short one at the very end; a run within a line is a blank to fill. */
function underscoresEnd(text: string, at: number): number {
  if (text.charAt(at - 1) === '_') return 0;
  let end = at;
  while (text.charAt(end) === '_') end += 1;
  const after = text.slice(end, end + WORD_BEFORE);
  const isLine =
    /(^|\n)\s*$/.test(text.slice(Math.max(0, at - WORD_BEFORE), at)) && /^\s*(\n|$)/.test(after);
  return isLine && (after.trim() !== '' || end - at > 11) ? 0 : end;
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
