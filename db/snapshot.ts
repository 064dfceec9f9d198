/**
 * A store in memory, for reading only: nothing is written beside the file it came from, not even the log that SQLite
 * keeps for readers. Changes that another process commits later are not seen.
 */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, connectBytes, type Sqlite } from './driver.ts';
import { databasePath } from './layout.ts';
import { sizeOf } from './place.ts';

/** Bytes 18 and 19 of the header say that the file has a write-ahead log, which a database in memory cannot have. */
function withoutLog(bytes: Buffer): Buffer {
  if (bytes.length > 20) {
    bytes[18] = 1;
    bytes[19] = 1;
  }
  return bytes;
}

/** Copies the database with its log out of the folder, where opening it may change neither. */
function bytesWithLog(database: string): Buffer {
  const place = mkdtempSync(join(tmpdir(), 'attest-read-'));
  try {
    const copy = join(place, 'workspace.db');
    copyFileSync(database, copy);
    copyFileSync(`${database}-wal`, `${copy}-wal`);
    const sqlite = connect(copy);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.close();
    return readFileSync(copy);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The last committed state of the store in a folder. Throws the driver's errors for a file that is none. */
export function openSnapshot(folder: string): Sqlite {
  const database = databasePath(folder);
  const logged = existsSync(`${database}-wal`) && sizeOf(`${database}-wal`) > 0;
  return connectBytes(withoutLog(logged ? bytesWithLog(database) : readFileSync(database)));
}
