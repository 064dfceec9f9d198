/** A further reader of a store that is open elsewhere: sees what is committed, holds no lock and changes nothing. */
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { createConnection } from './connection.ts';
import { connect } from './driver.ts';
import { databasePath } from './layout.ts';
import { storedCatalog } from './record-types.ts';
import type { Reader } from './types.ts';

export interface Reading {
  /** Its catalog follows what the store's own writer defines. */
  read: Reader;
  close(): void;
}

/** Opens the database of a workspace folder for reading beside its store. Throws the driver's errors. */
export function openReading(folder: string): Reading {
  const sqlite = connect(databasePath(folder));
  sqlite.pragma('query_only = ON');
  sqlite.pragma('cache_size = -32768');
  sqlite.pragma('temp_store = MEMORY');
  const versionNow = () => sqlite.pragma('data_version', { simple: true });
  let version = versionNow();
  let catalog = storedCatalog(sqlite);
  const inForce = (): RecordCatalog => {
    const now = versionNow();
    if (now !== version) {
      version = now;
      catalog = storedCatalog(sqlite);
    }
    return catalog;
  };
  return { read: createConnection(sqlite, inForce), close: () => void sqlite.close() };
}
