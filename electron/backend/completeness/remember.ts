/** Counts are kept in memory until a batch touches the types that they were made from. */
import { basisOf } from '#db/repositories/quality.ts';
import type { Reader } from '#db/types.ts';

const remembered = new WeakMap<Reader, Map<string, { basis: string; value: unknown }>>();

/** What `count` answers, or what it answered of the same records before. */
export function remember<T>(reader: Reader, key: string, types: readonly string[], count: () => T): T {
  const known = remembered.get(reader) ?? new Map<string, { basis: string; value: unknown }>();
  remembered.set(reader, known);
  const basis = basisOf(reader, types);
  const found = known.get(key);
  if (found?.basis === basis) return found.value as T;
  if (known.size > 500) known.clear();
  const value = count();
  known.set(key, { basis, value });
  return value;
}
