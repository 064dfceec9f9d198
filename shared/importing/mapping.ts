/**
 * How a file became records: stored as JSON with the batch (`batch.mapping`), so that every value can be traced to its
 * cell for ever, and learned as a recipe for the next file of the same shape.
 */
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';

export interface ColumnMapping {
  /** Zero-based column of the sheet. */
  index: number;
  /** The heading as written; two header rows are joined with ' / '. */
  heading: string;
  /** A field's name, `scores#q3` for one item of a scores field, or null: kept as extra. */
  target: string | null;
}

/** A cell that a person corrected on the import screen; the original file keeps the original text. */
export interface CellFix {
  /** One-based row and zero-based column of the sheet. */
  row: number;
  column: number;
  from: string;
  to: string;
  by: string;
  at: string;
}

/** A text replaced everywhere in a column. */
export interface Translation {
  column: number;
  from: string;
  to: string;
}

export interface SheetMapping {
  sheet: string;
  type: RecordTypeId;
  /** One-based. */
  headerRows: number[];
  columns: ColumnMapping[];
  /** Values for rows that have none of their own: from the file's title or chosen by the person. */
  defaults: Record<string, FieldValue>;
  fixes: CellFix[];
  translations: Translation[];
}

export interface BatchMapping {
  sheets: SheetMapping[];
}
