/** What the import reads of the store beside the records themselves. */

import { recordTable } from '#db/record-tables.ts';
import { aliasesOf } from '#db/repositories/aliases.ts';
import { definitionsBasis } from '#db/repositories/record-types.ts';
import { existingByKey } from '#db/repositories/record-writer.ts';
import type { Reader } from '#db/types.ts';
import {
  createReferenceIndex,
  type ReferenceIndex,
  type ReferenceTarget,
} from '#shared/importing/references.ts';
import { targetOf } from '#shared/importing/targets.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { KEY_SEPARATOR } from '#shared/records/index.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import { remember } from '../remember.ts';

/** Changes whenever a batch was written or taken back, or a record type was defined anew. */
export function storeBasis(reader: Reader): string {
  const row = reader.firstSql<{ n: number; last: string | null; undone: number; at: string | null }>(
    'SELECT count(*) AS n, max(id) AS last, count(undone_at) AS undone, max(undone_at) AS at FROM batch',
  );
  return `${row?.n}/${row?.last}/${row?.undone}/${row?.at}/${definitionsBasis(reader)}`;
}

/** The types that a reference points to. */
export function registerTypes({ types }: RecordCatalog): RecordType[] {
  const targets = new Set(
    types.flatMap(({ fields }) => fields.flatMap((field) => (field.kind === 'reference' ? field.to : []))),
  );
  return types.filter((type) => targets.has(type.id));
}

export interface StoredReferences {
  targets: ReadonlyMap<RecordTypeId, ReferenceTarget[]>;
  references: ReferenceIndex;
}

/** Every record that a reference may mean, with their index; made once for all files until somebody commits. */
export const storedReferences = (reader: Reader): StoredReferences =>
  remember(reader, `import-references ${storeBasis(reader)}`, () => {
    const targets = storedTargets(reader);
    return { targets, references: createReferenceIndex(targets) };
  });

/** Every record that a reference may mean. */
export function storedTargets(reader: Reader): Map<RecordTypeId, ReferenceTarget[]> {
  const targets = new Map<RecordTypeId, ReferenceTarget[]>();
  for (const type of registerTypes(reader.catalog)) {
    const keys = reader.allSql<{ key: string }>(`SELECT natural_key AS key FROM ${recordTable(type)}`);
    const rows = existingByKey(
      reader,
      type,
      keys.map((row) => row.key),
    );
    const earlier = new Map<string, string[]>();
    for (const [alias, key] of aliasesOf(reader, type))
      earlier.set(key, [...(earlier.get(key) ?? []), alias]);
    targets.set(
      type.id,
      [...rows.values()].map(({ naturalKey, values }) => {
        const target = targetOf(type, naturalKey.split(KEY_SEPARATOR)[0]!, values);
        const known = earlier.get(naturalKey);
        return known ? { ...target, earlier: known } : target;
      }),
    );
  }
  return targets;
}
