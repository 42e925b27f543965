import * as fc from 'fast-check';
import {
  composeDraft,
  responsesTo,
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
const NOW = new Date('2026-11-03T10:00:00Z');
const DOORS: readonly Door[] = [
  'closed',
  { until: new Date('2027-03-01T00:00:00Z') },
  { condition: 'the work moves to Leeds' },
];
const SAFETY: readonly string[] = ['harassment', 'scam-spam', 'exploitative'];
/** Kinds of message that one person answers by the dozen. */
const BY_THE_DOZEN: readonly string[] = [
  'recruiter-outreach',
  'candidate',
  'networking-request',
  'sales-pitch',
];
/** In days, and whether the user owns a delay. */
const LATENESS = [
  { ownsDelay: false },
  { ownsDelay: true },
  { ownsDelay: false, silence: 14 },
  { ownsDelay: true, silence: 42 },
];

type Kind = { readonly scenario: ScenarioId | 'none'; readonly response: ResponseId };

const kinds: readonly Kind[] = [...scenarios.map(({ id }) => id), 'none' as const].flatMap(
  (scenario) =>
    responsesTo(scenario)
      .filter((response) => response !== 'no-reply')
      .map((response) => ({ scenario, response })),
);

it('lets the user step back from any request and repair any silence, but not where safety is at stake', () => {
  for (const { id } of scenarios) {
    const everywhere = SAFETY.includes(id) ? [] : ['step-back', 'repair'];
    expect(responsesTo(id)).toEqual(expect.arrayContaining(everywhere));
  }
  expect(responsesTo('harassment')).toEqual(['no-reply', 'boundary']);
  expect(responsesTo('none')).toEqual(['decline', 'step-back', 'repair']);
});

function daysAgo(days: number): Date {
  return new Date(NOW.getTime() - days * 86_400_000);
}

function* everyRequest(): Generator<DraftRequest> {
  for (const kind of kinds)
    for (const wording of ['direct', 'softened'] as const)
      for (const door of DOORS)
        for (const reason of [undefined, 'my calendar is full until the end of the spring'])
          for (const referral of [undefined, 'Priya Shah, who runs the reading group'])
            for (const { ownsDelay, silence } of LATENESS)
              for (const variant of [0, 1, 2])
                yield {
                  ...kind,
                  message: MESSAGE,
                  now: NOW,
                  ...(silence !== undefined && { silenceSince: daysAgo(silence) }),
                  options: {
                    wording,
                    door,
                    variant,
                    ownsDelay,
                    ...(reason && { reason }),
                    ...(referral && { referral }),
                    ...(variant === 2 && { signOff: 'Robin' }),
                  },
                };
}

const drafts = [...everyRequest()].map((request) => ({ request, ...composeDraft(request) }));
/** Without the words that the user gives. */
const plain = drafts.filter(
  ({ request: { options } }) => !options.reason && !options.referral && options.door === 'closed',
);

const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;
const afterGreeting = (text: string) => text.split('\n\n').slice(1).join(' ');

function objections(text: string, request: DraftRequest) {
  const silence = request.silenceSince && { silenceSince: request.silenceSince };
  const isLate = request.options.ownsDelay === true;
  const contexts = [
    {},
    {
      incoming: MESSAGE,
      response: request.response,
      now: NOW,
      receivedAt: request.silenceSince ?? daysAgo(isLate ? 9 : 1),
      recipients: [MESSAGE.from],
      ...silence,
    },
  ];
  return contexts.flatMap((context) =>
    reviewReply({ body: text }, context)
      .checks.filter(({ status }) => status !== 'pass' && status !== 'not-applicable')
      .map(({ id, status, findings }) => ({
        id,
        status,
        quotes: findings.map(({ quote }) => quote),
        text,
      })),
  );
}

describe('every draft', () => {
  it('passes every check, whatever is known of the message', () => {
    const seen = new Set<string>();
    const distinct = drafts.filter(({ text, request }) => {
      const key = `${text}|${String(request.silenceSince)}|${String(request.options.ownsDelay)}`;
      return !seen.has(key) && seen.add(key);
    });
    expect(distinct.flatMap(({ text, request }) => objections(text, request)).slice(0, 5)).toEqual(
      [],
    );
    expect(distinct.length).toBeGreaterThan(3000);
  });

  it('is seen as a decline in its first two sentences', () => {
    const openings = new Set(
      drafts.map(({ text }) =>
        afterGreeting(text)
          .split(/(?<=[.!])\s/)
          .slice(0, 2)
          .join(' '),
      ),
    );
    const unseen = [...openings].filter((opening) => !reviewReply({ body: opening }).isDecline);
    expect(unseen).toEqual([]);
  });

  it('has 25 to 100 words, a greeting left out, and asks no question', () => {
    const wrong = drafts
      .map(({ text }) => text)
      .filter((text) => {
        const count = words(afterGreeting(text).replace(/ (Kind regards|Regards),[^]*$/, ''));
        return count < 25 || words(text) > 100 || text.includes('?');
      });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('holds the user’s words as they were given', () => {
    const lacking = drafts.filter(({ request: { options }, text }) => {
      const { reason, referral, signOff, door } = options;
      const wanted = door === 'closed' ? '' : 'condition' in door ? door.condition : '1 March 2027';
      return [reason, referral, signOff, wanted].some((given) => !text.includes(given ?? ''));
    });
    expect(lacking).toEqual([]);
  });

  it('differs between scenarios', () => {
    const owner = new Map<string, string>();
    const shared = drafts.filter(({ request: { scenario }, text }) => {
      const other = owner.get(text) ?? scenario;
      owner.set(text, scenario);
      return other !== scenario;
    });
    expect(shared).toEqual([]);
  });

  it('gives no reason and no hope of its own', () => {
    const own =
      /\b(because|since|due to|owing to|reason|for now, but|maybe|perhaps|later on|in the future|keep your)\b/i;
    const given = plain.filter(({ text }) => own.test(text)).map(({ text }) => text);
    expect(given).toEqual([]);
  });

  it('apologises once for a delay or a silence, and never otherwise', () => {
    const wrong = drafts.filter(({ request, text }) => {
      const { response, silenceSince, options } = request;
      const isLate = response === 'repair' || options.ownsDelay === true || silenceSince;
      const apologies = text.match(/sorry|apolog|forgive/gi)?.length ?? 0;
      return apologies !== (isLate && response !== 'boundary' ? 1 : 0);
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it('decides in the same words in both wordings', () => {
    for (const { request, text } of plain.filter(
      ({ request: { options } }) => options.wording === 'softened',
    )) {
      const direct = composeDraft({
        ...request,
        options: { ...request.options, wording: 'direct' },
      });
      const sentences = new Set(direct.text.split(/(?<=[.!,])\s+/));
      const kept = text.split(/(?<=[.!,])\s+/).filter((sentence) => sentences.has(sentence));
      expect(reviewReply({ body: kept.join(' ') }).isDecline).toBe(true);
      expect(words(text)).toBeGreaterThan(words(direct.text));
    }
  });
});

it.each(scenarios.map(({ id }) => id))('refuses for %s what it does not allow', (scenario) => {
  const options = { wording: 'direct', door: 'closed' } as const;
  const all = new Set(scenarios.flatMap(({ id }) => responsesTo(id)));
  for (const response of all) {
    if (response !== 'no-reply' && responsesTo(scenario).includes(response)) continue;
    const request = { scenario, response, message: MESSAGE, now: NOW, options };
    expect(() => composeDraft(request)).toThrow(RangeError);
  }
});

it('has several texts, so that thirty people do not get the same one', () => {
  for (const { scenario, response } of kinds) {
    const texts = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (variant) =>
        composeDraft({
          scenario,
          response,
          message: MESSAGE,
          now: NOW,
          options: { wording: 'direct', door: 'closed', variant },
        }).text,
    );
    const least = BY_THE_DOZEN.includes(scenario) && response !== 'step-back' ? 8 : 4;
    expect({ scenario, response, least: new Set(texts).size >= least }).toMatchObject({
      least: true,
    });
  }
});

describe('a boundary', () => {
  const boundaries = plain.filter(({ request }) => request.response === 'boundary');

  it('thanks for nothing and is sorry for nothing', () => {
    expect(boundaries.filter(({ text }) => /thank|sorry|hope/i.test(text))).toEqual([]);
    expect(boundaries.length).toBeGreaterThan(0);
  });

  it('names nobody who threatens or deceives', () => {
    for (const { request, text } of boundaries) {
      const isNamed = request.scenario === 'exploitative';
      expect(text.startsWith(isNamed ? 'Hello Mara,' : 'Hello,')).toBe(true);
    }
  });
});

const anyWords = fc
  .array(
    fc.constantFrom(
      ...'the spring term runs with two classes and a garden plan for our street by Leeds & a <b> mark $1 on weekdays'.split(
        ' ',
      ),
    ),
    { minLength: 3, maxLength: 9 },
  )
  .map((picked) => picked.join(' '));

const neutralWords = fc
  .tuple(
    fc.constantFrom(
      'the spring term',
      'our street by the river',
      'a class of twelve',
      'the garden plan for Leeds',
      'a <b> mark & $1 on paper',
      '“the blue folder” from May',
    ),
    fc.constantFrom(
      'runs on weekdays',
      'is full until the autumn',
      'takes two afternoons',
      'stays with the library',
      'has a list of its own',
    ),
  )
  .map((parts) => parts.join(' '));

it('passes its checks with any neutral words, and escapes them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.record({
        wording: fc.constantFrom('direct' as const, 'softened' as const),
        door: neutralWords.map((condition) => ({ condition })),
        reason: neutralWords,
        referral: neutralWords,
        ownsDelay: fc.boolean(),
        variant: fc.integer(),
      }),
      (kind, options) => {
        const request: DraftRequest = { ...kind, message: MESSAGE, now: NOW, options };
        const { text, html } = composeDraft(request);
        expect(objections(text, request)).toEqual([]);
        for (const given of [options.reason, options.referral, options.door.condition]) {
          expect(text).toContain(given);
        }
        expect(html.replace(/<\/?(p|br)>/g, '')).not.toMatch(/[<>]/);
      },
    ),
    { numRuns: 300 },
  );
});

it('passes its checks with words in any order, but for what a learned check makes of no sentence', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.record({
        wording: fc.constantFrom('direct' as const, 'softened' as const),
        door: anyWords.map((condition) => ({ condition })),
        reason: anyWords,
        referral: anyWords,
        ownsDelay: fc.boolean(),
        variant: fc.integer(),
      }),
      (kind, options) => {
        const request: DraftRequest = { ...kind, message: MESSAGE, now: NOW, options };
        const { text, html } = composeDraft(request);
        const objected = objections(text, request).filter(({ id }) => id !== 'over-explaining');
        expect(objected).toEqual([]);
        for (const given of [options.reason, options.referral, options.door.condition]) {
          expect(text).toContain(given);
        }
        expect(html.replace(/<\/?(p|br)>/g, '')).not.toMatch(/[<>]/);
      },
    ),
    { numRuns: 300 },
  );
});
