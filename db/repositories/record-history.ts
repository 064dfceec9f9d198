/** What became of a record, and which batch each of its values came from. */
import { isDeepStrictEqual } from 'node:util';
import type { FieldValue, FieldValues, RecordType } from '#shared/records/types.ts';
import { recordTable } from '../record-tables.ts';
import type { RecordEnvelope } from '../tables.ts';
import type { Reader } from '../types.ts';
import { recordCodec } from './record-codec.ts';
import { storedColumns } from './record-versions.ts';

export interface RecordState {
  values: FieldValues;
  batch: string;
  sheet: string | null;
  row: number | null;
  version: number;
  at: string;
  by: string;
}

type Row = RecordEnvelope & Record<string, unknown>;

function toState(type: RecordType, row: Row): RecordState {
  const codec = recordCodec(type);
  const values = codec.read(
    codec.readColumns.map((column) => row[column] ?? null),
    0,
  );
  return {
    values: Object.fromEntries(type.fields.map((field, i) => [field.name, values[i] ?? null])),
    batch: row.batch,
    sheet: row.source_sheet,
    row: row.source_row,
    version: row.version,
    at: row.updated_at,
    by: row.updated_by,
  };
}

/** A kept row as the table would answer it: bytes and real numbers are kept as text. */
function parseKept(before: string, types: ReadonlyMap<string, string>): Row {
  const row = JSON.parse(before) as Record<string, unknown>;
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue;
    if (types.get(name) === 'BLOB') row[name] = Buffer.from(value, 'hex');
    if (types.get(name) === 'REAL') row[name] = Number(value);
  }
  return row as Row;
}

/** The states of a record from its making to the current one, without those that were taken back. */
export function statesOf(reader: Reader, type: RecordType, id: string): RecordState[] {
  const types = new Map(storedColumns(reader, type).map((column) => [column.name, column.type]));
  const kept = reader.allSql<{ before: string }>(
    `SELECT v.before FROM record_version v JOIN batch b ON b.id = v.batch
     WHERE v.type = ? AND v.record = ? AND b.undone_at IS NULL ORDER BY v.seq`,
    type.id,
    id,
  );
  const current = reader.firstSql<Row>(`SELECT * FROM ${recordTable(type)} WHERE id = ?`, id);
  const rows = kept.map((version) => parseKept(version.before, types));
  return [...rows, ...(current ? [current] : [])].map((row) => toState(type, row));
}

export interface HistoryEntry {
  version: number;
  at: string;
  by: string;
  batch: string;
  /** Where the import found the row; null for edits. */
  sheet: string | null;
  row: number | null;
  changes: { field: string; before: FieldValue; after: FieldValue }[];
}

/** The changes of a record, newest first; the last entry is its making. */
export function historyOf(states: readonly RecordState[]): HistoryEntry[] {
  return states
    .map((state, i): HistoryEntry => {
      const earlier = states[i - 1]?.values ?? {};
      const changes = Object.entries(state.values)
        .map(([field, after]) => ({ field, before: earlier[field] ?? null, after }))
        .filter((change) => !isDeepStrictEqual(change.before, change.after));
      const { version, at, by, batch, sheet, row } = state;
      return { version, at, by, batch, sheet, row, changes };
    })
    .reverse();
}

/** Per field with a value, the state that brought the value: its batch, sheet and row are where it came from. */
export function originsOf(states: readonly RecordState[]): Map<string, RecordState> {
  const origins = new Map<string, RecordState>();
  let earlier: FieldValues = {};
  for (const state of states) {
    for (const [field, value] of Object.entries(state.values)) {
      if (value === null) origins.delete(field);
      else if (!isDeepStrictEqual(value, earlier[field] ?? null)) origins.set(field, state);
    }
    earlier = state.values;
  }
  return origins;
}
