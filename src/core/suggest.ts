import { AUTOMATIC, BULK } from './lexicon/automatic';
import type { IncomingMessage, Span } from './message';
import type { Cue, Scenario, ScenarioId } from './scenario';
import { scenarios } from './scenarios';
import { detectLanguage } from './text/language';
import { flatten } from './text/flatten';
import { PhraseTrie, type PhraseList, type PhraseMatch } from './text/phrases';
import { findScope, SCOPE_PHRASES } from './text/scope';
import { sentenceAt, splitSentences } from './text/sentences';
import { tokenize } from './text/tokens';
import { readableSpans, textOf } from './text/readable';
import { splitZones } from './text/zones';

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
};

type Score = {
  readonly scenario: Scenario;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** Below it the suggestion is `none`; chosen on the labelled messages for precision, not recall. */
const SHOWN_FROM = 0.6;
const MARGIN = 0.08;
const RUNNER_UP_FROM = 0.15;
const MOST_RUNNERS_UP = 3;
/** How fast confidence rises with the sum of cue weights, and the sum at which it is one half. */
const STEEPNESS = 6;
const HALFWAY = 0.66;

let trie: PhraseTrie | undefined;

function cueTrie(): PhraseTrie {
  trie ??= new PhraseTrie([
    AUTOMATIC,
    BULK,
    ...SCOPE_PHRASES,
    ...flatten(scenarios.map(({ cues }) => cues.map(({ phrases }) => phrases))),
  ]);
  return trie;
}

/**
 * Says what kind of request a message is, and by which of its words. Evidence comes from the subject
 * and from what the sender wrote, never from the thread quoted below. Answers `none` rather than
 * guess, and for a message that is not English.
 */
export function suggestScenario(message: IncomingMessage): Suggestion {
  const zones = splitZones(message.body);
  const body = readText(textOf(message.body, readableSpans(zones.visible)), 'body');
  const subject = readText(message.subject, 'subject');
  const language = detectLanguage(body.tokens);
  const none = { scenario: 'none' as const, evidence: [], language };
  if (language !== 'en' && language !== 'und') return { ...none, confidence: 1, alternatives: [] };
  const parts = [subject, body];
  const says = (list: PhraseList) => parts.some(({ find }) => find(list).length > 0);
  const automatic = says(AUTOMATIC);
  const bulk = says(BULK);
  const ranked = scenarios
    .map((scenario) => scoreOf(scenario, parts, automatic || (bulk && !scenario.inBulk)))
    .sort((a, b) => b.confidence - a.confidence);
  const best = ranked.find(isSafety) ?? ranked[0];
  const others = ranked.filter((score) => score !== best);
  const alternatives = (best ? [best, ...others] : []).filter(
    (s) => s.confidence >= RUNNER_UP_FROM,
  );
  const listed = (scores: readonly Score[]) =>
    scores
      .slice(0, MOST_RUNNERS_UP)
      .map(({ scenario, confidence }) => ({ scenario: scenario.id, confidence }));
  const runnerUp = others[0]?.confidence ?? 0;
  const clear = best && (isSafety(best) || best.confidence - runnerUp >= MARGIN);
  if (!best || best.confidence < SHOWN_FROM || !clear) {
    return { ...none, confidence: 1 - (best?.confidence ?? 0), alternatives: listed(alternatives) };
  }
  return {
    scenario: best.scenario.id,
    confidence: best.confidence,
    evidence: best.evidence,
    alternatives: listed(alternatives.slice(1)),
    language,
  };
}

/** A scenario in which no reply is owed goes before any other that fits as well. */
function isSafety({ scenario, confidence }: Score): boolean {
  return scenario.responses[0] === 'no-reply' && confidence >= SHOWN_FROM;
}

type ReadPart = {
  readonly tokens: ReturnType<typeof tokenize>;
  readonly find: (list: PhraseList) => readonly PhraseMatch[];
  readonly firstPlain: (list: PhraseList) => Omit<Evidence, 'cue'> | undefined;
};

function readText(text: string, part: Evidence['in']): ReadPart {
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  const matches = new Map<PhraseList, PhraseMatch[]>();
  for (const match of cueTrie().find(tokens)) {
    const known = matches.get(match.list);
    if (known) known.push(match);
    else matches.set(match.list, [match]);
  }
  const find = (list: PhraseList) => matches.get(list) ?? [];
  const isPlain = (match: PhraseMatch) => {
    const { kind } = findScope(match, sentenceAt(sentences, match.first), tokens, find);
    return kind !== 'quoted' && kind !== 'reported';
  };
  return {
    tokens,
    find,
    firstPlain: (list) => {
      const match = find(list).find(isPlain);
      const start = tokens[match?.first ?? -1]?.start;
      const end = tokens[match?.last ?? -1]?.end;
      if (start === undefined || end === undefined) return undefined;
      return { start, end, in: part, quote: text.slice(start, end) };
    },
  };
}

function scoreOf(scenario: Scenario, parts: readonly ReadPart[], impersonal: boolean): Score {
  const groups = new Map<string, { readonly cue: Cue; readonly evidence: Evidence }>();
  for (const cue of scenario.cues) {
    const heaviest = groups.get(cue.group)?.cue.weight ?? 0;
    if (cue.weight <= heaviest) continue;
    for (const part of parts) {
      const place = part.firstPlain(cue.phrases);
      if (!place) continue;
      groups.set(cue.group, { cue, evidence: { ...place, cue: cue.says } });
      break;
    }
  }
  const found = [...groups.values()];
  const sum = found.reduce((total, { cue }) => total + cue.weight, 0);
  const likely = sum === 0 ? 0 : 1 / (1 + Math.exp(-STEEPNESS * (sum - HALFWAY)));
  const asks = scenario.needs === undefined || groups.has(scenario.needs);
  return {
    scenario,
    confidence: impersonal || !asks ? likely / 2 : likely,
    evidence: found.map(({ evidence }) => evidence).sort(inTextOrder),
  };
}

function inTextOrder(a: Evidence, b: Evidence): number {
  return a.in === b.in ? a.start - b.start : a.in === 'subject' ? -1 : 1;
}
