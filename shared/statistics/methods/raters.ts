/** Ratings as targets by raters, from either layout of a file: one rater per column, or one rating per row. */
import { z } from 'zod';
import { columnIndex, inOrder, type Table, texts } from '../table.ts';
import { chosenColumns, isRowNumber, textColumn } from './input.ts';
import { Unusable } from './types.ts';

export const ratersOptions = {
  raters: z
    .array(z.string())
    .optional()
    .describe(
      'rater columns ("J1..J4" is a run), one target per row; all but row numbers (id, unit) if absent',
    ),
  target: z
    .string()
    .default('target')
    .describe(
      'column of targets, where each row is one rating; without one of that name, a column such as person or id',
    ),
  rater: z.string().default('rater').describe('column of raters, where each row is one rating'),
  score: z.string().default('score').describe('column of ratings, where each row is one rating'),
};

interface Given {
  raters?: string[] | undefined;
  target: string;
  rater: string;
  score: string;
}

/**
 * The table with a column for each rater, and the names of these. Reasons: `no-column`, `repeated-cell` (two ratings of one
 * target by one rater), `too-few-raters`.
 */
export function ratings(table: Table, given: Given, numeric: boolean): { data: Table; names: string[] } {
  const long = given.raters ? null : longColumns(table, given);
  const data = long ? widened(table, long) : table;
  const names = long
    ? [...data.columns]
    : given.raters || numeric
      ? chosenColumns(data, given.raters, data.columns.filter(isRowNumber))
      : data.columns.filter((name) => !isRowNumber(name));
  if (names.length < 2) throw new Unusable('too-few-raters', { needed: 2 });
  return { data, names };
}

/** The columns of one rating per row; null where the table is no such one. Without a column `target`, who is named in a row. */
function longColumns(table: Table, given: Given): Omit<Given, 'raters'> | null {
  const has = (name: string) => columnIndex(table, name) >= 0;
  const named = given.target !== 'target' || given.rater !== 'rater' || given.score !== 'score';
  if (!named && !(has('rater') && has('score'))) return null;
  const { rater, score } = given;
  const subject = table.columns.find((name) => isRowNumber(name) && name !== rater && name !== score);
  const target = given.target === 'target' && !has('target') ? (subject ?? 'target') : given.target;
  for (const name of [target, rater, score]) textColumn(table, name);
  return { target, rater, score };
}

/** One row per target in the order of their first rating, one column per rater. */
function widened(table: Table, { target, rater, score }: Omit<Given, 'raters'>): Table {
  const [targets, raters, scores] = [texts(table, target), texts(table, rater), texts(table, score)];
  const columns = inOrder(raters.filter((name) => name !== ''));
  const place = new Map(columns.map((name, at) => [name, at]));
  const rows = new Map<string, string[]>();
  targets.forEach((name, i) => {
    const at = place.get(raters[i]!);
    if (name === '' || at === undefined) return;
    const row = rows.get(name) ?? columns.map(() => '');
    rows.set(name, row);
    if (scores[i] === '') return;
    if (row[at] !== '') throw new Unusable('repeated-cell', { row: i + 1 });
    row[at] = scores[i]!;
  });
  return { columns, rows: [...rows.values()] };
}
