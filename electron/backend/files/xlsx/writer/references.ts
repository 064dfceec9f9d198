import { columnLetters } from '#shared/importing/raw.ts';
import type { Range } from '../workbook.ts';

/** `A1`, or `A1:C3` for more than one cell. */
export function rangeText({ top, left, bottom, right }: Range): string {
  const start = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? start : `${start}:${columnLetters(right)}${bottom + 1}`;
}

/** `'Sheet'!$A$1:$C$3`: the form of defined names and list sources. */
export function absoluteText(sheet: string, { top, left, bottom, right }: Range): string {
  return `${quoted(sheet)}!$${columnLetters(left)}$${top + 1}:$${columnLetters(right)}$${bottom + 1}`;
}

/** `'Sheet'!$1:$3`: whole rows. */
export const rowsText = (sheet: string, from: number, to: number): string =>
  `${quoted(sheet)}!$${from + 1}:$${to + 1}`;

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/**
 * A name that Excel accepts for a tab: at most 31 characters, none of `[]:*?/\`, no quote at its ends, and none of the
 * names already taken (letter case does not tell them apart).
 */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const plain =
    wanted
      .replaceAll(/[[\]:*?/\\\s\p{Cc}]+/gu, ' ')
      .replaceAll(/^'+|'+$/g, '')
      .trim() || 'Sheet';
  let name = plain.slice(0, 31).replace(/\p{Surrogate}$/u, '');
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const suffix = ` (${count})`;
    name = plain.slice(0, 31 - suffix.length) + suffix;
  }
  return name;
}
