/** The SQL functions that every connection has beside SQLite's own. */
import { idCardIn } from '#shared/importing/checkers/id-card.ts';
import { plainNumber } from '#shared/people/evidence.ts';
import type { Sqlite } from './driver.ts';
import { defineSpokenMatch } from './pinyin.ts';

/** Defines `spoken_match(name, search)`, `plain_number(number)` and `holds_identity(text)` on a connection. */
export function defineFunctions(sqlite: Sqlite): void {
  defineSpokenMatch(sqlite);
  sqlite.function('plain_number', { deterministic: true }, (number: unknown) =>
    typeof number === 'string' ? plainNumber(number) : null,
  );
  sqlite.function('holds_identity', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' && idCardIn(text) !== null ? 1 : 0,
  );
}
