import type { inspect as catalogue } from '#shared/i18n/zh-CN/inspect.ts';
import type { ColumnShape } from '../columns.ts';
import type { FoundTable } from '../tables.ts';

export type ShapeLevel = 'error' | 'warning' | 'info';
export type ShapeCode = keyof typeof catalogue;

/** Something that a person should know of a sheet, as data; the sentence is made from the catalogue `inspect`. */
export interface ShapeFinding {
  /** `error`: a value cannot be used; `warning`: it may be wrong; `info`: it was understood, and how. */
  level: ShapeLevel;
  code: ShapeCode;
  /** Zero-based row and column of the sheet; null: the table as a whole. */
  row: number | null;
  column: number | null;
  params: Record<string, string | number>;
}

export type Report = (
  level: ShapeLevel,
  code: ShapeCode,
  row: number | null,
  column: number | null,
  params?: ShapeFinding['params'],
) => void;

export interface Checked {
  table: FoundTable;
  columns: readonly ColumnShape[];
  decimalMark: '.' | ',';
  report: Report;
}

/** One kind of check over a whole table: a new one is a file beside this and a line in the index. */
export type ShapeCheck = (checked: Checked) => void;
