import type { Finding, ReviewContext } from './check';
import { checks } from './checks';
import { closeGap, mergeFixes } from './fixes';
import { reviewerOf } from './reviewer';
import { rewriting } from './rewrite';
import { sparedIn } from './spared';
import { flatten } from './text/flatten';

/** Judges a reply by every check. Findings lie in the visible text alone and index `reply.body`. */
export const reviewReply = reviewerOf(checks, sparedIn, rewriting);

/** Each round takes something away, so few are ever needed. */
const MOST_ROUNDS = 8;

/**
 * Replaces every finding that has a fix. Fixes that meet are made one: a sentence that is cut takes
 * along what would have been changed inside it, and a line to add is kept. When these are all the
 * fixes that the reply has in its context, what they uncover is mended too, so that none is left.
 */
export function applyFixes(
  body: string,
  findings: readonly Finding[],
  context: ReviewContext = {},
): string {
  let text = applyOnce(body, findings);
  const all = fixable(body, context);
  const areAll = all.every(({ start, end, messageId }) =>
    findings.some(
      (given) => given.start === start && given.end === end && given.messageId === messageId,
    ),
  );
  for (let round = 0; areAll && round < MOST_ROUNDS; round += 1) {
    const left = fixable(text, context);
    if (left.length === 0) break;
    text = applyOnce(text, left);
  }
  return text;
}

function fixable(body: string, context: ReviewContext): readonly Finding[] {
  const found = reviewReply({ body }, context).checks.map(({ findings }) => findings);
  return flatten(found).filter(({ fix }) => fix !== undefined);
}

function applyOnce(body: string, findings: readonly Finding[]): string {
  let text = '';
  let at = 0;
  for (const edit of mergeFixes(body, flatten(findings.map(({ fix }) => (fix ? [fix] : []))))) {
    const { start, end, text: put } = closeGap(body, edit);
    text += capitalAfter(text, body.slice(at, Math.max(at, start))) + put;
    at = Math.max(at, end);
  }
  return text + capitalAfter(text, body.slice(at));
}

/** After a line that was put in, what stood after a greeting begins a sentence. */
function capitalAfter(before: string, after: string): string {
  const begins = /\S[.!] $/.test(before);
  return begins ? after.charAt(0).toUpperCase() + after.slice(1) : after;
}
