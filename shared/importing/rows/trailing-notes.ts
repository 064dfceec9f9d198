import type { RawCell } from '../raw.ts';

/** What a finished reading shows of its rows. */
interface Rows {
  readonly rows: readonly number[];
  readonly rejected: readonly boolean[];
  readonly sheet: { readonly rows: readonly (readonly RawCell[])[] };
  readonly mapping: { readonly columns: readonly { target: string | null }[] };
}

const filled = (row: readonly RawCell[] | undefined) =>
  (row ?? []).filter((cell) => cell !== null && cell !== '').length;

/**
 * Data rows at the end of a sheet that are only texts below the table: a single filled cell in a table of at least three
 * columns, refused as a record, with no accepted record after it. Positions within `rows`, the last first.
 */
export function trailingNotes(reading: Rows): number[] {
  const width = reading.mapping.columns.filter((column) => column.target !== null).length;
  const notes: number[] = [];
  if (width < 3) return notes;
  for (let index = reading.rows.length - 1; index >= 0; index--) {
    const row = reading.sheet.rows[reading.rows[index]!];
    if (!reading.rejected[index] || filled(row) !== 1) break;
    const cell = row!.find((value) => value !== null && value !== '');
    if (typeof cell !== 'string') break;
    notes.push(index);
  }
  return notes;
}
