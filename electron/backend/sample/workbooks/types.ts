/** Workbooks as departments hand them in, before they become bytes: tests read the cells from here. */
import type { MergedRange } from '#shared/importing/raw.ts';
import type { FieldValues, RecordTypeId } from '#shared/records/types.ts';
import type { CellValue } from '../../files/xlsx/workbook.ts';

export interface SheetColumn {
  /** A field, `scores#q3` for one item, or null for a column that no field takes. */
  field: string | null;
  heading: string;
  width: number;
}

/** Where a record stands in its sheet. */
export interface PlacedRow {
  /** One-based, as a spreadsheet counts. */
  row: number;
  values: FieldValues;
}

export interface SampleSheet {
  name: string;
  type: RecordTypeId;
  columns: SheetColumn[];
  /** All rows from the first: titles, headings, data, totals, signatures. */
  rows: CellValue[][];
  merges: MergedRange[];
  /** One-based. */
  headerRows: number[];
  placed: PlacedRow[];
}

export type FileForm =
  | { format: 'xlsx' }
  | { format: 'csv'; encoding: 'utf-8' | 'utf-8-bom' | 'gb18030' }
  | { format: 'tsv'; encoding: 'utf-16le' };

export interface SampleFile {
  /** Relative to the folder of workbooks, with `/`. */
  path: string;
  form: FileForm;
  /** null: handed in by the teaching office for the whole hospital. */
  department: string | null;
  year: string | null;
  sheets: SampleSheet[];
}
