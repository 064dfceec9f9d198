import {
  type AcademicCalendar,
  defaultCalendar,
  grainOf,
  type PeriodGrain,
  periodsOfDate,
} from '#shared/periods/period.ts';
import type { PeriodField } from '#shared/records/types.ts';
import { narrow } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, type Parsed, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';
import { isIsoDate, readDate, serialDate } from './date.ts';

const TWO_YEARS =
  /(?<!\d)(\d{4})\s*[-—–~～至/]\s*(\d{4}|\d{2})(?!\d)\s*(?:学年|academic year)?(?:度)?\s*[-,，、_.\s(（]*(?:第?\s*([一二12上下])\s*(?:学期|$|(?![\d年月]))|(?:term|semester|sem)\.?\s*([12])|(秋|春|autumn|fall|spring))?/i;
const SEASON_LAST = /(?<!\d)(\d{4})\s*年?\s*(秋|春|autumn|fall|spring)/i;
const SEASON_FIRST = /(autumn|fall|spring|秋季?|春季?)(?:学期|\s*(?:term|semester))?\s*,?\s*(\d{4})(?!\d)/i;
const MONTH = /(?<!\d)(\d{4})\s*(?:年|[-./])\s*(0?[1-9]|1[0-2])(?!\d)\s*月?/;
const COMPACT_MONTH = /^(\d{4})(0[1-9]|1[0-2])$/;

const isSecond = (word: string) => /[二2下春]|spring/i.test(word);

/** The period that a text names anywhere in it (a cell, a title, a file name), as its key; null when it names none. */
export function readPeriod(text: string, calendar: AcademicCalendar = defaultCalendar): string | null {
  const given = narrow(text);
  if (grainOf(given)) return given;
  const years = TWO_YEARS.exec(given);
  if (years) {
    const first = Number(years[1]);
    const second =
      years[2]!.length === 2 ? Math.floor(first / 100) * 100 + Number(years[2]) : Number(years[2]);
    if (second === first + 1) {
      const term = years[3] ?? years[4] ?? years[5];
      return term ? `${first}-${second}-${isSecond(term) ? 2 : 1}` : `${first}-${second}`;
    }
  }
  const season = SEASON_LAST.exec(given);
  if (season) return seasonTerm(Number(season[1]), season[2]!);
  const seasonFirst = SEASON_FIRST.exec(given);
  if (seasonFirst) return seasonTerm(Number(seasonFirst[2]), seasonFirst[1]!);
  if (isIsoDate(given.slice(0, 10))) return periodsOfDate(given.slice(0, 10), calendar).month;
  const month = COMPACT_MONTH.exec(given) ?? MONTH.exec(given);
  return month ? `${month[1]}-${month[2]!.padStart(2, '0')}` : null;
}

function seasonTerm(year: number, word: string): string {
  return isSecond(word) ? `${year - 1}-${year}-2` : `${year}-${year + 1}-1`;
}

/** A period as the coarser or equal one that a field asks for; null when the text is too coarse for it. */
export function toGrain(
  key: string,
  grain: PeriodGrain,
  calendar: AcademicCalendar = defaultCalendar,
): string | null {
  const given = grainOf(key);
  if (given === grain) return key;
  if (given === 'month') return periodsOfDate(`${key}-01`, calendar)[grain];
  return given === 'term' && grain === 'year' ? key.slice(0, 9) : null;
}

/** Academic years, terms and months; the result is the period's key. */
export function periodParser(field: PeriodField, calendar: AcademicCalendar = defaultCalendar): CellParser {
  return (cell): Parsed => {
    if (typeof cell === 'object' && cell !== null && 'format' in cell && cell.format.startsWith('date')) {
      const date = serialDate(cell.value);
      if (date) return periodsOfDate(date, calendar)[field.grain];
    }
    const text = narrow(cellText(cell));
    if (meansMissing(text)) return null;
    const params = { field: field.label, text };
    const day = readDate(text);
    if (day.kind === 'date') return periodsOfDate(day.date, calendar)[field.grain];
    const key = readPeriod(text, calendar);
    if (!key) return refuse(finding('error', 'cell', 'not-a-period', params));
    // A number cell 2025.1 may have been 2025.10.
    if (typeof cell === 'number' && /\.1$/.test(text))
      return refuse(finding('error', 'cell', 'date-lost-zero', params));
    return (
      toGrain(key, field.grain, calendar) ?? refuse(finding('error', 'cell', 'period-too-coarse', params))
    );
  };
}
