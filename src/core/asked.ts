import { REQUESTS } from './lexicon/requests';
import type { IncomingMessage } from './message';
import { scoreMessage } from './message-model';
import { isSafety, type ScenarioId } from './scenario';
import { readMessage, suggestScenario } from './suggest';
import { PhraseMatcher } from './text/phrases';

/** What a mail wants of its reader, as far as its text tells. */
export type Asked = {
  /** A question or a request to the reader, to which silence would be no answer. */
  readonly wantsAnswer: boolean;
  /** A system wrote it, so that it is nobody’s last word. */
  readonly isAutomatic: boolean;
  readonly scenario: ScenarioId | 'none';
};

const NO_PERSON =
  /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?|alerts?)\b/i;
/** Even odds that it is a request. */
const EVEN = 0;

let matcher: PhraseMatcher | undefined;

/**
 * Whether a mail wants an answer. Not where it goes to many, or only a copy came to the reader, nor where
 * no answer is owed: to threats, scams and exploitation. Its body may be the first lines alone.
 */
export function whatIsAsked(message: IncomingMessage): Asked {
  const read = readMessage(message);
  const isAutomatic = read.isAutomatic || NO_PERSON.test(message.from.emailAddress);
  const { scenario } = suggestScenario(message);
  const isOwed = !isAutomatic && !read.isBulk && !read.isCopied && !isSafety(scenario);
  matcher ??= new PhraseMatcher([REQUESTS]);
  const asks = (): boolean =>
    scenario !== 'none' ||
    scoreMessage(read.features).asks > EVEN ||
    read.parts.some(({ tokens }) => tokens.some(({ text }) => text === '?')) ||
    read.parts.some(({ tokens }) => (matcher?.find(tokens).length ?? 0) > 0);
  return { wantsAnswer: isOwed && asks(), isAutomatic, scenario: isOwed ? scenario : 'none' };
}
