import type { Check, CheckId, CheckResult, Review, ReviewContext, Spared } from './check';
import { DECISION_PHRASES } from './decision';
import { HEDGES } from './lexicon/hedges';
import { HOPES } from './lexicon/hopes';
import { POSTPONEMENTS, STOCK_POSTPONEMENTS } from './lexicon/postponements';
import type { Span } from './message';
import { readReply, type Reply } from './reply';
import { flatten } from './text/flatten';
import { PhraseTrie, type PhraseList } from './text/phrases';
import { SCOPE_PHRASES } from './text/scope';

type Reviewer = (
  reply: { readonly body: string; readonly subject?: string },
  context?: ReviewContext,
) => Review;

/**
 * Makes a review of some checks. Their phrases are compiled at the first reply. A reply that declines
 * nothing, or is in another language than English, is left quiet: all its checks are
 * `not-applicable`. Never throws, whatever the body.
 */
export function reviewerOf(checks: readonly Check[]): Reviewer {
  let trie: PhraseTrie | undefined;
  return (reply, context = {}) => {
    trie ??= new PhraseTrie([
      ...SCOPE_PHRASES,
      ...DECISION_PHRASES,
      ...flatten(checks.map(({ phrases }) => phrases)),
    ]);
    const read = readReply(reply.body, context, trie);
    const speaks = read.decision.isDecline && (read.language === 'en' || read.language === 'und');
    return {
      isDecline: read.decision.isDecline,
      language: read.language,
      zones: read.zones,
      checks: checks.map((check): CheckResult =>
        speaks ? check.judge(read) : { id: check.id, status: 'not-applicable', findings: [] },
      ),
      spared: speaks ? sparedIn(read) : [],
    };
  };
}

const BLURRING: readonly (readonly [CheckId, PhraseList])[] = [
  ['vague-language', POSTPONEMENTS],
  ['vague-language', STOCK_POSTPONEMENTS],
  ['vague-language', HEDGES],
  ['false-hope', HOPES],
];
const MOST_SPARED = 20;

/** The phrases that would blur a decision, had not other words cancelled them. */
function sparedIn(reply: Reply): readonly Spared[] {
  const spared: Spared[] = [];
  const quoted = (span: Span) => ({ ...span, quote: reply.body.slice(span.start, span.end) });
  for (const [check, list] of BLURRING) {
    for (const match of reply.find(list).slice(0, MOST_SPARED)) {
      const { kind, by } = reply.scopeOf(match);
      if (kind === 'plain') continue;
      spared.push({
        check,
        ...quoted(reply.spanOf(match)),
        because: kind,
        ...(by && { by: quoted({ start: by.start, end: by.end }) }),
      });
    }
  }
  return spared.sort((a, b) => a.start - b.start).slice(0, MOST_SPARED);
}
