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
    .describe('column of targets, where each row is one rating: needs rater and score, too'),
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
  const long = [given.target, given.rater, given.score];
  const isLong = !given.raters && long.every((name) => columnIndex(table, name) >= 0);
  // A column that was named and is not there is a mistake, not the other layout.
  if (!given.raters && !isLong)
    for (const [at, preset] of ['target', 'rater', 'score'].entries())
      if (long[at] !== preset) for (const name of long) textColumn(table, name);
  const data = isLong ? widened(table, given) : table;
  const names = isLong
    ? [...data.columns]
    : given.raters || numeric
      ? chosenColumns(data, given.raters, data.columns.filter(isRowNumber))
      : data.columns.filter((name) => !isRowNumber(name));
  if (names.length < 2) throw new Unusable('too-few-raters', { needed: 2 });
  return { data, names };
}

/** One row per target in the order of their first rating, one column per rater. */
function widened(table: Table, { target, rater, score }: Given): Table {
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
