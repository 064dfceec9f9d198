import type { Formatter } from '#shared/importing/number-formats/compile.ts';
import { Damaged, fileFailure } from '../../failures.ts';
import { limits } from '../../limits.ts';

/** What the cells of a sheet need from the rest of the workbook. */
export interface SheetContext {
  /** For messages: the sheet's part in the package. */
  part: string;
  strings: readonly string[];
  /** By style index; null where the plain number is what was shown. */
  formats: readonly (Formatter | null)[];
  /** By style index: the index of its format code; 0 for the general form. */
  codes: readonly number[];
  /** Cells still allowed in memory, counted down over all sheets, and what says so. */
  budget: { cells: number; by: 'cells' | 'memory' };
}

/** Takes room for cells, rows or merges; refuses the file when it asks for more than a laptop has. */
export function spend(context: SheetContext, amount: number): void {
  context.budget.cells -= amount;
  const { cells, by } = context.budget;
  if (cells < 0)
    throw new Damaged(by === 'memory' ? tooMuchMemory() : fileFailure.tooLarge('cells', limits.cells));
}

export const tooMuchMemory = () => fileFailure.tooLarge('memory', limits.sheetMemory / 1_048_576);
