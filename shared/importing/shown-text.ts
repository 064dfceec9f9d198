import { shownNumber } from './number-formats/compile.ts';
import { generalText } from './number-formats/general-text.ts';
import { cellText, type RawSheet } from './raw.ts';

/**
 * The text of a cell as the program that made the file showed it, decimals and thousands included. `cellText` keeps all
 * digits of plain numbers instead, which is what an import wants.
 */
export function shownText(sheet: RawSheet, row: number, column: number): string {
  const cell = sheet.rows[row]?.[column];
  if (typeof cell !== 'number') return cellText(cell);
  const code = sheet.numberFormats?.rows[row]?.[column] ?? 0;
  return code > 0 ? shownNumber(sheet.numberFormats?.codes[code] ?? 'General', cell) : generalText(cell);
}
