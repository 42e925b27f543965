import type { CheckResult, Finding, Review } from './check';
import disrespect from './checks/disrespect';
import falseHope from './checks/false-hope';
import unclearDecision from './checks/unclear-decision';
import unfilledSlot from './checks/unfilled-slot';
import vagueLanguage from './checks/vague-language';
import { reviewerOf } from './reviewer';
import { writeSendReview } from './send-review';
import { flatten } from './text/flatten';

export type SendVerdict =
  | { readonly kind: 'allow' }
  | {
      readonly kind: 'prompt';
      readonly message: string;
      readonly markdown: string;
      /** What the message names, for the pane: see `writeSendReview`. */
      readonly review: string;
    };

/** The checks that can stop a mail, in the product’s order; the launch event carries no others. */
export const STOPPING = [unclearDecision, vagueLanguage, falseHope, disrespect, unfilledSlot];

/** Judges a reply by the checks that can stop it; what they spare is left out. */
export const reviewForSend = reviewerOf(STOPPING);

/** Outlook shows at most 500 characters of either form (office-js, `SmartAlertsEventCompletedOptions`). */
const MOST_CHARACTERS = 500;
const MOST_FINDINGS = 2;

/**
 * Decides at Send: a decline with an error is asked about, naming its worst one or two findings;
 * anything else goes out. Warnings never stop a mail.
 */
export function sendVerdict(review: Review): SendVerdict {
  const worst = failures(review.checks).slice(0, MOST_FINDINGS);
  if (!review.isDecline || worst.length === 0) return { kind: 'allow' };
  return {
    kind: 'prompt',
    message: fit(worst.map(({ message }) => message).join(' ')),
    markdown: fit(worst.map(({ message }) => escapeMarkdown(message)).join('\n\n')),
    review: writeSendReview(worst),
  };
}

/** One finding a check first, so that two checks are named before a second finding of one. */
function failures(results: readonly CheckResult[]): readonly Finding[] {
  const failed = results.filter(({ status }) => status === 'fail');
  return [
    ...flatten(failed.map(({ findings }) => findings.slice(0, 1))),
    ...flatten(failed.map(({ findings }) => findings.slice(1))),
  ];
}

/** The quoted words are the writer's, and Markdown in them must stay text. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function fit(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
