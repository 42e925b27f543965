export const counted = (count: number, unit: string) =>
  `${String(count)} ${unit}${count === 1 ? '' : 's'}`;

/** Hours up to two days, days up to two weeks, then weeks. */
export function duration(hours: number): string {
  if (hours < 1) return 'less than an hour';
  if (hours < 48) return counted(Math.floor(hours), 'hour');
  const days = Math.floor(hours / 24);
  return days < 14 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
}

/** “Wednesday 4 March, 09:00”, in the time of the user’s device. */
export const moment = (at: Date) =>
  at.toLocaleString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });

/** “3 May 2026”, in the time of the user’s device. */
export const day = (at: Date) =>
  at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

export const lowerFirst = (words: string) => words.slice(0, 1).toLowerCase() + words.slice(1);
