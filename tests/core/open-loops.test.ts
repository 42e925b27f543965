import * as fc from 'fast-check';
import {
  ANY_LOOP,
  filterLoops,
  kindsOf,
  loopState,
  mayDecline,
  waitingTimes,
  weeksOfArrivals,
  withLoop,
  type LoopFilter,
} from '../../src/core';
import type { OpenLoop } from '../../src/core/mailbox-ports';

const HOUR = 3_600_000;
const NOW = new Date('2026-03-04T10:00:00Z');
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR);

function loop(parts: Partial<OpenLoop> & { readonly hours?: number } = {}): OpenLoop {
  const { hours = 1, ...rest } = parts;
  return {
    conversation: 'c',
    message: 'm',
    from: { displayName: 'Zoë Brandt', emailAddress: 'z.brandt@bell.example' },
    subject: 'A talk in May',
    receivedAt: ago(hours),
    scenario: 'networking-request',
    ...rest,
  };
}

describe('the state of a loop', () => {
  it.each([
    [-5, 'in-time'],
    [0, 'in-time'],
    [48, 'in-time'],
    [48.1, 'due'],
    [72, 'due'],
    [72.1, 'late'],
    [42 * 24 - 0.1, 'late'],
    [42 * 24, 'long'],
    [9999, 'long'],
  ] as const)('after %d hours is %s', (hours, state) => {
    expect(loopState(loop({ hours }), NOW)).toBe(state);
  });
});

describe('waiting times', () => {
  it.each([
    [-5, 'a-day'],
    [24, 'a-day'],
    [24.1, 'target'],
    [48, 'target'],
    [48.1, 'limit'],
    [72, 'limit'],
    [72.1, 'a-week'],
    [168, 'a-week'],
    [168.1, 'two-weeks'],
    [336, 'two-weeks'],
    [336.1, 'six-weeks'],
    [42 * 24 - 0.1, 'six-weeks'],
    [42 * 24, 'longer'],
  ] as const)('of %d hours count as %s', (hours, wait) => {
    const counted = waitingTimes([loop({ hours })], NOW).filter(({ loops }) => loops > 0);
    expect(counted).toMatchObject([{ wait, loops: 1 }]);
  });

  it('have every step, in which nobody waits too', () => {
    expect(waitingTimes([], NOW).map(({ loops }) => loops)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('count each loop once, under its own state', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -100, max: 3000, noNaN: true })), (waits) => {
        const loops = waits.map((hours) => loop({ hours }));
        const times = waitingTimes(loops, NOW);
        for (const state of ['in-time', 'due', 'late', 'long'] as const) {
          const counted = times.filter((each) => each.state === state);
          expect(counted.reduce((sum, each) => sum + each.loops, 0)).toBe(
            loops.filter((each) => loopState(each, NOW) === state).length,
          );
        }
      }),
    );
  });
});

describe('weeks of arrival', () => {
  const answers = (since: string, within48 = 1) => ({
    since: new Date(since),
    within48,
    within72: 2,
    later: 3,
  });
  const weeksFrom = (parts: Partial<Parameters<typeof weeksOfArrivals>[0]>) =>
    weeksOfArrivals({ loops: [], weeks: [], lookedBackTo: NOW, ...parts }, NOW);
  const mondays = (parts: Parameters<typeof weeksFrom>[0]) =>
    weeksFrom(parts).map(({ since }) => since.toISOString().slice(0, 10));

  it('begin on Monday, UTC, with the week that was looked back to, and end with this one', () => {
    expect(mondays({ lookedBackTo: new Date('2026-02-15T23:59:59Z') })).toEqual([
      '2026-02-09',
      '2026-02-16',
      '2026-02-23',
      '2026-03-02',
    ]);
  });

  it('hold what was answered and what waits, and nothing between them', () => {
    const loops = [loop({ receivedAt: new Date('2026-02-22T23:00:00Z') }), loop()];
    const weeks = [answers('2026-02-02'), answers('2026-02-16', 4)];
    expect(weeksFrom({ loops, weeks })).toEqual([
      { ...answers('2026-02-02'), waiting: 0 },
      { since: new Date('2026-02-09'), within48: 0, within72: 0, later: 0, waiting: 0 },
      { ...answers('2026-02-16', 4), waiting: 1 },
      { since: new Date('2026-02-23'), within48: 0, within72: 0, later: 0, waiting: 0 },
      { since: new Date('2026-03-02'), within48: 0, within72: 0, later: 0, waiting: 1 },
    ]);
  });

  it('add up what is given for one week', () => {
    const weeks = [answers('2026-03-02'), answers('2026-03-03')];
    expect(weeksFrom({ weeks })).toMatchObject([{ within48: 2, within72: 4, later: 6 }]);
  });

  it('end for dates that are none', () => {
    const none = new Date(NaN);
    expect(mondays({ lookedBackTo: none, loops: [loop({ receivedAt: none })] })).toEqual([
      '2026-03-02',
    ]);
  });
});

describe('a filter', () => {
  const zoe = loop({ hours: 1 });
  const ann = loop({
    from: { displayName: '', emailAddress: 'ann@northwind.example' },
    subject: 'Your OFFER',
    scenario: 'job-offer',
    hours: 60,
  });
  const all = [zoe, ann];
  const found = (filter: Partial<LoopFilter>) => filterLoops(all, { ...ANY_LOOP, ...filter }, NOW);

  it.each([
    ['nothing', {}, all],
    ['white space', { words: ' \n ' }, all],
    ['a name without its accent', { words: 'zoe' }, [zoe]],
    ['a part of an address', { words: '@northwind' }, [ann]],
    ['a subject in another case', { words: 'offer' }, [ann]],
    ['words of sender and subject in any order', { words: 'may  BRANDT' }, [zoe]],
    ['words of two loops', { words: 'offer zoe' }, []],
    ['no pattern', { words: '.*' }, []],
    ['a kind', { scenario: 'job-offer' }, [ann]],
    ['an age', { state: 'in-time' }, [zoe]],
    ['a kind and another’s age', { scenario: 'job-offer', state: 'in-time' }, []],
  ] as const)('for %s', (_name, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

describe('a loop that is put back', () => {
  const [old, middle, young] = [300, 200, 100].map((hours) =>
    loop({ message: String(hours), hours }),
  ) as [OpenLoop, OpenLoop, OpenLoop];

  it.each([
    ['between others', [old, young], middle],
    ['first', [middle, young], old],
    ['last', [old, middle], young],
    ['where it stands already', [old, middle, young], middle],
  ])('stands by its age: %s', (_name, loops, back) => {
    expect(withLoop(loops, back)).toEqual([old, middle, young]);
  });
});

it('names the kinds that occur, each once, none last', () => {
  const loops = (['none', 'sales-pitch', 'job-offer', 'sales-pitch'] as const).map((scenario) =>
    loop({ scenario }),
  );
  expect(kindsOf(loops)).toEqual(['job-offer', 'sales-pitch', 'none']);
});

it.each([
  ['sales-pitch', true],
  ['none', true],
  ['harassment', false],
  ['scam-spam', false],
  ['exploitative', false],
] as const)('%s may be declined in one click: %s', (scenario, may) => {
  expect(mayDecline({ scenario })).toBe(may);
});
