import { isAnswered, type RecordEntry } from './record';
import type { ScenarioId } from './scenario';

/** `month` is 1–12; begins and ends at midnight UTC. */
export type Month = { readonly year: number; readonly month: number };

export type MonthReport = {
  /** Answers given in it. */
  readonly answers: number;
  /** Decided in it or before, and without an answer up to now: what is answered is no longer open in any month. */
  readonly open: number;
  /** From when a message came to its answer; `null` without answers. */
  readonly medianHours: number | null;
  /** The most frequent first. */
  readonly byScenario: readonly {
    readonly scenario: ScenarioId | 'none';
    readonly answers: number;
  }[];
};

const MS_PER_HOUR = 3_600_000;

/** A month of the record. An answer that is older than its message, by whichever clock, took no time. */
export function monthOf(entries: readonly RecordEntry[], month: Month): MonthReport {
  const answered = entries.filter(isAnswered);
  const ofMonth = answered.filter(({ answeredAt }) => isSameMonth(monthAt(answeredAt), month));
  const open = entries.filter(
    (entry) => !isAnswered(entry) && compareMonths(monthAt(entry.decidedAt), month) <= 0,
  );
  const counts = new Map<ScenarioId | 'none', number>();
  for (const { scenario } of ofMonth) counts.set(scenario, (counts.get(scenario) ?? 0) + 1);
  const hours = ofMonth.map(({ answeredAt, receivedAt }) =>
    Math.max(0, (answeredAt.getTime() - receivedAt.getTime()) / MS_PER_HOUR),
  );
  return {
    answers: ofMonth.length,
    open: open.length,
    medianHours: medianOf(hours),
    byScenario: [...counts.keys()]
      .map((scenario) => ({ scenario, answers: counts.get(scenario) ?? 0 }))
      .sort((a, b) => b.answers - a.answers),
  };
}

export function monthAt(date: Date): Month {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** Negative where the first comes before the second. */
export function compareMonths(a: Month, b: Month): number {
  return indexOf(a) - indexOf(b);
}

/** `months` may be negative. */
export function monthsAfter(month: Month, months: number): Month {
  const index = indexOf(month) + months;
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1 };
}

function indexOf({ year, month }: Month): number {
  return year * 12 + month - 1;
}

function isSameMonth(a: Month, b: Month): boolean {
  return compareMonths(a, b) === 0;
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const COLUMNS = ['answered', 'received', 'kind', 'answer', 'sender', 'message', 'decided'] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Times in UTC; sender and message as hashes, which are no number to a spreadsheet. What is open has no
 * answer and no kind, what is answered no decision.
 */
function rowOf(entry: RecordEntry): Row {
  const isDone = isAnswered(entry);
  return {
    answered: isDone ? entry.answeredAt.toISOString() : '',
    received: entry.receivedAt.toISOString(),
    kind: isDone ? entry.scenario : '',
    answer: isDone ? entry.response : '',
    sender: hashText(entry.sender),
    message: hashText(entry.item),
    decided: isDone ? '' : entry.decidedAt.toISOString(),
  };
}

const HASH_DIGITS = 8;

function hashText(hash: number): string {
  const digits = (hash >>> 0).toString(16);
  return `#${'0'.repeat(HASH_DIGITS - digits.length)}${digits}`;
}

/** RFC 4180, with a header. */
export function toCsv(entries: readonly RecordEntry[]): string {
  const rows = entries.map(rowOf).map((row) => COLUMNS.map((column) => row[column]));
  return [COLUMNS, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** What a spreadsheet would take for a formula. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** One field of a CSV file; what a spreadsheet would compute gets an apostrophe before it. */
export function csvField(text: string): string {
  const plain = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** JSON of the same values as `toCsv`. */
export function toJson(entries: readonly RecordEntry[]): string {
  return `${JSON.stringify({ version: 1, answers: entries.map(rowOf) }, null, 2)}\n`;
}
