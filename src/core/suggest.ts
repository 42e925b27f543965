import { AUTOMATIC, BULK } from './lexicon/automatic';
import { EARLIER_NO } from './lexicon/earlier-no';
import type { IncomingMessage, Span } from './message';
import { isLearned, KINDS, scoreMessage, weighFor, type MessageScores } from './message-model';
import { isSafety, type Cue, type Scenario, type ScenarioId, type ThreadCue } from './scenario';
import { scenarios } from './scenarios';
import { detectLanguage } from './text/language';
import { flatten } from './text/flatten';
import { weightedSum } from './text/linear-model';
import { messageFeatures, wordFeatures } from './text/message-features';
import { byList, PhraseMatcher, spanOf, type PhraseList, type PhraseMatch } from './text/phrases';
import { findScope, SCOPE_PHRASES } from './text/scope';
import { sentenceAt, splitSentences, type Sentence } from './text/sentences';
import { tokenize, type Token } from './text/tokens';
import { readableSpans, textOf } from './text/readable';
import { splitZones } from './text/zones';
import { isCopied, lastQuoted } from './thread';
import weights from './weights/messages.json';

export type Evidence = Span & {
  readonly in: 'subject' | 'body';
  readonly quote: string;
  /** What the words do: “names a vacant role”. */
  readonly cue: string;
};

export type Suggestion = {
  readonly scenario: ScenarioId | 'none';
  /** 0–1; for `none`, how sure that nothing listed fits. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly { readonly scenario: ScenarioId; readonly confidence: number }[];
  /** Two letters, `und` when unsure. */
  readonly language: string;
  /** Some words threaten the reader, whatever else the message is, so that no answer is to be offered. */
  readonly threatens?: true;
};

/** What the reader remembers of the sender. */
export type Memory = {
  /** When the reader last told them a clear no, before this message. */
  readonly declinedBefore?: Date;
};

/** A message, read once. */
export type ReadMessage = {
  readonly parts: readonly ReadPart[];
  readonly language: string;
  /** In the order of `KINDS`. */
  readonly cues: readonly Cues[];
  readonly isAutomatic: boolean;
  readonly isBulk: boolean;
  readonly isCopied: boolean;
  /** What the message model sees of it. */
  readonly features: readonly number[];
};

type Cues = {
  readonly sum: number;
  readonly evidence: readonly Evidence[];
  readonly groups: readonly string[];
  readonly threatens: boolean;
  /** It would be such a message because it comes after a no. */
  readonly pressesOn: boolean;
};

/** Of one kind, how sure it is. */
type Score = { readonly scenario: ScenarioId; readonly confidence: number };

const MOST_RUNNERS_UP = 3;
/** A sum of cue weights that leaves little doubt. */
const ENOUGH_CUES = 0.9;

/** Which kinds the phrases of a list are a cue of. */
const kindsOf = new Map<PhraseList, ScenarioId[]>();
for (const { id, cues } of scenarios)
  for (const { phrases } of cues) kindsOf.set(phrases, [...(kindsOf.get(phrases) ?? []), id]);

let matcher: PhraseMatcher | undefined;

function cueMatcher(): PhraseMatcher {
  matcher ??= new PhraseMatcher([
    AUTOMATIC,
    BULK,
    EARLIER_NO,
    ...SCOPE_PHRASES,
    ...flatten(scenarios.map(({ cues }) => cues.map(({ phrases }) => phrases))),
  ]);
  return matcher;
}

/**
 * Says what kind of request a message is, and by which of its words. Evidence comes from the subject
 * and from what the sender wrote, never from the thread quoted below. Answers `none` rather than
 * guess, with the three likeliest kinds as alternatives, and for a message that is not English. A
 * no that is remembered weighs like one that is quoted below, and is no evidence: it has no place in
 * the text.
 */
export function suggestScenario(message: IncomingMessage, memory: Memory = {}): Suggestion {
  const read = readMessage(message, memory);
  const { language } = read;
  if (language !== 'en' && language !== 'und')
    return { scenario: 'none', confidence: 1, evidence: [], alternatives: [], language };
  const scores = scoreMessage(read.features);
  const values = weighKinds(read, scores);
  const ranked = KINDS.map((scenario, index) =>
    scoreOf(scenario, values[index] ?? [], read.cues[index] ?? NO_CUES),
  ).sort((a, b) => b.confidence - a.confidence);
  // Whoever gets a copy is not the one that is asked, but may well be threatened or deceived.
  const candidates = read.isCopied ? ranked.filter(({ scenario }) => isSafety(scenario)) : ranked;
  const best = ranked.find((score) => isSafety(score.scenario) && isShown(score)) ?? candidates[0];
  const others = ranked.filter((score) => score !== best);
  const threatens = read.cues.some((cues) => cues.threatens) && ({ threatens: true } as const);
  if (best && isShown(best) && shownAs(best.scenario) === 'aimed') {
    const own = withoutQuotations(message.body);
    const again =
      own === message.body ? undefined : suggestScenario({ ...message, body: own }, memory);
    if (again && again.scenario !== best.scenario) return again;
  }
  if (!best || !isShown(best)) {
    return {
      ...threatens,
      scenario: 'none',
      confidence: 1 - (ranked[0]?.confidence ?? 0),
      evidence: [],
      alternatives: ranked.slice(0, MOST_RUNNERS_UP),
      language,
    };
  }
  return {
    ...threatens,
    scenario: best.scenario,
    confidence: best.confidence,
    evidence: evidenceFor(best.scenario, read),
    alternatives: others.slice(0, MOST_RUNNERS_UP),
    language,
  };
}

/** Whoever passes on what somebody else said is not the one who threatens; blanked, so that places stay. */
function withoutQuotations(body: string): string {
  return body.replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));
}

/** On one line, and no mere word in quotation marks. */
const QUOTATION = /[“"][^“”"\n]{8,400}[”"]/g;

/** What is less likely than this is no better than a neutral draft. */
const DRAFTED_FROM = 0.3;

/**
 * The kind to draft for once the user has decided to decline: the suggested one, else the likeliest, else
 * `none`. A safety scenario is never guessed.
 */
export function kindToDraft({ scenario, alternatives }: Suggestion): ScenarioId | 'none' {
  const [likeliest] = alternatives;
  if (scenario !== 'none' || !likeliest) return scenario;
  const isLikely = likeliest.confidence >= DRAFTED_FROM && !isSafety(likeliest.scenario);
  return isLikely ? likeliest.scenario : 'none';
}

function scoreOf(scenario: ScenarioId, values: readonly number[], cues: Cues): Score {
  const weighing = weights.weighings[isSafety(scenario) ? 'safety' : 'topic'];
  const odds = weightedSum(weighing, values) + (cues.pressesOn ? PRESSING_ON : 0);
  const learned = 1 / (1 + Math.exp(-odds));
  // A threat or unpaid work among friendly words is one all the same, whatever the rest of the message is like.
  const byCues = shownAs(scenario) === 'aimed' || !isLearned(scenario);
  const isPlain = byCues && cues.sum >= ENOUGH_CUES;
  return { scenario, confidence: isPlain ? Math.max(learned, PLAIN) : learned };
}

/**
 * How much likelier pressure is, in log-odds, from somebody who was told no: our own figure, as few labelled messages
 * come after one.
 */
const PRESSING_ON = 4;

/** How sure cues alone can be. */
const PLAIN = 0.99;

/** Kinds that are shown from the same log-odds on; a wrong word about what is aimed at the reader hurts most. */
export type ShownAs = 'topic' | 'deceiving' | 'aimed';

export function shownAs(id: ScenarioId): ShownAs {
  if (!isSafety(id)) return 'topic';
  return id === 'scam-spam' ? 'deceiving' : 'aimed';
}

function isShown({ scenario, confidence }: Score): boolean {
  return confidence >= 1 / (1 + Math.exp(-weights.shown[shownAs(scenario)]));
}

const GREATEST = 8;
const clamp = (value: number) => Math.max(-GREATEST, Math.min(GREATEST, value));

/** What the weighing of each kind sees of a message, in the order of `KINDS`. */
export function weighKinds(
  { cues, isAutomatic, isBulk, parts }: ReadMessage,
  { asks, kinds }: MessageScores,
): readonly (readonly number[])[] {
  const asking = clamp(asks);
  const sums = cues.map(({ sum }) => Math.min(1, sum / ENOUGH_CUES));
  const length = parts.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const size = Math.log(1 + Math.min(LONGEST_COUNTED, length));
  return kinds.map((kind, index) => {
    const rival = greatestBut(kinds, index);
    return [
      1,
      asking,
      Math.min(0, asking),
      clamp(kind),
      clamp(rival),
      Math.min(0, clamp(kind - rival)),
      sums[index] ?? 0,
      greatestBut(sums, index),
      isAutomatic ? 1 : 0,
      isBulk ? 1 : 0,
      size,
    ];
  });
}

function greatestBut(values: readonly number[], but: number): number {
  let greatest = -Infinity;
  for (let index = 0; index < values.length; index += 1)
    if (index !== but) greatest = Math.max(greatest, values[index] ?? 0);
  return greatest;
}

/** A longer message is no different. */
const LONGEST_COUNTED = 1000;

/** Reads a message for cues and for the message model; linear in its length. */
export function readMessage(message: IncomingMessage, memory: Memory = {}): ReadMessage {
  const { body, subject, from } = message;
  const zones = splitZones(body);
  const written = readText(textOf(body, readableSpans(zones.visible)), 'body');
  const title = readText(subject, 'subject');
  const parts = [title, written];
  const says = (list: PhraseList) => parts.some(({ find }) => find(list).length > 0);
  const quoted = zones.quote.length > 0 ? quotedEvidence(message) : undefined;
  const isRemembered = memory.declinedBefore !== undefined && quoted?.after !== 'no';
  const lists = new Set<PhraseList>();
  const cued = new Set<ScenarioId>();
  for (const { matches } of parts) {
    for (const { list } of matches) {
      if (lists.has(list)) continue;
      lists.add(list);
      for (const kind of kindsOf.get(list) ?? []) cued.add(kind);
    }
  }
  const cues = scenarios.map((scenario) => {
    const own = cued.has(scenario.id) ? cuesOf(scenario, parts, lists) : NO_CUES;
    const found = quoted ? withThread(scenario, own, quoted) : own;
    return isRemembered ? withRememberedNo(scenario, found) : found;
  });
  const names: string[] = [];
  scenarios.forEach(({ id }, index) => {
    for (const group of cues[index]?.groups ?? []) names.push(cueName(id, group));
  });
  const [isAutomatic, isBulk] = [says(AUTOMATIC), says(BULK)];
  if (isAutomatic) names.push('automatic');
  if (isBulk) names.push('bulk');
  return {
    parts,
    language: detectLanguage(written.tokens),
    cues,
    isAutomatic,
    isBulk,
    isCopied: isCopied(message),
    features: messageFeatures(title, written, from.emailAddress, names),
  };
}

/** What the message model calls a cue group of a scenario. */
export function cueName(scenario: ScenarioId, group: string): string {
  return `${scenario} ${group}`;
}

type ReadPart = {
  readonly in: Evidence['in'];
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly matches: readonly PhraseMatch[];
  readonly find: (list: PhraseList) => readonly PhraseMatch[];
  readonly firstPlain: (list: PhraseList) => Omit<Evidence, 'cue'> | undefined;
};

function readText(text: string, part: Evidence['in']): ReadPart {
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  const matches = cueMatcher().find(tokens);
  const find = byList(matches);
  const isPlain = (match: PhraseMatch) => {
    const { kind } = findScope(match, sentenceAt(sentences, match.first), tokens, find);
    return kind !== 'quoted' && kind !== 'reported';
  };
  return {
    in: part,
    text,
    tokens,
    sentences,
    matches,
    find,
    firstPlain: (list) => {
      const match = find(list).find(isPlain);
      if (!match) return undefined;
      const { start, end } = spanOf(match, tokens);
      return { start, end, in: part, quote: text.slice(start, end) };
    },
  };
}

const NO_CUES: Cues = { sum: 0, evidence: [], groups: [], threatens: false, pressesOn: false };

/** Of the cues of a scenario those whose `lists` occur. */
function cuesOf(
  scenario: Scenario,
  parts: readonly ReadPart[],
  lists: ReadonlySet<PhraseList>,
): Cues {
  const groups = new Map<string, { readonly cue: Cue; readonly evidence: Evidence }>();
  for (const cue of scenario.cues) {
    if (!lists.has(cue.phrases)) continue;
    const heaviest = groups.get(cue.group)?.cue.weight ?? 0;
    if (cue.weight <= heaviest) continue;
    for (const part of parts) {
      const place = part.firstPlain(cue.phrases);
      if (!place) continue;
      const { start, end, quote } = place;
      groups.set(cue.group, {
        cue,
        evidence: { start, end, in: place.in, quote, cue: cue.says },
      });
      break;
    }
  }
  const found = [...groups.values()];
  return {
    sum: found.reduce((total, { cue }) => total + cue.weight, 0),
    evidence: found.map(({ evidence }) => evidence).sort(inTextOrder),
    groups: [...groups.keys()],
    threatens: found.some(({ cue }) => cue.threatens),
    pressesOn: false,
  };
}

type Quoted = Omit<Evidence, 'cue'> & { readonly after: ThreadCue['after'] };

/** What the quoted thread says of the message above it: that its sender had no answer, or that it had a no. */
function quotedEvidence(message: IncomingMessage): Quoted | undefined {
  const mail = lastQuoted(message);
  if (!mail) return undefined;
  const quoteOf = ({ start, end }: Span) => message.body.slice(start, end);
  if (mail.by === 'sender')
    return { ...mail.header, in: 'body', quote: quoteOf(mail.header), after: 'own mail' };
  const { start, end } = mail.text;
  const text = quoteOf({ start, end: Math.min(end, start + LONGEST_NO) });
  const no = readText(text, 'body').firstPlain(EARLIER_NO);
  return no && { ...no, start: start + no.start, end: start + no.end, after: 'no' };
}

/** A no comes early. */
const LONGEST_NO = 2000;

function withThread({ threadCues = [] }: Scenario, cues: Cues, quoted: Quoted): Cues {
  const found = threadCues.find(({ after }) => after === quoted.after);
  if (!found) return cues;
  const { after: _after, ...place } = quoted;
  return {
    ...cues,
    sum: cues.sum + found.weight,
    evidence: [...cues.evidence, { ...place, cue: found.says }],
    groups: [...cues.groups, found.group],
    pressesOn: found.after === 'no',
  };
}

function withRememberedNo({ threadCues = [] }: Scenario, cues: Cues): Cues {
  const cue = threadCues.find(({ after }) => after === 'no');
  if (!cue) return cues;
  const { sum, groups } = cues;
  return { ...cues, sum: sum + cue.weight, groups: [...groups, cue.group], pressesOn: true };
}

/** The words of its cues; where none was found, the sentences that weigh most. */
function evidenceFor(scenario: ScenarioId, { cues, parts }: ReadMessage): readonly Evidence[] {
  const evidence = cues[KINDS.indexOf(scenario)]?.evidence ?? [];
  if (evidence.length > 0) return evidence;
  const weighed: { readonly evidence: Evidence; readonly weight: number }[] = [];
  for (const part of parts) {
    for (const sentence of part.sentences.slice(0, MOST_SENTENCES)) {
      const { start, end } = sentence;
      const features = wordFeatures({ ...part, sentences: [sentence] }, part.in);
      weighed.push({
        evidence: { start, end, in: part.in, quote: part.text.slice(start, end), cue: LEARNED },
        weight: weighFor(scenario, features),
      });
    }
  }
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed
    .slice(0, MOST_EVIDENCE)
    .map((each) => each.evidence)
    .sort(inTextOrder);
}

const MOST_SENTENCES = 100;
const MOST_EVIDENCE = 2;
/** What words do that no cue names. */
const LEARNED = 'is worded like other messages of this kind';

function inTextOrder(a: Evidence, b: Evidence): number {
  return a.in === b.in ? a.start - b.start : a.in === 'subject' ? -1 : 1;
}
