import type { CheckResult, Finding, Review, ReviewContext } from './check';
import { checks } from './checks';
import { DECISION_PHRASES } from './decision';
import { readReply } from './reply';
import { closeGap, mergeFixes } from './fixes';
import { flatten } from './text/flatten';
import { PhraseTrie } from './text/phrases';
import { SCOPE_PHRASES } from './text/scope';

let trie: PhraseTrie | undefined;

export function replyTrie(): PhraseTrie {
  trie ??= new PhraseTrie([
    ...SCOPE_PHRASES,
    ...DECISION_PHRASES,
    ...flatten(checks.map(({ phrases }) => phrases)),
  ]);
  return trie;
}

/**
 * Judges a reply by every check. Findings lie in the visible text alone and index `reply.body`.
 * A reply that declines nothing, or is in another language than English, is left quiet: all its
 * checks are `not-applicable`. Never throws, whatever the body.
 */
export function reviewReply(
  reply: { readonly body: string; readonly subject?: string },
  context: ReviewContext = {},
): Review {
  const read = readReply(reply.body, context, replyTrie());
  const speaks = read.isDecline && (read.language === 'en' || read.language === 'und');
  return {
    isDecline: read.isDecline,
    language: read.language,
    zones: read.zones,
    checks: checks.map((check): CheckResult =>
      speaks ? check.judge(read) : { id: check.id, status: 'not-applicable', findings: [] },
    ),
  };
}

/**
 * Replaces every finding that has a fix, in one pass. Fixes that meet are made one: a sentence that is
 * cut takes along what would have been changed inside it, and a line to add is kept. Afterwards no gap
 * and no empty line is left where something was cut.
 */
export function applyFixes(body: string, findings: readonly Finding[]): string {
  let text = '';
  let at = 0;
  for (const edit of mergeFixes(body, flatten(findings.map(({ fix }) => (fix ? [fix] : []))))) {
    const { start, end, text: put } = closeGap(body, edit);
    text += body.slice(at, Math.max(at, start)) + put;
    at = Math.max(at, end);
  }
  return text + body.slice(at);
}
