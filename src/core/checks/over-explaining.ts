import { defineCheck } from '../check';
import { ADDED_CAUSES, BURDENS, CAUSES, PRIVATE } from '../lexicon/reasons';
import { MOST_FIXED, mayCut, ownTokens, refusesWithin, removalFix, tailFix } from '../rewrite';
import type { TokenRange } from '../text/phrases';
import type { Reply } from '../reply';
import { within } from '../text/scope';
import type { Sentence } from '../text/sentences';

/** More words than this about one’s private life are more than a clause; our own convention. */
const PRIVATE_WORDS = 13;

/**
 * A brief reason makes a no seem fair (Locker 1999, with students); each further one is a thing to
 * argue with. That one is enough is our own convention.
 */
export default defineCheck({
  id: 'over-explaining',
  label: 'No over-explaining',
  severity: 'warning',
  phrases: [CAUSES, ADDED_CAUSES, BURDENS, PRIVATE],
  messages: {
    secondReason:
      '“{quote}” is a further reason. The reader will weigh each of them and answer the weakest.',
    privateDetail:
      '“{quote}” tells more than the reader asked to know, and they will feel that they must answer it.',
  },
  *run(reply) {
    const told: TokenRange[] = [];
    for (const sentence of reply.sentences) {
      const range = privateIn(reply, sentence);
      if (!range) continue;
      told.push(range);
      if (told.length > MOST_FIXED) return;
      yield objection(reply, 'privateDetail', range, sentence);
    }
    for (const { range, sentence } of furtherReasons(reply)) {
      if (told.some(({ first, last }) => first <= range.last && range.first <= last)) continue;
      yield objection(reply, 'secondReason', range, sentence);
    }
  },
});

function objection<Id extends string>(
  reply: Reply,
  messageId: Id,
  range: TokenRange,
  sentence: Sentence,
) {
  const own = ownTokens(reply, sentence);
  const opens = range.first <= own.first && mayCut(reply, own.first, own.last);
  const fix = opens ? removalFix(reply, range, sentence) : tailFix(reply, range, sentence);
  return {
    messageId,
    start: reply.tokens[range.first]?.start ?? 0,
    end: reply.tokens[range.last]?.end ?? 0,
    ...(fix && { fix }),
  };
}

function privateIn(reply: Reply, sentence: Sentence): TokenRange | undefined {
  if (sentence.isQuestion) return undefined;
  const own = ownTokens(reply, sentence);
  const clauses = clausesOf(reply, own).filter(
    ({ first, last }) => !refusesWithin(reply, first, last),
  );
  const [start] = clauses;
  const end = clauses[clauses.length - 1];
  if (!start || !end) return undefined;
  const range = { first: start.first, last: end.last };
  const hits = within(reply.find(PRIVATE), range.first, range.last);
  const words = reply.tokens.slice(range.first, range.last + 1);
  const count = words.filter(({ kind }) => kind === 'word').length;
  const isOwn =
    words.some(({ text }) => OWN.has(text)) && !words.some(({ text }) => YOURS.has(text));
  return hits.length > 0 && isOwn && count >= PRIVATE_WORDS ? range : undefined;
}

const OWN = new Set('i we my our me us'.split(' '));
const YOURS = new Set('you your yours thank thanks please sorry hope wish'.split(' '));

type Reason = { readonly range: TokenRange; readonly sentence: Sentence; readonly added: boolean };

/** The reasons after the first, where a list of them or a word that adds one shows that they are reasons. */
function furtherReasons(reply: Reply): readonly Reason[] {
  const reasons: Reason[] = [];
  const isShort = reply.sentences.length <= SHORT_REPLY;
  let near = isShort && reply.decision.refusals.length === 0 ? SHORT_REPLY : -1;
  for (const [index, sentence] of reply.sentences.entries()) {
    const next = reply.sentences[index + 1];
    if (refusesWithin(reply, sentence.first, sentence.last)) near = Math.max(near, index + REACH);
    if (next && refusesWithin(reply, next.first, next.last)) near = Math.max(near, index);
    if (sentence.isQuestion || index > near) continue;
    for (const range of clausesOf(reply, ownTokens(reply, sentence))) {
      const added = within(reply.find(ADDED_CAUSES), range.first, range.first + 2).length > 0;
      if (!isReason(reply, range, added)) continue;
      reasons.push({ range, sentence, added });
      near = Math.max(near, index + 1);
    }
  }
  const [first] = reasons;
  if (!first) return [];
  const further = reasons.slice(1);
  const listed = further.filter(
    (reason, index) => reason.added || reason.sentence === reasons[index]?.sentence,
  );
  return listed.length > 0 ? further.slice(0, MOST_FIXED) : [];
}

/** Where no list knows the words of the no, a reply of so many sentences is about nothing else. */
const SHORT_REPLY = 8;
/** A reason stands this many sentences after the no, or right after another one. */
const REACH = 2;

function isReason(reply: Reply, { first, last }: TokenRange, added: boolean): boolean {
  if (refusesWithin(reply, first, last)) return false;
  const { tokens } = reply;
  let at = first;
  while (at < last && LEADS.has(tokens[at]?.text ?? '')) at += 1;
  const words = tokens.slice(at, last + 1);
  if (
    words.some(({ text }) => YOURS.has(text) || text === 'therefore') ||
    tokens[first]?.text === 'so'
  )
    return false;
  const refusing = PERSONS.has(words[0]?.text ?? '') && NEVER.has(words[1]?.text ?? '');
  const negated = AUXILIARIES.has(words[1]?.text ?? '') && NEVER.has(words[2]?.text ?? '');
  if (refusing || (PERSONS.has(words[0]?.text ?? '') && negated)) return false;
  const denied = words.findIndex(({ text }) => NEVER.has(text));
  if (denied > 0 && denied < 6 && WILL.has(words[denied - 1]?.text ?? '')) return false;
  if (WISHES.has(`${words[1]?.text ?? ''} ${words[2]?.text ?? ''}`)) return false;
  const { hedges, stalls } = reply.decision;
  if (within(hedges, first, last).length + within(stalls, first, last).length > 0) return false;
  const caused = within(reply.find(CAUSES), first, last).length > 0;
  const burdened = within(reply.find(BURDENS), at, last).some(
    (match) => match.first > at || caused,
  );
  const hasSubject =
    SUBJECTS.has(tokens[at]?.text ?? '') || words[1]?.text === "'s" || IS.has(words[1]?.text ?? '');
  const isLong = words.filter(({ kind }) => kind === 'word').length >= 3;
  return isLong && ((caused && words.length > 3) || (hasSubject && (burdened || added)));
}

const IS = new Set('is are has have was were'.split(' '));
const WILL = new Set('will shall'.split(' '));
const WISHES = new Set(['would just', 'would like', 'would rather', 'would prefer', 'would love']);
const PERSONS = new Set('i we he she they'.split(' '));
const AUXILIARIES = new Set(
  'will shall would can could am are is do does did was were have'.split(' '),
);
const NEVER = new Set(['not', 'never', 'shall']);
const LEADS = new Set(
  'and besides also because since as plus partly partially anyway honestly then that frankly so second secondly third thirdly first firstly finally moreover , - on top of which but'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(
  'i we my our the it there he she they nobody half two three both neither this that mum dad'.split(
    ' ',
  ),
);
const JOINS = new Set(['and', 'but']);
const SPLITS = new Set('and but so plus because since besides'.split(' '));

const isVerb = (text: string | undefined) => text === "'s" || (text !== undefined && IS.has(text));

/** Parts of a sentence that have a subject of their own. */
function clausesOf({ tokens }: Reply, { first, last }: TokenRange): readonly TokenRange[] {
  const clauses: TokenRange[] = [];
  let start = first;
  for (let index = first; index <= last; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const isMark = token.kind === 'mark' && ',;:-('.includes(token.text);
    if (!isMark && !SPLITS.has(token.text)) continue;
    let next = index + 1;
    while (
      next < last &&
      (SPLITS.has(tokens[next]?.text ?? '') || LEADS.has(tokens[next]?.text ?? ''))
    )
      next += 1;
    const begins = SUBJECTS.has(tokens[next]?.text ?? '') || isVerb(tokens[next + 1]?.text);
    if (!begins && token.text !== 'because') {
      index = next - 1;
      continue;
    }
    if (JOINS.has(tokens[start]?.text ?? '') && start < index - 1) start += 1;
    if (index > start) clauses.push({ first: start, last: index - 1 });
    start = isMark ? index + 1 : index;
    index = next - 1;
  }
  let end = last;
  while (end > start && tokens[end]?.kind === 'mark') end -= 1;
  if (JOINS.has(tokens[start]?.text ?? '') && start < end) start += 1;
  if (end >= start) clauses.push({ first: start, last: end });
  return clauses;
}
