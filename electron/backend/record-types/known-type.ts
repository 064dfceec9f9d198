import type { Reader } from '#db/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { RecordType } from '#shared/records/types.ts';

/** The type of an id that came from outside. Throws the refusal `record-type-unknown`. */
export function knownType({ catalog }: Pick<Reader, 'catalog'>, id: string): RecordType {
  if (!catalog.has(id)) throw new Refusal('record-type-unknown', `no record type ${id}`, { type: id });
  return catalog.type(id);
}
