import type { TimeField } from '#shared/records/types.ts';
import { narrow } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';

const CLOCK =
  /^(上午|下午|中午|晚上|凌晨|早上|am|pm)?\s*(\d{1,2})\s*(?:[:.]\s*(\d{2})(?::\d{2}(?:\.\d+)?)?|[时点]\s*(?:(\d{1,2})\s*分?|(半)|整)?)?\s*(am|pm|a\.m\.|p\.m\.)?$/i;
const COMPACT = /^([01]\d|2[0-3])([0-5]\d)$/;

const clock = (hour: number, minute: number): string | null =>
  hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;

/** True for `HH:MM` from 00:00 to 23:59. */
export const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** A time of day as people write it, with or without a date before it, as `HH:MM`; null when it is none. */
export function readTime(text: string): string | null {
  const whole = narrow(text);
  const compact = COMPACT.exec(whole);
  if (compact) return `${compact[1]}:${compact[2]}`;
  const rest = whole.replace(/^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[t\s]*/i, '');
  const parts = CLOCK.exec(rest);
  if (!parts) return null;
  const [, before, digits, minutes, spoken, half, after] = parts;
  const named = spoken !== undefined || half !== undefined || /[时点]/.test(rest);
  const word = (before ?? after ?? '').toLowerCase().replaceAll('.', '');
  // A bare number is no time of day: it may be a count or a duration.
  if (minutes === undefined && !named && word === '') return null;
  const hour = Number(digits);
  const late = ['下午', '晚上', 'pm'].includes(word) || (word === '中午' && hour < 3);
  const midnight = hour === 12 && (word === 'am' || word === '凌晨');
  return clock(
    late && hour < 12 ? hour + 12 : midnight ? 0 : hour,
    half ? 30 : Number(minutes ?? spoken ?? 0),
  );
}

/** Times of day; the result is `HH:MM`. */
export function timeParser(field: TimeField): CellParser {
  const ofDay = (fraction: number) => {
    const minutes = Math.round(fraction * 1440) % 1440;
    return clock(Math.floor(minutes / 60), minutes % 60);
  };
  const refused = (text: string) =>
    refuse(finding('error', 'cell', 'not-a-time', { field: field.label, text }));
  return (cell) => {
    if (typeof cell === 'number')
      return (cell >= 0 && cell < 1 ? ofDay(cell) : null) ?? refused(String(cell));
    if (typeof cell === 'object' && cell !== null && 'format' in cell) {
      if (cell.format === 'time' || cell.format === 'datetime') return ofDay(cell.value % 1);
      if (cell.format === 'duration' && cell.value < 1) return ofDay(cell.value);
    }
    const text = cellText(cell);
    const read = readTime(text);
    if (read !== null) return read;
    return meansMissing(narrow(text)) ? null : refused(narrow(text));
  };
}
