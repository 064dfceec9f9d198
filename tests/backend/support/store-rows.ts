/** Rows as an older import may have left them: past all checks. */
import { insertBatch } from '#db/repositories/batches.ts';
import { insertRecords } from '#db/repositories/record-writer.ts';
import { naturalKey, recordType } from '#shared/records/index.ts';
import type { FieldValues } from '#shared/records/types.ts';
import type { TestBackend } from './backend.ts';

let batches = 0;

/** Answers the ids of the records. */
export async function storeRows(
  test: TestBackend,
  typeId: string,
  rows: readonly FieldValues[],
): Promise<string[]> {
  const type = recordType(typeId);
  batches += 1;
  const batch = `b${String(batches).padStart(6, '0')}`;
  const ids = rows.map((_, i) => `${batch}-${i}`);
  await test.session.workspace!.store.change('王秘书', (writer) => {
    insertBatch(writer, {
      id: batch,
      kind: 'entry',
      file: null,
      sha256: null,
      department: null,
      types: JSON.stringify([typeId]),
      rows_read: rows.length,
      rows_new: rows.length,
      rows_changed: 0,
      rows_unchanged: 0,
      rows_rejected: 0,
      mapping: null,
      digest: '',
    });
    insertRecords(
      writer,
      type,
      batch,
      rows.map((values, i) => ({
        id: ids[i]!,
        naturalKey: naturalKey(type, values),
        values: type.fields.map((field) => values[field.name] ?? null),
        sheet: '表',
        row: i + 2,
        extra: null,
      })),
    );
  });
  return ids;
}
