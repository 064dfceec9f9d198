/** What a plan has read of the store, kept until the store changes: a corrected cell need not ask for it again. */
import { recordTable } from '#db/record-tables.ts';
import { existingByKey, type StoredRow } from '#db/repositories/record-writer.ts';
import type { Reader } from '#db/types.ts';
import type { ReferenceIndex } from '#shared/importing/references.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import type { Job } from '../context.ts';
import type { StagedImport } from './staged.ts';
import { type StoredReferences, storeBasis, storedReferences } from './store-state.ts';

export interface KnownStore extends StoredReferences {
  basis: string;
  catalog: RecordCatalog;
  /** Rows by natural key; null: looked for and not there. */
  rows: Map<RecordTypeId, Map<string, StoredRow | null>>;
}

/** The knowledge of the store as it is now. */
export function knownStore(staged: StagedImport, reader: Reader): KnownStore {
  const basis = storeBasis(reader);
  const { catalog } = reader;
  if (staged.known?.basis !== basis || staged.known.catalog !== catalog) {
    staged.known = { basis, catalog, ...storedReferences(reader), rows: new Map() };
  }
  return staged.known;
}

/** All references of a file: of the store, and of its own registers once a plan has read them. */
export function knownReferences(staged: StagedImport, reader: Reader): ReferenceIndex {
  return staged.references ?? knownStore(staged, reader).references;
}

/** Keys that are looked up at once, so that other work gets its turn. */
const PAGE = 5000;

/** The stored rows of the keys, asking only for those that no earlier plan has asked for. */
export async function knownRows(
  known: KnownStore,
  reader: Reader,
  type: RecordType,
  keys: readonly string[],
  job: Job,
): Promise<Map<string, StoredRow>> {
  const rows = new Map<string, StoredRow>();
  // While nothing is stored, a note of every key that is not there would be most of the work.
  if (reader.firstSql(`SELECT 1 AS n FROM ${recordTable(type)} LIMIT 1`) === undefined) return rows;
  const seen = known.rows.get(type.id) ?? new Map<string, StoredRow | null>();
  known.rows.set(type.id, seen);
  for (let at = 0; at < keys.length; at += PAGE) {
    const page = keys.length <= PAGE ? keys : keys.slice(at, at + PAGE);
    const fresh = page.filter((key) => !seen.has(key));
    const found = fresh.length > 0 ? existingByKey(reader, type, fresh) : null;
    if (found) for (const key of fresh) seen.set(key, found.get(key) ?? null);
    for (const key of page) {
      const row = seen.get(key);
      if (row) rows.set(key, row);
    }
    if (keys.length > PAGE) await job.progress('import-comparing', at, keys.length);
  }
  return rows;
}
