import { composeDraft, scenarios, type DraftRequest } from '../src/core';
import type { DraftedResponse } from '../src/core/scenario';
import type { LabelledReply } from './labelled';

/** The add-in, as a writer. */
export const OWN_DRAFTS = 'drafts';

const MESSAGE = {
  subject: '',
  body: '',
  from: { displayName: '', emailAddress: '' },
  to: [],
  cc: [],
  receivedAt: new Date(0),
};
const DOORS: readonly DraftRequest['options']['door'][] = [
  'closed',
  { until: new Date('2027-03-01T00:00:00Z') },
  { condition: 'the plan changes' },
  { condition: 'our street and the garden by Leeds runs two classes' },
];
const RESPONSES: readonly DraftedResponse[] = [
  'decline',
  'withdraw',
  'close',
  'boundary',
  'step-back',
  'repair',
];
/** What a user might add; one line of each is never too much. */
const ADDED: readonly Pick<DraftRequest['options'], 'reason' | 'referral'>[] = [
  {},
  { reason: 'our calendar is full until the spring' },
  {
    reason: 'the spring term runs with two classes and a garden plan for our street',
    referral: 'Priya Shah runs the reading group by Leeds',
  },
  { referral: 'the library on our street has a list' },
  { reason: 'the team is small this year' },
  {
    reason: 'a class by the garden with two on weekdays',
    referral: 'a plan for the garden runs on weekdays',
  },
];
const VARIANTS = ADDED.length;

/** So that one writer does not outweigh the others. */
const EVERY = 3;

/** Drafts that the add-in writes, as good declines by a writer of its own. */
export function ownDrafts(): readonly LabelledReply[] {
  const bodies = new Set<string>();
  for (const scenario of [...scenarios.map(({ id }) => id), 'none' as const]) {
    for (const response of RESPONSES) {
      for (const wording of ['direct', 'softened'] as const) {
        for (const door of DOORS) {
          for (let variant = 0; variant < VARIANTS; variant += 1) {
            const body = draftOf({
              scenario,
              response,
              message: MESSAGE,
              now: MESSAGE.receivedAt,
              options: {
                wording,
                door,
                variant,
                ownsDelay: variant === 1,
                ...ADDED[variant],
              },
            });
            if (body !== null) bodies.add(body);
          }
        }
      }
    }
  }
  const some = [...bodies].filter((_body, index) => index % EVERY === 0);
  return some.map((body, index) => ({
    id: `draft-${index}`,
    body,
    isDecline: true,
    fails: [],
    spans: [],
    pen: OWN_DRAFTS,
  }));
}

function draftOf(request: DraftRequest): string | null {
  try {
    return composeDraft(request).text;
  } catch (error) {
    // The response is not one of the scenario's.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
