/** What methods ask of their tables: columns that must exist, numbers that must be numbers, sets of item columns. */
import { columnIndex, isNumeric, numberOf, numbers, type Table, texts } from '../table.ts';
import { Unusable } from './types.ts';

/** A column as numbers, NaN for missing values; the reasons `no-column` and `not-numeric`. */
export function numericColumn(table: Table, name: string): Float64Array {
  if (columnIndex(table, name) < 0) throw noColumn(table, name);
  const values = numbers(table, name);
  const words = texts(table, name);
  values.forEach((value, i) => {
    if (Number.isNaN(value) && words[i] !== '')
      throw new Unusable('not-numeric', { column: name, row: i + 1, value: words[i]! });
  });
  return values;
}

/** The reason that a column is not there, with those that are. */
export const noColumn = (table: Table, name: string): Unusable =>
  new Unusable('no-column', { column: name, known: table.columns.join(', ') });

/** A column as texts; the reason `no-column`. */
export function textColumn(table: Table, name: string): string[] {
  if (columnIndex(table, name) < 0) throw noColumn(table, name);
  return texts(table, name);
}

/**
 * The columns meant by an option: those named, in that order (`q1..q6` stands for a run of columns), or all numeric ones
 * but those excluded. A column of numbers with a word among them is not passed over: the reason `not-numeric`.
 */
export function chosenColumns(
  table: Table,
  named: readonly string[] | undefined,
  excluded: readonly string[] = [],
): string[] {
  if (named && named.length > 0) return named.flatMap((name) => runOf(table, name));
  return table.columns.filter((name, index) => {
    if (table.columns.indexOf(name) !== index || excluded.includes(name)) return false;
    if (mostlyNumbers(table, name)) numericColumn(table, name);
    return isNumeric(table, name);
  });
}

/** Nine tenths of what stands in a column, ten values at least: then a word is a slip, and not what the column holds. */
function mostlyNumbers(table: Table, name: string): boolean {
  const words = texts(table, name).filter((text) => text !== '');
  const numeric = words.filter((text) => !Number.isNaN(numberOf(text))).length;
  return words.length >= 10 && numeric < words.length && numeric >= words.length * 0.9;
}

const ROW_NUMBERS = new Set(
  [
    '',
    'id',
    'index',
    'row',
    'rowname',
    'rownames',
    'no',
    'unit',
    'target',
    'subject',
    'person',
    'case',
  ].concat(['student', 'candidate', 'examinee', 'respondent', '序号', '编号', '学号', '工号', '考生']),
);

/** Whether a column, by its heading, only numbers or names the rows. */
export const isRowNumber = (name: string): boolean =>
  ROW_NUMBERS.has(
    name
      .trim()
      .toLowerCase()
      .replace(/[._\s]*(?:id|no|number)?[._\s]*$/, ''),
  ) || ROW_NUMBERS.has(name.trim().toLowerCase());

function runOf(table: Table, name: string): string[] {
  if (columnIndex(table, name) >= 0) return [name];
  const [from, to, ...more] = name.split('..');
  const first = columnIndex(table, from ?? '');
  const last = columnIndex(table, to ?? '');
  if (more.length > 0 || first < 0 || last < first) throw noColumn(table, name);
  return table.columns.slice(first, last + 1);
}

/** Columns side by side: `columns[j][i]` is row i of column j, NaN for a missing value. */
export function numericColumns(table: Table, names: readonly string[]): Float64Array[] {
  return names.map((name) => numericColumn(table, name));
}

/** Indexes of the rows in which every column has a value. */
export function completeRows(columns: readonly Float64Array[]): number[] {
  const rows: number[] = [];
  const n = columns[0]?.length ?? 0;
  for (let i = 0; i < n; i++) if (columns.every((column) => !Number.isNaN(column[i]!))) rows.push(i);
  return rows;
}

/** The chosen rows of columns. */
export function pick(columns: readonly Float64Array[], rows: readonly number[]): Float64Array[] {
  return columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
}
