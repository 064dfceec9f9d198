/** What a grid shows and what it asks of those who fill it. Rows and columns are counted from 0. */
import type { FieldValue } from '#shared/records/types.ts';
import type { CellRange } from './selection.ts';

export interface GridColumn {
  key: string;
  label: string;
  /** In pixels. */
  width: number;
  align: 'left' | 'right';
  readOnly: boolean;
  required: boolean;
  sort: 'ascending' | 'descending' | null;
  filtered: boolean;
  /** `list`: chosen from a list; anything may be typed all the same. */
  editor: 'text' | 'list';
}

export interface GridCell {
  text: string;
  /** What is wrong with it, or worth a look. */
  problem: string | null;
  level: 'error' | 'warning' | null;
  /** Typed, and not stored yet. */
  unsaved: boolean;
}

export type RowState = 'stored' | 'unsaved' | 'saving' | 'refused';

export interface RecordGridRow {
  kind: 'record';
  key: string;
  /** As counted on screen, from 1. */
  number: number;
  state: RowState;
  /** What is wrong with the row as a whole. */
  problem: string | null;
  cell(column: string): GridCell;
}

export type GridRow =
  | RecordGridRow
  | { kind: 'group'; key: string; level: number; label: string; count: number; open: boolean }
  /** Not fetched yet, or not there any more. */
  | { kind: 'waiting'; key: string; number: number }
  /** The blank row at the end, in which a new record begins. */
  | { kind: 'entry'; key: string };

export interface Choice {
  value: FieldValue;
  label: string;
  hint: string;
}

/** One cell as a person left it: a typed text, or a value that was chosen. */
export interface CellWrite {
  row: number;
  column: string;
  text: string;
  value?: FieldValue;
}

export interface GridActions {
  write(cells: readonly CellWrite[]): void;
  clear(range: CellRange): void;
  /** Repeats the source's cells over the target. */
  fill(source: CellRange, target: CellRange): void;
  copy(range: CellRange, into: DataTransfer, cut: boolean): void;
  paste(range: CellRange, from: { text: string; html: string }): void;
  undo(): void;
  redo(): void;
  removeRows(range: CellRange): void;
  open(row: number): void;
  toggle(row: number, open: boolean): void;
  /** The menu of a column: sort, filter, group, freeze, hide. */
  menu(column: number): void;
  resize(column: number, width: number): void;
  moveColumn(column: number, by: -1 | 1): void;
  /** The active cell has left a row. */
  left(row: number): void;
  choices(column: string, find: string): Promise<readonly Choice[]>;
  /** The text with which the editor of a cell begins. */
  editText(row: number, column: string): string;
}
