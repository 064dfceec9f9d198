/** Puts a backup in the place of the store. What was there becomes a backup itself, so that this can be undone. */
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fail, ok, Refusal, type Result } from '#shared/lib/result.ts';
import { keepDamaged, makeBackup } from './backup.ts';
import { createConnection, createWriter } from './connection.ts';
import { connect } from './driver.ts';
import { backupsFolder, databasePath } from './layout.ts';
import { takeLock } from './lock.ts';
import { APPLICATION_ID, applicationIdOf, SCHEMA_VERSION, versionOf } from './migrate.ts';
import { freeBytes, sizeOf } from './place.ts';
import { asRefusal } from './sqlite-errors.ts';

export interface RestoreOptions {
  actor: string;
  now(): Date;
}

/** Whether a file is a whole store that this program can open; leaves no trace beside it. */
function inspectBackup(path: string): Result<null> {
  const sqlite = connect(path);
  try {
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok')
      return fail('backup-damaged', 'the backup is damaged');
    if (applicationIdOf(sqlite) !== APPLICATION_ID)
      return fail('backup-damaged', 'the backup is not a workspace');
    const version = versionOf(sqlite);
    return version > SCHEMA_VERSION
      ? fail('workspace-future', `backup version ${version}, this program knows ${SCHEMA_VERSION}`, {
          store: String(version),
          app: String(SCHEMA_VERSION),
        })
      : ok(null);
  } finally {
    sqlite.close();
  }
}

/** Keeps the current store as a backup: as a clean copy, or file by file when it cannot be read. */
function keepCurrent(folder: string, now: Date): void {
  const database = databasePath(folder);
  if (!existsSync(database)) return;
  try {
    const sqlite = connect(database);
    try {
      makeBackup(sqlite, folder, now, 'before-restore');
    } finally {
      sqlite.close();
    }
  } catch (error) {
    const known = asRefusal(error);
    if (known instanceof Refusal && known.failure.code === 'disk-full') throw known;
    keepDamaged(folder, now);
  }
}

/**
 * Restores a backup of a workspace that is not open. `path` must be one of the folder's own backups.
 * Fails with `backup-unknown`, `backup-damaged`, `workspace-future`, `workspace-locked`, `disk-full`,
 * `no-write-permission`; the store is then as before.
 */
export function restoreBackup(path: string, from: string, options: RestoreOptions): Result<null> {
  const folder = resolve(path);
  const backup = join(backupsFolder(folder), basename(from));
  if (resolve(from) !== backup || !existsSync(backup))
    return fail('backup-unknown', 'not a backup of this workspace', { path: from });
  const lock = takeLock(folder, options.actor, options.now());
  if (!lock.ok) return lock;
  const database = databasePath(folder);
  const part = `${database}.restore`;
  try {
    if (freeBytes(folder) < sizeOf(backup) * 2.2) return fail('disk-full', 'no room for a restore');
    rmSync(part, { force: true });
    copyFileSync(backup, part);
    const inspected = inspectBackup(part);
    if (!inspected.ok) return inspected;
    signRestore(part, basename(backup), options);
    keepCurrent(folder, options.now());
    for (const suffix of ['-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
    renameSync(part, database);
    return ok(null);
  } catch (error) {
    const known = asRefusal(error);
    if (!(known instanceof Refusal)) throw error;
    return known.failure.code === 'store-corrupt'
      ? fail('backup-damaged', known.failure.message)
      : { ok: false, error: known.failure };
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${suffix}`, { force: true });
    lock.data();
  }
}

/** The restored store says in its own audit log that it was restored. */
function signRestore(database: string, name: string, options: RestoreOptions): void {
  const sqlite = connect(database);
  try {
    const writer = createWriter(createConnection(sqlite), options.actor, options.now().toISOString());
    sqlite.exec('BEGIN IMMEDIATE');
    writer.audit('backup.restore', name, {});
    sqlite.exec('COMMIT');
    sqlite.pragma('journal_mode = DELETE');
  } finally {
    sqlite.close();
  }
}
