import type { ReviewContext } from './check';
import type { rewriting as allRewriting } from './rewrite';
import { DECISION_PHRASES, readDecision, type Decision } from './decision';
import type { Span } from './message';
import { scoreSentences } from './sentence-model';
import { FeatureReader } from './text/features';
import { findScope, within, type Scope } from './text/scope';
import { detectLanguage } from './text/language';
import {
  byList,
  spanOf,
  type PhraseList,
  type PhraseMatch,
  type PhraseMatcher,
  type TokenRange,
} from './text/phrases';
import { sentenceAt, sentenceIndexAt, splitSentences, type Sentence } from './text/sentences';
import { tokenize, type Token } from './text/tokens';
import { readableSpans, textOf } from './text/readable';
import { splitZones, type Zones } from './text/zones';

/** A reply as text: what stands where, before anything is decided. */
export type ReadText = {
  readonly body: string;
  /** The visible text with everything else blanked out, so that every offset is one of the body. */
  readonly text: string;
  readonly zones: Zones;
  /** The parts of the visible text that are read. */
  readonly readable: readonly Span[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly language: string;
  readonly context: ReviewContext;
  find(list: PhraseList): readonly PhraseMatch[];
  spanOf(range: TokenRange): Span;
  sentenceOf(range: TokenRange): Sentence | undefined;
  /** -1 where the range is in no sentence. */
  sentenceIndexOf(range: TokenRange): number;
  /** What the words around a match make of it. */
  scopeOf(match: PhraseMatch): Scope;
  /** What the sentence model sees of a part of a sentence. */
  featuresOf(range: TokenRange): readonly number[];
};

export type Rewriting = typeof allRewriting;

/** A reply, read once for all checks, which cannot see the quoted thread. */
export type Reply = ReadText & {
  readonly decision: Decision;
  /** Writes fixes; absent where none are wanted. */
  readonly rewriting?: Rewriting;
};

/** Reads a reply; linear in its length. The matcher must hold the scope and decision phrases. */
export function readReply(
  body: string,
  context: ReviewContext,
  matcher: PhraseMatcher,
  rewriting?: Rewriting,
): Reply {
  const read = readText(body, context, matcher);
  const features = read.sentences
    .slice(0, MOST_SENTENCES)
    .map((sentence) => read.featuresOf(sentence));
  return Object.assign(read, {
    decision: readDecision(read, scoreSentences(features)),
    ...(rewriting && { rewriting }),
  });
}

/** Past so many sentences the phrases speak alone; it is the beginning of a reply that decides. */
const MOST_SENTENCES = 300;

const decisiveLists = new Set(DECISION_PHRASES);

export function readText(body: string, context: ReviewContext, matcher: PhraseMatcher): ReadText {
  const zones = splitZones(body);
  const readable = readableSpans(zones.visible);
  const text = textOf(body, readable);
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  const found = matcher.find(tokens);
  const decisive = found.filter(({ list }) => decisiveLists.has(list));
  const find = byList(found);
  const sentenceOf = ({ first }: TokenRange) => sentenceAt(sentences, first);
  const features = new FeatureReader(text, tokens);
  const scopes = new Map<PhraseMatch, Scope>();
  const scopeOf = (match: PhraseMatch) => {
    let scope = scopes.get(match);
    if (!scope) {
      scope = findScope(match, sentenceOf(match), tokens, find);
      scopes.set(match, scope);
    }
    return scope;
  };
  return {
    body,
    text,
    zones,
    readable,
    tokens,
    sentences,
    language: detectLanguage(tokens),
    context,
    find,
    spanOf: (range) => spanOf(range, tokens),
    sentenceOf,
    sentenceIndexOf: ({ first }) => sentenceIndexAt(sentences, first),
    scopeOf,
    featuresOf: (range) =>
      features.featuresOf(
        range,
        within(decisive, range.first, range.last).map(
          (match) => `${match.list.name} ${scopeOf(match).kind}`,
        ),
      ),
  };
}
