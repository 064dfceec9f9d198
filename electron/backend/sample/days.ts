/** Days as `YYYY-MM-DD`, counted in UTC so that no time zone can move one. */

const DAY = 86_400_000;

export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const addDays = (date: string, days: number): string => dayOf(dayNumber(date) + days);

/** The next working day on or after a date: nobody teaches on Sunday, few on Saturday. */
export function workday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(date, 1) : weekday === 6 ? addDays(date, -1) : date;
}
