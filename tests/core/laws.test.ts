import {
  composeDraft,
  reviewReply,
  scenarios,
  type Door,
  type DraftRequest,
  type ResponseId,
  type ScenarioId,
} from '../../src/core';
import { incoming } from '../fixtures/scenario-fixture';

const MESSAGE = incoming({
  subject: 'A question',
  body: 'Hello Robin,\n\nthis is the message.\n\nKind regards,\nMara',
  from: { displayName: 'Mara Lind', emailAddress: 'mara@lindworks.example' },
});
const DOORS: readonly Door[] = [
  'closed',
  { until: new Date('2027-03-01T00:00:00Z') },
  { condition: 'the work moves to Leeds' },
];

type Named = { readonly id: ScenarioId | 'none'; readonly responses: readonly ResponseId[] };

function* everyRequest(): Generator<DraftRequest> {
  const all: readonly Named[] = [...scenarios, { id: 'none', responses: ['decline'] }];
  for (const { id: scenario, responses } of all) {
    for (const response of responses) {
      if (response === 'no-reply') continue;
      for (const wording of ['direct', 'softened'] as const) {
        for (const door of DOORS) {
          for (const reason of [undefined, 'my calendar is full until the spring']) {
            for (const referral of [undefined, 'Priya Shah, who runs the reading group']) {
              for (const variant of [0, 1, 2]) {
                yield {
                  scenario,
                  response,
                  message: MESSAGE,
                  now: new Date('2026-11-03T10:00:00Z'),
                  options: {
                    wording,
                    door,
                    variant,
                    ownsDelay: variant === 1,
                    ...(reason && { reason }),
                    ...(referral && { referral }),
                    ...(variant === 2 && { signOff: 'Robin' }),
                  },
                };
              }
            }
          }
        }
      }
    }
  }
}

const requests = [...everyRequest()];
const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

describe('every draft', () => {
  it('passes every check, with and without knowing that it is a decline', () => {
    const objections = requests.flatMap((request) => {
      const { text } = composeDraft(request);
      return [{}, { incoming: MESSAGE, response: request.response }].flatMap((context) =>
        reviewReply({ body: text }, context)
          .checks.filter(({ status }) => status !== 'pass')
          .map(({ id, status, findings }) => ({ id, status, findings, text })),
      );
    });
    expect(objections).toEqual([]);
    expect(requests.length).toBeGreaterThan(100);
  });

  it('is seen as a decline in its first two sentences', () => {
    for (const request of requests) {
      const { text } = composeDraft({
        ...request,
        options: { ...request.options, ownsDelay: false },
      });
      const paragraphs = text.split('\n\n');
      const opening = (paragraphs[1] ?? '')
        .split(/(?<=[.!])\s/)
        .slice(0, 2)
        .join(' ');
      expect({ opening, isDecline: reviewReply({ body: opening }).isDecline }).toMatchObject({
        isDecline: true,
      });
    }
  });

  it('has 15 to 100 words and asks no question', () => {
    for (const request of requests) {
      const { text } = composeDraft(request);
      expect(words(text)).toBeLessThanOrEqual(100);
      expect(words(text)).toBeGreaterThanOrEqual(15);
      expect(text).not.toContain('?');
    }
  });

  it('holds the user’s words as they were given', () => {
    for (const request of requests) {
      const { text } = composeDraft(request);
      const { reason, referral, signOff } = request.options;
      for (const given of [reason, referral, signOff]) if (given) expect(text).toContain(given);
    }
  });

  it('differs between scenarios', () => {
    const texts = new Map<string, string>();
    for (const request of requests) {
      const { text } = composeDraft(request);
      expect([undefined, request.scenario]).toContain(texts.get(text));
      texts.set(text, request.scenario);
    }
  });
});
