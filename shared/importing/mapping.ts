/**
 * How a file became records: stored as JSON with the batch (`batch.mapping`), so that every value can be traced to its
 * cell for ever, and learned as a recipe for the next file of the same shape.
 */
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValue, RecordTypeId } from '#shared/records/types.ts';
import type { DropReason } from './layouts/types.ts';

export interface ColumnMapping {
  /** Zero-based column of the sheet. */
  index: number;
  /** The heading as written; two header rows are joined with ' / '. */
  heading: string;
  /** A field's name, `scores#q3` for one item of a scores field, or null: kept as extra. */
  target: string | null;
  /** The import made this column from these of the file (a name from its two parts): its cells are those. */
  from?: number[];
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

/** The part of a sheet that a person said is the table; what is absent is found. */
export interface TableArea {
  /** First and last row that may hold data, one-based. */
  firstRow?: number | null;
  lastRow?: number | null;
  /** One-based rows that a person left out. */
  leftOutRows?: number[];
  /** One-based rows that a person takes for data although they look like a total, a title or a note. */
  takenInRows?: number[];
  /** Zero-based columns that a person left out: not kept beside the record either. */
  leftOutColumns?: number[];
}

export interface SheetMapping {
  sheet: string;
  /** The sheet of the file, where this is one of several tables over the same rows. */
  of?: string;
  type: RecordTypeId;
  /** One-based. */
  headerRows: number[];
  area?: TableArea;
  columns: ColumnMapping[];
  /** Values for rows that have none of their own: from the file's title or chosen by the person. */
  defaults: Record<string, FieldValue>;
  fixes: CellFix[];
  translations: Translation[];
  /** Forms without a number of their own get this and the number of their row: `k3x9ab-12`. */
  numbers?: string;
}

/** What the review had to say without refusing a row: kept for the receipt. */
export interface BatchRemark {
  sheet: string;
  message: LocalText;
  /** As `B12`, `12` or empty, of the first place. */
  place: string;
  count: number;
}

/** A column that was emptied (or cut down to days) before the file was kept. */
export interface WithheldColumn {
  sheet: string;
  heading: string;
  reason: DropReason | 'day';
}

export interface BatchMapping {
  sheets: SheetMapping[];
  remarks?: BatchRemark[];
  /** What of the file was not kept, and the digest of the file as it was handed in. */
  withheld?: { original: string; columns: WithheldColumn[] };
}
