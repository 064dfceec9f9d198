/** Making and opening a workspace, each step only after the one before it has succeeded. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LocalText } from '#shared/i18n/language.ts';
import { fail, ok, Refusal, type Result } from '#shared/lib/result.ts';
import { listBackups, makeBackup, makeDailyBackup } from './backup.ts';
import { removeLeftStages } from './bulk/attached.ts';
import { createConnection, createWriter } from './connection.ts';
import { connect, type Sqlite } from './driver.ts';
import { createIds } from './ids.ts';
import { backupsFolder, databasePath, filesFolder, type OpenOptions } from './layout.ts';
import { takeLock } from './lock.ts';
import { APPLICATION_ID, applicationIdOf, migrate, SCHEMA_VERSION, versionOf } from './migrate.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { unsuitablePlaceHere } from './place.ts';
import { storedCatalog } from './record-types.ts';
import { openSnapshot } from './snapshot.ts';
import { asRefusal, isCorruption } from './sqlite-errors.ts';
import { createOpenStore } from './store.ts';
import type { Store } from './types.ts';

export interface CreateOptions {
  name: string;
  institution: LocalText;
  /** The fictitious hospital: screens say so. */
  sample: boolean;
  actor: string;
  now(): Date;
  appVersion: string;
}

const corrupt = (folder: string, message: string) =>
  fail('workspace-corrupt', message, { folder, backups: listBackups(folder).map((backup) => backup.path) });

/** Runs a step that may be refused or fail in the driver, and answers either as a value. Bugs stay exceptions. */
function guarded<T>(folder: string, step: () => Result<T>): Result<T> {
  try {
    return step();
  } catch (error) {
    if (isCorruption(error)) return corrupt(folder, (error as Error).message);
    const known = asRefusal(error);
    if (known instanceof Refusal) return { ok: false, error: known.failure };
    throw error;
  }
}

function hasSqliteHeader(path: string): boolean {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(16);
    return readSync(handle, head, 0, 16, 0) === 16 && head.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(handle);
  }
}

/** Looks at the whole file, then at whose it is and how new. */
function inspect(sqlite: Sqlite, folder: string, appVersion: string, newest: number): Result<number> {
  const verdict = sqlite.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') return corrupt(folder, String(verdict));
  if (applicationIdOf(sqlite) !== APPLICATION_ID)
    return fail('workspace-not-a-workspace', 'the database is not a workspace', { folder });
  const version = versionOf(sqlite);
  if (version > newest) {
    const stored = sqlite.prepare("SELECT value FROM workspace WHERE key = 'app_version'").get() as
      | { value: string }
      | undefined;
    return fail('workspace-future', `store version ${version}, this program knows ${newest}`, {
      store: stored?.value ?? String(version),
      app: appVersion,
      storeSchema: version,
      appSchema: newest,
    });
  }
  return ok(version);
}

/** For one writer: the log is folded in the background, a commit survives the program, a batch survives a power cut. */
function configure(sqlite: Sqlite): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('cache_size = -32768');
  sqlite.pragma('temp_store = MEMORY');
}

function readingConnection(folder: string): Sqlite {
  const sqlite = connect(databasePath(folder));
  sqlite.pragma('query_only = ON');
  sqlite.pragma('cache_size = -32768');
  return sqlite;
}

/** Migrates; a step that fails is a fault of the program, but the person has to know that the store is as before. */
function upgrade(sqlite: Sqlite, steps: readonly Migration[]): void {
  try {
    migrate(sqlite, steps);
  } catch (error) {
    const known = asRefusal(error);
    if (known instanceof Refusal) throw known;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal('workspace-upgrade-failed', reason, { reason });
  }
}

function openForReading(folder: string, options: OpenOptions, steps: readonly Migration[]): Result<Store> {
  const sqlite = openSnapshot(folder);
  const inspected = inspect(sqlite, folder, options.appVersion, steps.length);
  if (!inspected.ok) {
    sqlite.close();
    return inspected;
  }
  // In memory an older store can be brought up to date without touching it.
  upgrade(sqlite, steps);
  sqlite.pragma('query_only = ON');
  return ok(
    createOpenStore({
      folder,
      readOnly: true,
      reader: sqlite,
      writer: null,
      catalog: storedCatalog(sqlite),
      now: options.now,
      release: () => undefined,
    }),
  );
}

function openForWriting(folder: string, options: OpenOptions, steps: readonly Migration[]): Result<Store> {
  const place = unsuitablePlaceHere(folder);
  if (place) return fail('workspace-network', `a live store cannot lie in ${place}`, { folder, place });
  const lock = takeLock(folder, options.actor ?? '?', options.now());
  if (!lock.ok) return lock;
  let sqlite: Sqlite | null = null;
  try {
    removeLeftStages(folder);
    sqlite = connect(databasePath(folder));
    const inspected = inspect(sqlite, folder, options.appVersion, steps.length);
    if (!inspected.ok) {
      sqlite.close();
      lock.data();
      return inspected;
    }
    if (inspected.data < steps.length) makeBackup(sqlite, folder, options.now(), 'before-upgrade');
    upgrade(sqlite, steps);
    configure(sqlite);
    sqlite
      .prepare(
        "INSERT INTO workspace VALUES ('app_version', @v) ON CONFLICT DO UPDATE SET value = @v WHERE value <> @v",
      )
      .run({ v: options.appVersion });
    makeDailyBackup(sqlite, folder, options.now());
    const reader = readingConnection(folder);
    return ok(
      createOpenStore({
        folder,
        readOnly: false,
        reader,
        writer: sqlite,
        catalog: storedCatalog(sqlite),
        now: options.now,
        release: lock.data,
      }),
    );
  } catch (error) {
    sqlite?.close();
    lock.data();
    throw error;
  }
}

/**
 * Opens the workspace in a folder. For writing: place, lock, integrity, version, backup, upgrade, write-ahead log.
 * For reading only: a snapshot in memory, and nothing is written in the folder.
 * Fails with `workspace-missing`, `workspace-network`, `workspace-locked`, `workspace-corrupt` (details: `backups`),
 * `workspace-not-a-workspace`, `workspace-future`, `workspace-upgrade-failed`, `no-write-permission`, `disk-full`.
 * `steps` is for tests.
 */
export function openStore(
  path: string,
  options: OpenOptions,
  steps: readonly Migration[] = migrations,
): Result<Store> {
  const folder = resolve(path);
  if (!existsSync(folder)) return fail('workspace-missing', 'the folder does not exist', { folder });
  return guarded(folder, () => {
    const database = databasePath(folder);
    if (!existsSync(database)) {
      if (listBackups(folder).length > 0) return corrupt(folder, 'the database file is gone');
      return fail('workspace-not-a-workspace', 'the folder holds no workspace', { folder });
    }
    if (!hasSqliteHeader(database)) return corrupt(folder, 'the file does not begin like a database');
    return options.readOnly ? openForReading(folder, options, steps) : openForWriting(folder, options, steps);
  });
}

/**
 * Makes a workspace in a folder that has none, and opens it. Fails with `workspace-exists`, `workspace-network`,
 * `workspace-locked`, `no-write-permission`, `disk-full`; a database that was begun is removed again.
 */
export function createStore(path: string, options: CreateOptions): Result<Store> {
  const folder = resolve(path);
  return guarded(folder, () => {
    const place = unsuitablePlaceHere(folder);
    if (place) return fail('workspace-network', `a live store cannot lie in ${place}`, { folder, place });
    mkdirSync(folder, { recursive: true });
    const database = databasePath(folder);
    if (existsSync(database)) return fail('workspace-exists', 'the folder holds a workspace', { folder });
    const lock = takeLock(folder, options.actor, options.now());
    if (!lock.ok) return lock;
    try {
      mkdirSync(filesFolder(folder), { recursive: true });
      mkdirSync(backupsFolder(folder), { recursive: true });
      begin(database, options);
    } catch (error) {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${database}${suffix}`, { force: true });
      throw error;
    } finally {
      lock.data();
    }
    return openStore(folder, {
      readOnly: false,
      actor: options.actor,
      now: options.now,
      appVersion: options.appVersion,
    });
  });
}

/** Writes the database of a new workspace, with the first entry of its audit log. */
function begin(database: string, options: CreateOptions): void {
  const sqlite = connect(database, true);
  try {
    migrate(sqlite);
    const now = options.now();
    const writer = createWriter(createConnection(sqlite), options.actor, now.toISOString());
    const id = createIds(() => now.getTime())();
    const settings = {
      id,
      name: options.name,
      institution: JSON.stringify(options.institution),
      sample: options.sample ? '1' : '0',
      created_at: now.toISOString(),
      app_version: options.appVersion,
    };
    sqlite.exec('BEGIN IMMEDIATE');
    writer.run(
      writer.q
        .insertInto('workspace')
        .values(Object.entries(settings).map(([key, value]) => ({ key, value }))),
    );
    writer.audit('workspace.create', id, { name: options.name, institution: options.institution });
    sqlite.exec('COMMIT');
  } finally {
    sqlite.close();
  }
}

export { SCHEMA_VERSION };
