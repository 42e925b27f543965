import fc from 'fast-check';
import { mergeFixes } from '../../src/core/fixes';
import { applyFixes, reviewReply, type Finding, type ReviewContext } from '../../src/core';

const GREETINGS = ['', 'Hi Mara,\n\n', 'Dear Ms Lind,\r\n\r\n', 'Hello,\n\n', 'Good morning Jo, '];
const DECISIONS = [
  'I can’t take this on.',
  'I’m declining.',
  'We’ve decided to go with another supplier.',
  'I’m sorry, but I won’t be attending.',
  'I can’t join, but maybe another time.',
];
const OTHERS = [
  // over-apology
  'Sorry for the short notice.',
  'Apologies again, and I do apologise to Greta.',
  'I feel bad about it, forgive me.',
  'I’m sorry for the late reply.',
  'Sorry, the barn is let that week.',
  // vague-language and unclear-decision
  'Let me think about it.',
  'Let’s circle back in a while.',
  'Thank you for asking, but I’m on the fence.',
  'Sorry for the delay, let me think about it.',
  // reopening
  'Thoughts?',
  'What do you think?',
  'Let me know what you think.',
  'The plan is bold, what else can you propose?',
  // over-explaining
  'The price went up, and the reports arrive too late.',
  'Besides, our director is leaving us.',
  'My divorce came through on Monday and the house has to be emptied by the end of the month.',
  // disrespect
  'You people never listen.',
  'LEAVE ME ALONE NOW!',
  'Your so-called experts wasted our time.',
  // nothing to object to
  'Thank you for thinking of me.',
  'Priya Shah runs the reading group.',
  'I wish you well with it.',
];
const SIGNATURES = ['', '\n\nBest,\nRobin', '\n\n-- \nRobin Vane\nVanehall Ltd'];
const THREADS = [
  '',
  '\n\nOn Mon, 2 Nov 2026 at 09:30, Mara Lind <mara@lindworks.example> wrote:\n> Sorry, sorry! Thoughts?\n> Let’s circle back.',
  '\n\nFrom: Mara Lind\nSent: 2 November 2026\nTo: Robin Vane\nSubject: Panel\n\nSorry, sorry! Maybe later?',
];
const NOW = new Date('2026-11-10T09:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const CONTEXTS: readonly ReviewContext[] = [
  {},
  { response: 'decline' },
  { response: 'decline', now: NOW, receivedAt: daysAgo(5) },
  { response: 'decline', now: NOW, receivedAt: daysAgo(80), silenceSince: daysAgo(30) },
  { response: 'repair', now: NOW, silenceSince: daysAgo(60) },
];

const reply = fc
  .record({
    greeting: fc.constantFrom(...GREETINGS),
    decision: fc.option(fc.constantFrom(...DECISIONS), { nil: undefined }),
    others: fc.array(
      fc.tuple(fc.constantFrom(...OTHERS), fc.constantFrom(' ', ' ', '\n\n', '\r\n\r\n')),
      { maxLength: 7 },
    ),
    at: fc.nat(7),
    signature: fc.constantFrom(...SIGNATURES),
    thread: fc.constantFrom(...THREADS),
    context: fc.constantFrom(...CONTEXTS),
  })
  .map(({ greeting, decision, others, at, signature, thread, context }) => {
    const parts: (readonly [string, string])[] = [...others];
    if (decision !== undefined) parts.splice(at, 0, [decision, ' ']);
    const text = parts
      .map(([sentence, gap]) => sentence + gap)
      .join('')
      .trimEnd();
    return { body: greeting + text + signature + thread, signature, thread, context };
  });

const DAY = 86_400_000;
const findingsOf = (body: string, context: ReviewContext): readonly Finding[] =>
  reviewReply({ body }, context).checks.flatMap(({ findings }) => findings);
const fixableOf = (body: string, context: ReviewContext) =>
  findingsOf(body, context).filter(({ fix }) => fix !== undefined);

describe('applying all fixes', () => {
  it('leaves no finding that has one, whatever stood there', () => {
    fc.assert(
      fc.property(reply, ({ body, context }) => {
        const fixed = applyFixes(body, findingsOf(body, context), context);
        expect({ fixed, left: fixableOf(fixed, context) }).toEqual({ fixed, left: [] });
        expect(applyFixes(fixed, findingsOf(fixed, context), context)).toBe(fixed);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    'no thanks, i’m off sugar, it’s too late in the day and i’ve got my blood tests on friday, the numbers are up',
    'Hi Mike, I don’t want to go out with you, you’re not my type, and my ex still lives here so it’s a mess.',
    'Can’t, the car’s at the garage, and Lena’s got a temperature, plus my mother is staying until Sunday.',
  ])('leaves the only no of “%s”', (body) => {
    const fixed = applyFixes(body, findingsOf(body, {}));
    const [no = ''] = /no thanks|don’t want to go|Can’t/.exec(body) ?? [];
    expect(fixed).toContain(no);
  });

  it('ends no apology at an abbreviation', () => {
    const body =
      'I won’t be joining. I am sorry, and I am sorry also to Mrs. Novak who had already arranged a hotel.';
    expect(applyFixes(body, findingsOf(body, {}))).toBe('I won’t be joining. I am sorry.');
  });

  it.each([
    'Hi Anna!!',
    'Hi Anna...',
    'Hi Anna :)',
    'Hi Anna…',
    'Hi Anna 👋',
    'Hi Anna, 😊',
    'Hi Anna & Ben,',
    'Hi Anna (and Ben),',
    'Hi Anna;',
    'Hi @Anna,',
    'Hi, Anna.',
    'Good morning, Anna,',
  ])('puts a line behind “%s”', (greeting) => {
    const rest = 'I won’t be able to join the panel in June.';
    const context = { receivedAt: new Date(0), now: new Date(4 * DAY) };
    const body = `${greeting}\n\n${rest}`;
    expect(applyFixes(body, findingsOf(body, context), context)).toBe(
      `${greeting}\n\nI’m sorry for the late reply. ${rest}`,
    );
  });

  it('leaves no gap where a cut takes a rewrite along', () => {
    const body = 'Thoughts? LEAVE ME ALONE NOW! Thoughts? I can’t take this on.';
    const cut = (start: number, end: number) => ({ start, end, text: '' });
    const fixes = [cut(0, 9), cut(9, 29), { start: 10, end: 28, text: 'Leave me' }, cut(29, 39)];
    expect(mergeFixes(body, fixes)).toEqual([cut(0, 39)]);
  });

  it('never says a plain no twice', () => {
    const no = 'I’m going to decline this.';
    const body = `${no} Hmm, Saturday. Let me think about it and I'll get back to you at some point, ok?`;
    const fixed = applyFixes(body, findingsOf(body, {}));
    expect(fixed.split(no)).toHaveLength(2);
  });

  it('leaves the signature and the quoted thread as they are', () => {
    fc.assert(
      fc.property(reply, ({ body, context, signature, thread }) => {
        const fixed = applyFixes(body, findingsOf(body, context), context);
        expect(fixed.endsWith(`${signature}${thread}`.trimStart())).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no gap, no stray mark and no sentence without a capital', () => {
    fc.assert(
      fc.property(reply, ({ body, context, signature, thread }) => {
        const fixed = applyFixes(body, findingsOf(body, context), context);
        const own = fixed.slice(0, fixed.length - `${signature}${thread}`.trimStart().length);
        expect(own).not.toMatch(/ {2}| [,.;!?]|[,;] ?[.;!?,]|\.\.|^[ ,.;]|[.!?] +[a-z]|\n[a-z ]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('quotes what stands there', () => {
    fc.assert(
      fc.property(reply, ({ body, context }) => {
        for (const { start, end, quote, fix } of findingsOf(body, context)) {
          expect(body.slice(start, end)).toBe(quote);
          expect((fix?.start ?? 0) <= (fix?.end ?? 0)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it.each([
  [
    'I can’t take the minutes, sorry. Sorry again, but the answer is no.',
    'I can’t take the minutes, sorry. The answer is no.',
  ],
  ['I’m declining. Sorry, sorry! Sorry for that, and apologies.', 'I’m declining. Sorry!'],
  ['I’m sorry. We apologise that we can’t join.', 'I’m sorry. We can’t join.'],
  ['Hi Mara,\n\nThoughts?\n\nI’m declining.', 'Hi Mara,\n\nI’m declining.'],
  [
    'I’m declining. What do you think? Let me know your thoughts.\n\nBest,\nJo',
    'I’m declining.\n\nBest,\nJo',
  ],
  [
    'I’m not going to take the role. The pay is lower than in my present one and the commute would be ninety minutes each way.',
    'I’m not going to take the role.',
  ],
  ['LEAVE ME ALONE NOW! I’m declining.', 'Leave me alone now! I’m declining.'],
])('turns %j into %j', (body, expected) => {
  expect(applyFixes(body, findingsOf(body, {}))).toBe(expected);
});

it('leaves a question that may hold the only no', () => {
  const context = { response: 'decline' } as const;
  const fixesOf = (body: string) =>
    reviewReply({ body }, context)
      .checks.filter(({ id }) => id === 'reopening')
      .flatMap(({ findings }) => findings.map(({ fix }) => fix?.text));
  expect(fixesOf('Is this really for us, or what do you think?')).toEqual([undefined]);
  expect(fixesOf('I’m declining. What do you think?')).toEqual(['']);
});
