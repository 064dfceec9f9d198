/** A rectangular table of texts with named columns: what a statistical method is given. */
import { isMissing as meansNothing } from '../importing/missing.ts';

export interface Table {
  columns: readonly string[];
  /** Row by row, aligned to `columns`; an empty text is a missing value. */
  rows: readonly (readonly string[])[];
}

/** What programs write for "no value", beside the words of offices. */
const WRITTEN: ReadonlySet<string> = new Set([
  '<na>',
  'n.a',
  '?',
  '-nan',
  '#null!',
  '#div/0!',
  '#value!',
  '#num!',
]);

export const isMissing = (text: string | undefined): boolean =>
  text === undefined || meansNothing(text, false) || WRITTEN.has(text.trim().toLowerCase());

/** The index of a column, or -1. What differs in case only is the same column, where just one does. */
export function columnIndex(table: Table, name: string): number {
  const exact = table.columns.indexOf(name);
  if (exact >= 0) return exact;
  const alike = table.columns.flatMap((column, i) =>
    column.toLowerCase() === name.toLowerCase() ? [i] : [],
  );
  return alike.length === 1 ? alike[0]! : -1;
}

/** The texts of a column, '' where nothing stands. Throws for a column that the table does not have, which is a bug. */
export function texts(table: Table, name: string): string[] {
  const index = columnIndex(table, name);
  if (index < 0) throw new Error(`no column ${name}`);
  return table.rows.map((row) => (isMissing(row[index]) ? '' : row[index]!.trim()));
}

/**
 * A text as a number, NaN for others. Full-width digits are digits; a decimal comma is one unless it may part thousands
 * (`1,234`), which is left to whoever wrote it.
 */
export function numberOf(text: string): number {
  const plain = Number(text);
  if (!Number.isNaN(plain)) return plain;
  const narrow = text.normalize('NFKC');
  return Number(/^[-+]?\d+,(\d{1,2}|\d{4,})$/.test(narrow) ? narrow.replace(',', '.') : narrow);
}

/** A column as numbers, NaN where nothing or no number stands. */
export function numbers(table: Table, name: string): Float64Array {
  return Float64Array.from(texts(table, name), (text) => (text === '' ? Number.NaN : numberOf(text)));
}

/** Whether every value that a column has is a number, and there is at least one. */
export function isNumeric(table: Table, name: string): boolean {
  let some = false;
  for (const text of texts(table, name)) {
    if (text === '') continue;
    if (Number.isNaN(numberOf(text))) return false;
    some = true;
  }
  return some;
}

/** The rows for which `keep` holds. */
export function where(table: Table, keep: (row: readonly string[], index: number) => boolean): Table {
  return { columns: table.columns, rows: table.rows.filter(keep) };
}

/** Tables by the distinct values of a column, in the order of their first appearance; rows without a value are left out. */
export function splitBy(table: Table, name: string): Map<string, Table> {
  const groups = new Map<string, (readonly string[])[]>();
  texts(table, name).forEach((text, index) => {
    if (text === '') return;
    const group = groups.get(text);
    if (group) group.push(table.rows[index]!);
    else groups.set(text, [table.rows[index]!]);
  });
  return new Map([...groups].map(([key, rows]) => [key, { columns: table.columns, rows }]));
}

/** The distinct texts in the order of levels: numeric where all are numbers, otherwise by character. */
export function inOrder(words: Iterable<string>): string[] {
  const levels = [...new Set(words)];
  const numeric = levels.every((level) => !Number.isNaN(Number(level)));
  return levels.sort((a, b) => (numeric ? Number(a) - Number(b) : a < b ? -1 : 1));
}
