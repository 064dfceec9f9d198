import type { RawCell } from '#shared/importing/raw.ts';
import { Damaged, fileFailure } from '../../failures.ts';
import { textBetween } from './bytes.ts';
import type { SheetContext } from './context.ts';
import { isoCell } from './iso-date.ts';

/** The values of the attribute `t` that matter, by their first two bytes. */
export const cellTypes = {
  number: 0,
  shared: 1,
  formulaText: 2,
  inline: 3,
  boolean: 4,
  error: 5,
  date: 6,
} as const;
export type CellType = (typeof cellTypes)[keyof typeof cellTypes];

export function cellType(first: number, second: number): CellType {
  // s, str, inlineStr, b, e, d; n and anything unknown are numbers, and what is no number stays text.
  if (first === 0x73) return second === 0x74 ? cellTypes.formulaText : cellTypes.shared;
  if (first === 0x69) return cellTypes.inline;
  if (first === 0x62) return cellTypes.boolean;
  if (first === 0x65) return cellTypes.error;
  if (first === 0x64) return cellTypes.date;
  return cellTypes.number;
}

/** The cell that the bytes of a `<v>` mean under a type and a style. `from` and `to` enclose the value's text. */
export function cellValue(
  buffer: Buffer,
  from: number,
  to: number,
  type: CellType,
  style: number,
  context: SheetContext,
): RawCell {
  if (type === cellTypes.number) return numberCell(buffer, from, to, style, context);
  if (type === cellTypes.shared) {
    const index = parseNumber(buffer, from, to);
    const text = context.strings[index];
    if (text === undefined) throw new Damaged(fileFailure.corrupt('shared-string-missing', context.part));
    return text === '' ? null : text;
  }
  const text = textBetween(buffer, from, to);
  if (type === cellTypes.boolean) return text.trim() === '1' || text.trim().toLowerCase() === 'true';
  if (type === cellTypes.error) return { error: text };
  if (type === cellTypes.date) return isoCell(text.trim(), context.formats[style] ?? null);
  return text === '' ? null : text;
}

function numberCell(buffer: Buffer, from: number, to: number, style: number, context: SheetContext): RawCell {
  const value = parseNumber(buffer, from, to);
  if (Number.isNaN(value)) {
    const text = textBetween(buffer, from, to);
    return text.trim() === '' ? null : text;
  }
  const format = context.formats[style];
  return format ? format(value) : value;
}

const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * Decimal digits to a number, exactly as `Number` reads them: up to 15 digits are an integer below 2^53 divided by a
 * power of ten below 10^23, both exact, so that the one rounding is the right one. Everything else goes to `Number`.
 */
export function parseNumber(buffer: Buffer, from: number, to: number): number {
  let at = from;
  const negative = buffer[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let count = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const byte = buffer[at]!;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + (byte - 0x30);
      count++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return slowNumber(buffer, from, to);
  }
  if (count === 0 || count > 15) return slowNumber(buffer, from, to);
  const value = decimals > 0 ? mantissa / POWERS[decimals]! : mantissa;
  return negative ? -value : value;
}

function slowNumber(buffer: Buffer, from: number, to: number): number {
  const text = buffer.toString('latin1', from, to).trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
