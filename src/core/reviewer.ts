import type { Check, CheckResult, Review, ReviewContext, Spared } from './check';
import { DECISION_PHRASES } from './decision';
import { readReply, type Reply, type Rewriting } from './reply';
import { flatten } from './text/flatten';
import { PhraseMatcher } from './text/phrases';
import { SCOPE_PHRASES } from './text/scope';

type Reviewer = (
  reply: { readonly body: string; readonly subject?: string },
  context?: ReviewContext,
) => Review;

/**
 * Makes a review of some checks. Their phrases are compiled at the first reply. A reply that does not
 * surely decline, or is in another language than English, is left quiet: all its checks are `not-applicable`. Never throws, whatever the body.
 *
 * @param spared finds what `Review.spared` holds; nothing unless given
 * @param rewriting writes fixes and commitments; findings have none unless given
 */
export function reviewerOf(
  checks: readonly Check[],
  spared: (reply: Reply) => readonly Spared[] = () => [],
  rewriting?: Rewriting,
): Reviewer {
  let matcher: PhraseMatcher | undefined;
  return (reply, context = {}) => {
    matcher ??= new PhraseMatcher([
      ...SCOPE_PHRASES,
      ...DECISION_PHRASES,
      ...flatten(checks.map(({ phrases }) => phrases)),
    ]);
    const read = readReply(reply.body, context, matcher, rewriting);
    const { off = [] } = context;
    const speaks = read.decision.isSure && (read.language === 'en' || read.language === 'und');
    return {
      isDecline: read.decision.isDecline,
      language: read.language,
      zones: read.zones,
      checks: checks.map((check): CheckResult =>
        speaks && !off.includes(check.id)
          ? check.judge(read)
          : { id: check.id, status: 'not-applicable', findings: [] },
      ),
      spared: speaks ? spared(read) : [],
    };
  };
}
