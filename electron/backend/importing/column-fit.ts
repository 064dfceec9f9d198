import type { SheetPlan } from '#shared/importing/plan.ts';

/** Filled cells of a column in the data rows, and how many of them were taken. */
export interface ColumnFit {
  filled: number;
  taken: number;
}

/** How well the texts of each mapped column suit the field that they go to. */
export function columnFit({ reading, problems }: SheetPlan): Map<number, ColumnFit> {
  const fit = new Map(reading.columns.map(({ index }) => [index, { filled: 0, taken: 0 }]));
  for (const row of reading.rows) {
    const cells = reading.sheet.rows[row]!;
    for (const [index, entry] of fit) {
      const cell = cells[index];
      if (cell !== null && cell !== undefined && cell !== '') entry.filled += 1;
    }
  }
  for (const entry of fit.values()) entry.taken = entry.filled;
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
