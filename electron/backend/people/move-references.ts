/** A record has another key from now on: what refers to it follows, and the earlier key is remembered. */
import { insertAlias } from '#db/repositories/aliases.ts';
import { extendBatch } from '#db/repositories/batches.ts';
import { repointReferences } from '#db/repositories/references.ts';
import type { Writer } from '#db/types.ts';
import type { RecordType } from '#shared/records/types.ts';

export interface KeyChange {
  from: string;
  into: string;
  /** Id of the record that bore the key `from`. */
  record: string;
  reason: 'merge' | 'rename';
}

/** Answers how many records changed, by type. Throws the refusal `records-collide`. */
export function moveReferences(
  writer: Writer,
  batch: string,
  type: RecordType,
  { from, into, record, reason }: KeyChange,
): Record<string, number> {
  const counts = repointReferences(writer, batch, type, new Map([[from, into]]));
  insertAlias(writer, batch, { type: type.id, alias: from, key: into, record, reason });
  extendBatch(writer, batch, counts);
  return Object.fromEntries(counts);
}
