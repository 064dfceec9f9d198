/** How the columns of a new record are filled: some are the same for a whole batch, the others are laid out row by row. */
import type { FieldValue, RecordType } from '#shared/records/types.ts';
import { envelopeColumns } from '../record-tables.ts';
import type { RecordEnvelope } from '../tables.ts';
import type { Writer } from '../types.ts';
import { type ColumnValue, ownerIndex, periodFiler, recordCodec } from './record-codec.ts';
import { readCalendar } from './settings.ts';

export interface IncomingRow {
  id: string;
  naturalKey: string;
  values: readonly FieldValue[];
  sheet: string | null;
  /** One-based row of the sheet. */
  row: number | null;
  /** JSON object: heading -> text of the columns that no field took. */
  extra: string | null;
}

/** New rows that are made when their turn comes: a million of them at once would be most of the memory. */
export interface RowSource {
  readonly length: number;
  /** The rows from `from` up to, not including, `to`; asked for in order, and each once. */
  take(from: number, to: number): readonly IncomingRow[];
  /** Whether any row has a value in a field. */
  fills(field: number): boolean;
}

type Shared = Partial<Record<keyof RecordEnvelope, ColumnValue>>;

/** What all rows of one batch share, by column. */
export const sharedValues = (writer: Writer, batch: string): Shared => ({
  batch,
  version: 1,
  created_at: writer.now,
  created_by: writer.actor,
  updated_at: writer.now,
  updated_by: writer.actor,
});

const sharedNames = new Set<string>([
  'batch',
  'version',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
] satisfies (keyof RecordEnvelope)[]);

/** Columns of the envelope that every row has of its own. */
export const ownColumns: readonly string[] = envelopeColumns
  .filter((column) => !sharedNames.has(column.name))
  .map((column) => column.name);

export interface RowLayout {
  /** Names of the columns that `place` fills, in its order. */
  columns: readonly string[];
  /** Writes a row's columns into `into` from `at` on. */
  place(row: IncomingRow, into: ColumnValue[], at: number): void;
}

/** The layout for rows of which some fields are filled in none: those columns are left out. */
export function rowLayout(
  writer: Writer,
  type: RecordType,
  hasValue?: (field: number) => boolean,
): RowLayout {
  const all = recordCodec(type);
  const codec = hasValue ? all.only(hasValue) : all;
  const file = periodFiler(type, readCalendar(writer));
  const owner = ownerIndex(type);
  return {
    columns: [...ownColumns, ...codec.columns],
    place(row, into, at) {
      const period = file(row.values);
      into[at] = row.id;
      into[at + 1] = row.naturalKey;
      into[at + 2] = owner < 0 ? null : ((row.values[owner] ?? null) as string | null);
      into[at + 3] = period.year;
      into[at + 4] = period.term;
      into[at + 5] = period.month;
      into[at + 6] = row.sheet;
      into[at + 7] = row.row;
      into[at + 8] = row.extra;
      codec.write(row.values, into, at + ownColumns.length);
    },
  };
}
