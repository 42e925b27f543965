import type { CheckResult, Finding, Review, ReviewContext } from './check';
import { checks } from './checks';
import { DECISION_PHRASES } from './decision';
import { readReply } from './reply';
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
 * Replaces every finding that has a fix. Where two fixes overlap the first in the text wins, so a
 * second review may offer the other one again.
 */
export function applyFixes(body: string, findings: readonly Finding[]): string {
  const fixes = flatten(findings.map(({ fix }) => (fix ? [fix] : []))).sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let text = '';
  let at = 0;
  for (const fix of fixes) {
    if (fix.start < at) continue;
    text += body.slice(at, fix.start) + fix.text;
    at = fix.end;
  }
  return text + body.slice(at);
}
