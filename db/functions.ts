/** The SQL functions that every connection has beside SQLite's own. */
import { plainNumber } from '#shared/people/evidence.ts';
import type { Sqlite } from './driver.ts';
import { defineSpokenMatch } from './pinyin.ts';

/** Defines `spoken_match(name, search)` and `plain_number(number)` on a connection. */
export function defineFunctions(sqlite: Sqlite): void {
  defineSpokenMatch(sqlite);
  sqlite.function('plain_number', { deterministic: true }, (number: unknown) =>
    typeof number === 'string' ? plainNumber(number) : null,
  );
}
