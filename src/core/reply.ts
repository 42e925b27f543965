import type { ReviewContext } from './check';
import { isDecline, readDecision, type Decision } from './decision';
import type { Span } from './message';
import { findScope, type Scope } from './text/scope';
import { detectLanguage } from './text/language';
import type { PhraseList, PhraseMatch, PhraseTrie } from './text/phrases';
import { sentenceAt, splitSentences, type Sentence } from './text/sentences';
import { tokenize, type Token } from './text/tokens';
import { splitZones, visibleText, type Zones } from './text/zones';

/**
 * A reply, read once for all checks. `text` is the visible text with everything else blanked out, so
 * a check cannot see the quoted thread and every offset is one of the body.
 */
export type Reply = {
  readonly body: string;
  readonly text: string;
  readonly zones: Zones;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly language: string;
  readonly context: ReviewContext;
  readonly decision: Decision;
  readonly isDecline: boolean;
  find(list: PhraseList): readonly PhraseMatch[];
  spanOf(match: PhraseMatch): Span;
  sentenceOf(match: PhraseMatch): Sentence | undefined;
  /** What the words around a match make of it. */
  scopeOf(match: PhraseMatch): Scope;
};

/** A reply before its decision is known. */
export type ReadText = Omit<Reply, 'decision' | 'isDecline'>;

/** Reads a reply; linear in its length. The trie must hold the scope and decision phrases. */
export function readReply(body: string, context: ReviewContext, trie: PhraseTrie): Reply {
  const zones = splitZones(body);
  const text = visibleText(body, zones);
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  const matches = new Map<PhraseList, PhraseMatch[]>();
  for (const match of trie.find(tokens)) {
    const known = matches.get(match.list);
    if (known) known.push(match);
    else matches.set(match.list, [match]);
  }
  const find = (list: PhraseList) => matches.get(list) ?? [];
  const sentenceOf = (match: PhraseMatch) => sentenceAt(sentences, match.first);
  const read: ReadText = {
    body,
    text,
    zones,
    tokens,
    sentences,
    language: detectLanguage(tokens),
    context,
    find,
    spanOf: (match) => ({
      start: tokens[match.first]?.start ?? 0,
      end: tokens[match.last]?.end ?? 0,
    }),
    sentenceOf,
    scopeOf: (match) => findScope(match, sentenceOf(match), tokens, find),
  };
  const decision = readDecision(read);
  return { ...read, decision, isDecline: isDecline(read, decision) };
}
