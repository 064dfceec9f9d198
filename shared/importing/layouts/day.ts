/** The day of a moment, as the tools write moments. */
import { clean } from '../fold.ts';
import type { RawCell } from '../raw.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LEADING = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/;
/** 3/15/24: surveys are younger than the century. */
const SHORT_YEAR = /^(\d{1,2}[-/.]\d{1,2}[-/.])(\d{2})$/;
const WORDS = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/;
const CHINESE = /(\d{4})年(\d{1,2})月(\d{1,2})日/;

const iso = (year: string, month: number, day: string) =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The text of the day in a written moment, its order of day and month untouched; null where none is to be seen. */
export function dayText(text: string): string | null {
  const leading = LEADING.exec(clean(text));
  if (leading) return leading[0].replace(SHORT_YEAR, (_, rest: string, year: string) => `${rest}20${year}`);
  const chinese = CHINESE.exec(text);
  if (chinese) return iso(chinese[1]!, Number(chinese[2]), chinese[3]!);
  const words = WORDS.exec(text);
  const month = words ? MONTHS.indexOf(words[2]!.toLowerCase()) + 1 : 0;
  return month > 0 ? iso(words![3]!, month, words![1]!) : null;
}

/** A cell with only the day of its moment; null where no day can be told. */
export function dayOf(cell: RawCell): RawCell {
  if (typeof cell === 'number') return Math.floor(cell);
  if (typeof cell === 'string') return dayText(cell);
  if (cell === null || typeof cell === 'boolean' || 'error' in cell) return null;
  const text = dayText(cell.text);
  return text === null ? null : { text, value: Math.floor(cell.value), format: 'date' };
}
