/** Lines that are printed again: made once, kept from the first time to the last. */
export interface KeptLines {
  /** @param make how they are made; not called where they are kept. */
  of(key: string, make: () => AsyncIterable<string>): AsyncIterable<string>;
}

/** @param keys every printing to come, in order: nothing is kept that is not asked for again. */
export function keptLines(keys: Iterable<string>): KeptLines {
  const left = new Map<string, number>();
  for (const key of keys) left.set(key, (left.get(key) ?? 0) + 1);
  const kept = new Map<string, string[]>();
  return {
    async *of(key, make) {
      const again = (left.get(key) ?? 1) - 1;
      left.set(key, again);
      const known = kept.get(key);
      if (again <= 0) kept.delete(key);
      if (known) {
        yield* known;
        return;
      }
      const lines: string[] = [];
      for await (const line of make()) {
        if (again > 0) lines.push(line);
        yield line;
      }
      if (again > 0) kept.set(key, lines);
    },
  };
}
