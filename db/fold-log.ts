/**
 * When the log is folded into the database. SQLite does it within the commit that made the log long; behind a large one
 * that is as much work as the commit itself, for which nobody has to wait: the log alone, once it is on the disk, keeps
 * the batch.
 */
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Sqlite } from './driver.ts';

/** Pages of log from which on SQLite folds it at a commit; its own default. */
const USUAL = 1000;
/** Quiet time after the last large commit, in ms. */
export const QUIET = 2000;
/** A log of more bytes is not left to grow. */
const LONGEST = 300 * 1024 * 1024;

export interface Folding {
  /**
   * Puts on the disk what the open transaction has written so far, without holding up the thread: what is left for its
   * end is then little.
   */
  settle(): Promise<void>;
  /** Ends the transaction: behind it the log is on the disk, and is folded when nothing large has come for a while. */
  commitLarge(): void;
  /** Forgets what was planned; closing the database folds the log. */
  stop(): void;
}

/** For a connection that writes, in WAL mode. */
export function createFolding(sqlite: Sqlite): Folding {
  let timer: NodeJS.Timeout | null = null;
  const usual = () => {
    timer = null;
    if (sqlite.open) sqlite.pragma(`wal_autocheckpoint = ${USUAL}`);
  };
  const fold = () => {
    if (sqlite.open && sqlite.inTransaction) {
      plan();
      return;
    }
    usual();
    if (sqlite.open) sqlite.pragma('wal_checkpoint(PASSIVE)');
  };
  const plan = () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(fold, QUIET);
    // A program that ends folds the log when it closes the database.
    timer.unref();
  };
  return {
    async settle() {
      if (sqlite.memory) return;
      // Only to be quicker later: the end of the transaction syncs in any case.
      const handle = await open(`${sqlite.name}-wal`, 'r+').catch(() => null);
      await handle?.sync().catch(() => undefined);
      await handle?.close();
    },
    commitLarge() {
      const log = `${sqlite.name}-wal`;
      if (sqlite.memory || lengthOf(log) > LONGEST) {
        sqlite.exec('COMMIT');
        return;
      }
      sqlite.pragma('wal_autocheckpoint = 0');
      plan();
      sqlite.exec('COMMIT');
      // The batch is committed: what cannot be synced alone is folded, which syncs it.
      if (!sync(log)) fold();
    },
    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}

function lengthOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function sync(path: string): boolean {
  try {
    const handle = openSync(path, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    return true;
  } catch {
    return false;
  }
}
