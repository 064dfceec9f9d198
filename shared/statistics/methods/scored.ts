/** Answers scored 0 or 1: the options and columns of every method for exams that needs them. */
import { z } from 'zod';
import type { Table } from '../table.ts';
import { chosenColumns, completeRows, isRowNumber, numericColumns, pick } from './input.ts';
import { Unusable } from './types.ts';

export const scoredOptions = {
  items: z
    .array(z.string())
    .optional()
    .describe(
      'item columns scored 0/1; "q1..q6" is a run; all numeric columns but row numbers (id, student) if absent',
    ),
  blanks: z
    .enum(['absent', 'wrong', 'omit'])
    .default('absent')
    .describe(
      'absent: a blank is an item that was not presented; wrong: it counts 0; omit: rows with a blank are left out',
    ),
};

export interface Scored {
  items: string[];
  /** `columns[j][i]`: 0, 1 or NaN. */
  columns: Float64Array[];
  /** Rows of the table that the columns are about. */
  rows: number[];
  blanks: number;
}

/** The item columns; reasons `too-few-items`, `not-binary`, `no-rows`. */
export function scoredColumns(
  table: Table,
  given: { items?: string[] | undefined; blanks: 'absent' | 'wrong' | 'omit' },
  excluded: readonly (string | undefined)[] = [],
): Scored {
  const names = excluded.filter((name) => name !== undefined);
  const items = chosenColumns(table, given.items, [...names, ...table.columns.filter(isRowNumber)]);
  if (items.length < 2) throw new Unusable('too-few-items', { needed: 2 });
  let columns = numericColumns(table, items);
  let blanks = 0;
  columns.forEach((column, j) => {
    for (const value of column) {
      if (Number.isNaN(value)) blanks++;
      else if (value !== 0 && value !== 1) throw new Unusable('not-binary', { column: items[j]! });
    }
  });
  let rows = table.rows.map((_, i) => i);
  if (given.blanks === 'omit') rows = completeRows(columns);
  else if (given.blanks === 'absent')
    rows = rows.filter((row) => columns.some((column) => !Number.isNaN(column[row]!)));
  columns = pick(columns, rows);
  if (given.blanks === 'wrong')
    columns = columns.map((column) => column.map((value) => (Number.isNaN(value) ? 0 : value)));
  if (rows.length === 0) throw new Unusable('no-rows');
  return { items, columns, rows, blanks };
}
