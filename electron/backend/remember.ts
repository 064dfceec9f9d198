/**
 * What was computed from the stored records already. It holds for as long as nobody commits: SQLite's `data_version` of the
 * reading connection changes with every commit of another connection.
 */
import type { Reader } from '#db/types.ts';

interface Memory {
  version: number;
  values: Map<string, unknown>;
}

const memories = new WeakMap<Reader, Memory>();
const MOST_ENTRIES = 200;

/** A writer sees its own changes, which the version does not tell: for one, nothing is remembered. */
export function remember<T>(reader: Reader, key: string, compute: () => T): T {
  if ('runSql' in reader) return compute();
  const version = reader.firstSql<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0;
  let memory = memories.get(reader);
  if (memory?.version !== version) {
    memory = { version, values: new Map() };
    memories.set(reader, memory);
  }
  if (memory.values.has(key)) return memory.values.get(key) as T;
  const value = compute();
  if (memory.values.size >= MOST_ENTRIES) memory.values.clear();
  memory.values.set(key, value);
  return value;
}
