import { MONTH_STARTS } from '../lexicon/months';

const ISO = /\b(\d{4})[-/.年년]\s?(\d{1,2})[-/.月월]\s?(\d{1,2})/;
const DAY_FIRST =
  /\b(\d{1,2})(?:\.|st|nd|rd|th|er|º)?(?: de| of)? ([a-zà-žа-я]{3,12})\.?,?(?: de| del)? (\d{4})\b/;
const MONTH_FIRST = /(?:^|[\s,])([a-zà-žа-я]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/;
const NUMBERS = /\b(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d\d)\b/;
const CLOCK = /\b(\d{1,2})[:.h](\d\d)(?:[:.]\d\d)?\s?([ap]\.?m)?/;
const LONGEST = 400;
const MS_PER_DAY = 86_400_000;

/**
 * The moment that a mail program wrote into the header of a quoted mail, in the common formats and
 * languages; undefined where none is found. The time zone is unknown, so it is right to a day. Where day and
 * month could be either, it is the later moment that is not after `before`.
 */
export function mailDate(text: string, before: Date): Date | undefined {
  const lower = text.slice(0, LONGEST).toLowerCase();
  const latest = before.getTime() + MS_PER_DAY;
  const [found] = daysIn(lower)
    .map((day) => day + timeIn(lower))
    .filter((moment) => moment <= latest)
    .sort((a, b) => b - a);
  return found === undefined ? undefined : new Date(Math.min(found, before.getTime()));
}

function daysIn(text: string): readonly number[] {
  const iso = ISO.exec(text);
  if (iso) return dayAt(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(text);
  const month = monthOf(dayFirst?.[2]);
  if (dayFirst && month > 0) return dayAt(Number(dayFirst[3]), month, Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  const named = monthOf(monthFirst?.[1]);
  if (monthFirst && named > 0) return dayAt(Number(monthFirst[3]), named, Number(monthFirst[2]));
  const numbers = NUMBERS.exec(text);
  if (!numbers) return [];
  const [one, two] = [Number(numbers[1]), Number(numbers[3])];
  const year = Number(numbers[4]) + (numbers[4]?.length === 2 ? 2000 : 0);
  const european = dayAt(year, two, one);
  return numbers[2] === '/' ? [...european, ...dayAt(year, one, two)] : european;
}

/** None where there is no such day. */
function dayAt(year: number, month: number, day: number): readonly number[] {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [date.getTime()] : [];
}

/** From 1; 0 for a word that is no month. The longest beginning tells “mars” from “marraskuu”. */
function monthOf(word = ''): number {
  let [found, longest] = [0, 0];
  MONTH_STARTS.forEach((starts, index) => {
    for (const start of starts.split(' ')) {
      if (start.length > longest && word.startsWith(start))
        [found, longest] = [index + 1, start.length];
    }
  });
  return found;
}

function timeIn(text: string): number {
  const clock = CLOCK.exec(text.replace(NUMBERS, ' '));
  if (!clock) return 0;
  const [hours, minutes] = [Number(clock[1]), Number(clock[2])];
  if (hours > 23 || minutes > 59) return 0;
  const half = clock[3]?.charAt(0);
  const past = half === 'p' && hours < 12 ? 12 : half === 'a' && hours === 12 ? -12 : 0;
  return ((hours + past) * 60 + minutes) * 60_000;
}
