import type { DateField } from '#shared/records/types.ts';
import { narrow } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, type Parsed, refuse, remark } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';

/** Which of 3/1/2025's first two numbers is the month. */
export type DateOrder = 'month-first' | 'day-first';

export type DateReading =
  | { kind: 'date'; date: string }
  /** Month and day could be swapped; `date` follows the given order or the month-first habit. */
  | { kind: 'ambiguous'; date: string; other: string }
  /** Only year and month are written; `date` is the month's first day. */
  | { kind: 'month'; date: string }
  /** 2025.1 in a number cell: January, or October whose zero was lost. */
  | { kind: 'lost-zero' }
  | { kind: 'impossible' }
  | { kind: 'none' };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR_FIRST = /^(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const YEAR_MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;
const SHORT_YEAR = /^(\d{2})[年.](\d{1,2})[月.](\d{1,2})日?$/;
const MONTH_NAME = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const DAY_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i;
const TIME =
  /(?:[t\s]+|(?<=日))(?:上午|下午|中午|晚上|凌晨|am|pm)?\s*\d{1,2}[:时]\d{0,2}(?:分|:\d{2}(?:[.,]\d+)?)?\s*(?:秒|am|pm)?\s*(?:z|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][)）]?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const EARLIEST = 1900;
const LATEST = 2100;

const pad = (n: number) => (n < 10 ? `0${n}` : String(n));

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD`, or null when the calendar has no such day or it lies outside 1900 to 2100. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < EARLIEST || year > LATEST || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** True for a valid `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text);
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** The day of a serial number of the 1900 date system (the time of day is cut off). */
export function serialDate(serial: number): string | null {
  if (!(serial >= 1 && serial < 73_500)) return null;
  // Day 60 is 1900-02-29, which never was: earlier serials count from one day later.
  const days = Math.floor(serial) - (serial < 60 ? 25_568 : 25_569);
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

const dated = (year: string, month: string, day: string): DateReading => {
  const date = isoDate(Number(year), Number(month), Number(day));
  return date ? { kind: 'date', date } : { kind: 'impossible' };
};

const NUMERAL_DATE =
  /^([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月)?(?:([一二三四五六七八九十廿卅]{1,4})[日号])?$/;
const NUMERAL_YEAR = /^[〇○零一二三四五六七八九]{4}年/;
const NUMERALS = '〇一二三四五六七八九';

/** 二〇二四年九月一日 as 2024年9月1日; other texts as they are. */
function withDigits(text: string): string {
  const parts = NUMERAL_DATE.exec(text);
  if (!parts) return text;
  const year = [...parts[1]!.replace(/[○零]/g, '〇')].map((sign) => NUMERALS.indexOf(sign)).join('');
  const month = parts[2] ? `${upToNinetyNine(parts[2])}月` : '';
  return `${year}年${month}${parts[3] ? `${upToNinetyNine(parts[3])}日` : ''}`;
}

function upToNinetyNine(text: string): number {
  const [tens, ones] = text.replace('廿', '二十').replace('卅', '三十').split('十');
  if (ones === undefined) return NUMERALS.indexOf(tens!);
  return (tens === '' ? 1 : NUMERALS.indexOf(tens!)) * 10 + (ones === '' ? 0 : NUMERALS.indexOf(ones));
}

/** Reads a date as people write it, in Chinese or English, with or without a time of day. */
export function readDate(text: string, order: DateOrder | null = null): DateReading {
  const plain = narrow(text).replace(WEEKDAY, '').replace(TIME, '').trim();
  const rest = NUMERAL_YEAR.test(plain) ? withDigits(plain) : plain;
  const first = YEAR_FIRST.exec(rest) ?? COMPACT.exec(rest);
  if (first) return dated(first[1]!, first[2]!, first[3]!);
  const last = YEAR_LAST.exec(rest);
  if (last) return yearLast(last[1]!, last[2]!, last[3]!, order, rest.includes('.'));
  const month = YEAR_MONTH.exec(rest);
  if (month) {
    const date = isoDate(Number(month[1]), Number(month[2]), 1);
    return date ? { kind: 'month', date } : { kind: 'impossible' };
  }
  const named = MONTH_NAME.exec(rest);
  if (named) return withMonthName(named[3]!, named[1]!, named[2]!);
  const dayFirst = DAY_MONTH_NAME.exec(rest);
  if (dayFirst) return withMonthName(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  return { kind: 'none' };
}

function withMonthName(year: string, name: string, day: string): DateReading {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? { kind: 'none' } : dated(year, String(month), day);
}

function yearLast(a: string, b: string, year: string, order: DateOrder | null, dotted: boolean): DateReading {
  const monthFirst = isoDate(Number(year), Number(a), Number(b));
  const dayFirst = isoDate(Number(year), Number(b), Number(a));
  if (!monthFirst && !dayFirst) return { kind: 'impossible' };
  if (!monthFirst || !dayFirst || monthFirst === dayFirst)
    return { kind: 'date', date: (monthFirst ?? dayFirst)! };
  if (order) return { kind: 'date', date: order === 'day-first' ? dayFirst : monthFirst };
  // Points between the parts are a European habit, which puts the day first.
  if (dotted) return { kind: 'date', date: dayFirst };
  return { kind: 'ambiguous', date: monthFirst, other: dayFirst };
}

/** The order that the texts of a column prove (25/3/2025 can only be day first), or null when they prove none or both. */
export function provenOrder(texts: Iterable<string>): DateOrder | null {
  let monthFirst = false;
  let dayFirst = false;
  for (const text of texts) {
    const parts = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(text);
    if (!parts) continue;
    if (Number(parts[1]) > 12) dayFirst = true;
    if (Number(parts[2]) > 12) monthFirst = true;
  }
  return monthFirst === dayFirst ? null : monthFirst ? 'month-first' : 'day-first';
}

function readNumberCell(value: number): DateReading {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_001_231) return readDate(String(value));
  if (value > EARLIEST && value < LATEST && !Number.isInteger(value)) {
    const text = String(value);
    return /\.1$/.test(text) ? { kind: 'lost-zero' } : readDate(text);
  }
  const date = value >= 20_000 ? serialDate(value) : null;
  return date ? { kind: 'date', date } : { kind: 'none' };
}

/** Dates; the result is `YYYY-MM-DD`. */
export function dateParser(field: DateField, order: DateOrder | null = null): CellParser {
  const say = (reading: DateReading, text: string): Parsed => {
    const params = { field: field.label, text };
    switch (reading.kind) {
      case 'date':
        return reading.date;
      case 'ambiguous':
        return remark(
          reading.date,
          finding('warning', 'cell', 'date-ambiguous', {
            ...params,
            date: reading.date,
            other: reading.other,
          }),
        );
      case 'month':
        return remark(
          reading.date,
          finding('warning', 'cell', 'date-without-day', { ...params, date: reading.date }),
        );
      case 'lost-zero':
        return refuse(finding('error', 'cell', 'date-lost-zero', params));
      case 'impossible':
        return refuse(finding('error', 'cell', 'date-impossible', params));
      case 'none':
        return noDate(field, text);
    }
  };
  return (cell) => {
    if (typeof cell === 'string') {
      return isIsoDate(cell) ? cell : say(readDate(cell, order), cell);
    }
    if (typeof cell === 'number') return say(readNumberCell(cell), String(cell));
    if (typeof cell === 'object' && cell !== null && 'format' in cell) {
      const date = cell.format === 'date' || cell.format === 'datetime' ? serialDate(cell.value) : null;
      return date ?? say(readDate(cell.text, order), cell.text);
    }
    return noDate(field, cellText(cell));
  };
}

function noDate(field: DateField, text: string): Parsed {
  const shown = narrow(text);
  if (meansMissing(shown)) return null;
  const short = SHORT_YEAR.exec(shown);
  const guess = short ? isoDate(2000 + Number(short[1]), Number(short[2]), Number(short[3])) : null;
  return refuse(
    finding(
      'error',
      'cell',
      'not-a-date',
      { field: field.label, text: shown },
      guess ? { from: text, to: guess, label: { zh: guess, en: guess } } : null,
    ),
  );
}
