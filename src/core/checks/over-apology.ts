import { APOLOGY_PHRASES, findApologies, ownsDelayWithin, type Apology } from '../apologies';
import { defineCheck } from '../check';
import { MOST_FIXED, mayCut, ownTokens, refusesWithin } from '../quoting';
import { cutFix, cutOpening, type Fix } from '../rewrite';
import type { Reply } from '../reply';
import type { TokenRange } from '../text/phrases';
import { clauseStart } from '../text/scope';

/** One is fine; where the line is drawn is our own convention. */
const MOST_APOLOGIES = 1;

/**
 * A no that apologises hurts more, not less: the reader is asked to comfort the writer (Freedman et al.
 * 2017, three studies with 1,096, 355 and 426 people).
 */
export default defineCheck({
  id: 'over-apology',
  label: 'No over-apology',
  severity: 'warning',
  phrases: APOLOGY_PHRASES,
  messages: {
    repeated:
      '“{quote}” is one of {count} apologies. The reader will feel that they have to comfort you.',
  },
  *run(reply) {
    const apologies = findApologies(reply);
    if (apologies.length <= MOST_APOLOGIES) return;
    const kept =
      apologies.find(({ first, last }) => ownsDelayWithin(reply, first, last)) ?? apologies[0];
    const words = { count: String(apologies.length) };
    const flagged = apologies.slice(0, MOST_FIXED);
    for (const [index, apology] of flagged.entries()) {
      const fix = apology === kept ? undefined : apologyFix(reply, apology, flagged, kept);
      yield {
        messageId: 'repeated',
        ...reply.spanOf(leadingTo(reply, apology, flagged[index - 1])),
        words,
        ...(fix && { fix }),
      };
    }
  },
});

/** An apology with the few words that lead up to it in its clause: “I hope you can forgive me”. */
function leadingTo(
  reply: Reply,
  { first, last, sentence }: Apology,
  previous: Apology | undefined,
): TokenRange {
  const start = Math.max(
    ownTokens(reply, sentence).first,
    clauseStart(first, sentence, reply.tokens),
    (previous?.last ?? -1) + 1,
  );
  const leads = start < first && first - start <= FEW_WORDS && mayCut(reply, start, first - 1);
  return { first: leads ? start : first, last };
}

const JOINS = new Set('and but & also so again or plus for which'.split(' '));
const LEADS = new Set('and but also again once more oh please anyway so with plus'.split(' '));
const SAYS_THAT = new Set('that to say tell you let know inform'.split(' '));
const SUBJECTS = new Set('i we it this the our my there you'.split(' '));

/** Cuts an apology, with those that stand next to it, so that the rest of its sentence still reads. */
function apologyFix(
  reply: Reply,
  apology: Apology,
  all: readonly Apology[],
  kept: Apology | undefined,
): Fix | undefined {
  const { tokens } = reply;
  const { sentence } = apology;
  const body = ownTokens(reply, sentence);
  const others = all.filter((other) => other !== kept && other.sentence === sentence);
  const { first, last } = runAround(reply, apology, others);
  if (hidesMore(reply, first, last)) return undefined;
  const isLoose = (from: number, to: number, words: ReadonlySet<string>) =>
    tokens
      .slice(from, to)
      .every(({ kind, text }) => kind === 'mark' || kind === 'line' || words.has(text));
  const opens = isLoose(body.first, first, LEADS);
  const closes = isLoose(last + 1, body.last + 1, new Set());
  const isFree = (from: number, to: number) =>
    mayCut(reply, from, to) ||
    (kept !== undefined &&
      ownsDelayWithin(reply, kept.first, kept.last) &&
      !refusesWithin(reply, from, to));
  if (opens && closes && isFree(body.first, body.last)) return cutFix(reply, body.first, body.last);
  if (opens)
    return isFree(first, last) && !closes
      ? openingFix(reply, body, last, isFree)
      : headFix(reply, apology, body.first);
  if (!isFree(first, last)) return undefined;
  let from = first;
  while (from > body.first && isLoose(from - 1, from, JOINS)) from -= 1;
  if (closes && from === first && !all.some((other) => other.last === first - 1))
    return first - body.first <= FEW_WORDS && isFree(body.first, body.last)
      ? cutFix(reply, body.first, body.last)
      : undefined;
  if (closes) return cutFix(reply, from, last);
  return middleFix(reply, first, last);
}

/** So many words before an apology lead up to it. */
const FEW_WORDS = 4;
const CONTINUES = new Set('to for about your his her their any all everyone'.split(' '));

/** “We apologise for this and direct you to the desk” holds more than an apology. */
function hidesMore({ tokens, body }: Reply, first: number, last: number): boolean {
  for (let index = first; index < last; index += 1) {
    const next = tokens[index + 1];
    if (tokens[index]?.text !== 'and' || next?.kind !== 'word') continue;
    const initial = body.charAt(next.start);
    if (initial === initial.toLowerCase() && !CONTINUES.has(next.text) && last - index > 1)
      if (!JOINS.has(next.text) && !APOLOGISES.test(next.text)) return true;
  }
  return false;
}

const APOLOGISES = /^(so+r+y+|i|apolog\w+|my|forgive|please|pardon)$/;

/** The apologies around one with nothing but marks and conjunctions between them. */
function runAround(reply: Reply, apology: Apology, others: readonly Apology[]) {
  const touches = (from: number, to: number) =>
    reply.tokens
      .slice(from, to)
      .every(({ kind, text }) => kind !== 'number' && (kind !== 'word' || JOINS.has(text)));
  let { first, last } = apology;
  for (const other of others)
    if (other.first > last && touches(last + 1, other.first)) last = other.last;
  for (const other of [...others].reverse())
    if (other.last < first && touches(other.last + 1, first)) first = other.first;
  return { first, last };
}

/** “Sorry again, but the answer is no” keeps what comes after; “Sorry, Dilip” goes whole. */
function openingFix(
  reply: Reply,
  body: { readonly first: number; readonly last: number },
  last: number,
  isFree: (from: number, to: number) => boolean,
): Fix | undefined {
  const { tokens } = reply;
  let end = last;
  while (end < body.last && (isSeparator(tokens[end + 1]?.text) || isJoin(tokens[end + 1]?.text)))
    end += 1;
  const words = tokens.slice(end + 1, body.last + 1).filter(({ kind }) => kind === 'word').length;
  if (words < 3 || STAND_FOR_OTHERS.has(tokens[end + 1]?.text ?? ''))
    return isFree(body.first, body.last) ? cutFix(reply, body.first, body.last) : undefined;
  return end > last ? cutOpening(reply, body.first, end) : undefined;
}

const STAND_FOR_OTHERS = new Set('he she they who which'.split(' '));
const isSeparator = (text: string | undefined) => text !== undefined && ',:;-'.includes(text);
const isJoin = (text: string | undefined) => text === 'and' || text === 'but';

/** “I’m sorry that we can’t come” keeps “We can’t come”. */
function headFix(reply: Reply, { head }: Apology, first: number): Fix | undefined {
  const { tokens } = reply;
  let end = head;
  while (SAYS_THAT.has(tokens[end + 1]?.text ?? '') || tokens[end + 1]?.text === ',') end += 1;
  const subject = [tokens[end + 1], tokens[end]].find((token) => SUBJECTS.has(token?.text ?? ''));
  if (!subject) return undefined;
  return cutOpening(reply, first, subject === tokens[end] ? end - 1 : end);
}

function middleFix(reply: Reply, first: number, last: number): Fix | undefined {
  const { tokens } = reply;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (after?.kind !== 'mark') return undefined;
  if (isJoin(before?.text)) return cutFix(reply, first - 1, last);
  if (before?.text !== ',') return undefined;
  const joined = isJoin(tokens[first - 2]?.text) && after.text === ',';
  return cutFix(reply, first - 1, joined ? last + 1 : last);
}
