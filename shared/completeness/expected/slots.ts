/** The months, terms and years out of which something falls due, and when. */
import {
  type AcademicCalendar,
  daysOf,
  type PeriodGrain,
  periodsOfDate,
  shiftPeriod,
} from '#shared/periods/period.ts';
import type { RecordType } from '#shared/records/types.ts';

export interface Slot {
  /** The key of a period, or four digits: a calendar year. */
  key: string;
  grain: PeriodGrain;
  /** First and last day, inclusive. */
  from: string;
  to: string;
}

/** `YYYY-MM-DD`, so many days later. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * The slots of a grain that end within a period: what is asked for once a year belongs to the term in which the year
 * ends. Throws for a key of no grain.
 */
export function slotsOf(period: string, grain: PeriodGrain, calendar: AcademicCalendar): Slot[] {
  const { from, to } = daysOf(period, calendar);
  const keys = periodsOfDate(from, calendar);
  const slots: Slot[] = [];
  for (let key = keys[grain]; ; key = shiftPeriod(key, 1)) {
    const days = daysOf(key, calendar);
    if (days.to > to) return slots;
    if (days.to >= from) slots.push({ key, grain, ...days });
  }
}

/** Whether a year of a type's records is the calendar's, because the accreditors ask for it so. */
export const byCalendarYear = ({ basis, timeField, fields }: RecordType): boolean =>
  basis === 'calendar-year' && fields.find(({ name }) => name === timeField)?.kind === 'date';

/** The calendar years that end within a period. */
export function calendarYearsOf(period: string, calendar: AcademicCalendar): Slot[] {
  const { from, to } = daysOf(period, calendar);
  const slots: Slot[] = [];
  for (let year = Number(from.slice(0, 4)); `${year}-12-31` <= to; year++)
    slots.push({ key: String(year), grain: 'year', from: `${year}-01-01`, to: `${year}-12-31` });
  return slots;
}

/** The academic years under which rows of the slots are filed. */
export function yearsOfSlots(slots: readonly Slot[], calendar: AcademicCalendar): string[] {
  const days = slots.flatMap(({ from, to }) => [from, to]);
  return [...new Set(days.map((day) => periodsOfDate(day, calendar).year))];
}

/** How many calendar months a slot has begun. */
export const monthsIn = ({ grain }: Slot): number => (grain === 'month' ? 1 : grain === 'term' ? 6 : 12);
