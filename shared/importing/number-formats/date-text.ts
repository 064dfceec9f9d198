import type { FormatToken } from './sections.ts';

/** The last day that spreadsheets know, 9999-12-31. */
export const LAST_SERIAL = 2_958_465;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const; // biome-ignore format: one line
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const CHINESE_DAYS = '日一二三四五六';

interface Moment {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** Of the day, may carry a fraction. */
  seconds: number;
  /** Seconds since day 0, for elapsed times such as [h]:mm. */
  total: number;
}

/**
 * The calendar day of a serial of the 1900 system. Spreadsheets count a day that never was, 1900-02-29, as serial 60:
 * it is kept, because it is what the person saw.
 */
export function calendarDay(serial: number): { year: number; month: number; day: number } {
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date((serial - (serial > 60 ? 25_569 : 25_568)) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The displayed text of a serial under the tokens of a date format. `serial` is within 0 and LAST_SERIAL + 1. */
export function dateText(serial: number, tokens: readonly FormatToken[]): string {
  const decimals = Math.max(0, ...tokens.map((token) => (token.kind === 'date' ? token.decimals : 0)));
  const moment = momentOf(serial, decimals);
  const halves = tokens.some((token) => token.kind === 'date' && token.part === 'half-day');
  return tokens
    .map((token) => part(token, moment, halves))
    .join('')
    .trim();
}

function momentOf(serial: number, decimals: number): Moment {
  const scale = 10 ** decimals;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400 * scale) / scale;
  if (seconds >= 86_400) {
    day += 1;
    seconds = 0;
  }
  return { ...calendarDay(day), weekday: (day + 6) % 7, seconds, total: day * 86_400 + seconds };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function part(token: FormatToken, at: Moment, halves: boolean): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'point') return '.';
  if (token.kind === 'comma') return ',';
  if (token.kind === 'fraction') return '/';
  if (token.kind === 'digit') return '';
  if (token.kind !== 'date') return '';
  const { width } = token;
  const hour = Math.floor(at.seconds / 3600);
  switch (token.part) {
    case 'y':
      return width <= 2 ? pad(at.year % 100, 2) : String(at.year);
    case 'M':
      return monthText(at.month, width);
    case 'd':
      return pad(at.day, width);
    case 'weekday':
      return weekdayText(at.weekday, width, token.chinese);
    case 'h':
      if (token.elapsed) return pad(Math.floor(at.total / 3600), width);
      return pad(halves ? hour % 12 || 12 : hour, Math.min(width, 2));
    case 'm':
      if (token.elapsed) return pad(Math.floor(at.total / 60), width);
      return pad(Math.floor(at.seconds / 60) % 60, Math.min(width, 2));
    case 's':
      return secondsText(token.elapsed ? at.total : at.seconds % 60, width, token.decimals);
    case 'half-day':
      if (token.chinese) return hour < 12 ? '上午' : '下午';
      return (hour < 12 ? 'AM' : 'PM').slice(0, width);
  }
}

function monthText(month: number, width: number): string {
  if (width <= 2) return pad(month, width);
  const name = MONTHS[month - 1] ?? '';
  return width === 3 ? name.slice(0, 3) : width === 5 ? name.slice(0, 1) : name;
}

function weekdayText(weekday: number, width: number, chinese: boolean): string {
  if (chinese) return (width > 3 ? '星期' : '') + (CHINESE_DAYS[weekday] ?? '');
  const name = DAYS[weekday] ?? '';
  return width === 3 ? name.slice(0, 3) : name;
}

function secondsText(seconds: number, width: number, decimals: number): string {
  const text = seconds.toFixed(decimals);
  return text.padStart(Math.min(width, 2) + (decimals > 0 ? decimals + 1 : 0), '0');
}
