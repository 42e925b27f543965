import fc from 'fast-check';
import { LoopFinder, type Theirs, type Word } from '../../src/core/loop-finder';

const MONDAY = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;

type Said = {
  readonly by: 'them' | 'us';
  readonly conversation: string;
  readonly hour: number;
  readonly asks?: boolean;
  readonly isAutomatic?: boolean;
};

function wordOf({ by, conversation, hour, asks = true, isAutomatic = false }: Said): Word {
  const at = new Date(MONDAY + hour * HOUR);
  if (by === 'us') return { by, conversation, at };
  const word: Theirs = {
    by,
    conversation,
    at,
    message: `${conversation} ${String(hour)}`,
    from: { displayName: 'Mira Okafor', emailAddress: 'mira@tern.example' },
    subject: 'A question',
    asked: () => ({ wantsAnswer: asks && !isAutomatic, isAutomatic, scenario: 'none' }),
  };
  return word;
}

function lookedBack(said: readonly Said[]): LoopFinder {
  const finder = new LoopFinder();
  const latestFirst = [...said].sort((a, b) => b.hour - a.hour || (a.by === 'us' ? -1 : 1));
  latestFirst.forEach((each) => {
    finder.lookBack(wordOf(each));
  });
  finder.settle();
  return finder;
}

const messagesOf = (finder: LoopFinder) => finder.loops().map(({ message }) => message);
const weeksOf = (finder: LoopFinder) =>
  finder.found({ days: 1, lookedBackTo: new Date(0), completeAt: null }).weeks;

const ASKED: Said = { by: 'them', conversation: 'a', hour: 0 };

describe('looking back', () => {
  it('finds who had the last word and asks something, the longest waiting first', () => {
    const finder = lookedBack([
      { by: 'them', conversation: 'later', hour: 9 },
      { by: 'them', conversation: 'earlier', hour: 2 },
      { by: 'them', conversation: 'answered', hour: 3 },
      { by: 'us', conversation: 'answered', hour: 4 },
      { by: 'them', conversation: 'thanks', hour: 5, asks: false },
      { by: 'us', conversation: 'begun by us', hour: 6 },
    ]);
    expect(messagesOf(finder)).toEqual(['earlier 2', 'later 9']);
  });

  it('takes the last of their words, whatever they asked before', () => {
    expect(messagesOf(lookedBack([ASKED, { ...ASKED, hour: 5, asks: false }]))).toEqual([]);
    expect(
      messagesOf(
        lookedBack([
          { ...ASKED, asks: false },
          { ...ASKED, hour: 5 },
        ]),
      ),
    ).toEqual(['a 5']);
  });

  it('passes over what a system wrote', () => {
    const away: Said = { by: 'them', conversation: 'a', hour: 8, isAutomatic: true };
    expect(messagesOf(lookedBack([ASKED, away]))).toEqual(['a 0']);
    expect(messagesOf(lookedBack([ASKED, { by: 'us', conversation: 'a', hour: 2 }, away]))).toEqual(
      [],
    );
  });

  it('counts each answer once, in the week of its question, by how long it took', () => {
    const said = (conversation: string, asked: number, answered: number): readonly Said[] => [
      { by: 'them', conversation, hour: asked },
      { by: 'us', conversation, hour: answered },
    ];
    const finder = lookedBack([
      ...said('at the target', 1, 49),
      ...said('after it', 2, 51),
      ...said('at the limit', 3, 75),
      ...said('too late', 4, 77),
      ...said('twice', 5, 6),
      { by: 'us', conversation: 'twice', hour: 8 },
      ...said('next week', 168, 169),
    ]);
    expect(weeksOf(finder)).toEqual([
      { since: new Date(MONDAY), within48: 2, within72: 2, later: 1 },
      { since: new Date(MONDAY + 168 * HOUR), within48: 1, within72: 0, later: 0 },
    ]);
  });

  it('goes on in another finder from what was kept', () => {
    const latestFirst: readonly Said[] = [
      { by: 'us', conversation: 'a', hour: 9 },
      { by: 'them', conversation: 'b', hour: 8 },
      { by: 'them', conversation: 'a', hour: 7 },
      { by: 'them', conversation: 'b', hour: 6 },
      { by: 'them', conversation: 'c', hour: 5 },
    ];
    const whole = lookedBack(latestFirst);
    for (let kept = 0; kept < latestFirst.length; kept += 1) {
      const first = new LoopFinder();
      latestFirst.slice(0, kept).forEach((each) => {
        first.lookBack(wordOf(each));
      });
      const copied = <Kept>(value: Kept) => JSON.parse(JSON.stringify(value)) as Kept;
      const part = copied(first.takeNew());
      expect(first.takeNew()).toEqual({ loops: [], heard: [] });
      const second = new LoopFinder(copied(first.counts()), [part]);
      latestFirst.slice(kept).forEach((each) => {
        second.lookBack(wordOf(each));
      });
      second.settle();
      expect([second.loops(), second.counts()]).toEqual([whole.loops(), whole.counts()]);
    }
  });
});

describe('hearing what is new', () => {
  it('closes a loop that we answer and opens one that is asked anew', () => {
    const finder = lookedBack([ASKED]);
    finder.hear([wordOf({ by: 'us', conversation: 'a', hour: 3 })]);
    expect(messagesOf(finder)).toEqual([]);
    expect(weeksOf(finder)).toEqual([
      { since: new Date(MONDAY), within48: 1, within72: 0, later: 0 },
    ]);
    finder.hear([wordOf({ ...ASKED, hour: 5 })]);
    expect(messagesOf(finder)).toEqual(['a 5']);
  });

  it('does not open what Graph reports once more after the answer, or after the last word', () => {
    const finder = lookedBack([]);
    const thanks = wordOf({ ...ASKED, hour: 4, asks: false });
    finder.hear([wordOf(ASKED), wordOf({ by: 'us', conversation: 'a', hour: 2 })]);
    finder.hear([wordOf(ASKED)]);
    expect(messagesOf(finder)).toEqual([]);
    finder.hear([wordOf({ ...ASKED, hour: 3 }), thanks]);
    finder.hear([wordOf({ ...ASKED, hour: 3 })]);
    expect(messagesOf(finder)).toEqual([]);
    expect(weeksOf(finder)[0]).toMatchObject({ within48: 1 });
  });

  it('does not open what is older than our answer and comes to the inbox after it', () => {
    const finder = lookedBack([]);
    finder.hear([wordOf({ by: 'us', conversation: 'a', hour: 3 })]);
    finder.hear([wordOf(ASKED)]);
    expect(messagesOf(finder)).toEqual([]);
  });

  it('keeps a loop where only a system wrote since', () => {
    const finder = lookedBack([ASKED]);
    finder.hear([wordOf({ ...ASKED, hour: 5, isAutomatic: true })]);
    expect(messagesOf(finder)).toEqual(['a 0']);
  });

  it('lets go of what left the inbox', () => {
    const finder = lookedBack([ASKED, { ...ASKED, conversation: 'b' }]);
    finder.remove(new Set(['a 0']));
    expect(messagesOf(finder)).toEqual(['b 0']);
  });
});

/** By the definition: per conversation the last word that no system wrote. */
function waiting(said: readonly Said[]): readonly string[] {
  const last = new Map<string, Said>();
  said
    .filter(({ isAutomatic }) => isAutomatic !== true)
    .forEach((each) => {
      const known = last.get(each.conversation);
      if (!known || known.hour <= each.hour) last.set(each.conversation, each);
    });
  return [...last.values()]
    .filter(({ by, asks = true }) => by === 'them' && asks)
    .map(({ conversation, hour }) => `${conversation} ${String(hour)}`)
    .sort();
}

const mailbox = fc
  .array(
    fc.record({
      by: fc.constantFrom('them' as const, 'us' as const),
      conversation: fc.constantFrom('a', 'b', 'c'),
      asks: fc.boolean(),
      isAutomatic: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((said) =>
    said.map((each, hour): Said =>
      each.by === 'us' ? { ...each, isAutomatic: false, hour } : { ...each, hour },
    ),
  );

it('finds the same as the definition, wherever looking back ended and hearing began', () => {
  fc.assert(
    fc.property(mailbox, fc.nat(20), fc.nat(20), (said, settled, cut) => {
      const finder = lookedBack(said.slice(0, settled));
      const rest = said.slice(settled);
      finder.hear(rest.slice(0, cut).map(wordOf));
      finder.hear([...rest.slice(cut)].reverse().map(wordOf));
      finder.hear(rest.map(wordOf));
      expect([...messagesOf(finder)].sort()).toEqual(waiting(said));
    }),
  );
});
