/**
 * Academic years, terms and months. A period is written as its key, and keys sort in time:
 * year `2024-2025`, term `2024-2025-1`, month `2024-09`.
 */
import type { LocalText } from '#shared/i18n/language.ts';

export type PeriodGrain = 'year' | 'term' | 'month';

/** When years and terms begin, as month and day (1-based). The office may set its own. */
export interface AcademicCalendar {
  /** The first day of the academic year and of term 1. */
  yearStart: { month: number; day: number };
  /** The first day of term 2, in the following calendar year. */
  secondTermStart: { month: number; day: number };
}

export const defaultCalendar: AcademicCalendar = {
  yearStart: { month: 9, day: 1 },
  secondTermStart: { month: 2, day: 15 },
};

/** The three keys under which a date is filed. */
export interface PeriodKeys {
  year: string;
  term: string;
  month: string;
}

const pad = (n: number) => String(n).padStart(2, '0');

/** Year, term and month of a date `YYYY-MM-DD`. */
export function periodsOfDate(date: string, calendar: AcademicCalendar = defaultCalendar): PeriodKeys {
  const year = Number(date.slice(0, 4));
  const monthDay = date.slice(5, 10);
  const startsOn = `${pad(calendar.yearStart.month)}-${pad(calendar.yearStart.day)}`;
  const secondOn = `${pad(calendar.secondTermStart.month)}-${pad(calendar.secondTermStart.day)}`;
  const first = monthDay >= startsOn ? year : year - 1;
  const key = `${first}-${first + 1}`;
  const term = monthDay >= startsOn || monthDay < secondOn ? 1 : 2;
  return { year: key, term: `${key}-${term}`, month: date.slice(0, 7) };
}

/** The grain of a key, or null when it is none. */
export function grainOf(key: string): PeriodGrain | null {
  const years = /^(\d{4})-(\d{4})(-[12])?$/.exec(key);
  if (years) return Number(years[2]) === Number(years[1]) + 1 ? (years[3] ? 'term' : 'year') : null;
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(key) ? 'month' : null;
}

/** First and last day (inclusive) of a period, as `YYYY-MM-DD`. Throws for a key of no grain. */
export function daysOf(
  key: string,
  calendar: AcademicCalendar = defaultCalendar,
): { from: string; to: string } {
  const grain = grainOf(key);
  if (!grain) throw new Error(`not a period: ${key}`);
  if (grain === 'month') {
    const [year, month] = [Number(key.slice(0, 4)), Number(key.slice(5, 7))];
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return { from: `${key}-01`, to: `${key}-${pad(last)}` };
  }
  const first = Number(key.slice(0, 4));
  const yearFrom = `${first}-${pad(calendar.yearStart.month)}-${pad(calendar.yearStart.day)}`;
  const nextYear = `${first + 1}-${pad(calendar.yearStart.month)}-${pad(calendar.yearStart.day)}`;
  const second = `${first + 1}-${pad(calendar.secondTermStart.month)}-${pad(calendar.secondTermStart.day)}`;
  const from = key.endsWith('-2') && grain === 'term' ? second : yearFrom;
  const until = grain === 'term' && key.endsWith('-1') ? second : nextYear;
  return { from, to: dayBefore(until) };
}

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The same grain, `steps` periods later (negative: earlier). */
export function shiftPeriod(key: string, steps: number): string {
  const grain = grainOf(key);
  if (grain === 'month') {
    const index = Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1 + steps;
    return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
  }
  const first = Number(key.slice(0, 4));
  if (grain === 'year') return `${first + steps}-${first + steps + 1}`;
  if (grain === 'term') {
    const index = first * 2 + Number(key.slice(-1)) - 1 + steps;
    const year = Math.floor(index / 2);
    return `${year}-${year + 1}-${(index % 2) + 1}`;
  }
  throw new Error(`not a period: ${key}`);
}

/** The academic year that a period lies in. Months are placed by their first day. */
export function yearOf(key: string, calendar: AcademicCalendar = defaultCalendar): string {
  const grain = grainOf(key);
  if (grain === 'month') return periodsOfDate(`${key}-01`, calendar).year;
  if (!grain) throw new Error(`not a period: ${key}`);
  return key.slice(0, 9);
}

/** The period's name as people write it. */
export function periodLabel(key: string): LocalText {
  switch (grainOf(key)) {
    case 'year':
      return { zh: `${key} 学年`, en: `Academic year ${key}` };
    case 'term':
      return {
        zh: `${key.slice(0, 9)} 学年第${key.endsWith('1') ? '一' : '二'}学期`,
        en: `${key.slice(0, 9)}, term ${key.slice(-1)}`,
      };
    case 'month':
      return { zh: `${key.slice(0, 4)}年${Number(key.slice(5))}月`, en: key };
    default:
      return { zh: /^\d{4}$/.test(key) ? `${key} 年` : key, en: key };
  }
}

/** The first period of a grain that begins on a day or after it. */
export function firstWholePeriod(
  day: string,
  grain: PeriodGrain,
  calendar: AcademicCalendar = defaultCalendar,
): string {
  const around = periodsOfDate(day, calendar)[grain];
  return daysOf(around, calendar).from >= day ? around : shiftPeriod(around, 1);
}
