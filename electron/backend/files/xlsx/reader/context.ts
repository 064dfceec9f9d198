import type { Formatter } from './formats/compile.ts';

/** What the cells of a sheet need from the rest of the workbook. */
export interface SheetContext {
  /** For messages: the sheet's part in the package. */
  part: string;
  strings: readonly string[];
  /** By style index; null where the plain number is what was shown. */
  formats: readonly (Formatter | null)[];
  /** Cells still allowed in memory, counted down over all sheets. */
  budget: { cells: number };
}
