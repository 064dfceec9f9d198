/** Dates whose day and month may be swapped, that the calendar does not have, or that are none. */
import { narrow } from '../../fold.ts';
import { provenOrder, readDate, serialDate } from '../../parse/date.ts';
import { cellText, type RawCell } from '../../raw.ts';
import { isNothing, kindOf } from '../cell-kinds.ts';
import type { ShapeCheck } from './types.ts';

/** 9999-12-31, the last day that a spreadsheet program knows. */
const LAST_DAY = 2_958_465;

const SHORT_YEAR = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$/;

export type DateVerdict =
  | { kind: 'date'; date: string }
  | { kind: 'ambiguous'; date: string; other: string }
  | { kind: 'impossible' | 'none' | 'bare-number' };

/** Reads one cell of a column of dates. */
export function dateVerdict(cell: RawCell, order: ReturnType<typeof provenOrder> = null): DateVerdict {
  if (typeof cell === 'number') return bareNumber(cell);
  if (typeof cell === 'object' && cell !== null && 'value' in cell) {
    if (cell.format !== 'date' && cell.format !== 'datetime') return { kind: 'none' };
    // Day 60 is the 29th of February 1900, which never was; day 0 and earlier ones are no days at all.
    const date = Math.floor(cell.value) === 60 ? null : serialDate(cell.value);
    return date ? { kind: 'date', date } : { kind: 'impossible' };
  }
  const text = narrow(cellText(cell));
  const short = SHORT_YEAR.exec(text);
  const full = short ? `${short[1]}/${short[2]}/${century(Number(short[3]))}` : text;
  const reading = readDate(full, order);
  switch (reading.kind) {
    case 'date':
      return { kind: 'date', date: reading.date };
    case 'month':
      return { kind: 'date', date: reading.date.slice(0, 7) };
    case 'ambiguous':
      return { kind: 'ambiguous', date: reading.date, other: reading.other };
    case 'impossible':
      return { kind: 'impossible' };
    default:
      return { kind: 'none' };
  }
}

const century = (year: number): number => year + (year < 50 ? 2000 : 1900);

const YEAR_AND_MONTH = /^((?:19|20)\d{2})\.(0?[1-9]|1[0-2])$/;

function bareNumber(value: number): DateVerdict {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_001_231) {
    const reading = readDate(String(value));
    return reading.kind === 'date' ? { kind: 'date', date: reading.date } : { kind: 'impossible' };
  }
  const month = YEAR_AND_MONTH.exec(String(value));
  if (month) {
    const date = `${month[1]}-${month[2]!.padStart(2, '0')}`;
    // 2025.1 is January, or October without its zero.
    return month[2] === '1' ? { kind: 'ambiguous', date, other: `${month[1]}-10` } : { kind: 'date', date };
  }
  if (value < 0 || value > LAST_DAY) return { kind: 'impossible' };
  return value >= 20_000 && value < 73_500 ? { kind: 'bare-number' } : { kind: 'none' };
}

export const dateFindings: ShapeCheck = ({ table, columns, report }) => {
  for (const { index, name, kind } of columns) {
    if (kind !== 'date' && kind !== 'datetime') continue;
    const order = provenOrder(table.rows.slice(0, 5000).map((row) => cellText(table.grid.cell(row, index))));
    for (const row of table.rows) {
      const cell = table.grid.cell(row, index);
      const shape = kindOf(cell);
      if (isNothing(shape)) continue;
      const verdict = dateVerdict(cell, order);
      const params = { heading: name, text: cellText(cell) || String(cell) };
      if (shape === 'error') continue;
      if (verdict.kind === 'ambiguous') {
        report('warning', 'date-ambiguous', row, index, {
          ...params,
          date: verdict.date,
          other: verdict.other,
        });
      } else if (verdict.kind === 'bare-number') {
        report('warning', 'date-as-number', row, index, {
          ...params,
          date: serialDate(cell as number) ?? '',
        });
      } else if (verdict.kind === 'impossible') report('error', 'date-impossible', row, index, params);
      else if (verdict.kind === 'none') report('warning', 'not-a-date', row, index, params);
    }
  }
};
