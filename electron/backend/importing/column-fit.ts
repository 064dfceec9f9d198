import type { SheetPlan } from '#shared/importing/plan.ts';
import type { Problem } from '#shared/importing/problem.ts';
import type { RawCell, RawSheet } from '#shared/importing/raw.ts';

/** Filled cells of a column in the data rows, and how many of them were taken. */
export interface ColumnFit {
  filled: number;
  taken: number;
}

/** Rows between two turns. */
const STEP = 20_000;

/** How well the texts of each mapped column suit the field that they go to; `turn` is called now and then. */
export async function columnFit(
  { reading, problems }: SheetPlan,
  turn: () => Promise<void>,
): Promise<Map<number, ColumnFit>> {
  const columns = [...new Set(reading.columns.map(({ index }) => index))];
  const filled = columns.map(() => 0);
  const { rows, sheet } = reading;
  for (let at = 0; at < rows.length; at++) {
    const cells = sheet.rows[rows[at]!]!;
    for (let i = 0; i < columns.length; i++) if (isFilled(cells[columns[i]!])) filled[i]! += 1;
    if (at % STEP === STEP - 1) await turn();
  }
  const fit = new Map(columns.map((index, i) => [index, { filled: filled[i]!, taken: filled[i]! }]));
  addRefused(fit, reading.sheet, problems, -1);
  return fit;
}

/** The same after the problems of some rows have become others; which cells are filled has not changed. */
export function fitAgain(
  fit: ReadonlyMap<number, ColumnFit>,
  sheet: RawSheet,
  was: readonly Problem[],
  is: readonly Problem[],
): Map<number, ColumnFit> {
  const again = new Map(Array.from(fit, ([index, { filled, taken }]) => [index, { filled, taken }]));
  addRefused(again, sheet, was, 1);
  addRefused(again, sheet, is, -1);
  return again;
}

const isFilled = (cell: RawCell | undefined): boolean => cell !== null && cell !== undefined && cell !== '';

/** Counts every filled cell with an error once; the problems are in the order of rows. */
function addRefused(
  fit: ReadonlyMap<number, ColumnFit>,
  { rows }: RawSheet,
  problems: readonly Problem[],
  by: 1 | -1,
): void {
  let last = -1;
  const counted = new Set<number>();
  for (const { finding, row, column } of problems) {
    if (finding.level !== 'error' || column < 0) continue;
    if (row !== last) counted.clear();
    last = row;
    const entry = fit.get(column);
    if (!entry || counted.has(column) || !isFilled(rows[row]?.[column])) continue;
    counted.add(column);
    entry.taken += by;
  }
}
