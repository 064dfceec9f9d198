/** Sheets and texts with the tables that a person would see in them, each a test. */
import { expect, test } from 'vitest';
import { readText } from '#backend/files/text/read-text.ts';
import type { MergedRange, RawCell, RawFile, RawSheet } from '#shared/importing/raw.ts';
import { inspectFile } from '#shared/importing/shape/inspect.ts';
import { withFormsAsTables } from '#shared/importing/shape/record-form.ts';
import { unwrap } from '#shared/lib/result.ts';

/** `rows`: the numbers of the data rows as Excel counts them, or how many they are. */
interface Expected {
  header: [number, number] | null;
  rows: number[] | number;
  names?: string[];
  kinds?: string[];
  units?: (string | null)[];
}

export const merge = (top: number, left: number, bottom: number, right: number): MergedRange => ({
  top,
  left,
  bottom,
  right,
});
export const error = (text: string): RawCell => ({ error: text });
export const shown = (
  text: string,
  value: number,
  format: 'date' | 'time' | 'duration' | 'percent' | 'number' = 'date',
): RawCell => ({
  text,
  value,
  format,
});

function check(file: RawFile, expected: Expected[]): void {
  const found = inspectFile(withFormsAsTables(file)).tables.map(({ table, columns }, at): Expected => {
    const want = expected[at];
    const rows = table.rows.map((row) => row + 1);
    return {
      header: table.header ? [table.header.top + 1, table.header.bottom + 1] : null,
      rows: typeof want?.rows === 'number' ? rows.length : rows,
      ...(want?.names ? { names: columns.map(({ name }) => name) } : {}),
      ...(want?.kinds ? { kinds: columns.map(({ kind }) => kind) } : {}),
      ...(want?.units ? { units: columns.map(({ unit }) => unit) } : {}),
    };
  });
  expect(found).toEqual(expected);
}

export function sheetCase(
  name: string,
  rows: RawCell[][],
  expected: Expected[],
  merges: MergedRange[] = [],
): void {
  const sheet: RawSheet = { name: '表', hidden: false, rows, merges, hiddenRows: [], hiddenColumns: [] };
  test(`a sheet: ${name}`, () => check({ format: 'xlsx', sheets: [sheet], notes: [] }, expected));
}

export function textCase(name: string, text: string, expected: Expected[]): void {
  test(`a text: ${name}`, () => check(unwrap(readText(new TextEncoder().encode(text), 'a.csv')), expected));
}
