import type { SentFinding } from './ports';

/** Of the text’s shape. One of another version is not read. */
const VERSION = 1;

/** Characters of a quote; our own figure, far over what a check objects to. */
const LONGEST_QUOTE = 200;

/** What the prompt at Send was about, as the text that Outlook hands from it to the pane. */
export function writeSendReview(findings: readonly SentFinding[]): string {
  return JSON.stringify({
    version: VERSION,
    findings: findings.map(({ messageId, quote }) => ({
      messageId,
      quote: quote.slice(0, LONGEST_QUOTE),
    })),
  });
}

/** Empty for a text that is not of `writeSendReview`, whoever wrote it. */
export function readSendReview(text: unknown): readonly SentFinding[] {
  const { version, findings } = recordIn(parsed(text));
  if (version !== VERSION || !Array.isArray(findings)) return [];
  return findings
    .map(recordIn)
    .filter(isSentFinding)
    .map(({ messageId, quote }) => ({ messageId, quote }));
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isSentFinding(value: Readonly<Record<string, unknown>>): value is SentFinding {
  return typeof value['messageId'] === 'string' && typeof value['quote'] === 'string';
}
