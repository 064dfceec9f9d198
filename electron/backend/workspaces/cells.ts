/** From many records to the cells of the files that brought their values, one file after another. */
import { getBatch } from '#db/repositories/batches.ts';
import { originsOf, statesOf } from '#db/repositories/record-history.ts';
import type { BatchTable, RecordEnvelope } from '#db/tables.ts';
import type { Store } from '#db/types.ts';
import type { TracedCell } from '#shared/api/indicators.ts';
import type { SheetMapping } from '#shared/importing/mapping.ts';
import { columnLetters, type RawSheet } from '#shared/importing/raw.ts';
import type { RecordType } from '#shared/records/types.ts';
import { keptFileName, textAt } from './kept-files.ts';
import { columnsFor, replacement, sheetMapping, sheetOf } from './sources.ts';

type Origin = Pick<RecordEnvelope, 'batch'> & { sheet: string | null; row: number | null };

/** A sheet of a batch, opened: where its fields stand. */
interface OpenSheet {
  batch: BatchTable;
  file: string | null;
  mapping: SheetMapping | null;
  sheet: RawSheet | null;
}

export interface CellTracer {
  /** Per record, in the order given, the cells of the fields; an empty one where a field has no value. */
  cellsOf(
    type: RecordType,
    rows: readonly RecordEnvelope[],
    fields: readonly string[],
  ): Promise<TracedCell[][]>;
}

/** Remembers batches and their mappings; the files themselves are kept by their own rule. */
export function cellTracer(store: Store): CellTracer {
  const batches = new Map<string, BatchTable | undefined>();
  const batchOf = (id: string) => {
    if (!batches.has(id)) batches.set(id, getBatch(store.read, id));
    return batches.get(id);
  };
  const mappings = new Map<string, SheetMapping | null>();
  const open = async (type: RecordType, origin: Origin): Promise<OpenSheet | null> => {
    const batch = batchOf(origin.batch);
    if (!batch) return null;
    const key = `${type.id}\n${origin.batch}\n${origin.sheet ?? ''}`;
    let mapping = mappings.get(key);
    if (mapping === undefined) {
      mapping = sheetMapping(batch, origin.sheet, type.id);
      mappings.set(key, mapping);
    }
    const { sha256 } = batch;
    return {
      batch,
      file: sha256 ? (keptFileName(store, sha256) ?? batch.file) : null,
      mapping,
      sheet: sha256 && mapping ? await sheetOf(store, sha256, mapping.of ?? mapping.sheet) : null,
    };
  };

  return {
    async cellsOf(type, rows, fields) {
      const changed = changedRecords(store, type, rows);
      // Rows come file by file: the sheet of the row before is nearly always the sheet of this one.
      let last: { batch: string; sheet: string | null; open: OpenSheet | null } | null = null;
      const sheetFor = async (origin: Origin) => {
        if (last?.batch !== origin.batch || last.sheet !== origin.sheet)
          last = { batch: origin.batch, sheet: origin.sheet, open: await open(type, origin) };
        return last.open;
      };
      const found: TracedCell[][] = [];
      for (const row of rows) {
        const own: Origin = { batch: row.batch, sheet: row.source_sheet, row: row.source_row };
        const origins = changed.has(row.id) ? originsOf(statesOf(store.read, type, row.id)) : null;
        const cells: TracedCell[] = [];
        for (const field of fields) {
          const origin = origins?.get(field) ?? own;
          const opened = await sheetFor(origin);
          if (opened) cells.push(...cellsAt(opened, field, origin));
        }
        found.push(cells);
      }
      return found;
    },
  };
}

/** Those of the rows that were changed after they were made: their values may come from several files. */
function changedRecords(store: Store, type: RecordType, rows: readonly RecordEnvelope[]): Set<string> {
  const found = store.read.allSql<{ record: string }>(
    `SELECT DISTINCT record FROM record_version
     WHERE type = ? AND record IN (SELECT value FROM json_each(?))`,
    type.id,
    JSON.stringify(rows.map(({ id }) => id)),
  );
  return new Set(found.map(({ record }) => record));
}

function cellsAt({ batch, file, mapping, sheet }: OpenSheet, field: string, { row }: Origin): TracedCell[] {
  const place = {
    field,
    kind: batch.kind,
    file,
    sha256: batch.sha256,
    sheet: mapping?.of ?? mapping?.sheet ?? null,
    row,
    corrected: null,
  };
  const columns = columnsFor(mapping, field);
  // A value that no cell holds: typed in the app, or taken from the title of the file.
  if (columns.length === 0 || !mapping || row === null) return [{ ...place, column: null, text: null }];
  return columns.flatMap(({ index, from }) =>
    (from ?? [index]).map((column): TracedCell => {
      const text = sheet && textAt(sheet, row, column);
      return {
        ...place,
        column: columnLetters(column),
        text,
        corrected: text === null ? null : replacement(mapping, row, index, text),
      };
    }),
  );
}
