import { composeDraft, scenarios, type DraftRequest } from '../src/core';
import type { DraftedResponse } from '../src/core/scenario';
import type { LabelledReply } from './labelled';

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
];
const RESPONSES: readonly DraftedResponse[] = [
  'decline',
  'withdraw',
  'close',
  'boundary',
  'step-back',
  'repair',
];
const VARIANTS = 4;

/** Every draft that the add-in writes, as a good decline by a writer of its own. */
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
              options: { wording, door, variant, ownsDelay: variant === 1 },
            });
            if (body !== null) bodies.add(body);
          }
        }
      }
    }
  }
  return [...bodies].map((body, index) => ({
    id: `draft-${index}`,
    body,
    isDecline: true,
    fails: [],
    spans: [],
    pen: 'drafts',
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
