/** Brings a store to the version of this program, all of it in one transaction. */
import type { Sqlite } from './driver.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { reconcileRecordTables } from './record-tables.ts';
import { storedCatalog } from './record-types.ts';

/** `ATST` in the header of the file: this database is a workspace. */
export const APPLICATION_ID = 0x41545354;

export const SCHEMA_VERSION = migrations.length;

export const versionOf = (sqlite: Sqlite) => Number(sqlite.pragma('user_version', { simple: true }));
export const applicationIdOf = (sqlite: Sqlite) => Number(sqlite.pragma('application_id', { simple: true }));

/**
 * Runs the pending migrations and extends the record tables. Foreign keys are off meanwhile, because SQLite changes
 * tables by rebuilding them, and checked before the commit. Throws what went wrong; the store is then as before.
 */
export function migrate(sqlite: Sqlite, steps: readonly Migration[] = migrations): void {
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const version = versionOf(sqlite);
    for (const step of steps.slice(version)) sqlite.exec(step.sql);
    if (version < steps.length) {
      sqlite.pragma(`user_version = ${steps.length}`);
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    }
    reconcileRecordTables(sqlite, storedCatalog(sqlite).types);
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} references are broken after the upgrade`);
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}
