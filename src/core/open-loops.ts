import { LONG_FROM_DAYS, OWNED_FROM_DAYS, silenceBefore } from './drafts/silence';
import type { OpenLoop, WeekOfAnswers } from './mailbox-ports';
import { LIMIT_HOURS, replyClock, TARGET_HOURS, type ReplyClock } from './reply-clock';
import { isSafety, type ScenarioId } from './scenario';
import { scenarioTable } from './scenario-table';

/** By age: the states of the reply clock, and `long` from the silence on that is repaired by saying first why one writes. */
export type LoopState = ReplyClock['state'] | 'long';

/** The youngest first. */
export const LOOP_STATES = ['in-time', 'due', 'late', 'long'] as const satisfies LoopState[];

type Received = Pick<OpenLoop, 'receivedAt'>;

export function loopState({ receivedAt }: Received, now: Date): LoopState {
  const isLong = silenceBefore(now, receivedAt) === 'long';
  return isLong ? 'long' : replyClock(now, { receivedAt }).state;
}

const HOURS_PER_DAY = 24;

/** How long somebody waits, in steps: each up to and with its end but the last two, which meet where `long` begins. */
const WAITS = [
  { wait: 'a-day', toHours: HOURS_PER_DAY, state: 'in-time' },
  { wait: 'target', toHours: TARGET_HOURS, state: 'in-time' },
  { wait: 'limit', toHours: LIMIT_HOURS, state: 'due' },
  { wait: 'a-week', toHours: 7 * HOURS_PER_DAY, state: 'late' },
  { wait: 'two-weeks', toHours: OWNED_FROM_DAYS * HOURS_PER_DAY, state: 'late' },
  { wait: 'six-weeks', toHours: LONG_FROM_DAYS * HOURS_PER_DAY, state: 'late' },
  { wait: 'longer', toHours: Infinity, state: 'long' },
] as const;

export type Wait = (typeof WAITS)[number]['wait'];

/** How many wait for so long; those of a `state` follow each other. */
export type WaitCount = {
  readonly wait: Wait;
  readonly state: LoopState;
  readonly loops: number;
};

/** Every step from the shortest wait to the longest, also those in which nobody waits. */
export function waitingTimes(loops: readonly Received[], now: Date): readonly WaitCount[] {
  const waits = loops.map((loop) => waitOf(loop, now));
  return WAITS.map(({ wait, state }) => ({
    wait,
    state,
    loops: waits.filter((each) => each === wait).length,
  }));
}

function waitOf(loop: Received, now: Date): Wait {
  const state = loopState(loop, now);
  const { waitedHours } = replyClock(now, loop);
  const step = WAITS.find((each) => each.state === state && waitedHours <= each.toHours);
  return step?.wait ?? 'longer';
}

/** Of one week what was answered, by how long it took, and what still waits. */
export type WeekOfArrivals = WeekOfAnswers & { readonly waiting: number };

const MS_PER_WEEK = 7 * HOURS_PER_DAY * 3_600_000;

/**
 * The weeks of arrival from the one that was looked back to until now, without a gap; an older one that
 * something waits or was answered in begins it.
 */
export function weeksOfArrivals(
  {
    loops,
    weeks,
    lookedBackTo,
  }: {
    readonly loops: readonly Received[];
    readonly weeks: readonly WeekOfAnswers[];
    readonly lookedBackTo: Date;
  },
  now: Date,
): readonly WeekOfArrivals[] {
  const counts = new Map<number, Omit<WeekOfArrivals, 'since'>>();
  const add = (at: Date, { within48 = 0, within72 = 0, later = 0, waiting = 0 }) => {
    const monday = mondayOf(at);
    const before = counts.get(monday) ?? NOTHING;
    counts.set(monday, {
      within48: before.within48 + within48,
      within72: before.within72 + within72,
      later: before.later + later,
      waiting: before.waiting + waiting,
    });
  };
  for (const week of weeks) add(week.since, week);
  for (const { receivedAt } of loops) add(receivedAt, { waiting: 1 });

  const known = [lookedBackTo, now].map(mondayOf).concat([...counts.keys()]);
  const mondays = known.filter((monday) => !Number.isNaN(monday));
  const last = Math.max(...mondays);
  const filled: WeekOfArrivals[] = [];
  for (let monday = Math.min(...mondays); monday <= last; monday += MS_PER_WEEK)
    filled.push({ since: new Date(monday), ...(counts.get(monday) ?? NOTHING) });
  return filled;
}

const NOTHING = { within48: 0, within72: 0, later: 0, waiting: 0 };

/** Midnight UTC of the Monday before, in milliseconds. */
function mondayOf(date: Date): number {
  const daysSince = (date.getUTCDay() + 6) % 7;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - daysSince);
}

/** What is looked for among the loops; `any` leaves it open. */
export type LoopFilter = {
  /** Of the sender or the subject; all of them have to be there, in any order. */
  readonly words: string;
  readonly scenario: ScenarioId | 'none' | 'any';
  readonly state: LoopState | 'any';
};

export const ANY_LOOP: LoopFilter = { words: '', scenario: 'any', state: 'any' };

/** Those that fit, in their order. Neither case nor accents count. */
export function filterLoops(
  loops: readonly OpenLoop[],
  { words, scenario, state }: LoopFilter,
  now: Date,
): readonly OpenLoop[] {
  const wanted = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return loops.filter((loop) => {
    const { displayName, emailAddress } = loop.from;
    const text = plain(`${displayName}\n${emailAddress}\n${loop.subject}`);
    return (
      (scenario === 'any' || loop.scenario === scenario) &&
      (state === 'any' || loopState(loop, now) === state) &&
      wanted.every((word) => text.includes(word))
    );
  });
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** With this one at its place among those that wait longer and shorter; without a second one of its message. */
export function withLoop(loops: readonly OpenLoop[], loop: OpenLoop): readonly OpenLoop[] {
  const others = loops.filter(({ message }) => message !== loop.message);
  const at = others.findIndex(({ receivedAt }) => receivedAt > loop.receivedAt);
  const place = at < 0 ? others.length : at;
  return [...others.slice(0, place), loop, ...others.slice(place)];
}

/** The kinds that occur, in the order of the product, those without one last. */
export function kindsOf(loops: readonly OpenLoop[]): readonly (ScenarioId | 'none')[] {
  const kinds = [...scenarioTable.map(({ id }) => id), 'none' as const];
  return kinds.filter((kind) => loops.some(({ scenario }) => scenario === kind));
}

/** Whether a no may be drafted in one click: never where no reply is owed. */
export function mayDecline({ scenario }: Pick<OpenLoop, 'scenario'>): boolean {
  return !isSafety(scenario);
}
