/** A store that is open: one connection that reads what is committed, one that changes it in turns. */

import { Refusal } from '#shared/lib/result.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { type Backup, makeBackup, pruneBackups } from './backup.ts';
import { hasStages, releaseStages } from './bulk/attached.ts';
import { type Connection, createConnection, createWriter } from './connection.ts';
import { connect, type Sqlite } from './driver.ts';
import { readKeptFile, sha256Of, storeFile } from './files.ts';
import { createFolding } from './fold-log.ts';
import { databasePath } from './layout.ts';
import { asRefusal } from './sqlite-errors.ts';
import type { Store, Writer } from './types.ts';

export interface OpenParts {
  folder: string;
  readOnly: boolean;
  reader: Sqlite;
  /** null in a store that is open for reading only. */
  writer: Sqlite | null;
  /** The record types as stored. */
  catalog: RecordCatalog;
  now(): Date;
  release(): void;
}

export function createOpenStore(parts: OpenParts): Store {
  const { folder, readOnly, now } = parts;
  let { catalog } = parts;
  const inForce = () => catalog;
  const read: Connection = createConnection(parts.reader, inForce);
  const write: Connection | null = parts.writer ? createConnection(parts.writer, inForce) : null;
  const folding = write && createFolding(write.sqlite);
  let last: Promise<unknown> = Promise.resolve();
  let open = true;

  const transaction = async <T>(actor: string, work: (writer: Writer) => T | Promise<T>): Promise<T> => {
    if (!open) throw new Refusal('no-workspace', 'the workspace was closed');
    if (!write) throw new Refusal('read-only', 'the workspace is open for reading only');
    const { sqlite } = write;
    try {
      sqlite.exec('BEGIN IMMEDIATE');
      const writer = createWriter(write, actor, now().toISOString());
      const result = await work(writer);
      if (hasStages(sqlite)) await folding?.settle();
      if (!open) throw new Refusal('no-workspace', 'the workspace was closed');
      if (hasStages(sqlite)) folding?.commitLarge();
      else sqlite.exec('COMMIT');
      catalog = writer.catalog;
      return result;
    } catch (error) {
      // A full disk may already have ended the transaction.
      if (open && sqlite.inTransaction) sqlite.exec('ROLLBACK');
      throw asRefusal(error);
    } finally {
      releaseStages(sqlite);
    }
  };

  return {
    folder,
    readOnly,
    read,
    change(actor, work) {
      const result = last.then(() => transaction(actor, work));
      last = result.catch(() => undefined);
      return result;
    },
    keepFile(writer, bytes, name) {
      let sha256: string;
      try {
        sha256 = storeFile(folder, bytes);
      } catch (error) {
        throw asRefusal(error);
      }
      writer.run(
        writer.q
          .insertInto('file')
          .values({ sha256, name, bytes: bytes.length, added_at: writer.now, added_by: writer.actor })
          .onConflict((conflict) => conflict.column('sha256').doNothing()),
      );
      return { sha256, bytes: bytes.length };
    },
    readFile: (sha256) => readKeptFile(folder, sha256),
    readSoundFile(sha256) {
      const bytes = readKeptFile(folder, sha256);
      return bytes && sha256Of(bytes) === sha256 ? bytes : null;
    },
    backup(): Backup {
      if (readOnly) throw new Refusal('read-only', 'the workspace is open for reading only');
      // A connection of its own: the reader may not copy, and the writer may be in the middle of a change.
      const sqlite = connect(databasePath(folder));
      try {
        const made = makeBackup(sqlite, folder, now(), 'manual');
        pruneBackups(folder, now());
        return made;
      } catch (error) {
        throw asRefusal(error);
      } finally {
        sqlite.close();
      }
    },
    close() {
      if (!open) return;
      open = false;
      folding?.stop();
      // The writer last: closing it folds the log into the database and removes it.
      read.sqlite.close();
      if (write && write.sqlite !== read.sqlite) {
        if (write.sqlite.inTransaction) write.sqlite.exec('ROLLBACK');
        write.sqlite.close();
      }
      parts.release();
    },
  };
}
