/**
 * The one place that names the SQLite driver. A driver with encryption at rest has the same interface,
 * so that changing this import (and giving `connect` a key) is all that its callers would see.
 */
import Database from 'better-sqlite3';

export type Sqlite = Database.Database;
export type Statement = Database.Statement<unknown[], unknown>;

/** Opens a database file for reading and writing; `create` decides whether it may be new. */
export function connect(path: string, create = false): Sqlite {
  return new Database(path, { fileMustExist: !create, timeout: 5000 });
}

/** Opens a database file without the right to change it. */
export function connectReadOnly(path: string): Sqlite {
  return new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
}

/** Opens a database that lives in memory from its bytes: a snapshot that no change can leave. */
export function connectBytes(bytes: Buffer): Sqlite {
  return new Database(bytes);
}
