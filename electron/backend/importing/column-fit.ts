import type { SheetPlan } from '#shared/importing/plan.ts';

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
    for (let i = 0; i < columns.length; i++) {
      const cell = cells[columns[i]!];
      if (cell !== null && cell !== undefined && cell !== '') filled[i]! += 1;
    }
    if (at % STEP === STEP - 1) await turn();
  }
  const fit = new Map(columns.map((index, i) => [index, { filled: filled[i]!, taken: filled[i]! }]));
  let last = '';
  for (const { finding, row, column } of problems) {
    if (finding.level !== 'error' || column < 0 || last === `${row}:${column}`) continue;
    last = `${row}:${column}`;
    const cell = reading.sheet.rows[row]?.[column];
    const entry = fit.get(column);
    if (entry && entry.taken > 0 && cell !== null && cell !== undefined && cell !== '') entry.taken -= 1;
  }
  return fit;
}
