import fc from 'fast-check';
import { applyFixes, reviewReply, sendVerdict, splitZones, type Review } from '../../src/core';
import { defineCheck } from '../../src/core/check';
import { DECISION_PHRASES } from '../../src/core/decision';
import { readReply } from '../../src/core/reply';
import { PhraseMatcher } from '../../src/core/text/phrases';
import { SCOPE_PHRASES } from '../../src/core/text/scope';

const statuses = (review: Review) => new Set(review.checks.map(({ status }) => status));
const findings = (body: string) => reviewReply({ body }).checks.flatMap((check) => check.findings);
const fixed = (body: string) => applyFixes(body, findings(body));

it.each([
  'Hi Jo,\n\nLet’s circle back on the budget next week. I’ll get back to you with numbers.\n\nRobin',
  'I can’t wait to start! Count me in.',
  'I can’t thank you enough for the flowers.',
  'Sure, I’d be happy to join. See you on Friday.',
  'Could you send me the agenda?',
  'If the answer is no, I’d like to know by Friday.',
  '',
])('is quiet on a mail that declines nothing: %j', (body) => {
  const review = reviewReply({ body });
  expect(review.isDecline).toBe(false);
  expect(statuses(review)).toEqual(new Set(['not-applicable']));
  expect(sendVerdict(review)).toEqual({ kind: 'allow' });
});

it.each([
  'I’m declining the offer.',
  'Thanks, but we’ve decided to go with somebody else.',
  'Please take me off your list.',
  'I need to step down from the committee.',
  'I won’t be able to join you on Friday.',
  'No thanks.',
  'Thank you for thinking of me. Maybe another time.',
])('sees a decline in %j', (body) => {
  expect(reviewReply({ body }).isDecline).toBe(true);
});

it('leaves a reply in another language quiet, and says which', () => {
  const review = reviewReply({
    body: 'Hallo Mara, vielen Dank für die Einladung. Ich kann leider nicht kommen, und es tut mir sehr leid für dich und das Team.',
  });
  expect(review.language).toBe('de');
  expect(statuses(review)).toEqual(new Set(['not-applicable']));
});

it('judges what the writer wrote and nothing below it', () => {
  const body =
    'I’m declining.\n\nOn Mon, 2 Nov 2026, Mara <mara@lindworks.example> wrote:\n> Dear [Name], maybe later?';
  expect(findings(body)).toEqual([]);
});

it('does not flag a phrase that the user has switched off', () => {
  const body = 'I can’t do it, but let’s touch base in a while.';
  const { checks } = reviewReply({ body }, { ignored: ['touch base'] });
  expect(findings(body)).toHaveLength(1);
  expect(checks.flatMap((check) => check.findings)).toEqual([]);
});

it('points at a sentence once, and still for what the user has not switched off', () => {
  const body = 'I can’t do it. Let’s touch base and circle back in a while.';
  const vague = (ignored: readonly string[]) =>
    reviewReply({ body }, { ignored })
      .checks.filter(({ id }) => id === 'vague-language')
      .flatMap((check) => check.findings.map(({ quote }) => quote));
  const sentence = 'Let’s touch base and circle back in a while';
  expect(vague([])).toEqual([sentence]);
  expect(vague(['touch base'])).toEqual([sentence]);
  expect(vague(['touch base', 'circle back'])).toEqual([]);
});

it('still sees an insult beside a phrase that the user has switched off', () => {
  const body = 'I won’t be joining. You are a clown, we may touch base never.';
  const insults = (ignored: readonly string[]) =>
    reviewReply({ body }, { ignored })
      .checks.filter(({ id }) => id === 'disrespect')
      .flatMap((check) => check.findings.map(({ quote }) => quote));
  expect(insults([])).toHaveLength(1);
  expect(insults(['touch base'])).toEqual(insults([]));
  expect(insults(['clown'])).toEqual([]);
});

it('isolates a check that throws', () => {
  const broken = defineCheck({
    id: 'reopening',
    label: 'Broken',
    severity: 'error',
    messages: { never: 'Never said.' },
    run: () => {
      throw new Error('broken');
    },
  });
  const matcher = new PhraseMatcher([...DECISION_PHRASES, ...SCOPE_PHRASES]);
  expect(broken.judge(readReply('I’m declining.', {}, matcher))).toEqual({
    id: 'reopening',
    status: 'could-not-run',
    findings: [],
  });
});

describe('fixes', () => {
  it.each([
    ['I can’t take this on, but let’s circle back in a while.', 'I can’t take this on.'],
    ['I can’t take this on, but let’s circle back soon.', 'I can’t take this on.'],
    ['I’m declining. Maybe another time! All the best.', 'I’m declining. All the best.'],
    [
      'Hi Mara,\n\nThank you for asking. Let me think about it.',
      'Hi Mara,\n\nThank you for asking. I’m going to decline this.',
    ],
  ])('turn %j into %j', (body, expected) => {
    expect(fixed(body)).toBe(expected);
    expect(findings(fixed(body))).toEqual([]);
  });

  it('leave the quoted thread as it is', () => {
    const quoted = '\n\n> Maybe later?\n> [Name]';
    expect(fixed(`I can’t join, but maybe another time.${quoted}`)).toBe(`I can’t join.${quoted}`);
  });

  it('make a promise of a phrase that was meant', () => {
    const body = 'I’m declining. Let’s circle back.';
    const [finding] = findings(body);
    const { from, sentence } = finding?.commit ?? {
      from: { start: 0, end: 0 },
      sentence: () => '',
    };
    const meant =
      body.slice(0, from.start) + sentence(new Date('2027-03-14T00:00:00Z')) + body.slice(from.end);
    expect(meant).toBe('I’m declining. I’ll come back to you on 14 March 2027.');
    expect(findings(meant)).toEqual([]);
  });
});

describe('at Send', () => {
  it('names the worst two findings, two checks before two of one', () => {
    const verdict = sendVerdict(
      reviewReply({
        body: 'Dear [Name], thank you for asking. Maybe another time. Let me think about it.',
      }),
    );
    expect(verdict).toMatchObject({ kind: 'prompt' });
    if (verdict.kind !== 'prompt') return;
    expect(verdict.message).toMatch(/no in so many words.*Maybe another time/);
    expect(verdict.message.length).toBeLessThanOrEqual(500);
    expect(verdict.markdown.length).toBeLessThanOrEqual(500);
  });

  it('lets a decline with warnings go', () => {
    const body = `I’m declining. ${'The autumn is full of promised work. '.repeat(25)}`;
    const review = reviewReply({ body });
    expect(statuses(review)).toContain('warn');
    expect(sendVerdict(review)).toEqual({ kind: 'allow' });
  });

  it('keeps Markdown in the writer’s words from being read as such', () => {
    const verdict = sendVerdict(reviewReply({ body: 'I’m declining your [*Offer* Name].' }));
    expect(verdict).toMatchObject({ kind: 'prompt' });
    expect(verdict.kind === 'prompt' && verdict.markdown).toContain('\\[\\*Offer\\* Name\\]');
  });
});

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'I can’t ',
        'maybe ',
        'later ',
        'circle back',
        ', but ',
        '. ',
        '\n',
        '\r\n',
        '> ',
        '-- ',
        '[Name]',
        '“',
        '"',
        'n’t',
        '___',
        'XXX',
        'From: ',
        'On Mon wrote:',
        '😀',
        '\ud83d',
        '\u0000',
        'é',
        '\u202e',
      ),
      fc.string(),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

it('reviews any string, quotes what stands there, and stays in the visible text', () => {
  fc.assert(
    fc.property(prose, (body) => {
      const review = reviewReply({ body }, { response: 'decline' });
      expect(statuses(review)).not.toContain('could-not-run');
      const { visible } = splitZones(body);
      for (const finding of review.checks.flatMap((check) => check.findings)) {
        expect(body.slice(finding.start, finding.end)).toBe(finding.quote);
        if (finding.start === finding.end) continue;
        expect(visible.some(({ start, end }) => start <= finding.start && finding.end <= end)).toBe(
          true,
        );
      }
    }),
    { numRuns: 500 },
  );
});

it('marks every character of a body at most once', () => {
  fc.assert(
    fc.property(prose, (body) => {
      const { visible, quote, signature, disclaimer } = splitZones(body);
      const spans = [...visible, ...quote, ...signature, ...disclaimer].sort(
        (a, b) => a.start - b.start,
      );
      spans.forEach(({ start, end }, index) => {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(spans[index + 1]?.start ?? body.length);
      });
    }),
    { numRuns: 500 },
  );
});

it('names twenty vague phrases at the most, however many there are', () => {
  const body = `I can’t join. ${'Let’s circle back. '.repeat(500)}`;
  const vague = reviewReply({ body }).checks.find(({ id }) => id === 'vague-language');
  expect(vague?.findings).toHaveLength(20);
});

it('keeps what cancels a phrase', () => {
  const body = 'I can’t join. I’ll circle back on Friday with a name.';
  const quote = (span: { start: number; end: number }) => body.slice(span.start, span.end);
  const { spared } = reviewReply({ body });
  expect(
    spared.map(({ check, because, by, ...span }) => [check, quote(span), because, by?.quote]),
  ).toEqual([['vague-language', 'circle back', 'dated', 'on Friday']]);
});

it('does not trip over a word that every object knows', () => {
  const review = reviewReply({ body: 'I can’t take the constructor role. __proto__ toString.' });
  expect(review.isDecline).toBe(true);
});
