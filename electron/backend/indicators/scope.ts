/** The stretch of time that values are computed for. */
import { Refusal } from '#shared/lib/result.ts';
import {
  type AcademicCalendar,
  daysOf,
  defaultCalendar,
  grainOf,
  type PeriodGrain,
  periodsOfDate,
  shiftPeriod,
  yearOf,
} from '#shared/periods/period.ts';

export interface PeriodScope {
  key: string;
  grain: PeriodGrain;
  /** First and last day, inclusive. */
  from: string;
  to: string;
  year: string;
  /** Academic years that rows of the period can be filed under; a month may straddle two. */
  years: readonly string[];
  /** Another period whose rows count as well: while two periods are compared. */
  also?: PeriodScope;
  /** Months whose first day lies in the period and is not after today. */
  months: readonly string[];
  /** The day of judgement, `YYYY-MM-DD`. */
  today: string;
}

/** @param today `YYYY-MM-DD`: months that begin after it are not judged. Throws the refusal `bad-period`. */
export function periodScope(
  key: string,
  today: string,
  calendar: AcademicCalendar = defaultCalendar,
): PeriodScope {
  const grain = grainOf(key);
  if (!grain) throw new Refusal('bad-period', `not a period: ${key}`, { period: key });
  const { from, to } = daysOf(key, calendar);
  const months: string[] = [];
  for (let month = from.slice(0, 7); `${month}-01` <= to; month = shiftPeriod(month, 1)) {
    const first = `${month}-01`;
    if (first >= from && first <= today) months.push(month);
  }
  const lastMonth = months.at(-1);
  const days = lastMonth ? [from, to, daysOf(lastMonth, calendar).to] : [from, to];
  const years = [...new Set(days.map((day) => periodsOfDate(day, calendar).year))];
  return { key, grain, from, to, year: yearOf(key, calendar), years, months, today };
}

/** The academic years that end with the period's own, oldest first. */
export function yearsBack(scope: PeriodScope, count: number): string[] {
  return Array.from({ length: count }, (_, index) => shiftPeriod(scope.year, index - count + 1));
}

/** The calendar day of a moment, in the computer's own time zone. */
export function dayOf(moment: Date): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}
