import type { FieldValue, FieldValues } from '#shared/records/types.ts';
import type { Finding } from '../problem.ts';

/** The row under examination; one object serves all rows of a sheet. */
export interface CheckedRow {
  /** Zero-based row of the sheet. */
  row: number;
  /** Aligned to the record type's fields. */
  values: FieldValue[];
  /** The same values by name. */
  named: FieldValues;
  key: string;
  /** An error was reported: the row will not be imported. */
  rejected: boolean;
  /** The same record stands above with the same values. */
  duplicate: boolean;
  /** An error was reported at this field of this row. */
  failed(field: string): boolean;
  report(field: string | null, found: Finding): void;
}

/** One concern. Sees the rows in order. */
export interface Checker {
  id: string;
  checkRow(row: CheckedRow): void;
}
