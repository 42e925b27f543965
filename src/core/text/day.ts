export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** “14 March 2027”. `day` is UTC midnight of a calendar day. */
export function dayInWords(day: Date): string {
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()] ?? ''} ${day.getUTCFullYear()}`;
}
