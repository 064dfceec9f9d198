/** The periods that can be looked at: from the first year on record until today, whether anything came or not. */

import { slotsOf } from '#shared/completeness/expected/slots.ts';
import { daysOf, defaultCalendar, periodsOfDate, shiftPeriod } from '#shared/periods/period.ts';

export interface YearOfPeriods {
  year: string;
  /** The year, its terms and the months that have begun. */
  keys: string[];
}

/** Newest year first. `today` is `YYYY-MM-DD`. */
export function periodsUntil(today: string, years: readonly string[]): YearOfPeriods[] {
  const current = periodsOfDate(today).year;
  const oldest = [...years, current].sort()[0] ?? current;
  const newest = [...years, current].sort().at(-1) ?? current;
  const found: YearOfPeriods[] = [];
  for (let year = newest; year >= oldest; year = shiftPeriod(year, -1)) {
    const months = slotsOf(year, 'month', defaultCalendar)
      .map(({ key }) => key)
      .filter((key) => daysOf(key).from <= today);
    found.push({ year, keys: [year, `${year}-1`, `${year}-2`, ...months] });
  }
  return found;
}

/** The day on the person's own clock, as `YYYY-MM-DD`. */
export function localToday(): string {
  const now = new Date();
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
