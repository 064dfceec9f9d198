import type { Formatter } from '#shared/importing/number-formats/compile.ts';
import type { RawCell } from '#shared/importing/raw.ts';
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
  budget: Budget;
}

/** What is still allowed, counted down over all sheets of a file: cells (gaps included), and bytes of memory. */
export interface Budget {
  cells: number;
  memory: number;
}

export const newBudget = (): Budget => ({ cells: limits.cells, memory: limits.sheetMemory });

/** What stays in memory, in bytes, measured: a row with the slack of its growth, a place in it, a text of its own. */
export const memoryOf = { row: 100, place: 8, text: 32 } as const;

/** The bytes that a cell takes beside its place. Shared texts are counted once, in their table. */
export function weightOf(cell: Exclude<RawCell, null>, shared: boolean): number {
  if (typeof cell === 'string') return shared ? 0 : memoryOf.text + cell.length * 2;
  if (typeof cell === 'number') return (cell | 0) === cell ? 0 : 24;
  return typeof cell === 'boolean' ? 0 : 48;
}

/** Takes room for cells, rows or merges; refuses the file when it asks for more than a laptop has. */
export function spend(budget: Budget, cells: number, bytes: number): void {
  budget.cells -= cells;
  budget.memory -= bytes;
  if (budget.cells < 0) throw new Damaged(fileFailure.tooLarge('cells', limits.cells));
  if (budget.memory < 0) throw tooMuchMemory();
}

export const tooMuchMemory = (): Damaged =>
  new Damaged(fileFailure.tooLarge('memory', limits.sheetMemory / 1_048_576));
