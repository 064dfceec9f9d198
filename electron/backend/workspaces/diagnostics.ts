/** A description of this installation for a message about a fault. Holds no record and no person's name. */
import { arch, release, totalmem } from 'node:os';
import { listBackups } from '#db/backup.ts';
import { databasePath } from '#db/layout.ts';
import { freeBytes, sizeOf } from '#db/place.ts';
import { recordTable } from '#db/record-tables.ts';
import type { Context } from '../context.ts';

const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;

export function diagnosticsText({ env, session }: Context): string {
  const lines = [
    `Attest ${env.appVersion}`,
    `time ${env.clock.now().toISOString()}`,
    `system ${process.platform} ${release()} ${arch()}, memory ${mebibytes(totalmem())}`,
    `node ${process.versions.node}${process.versions.electron ? `, electron ${process.versions.electron}` : ''}`,
  ];
  const { workspace } = session;
  if (!workspace) return [...lines, 'no workspace is open', ''].join('\n');
  const { store, info } = workspace;
  const one = <T>(sql: string) => Object.values(store.read.firstSql<Record<string, T>>(sql) ?? {})[0];
  lines.push(
    `sqlite ${one('SELECT sqlite_version()')}, schema ${info.schemaVersion}${store.readOnly ? ', read-only' : ''}`,
    `store ${mebibytes(sizeOf(databasePath(store.folder)))}, free ${mebibytes(freeBytes(store.folder))}`,
    `backups ${listBackups(store.folder).length}`,
    `batches ${one('SELECT count(*) FROM batch')}, files ${one('SELECT count(*) FROM file')}`,
    `audit entries ${one('SELECT count(*) FROM audit')}, head ${one('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1')}`,
    ...store.read.catalog.types.map(
      (type) => `${type.id} ${one(`SELECT count(*) FROM ${recordTable(type)}`)}`,
    ),
  );
  return [...lines, ''].join('\n');
}
