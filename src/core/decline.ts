import { composeDraft } from './compose-draft';
import type { Draft } from './draft';
import type { DraftDefaults } from './draft-defaults';
import type { IncomingMessage } from './message';
import { replyClock } from './reply-clock';
import { responsesTo } from './responses';
import type { reviewReply } from './review';
import type { ScenarioId } from './scenario';
import { waitingSince } from './silence-gap';

/**
 * The draft that is made in one click: the default answer to the kind, with what the user starts every
 * draft from. One that fails its own review, over an odd name for instance, is made again without the name.
 *
 * @throws {RangeError} for a kind to which no reply is owed
 */
export function draftDecline(
  message: IncomingMessage,
  scenario: ScenarioId | 'none',
  now: Date,
  { defaults, targetHours }: { readonly defaults: DraftDefaults; readonly targetHours: number },
  review: typeof reviewReply,
): Draft {
  const response = responsesTo(scenario)[0] ?? 'decline';
  const draft = compose(message);
  return hasError(draft) ? compose(withoutNames(message)) : draft;

  function compose(answered: IncomingMessage): Draft {
    return composeDraft({
      scenario,
      response,
      message: answered,
      now,
      silenceSince: waitingSince(message),
      options: {
        ...defaults,
        door: 'closed',
        ownsDelay: replyClock(now, message, targetHours).state !== 'in-time',
      },
    });
  }

  function hasError({ text }: Draft): boolean {
    const { checks } = review({ body: text }, { incoming: message, response });
    return checks.some(({ status }) => status === 'fail');
  }
}

function withoutNames(message: IncomingMessage): IncomingMessage {
  return { ...message, body: '', from: { ...message.from, displayName: '' } };
}
