/** What was merged and renamed, from the kept versions of the records that went. */

import { fieldColumn, recordTable } from '#db/record-tables.ts';
import { keyText } from '#db/repositories/aliases.ts';
import type { Reader } from '#db/types.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import type { peopleContract } from '#shared/api/people.ts';

type Merges = OutputOf<(typeof peopleContract)['people.merges']>['merges'];

interface Row {
  batch: string;
  reason: 'merge' | 'rename';
  type: string;
  alias: string;
  key: string;
  record: string;
  at: string;
  by: string;
  changed: number;
  undoneAt: string | null;
  undoneBy: string | null;
}

/** Newest first. */
export function listMerges(reader: Reader): Merges {
  const rows = reader.allSql<Row>(
    `SELECT a.batch, a.reason, a.type, a.alias, a.key, a.record, b.at, b."by", b.rows_changed AS changed,
            b.undone_at AS undoneAt, b.undone_by AS undoneBy
     FROM record_alias a JOIN batch b ON b.id = a.batch ORDER BY b.at DESC, b.id DESC`,
  );
  return rows.flatMap(({ alias, key, record, ...row }) => {
    if (!reader.catalog.has(row.type)) return [];
    const type = reader.catalog.type(row.type);
    const title = fieldColumn(type.titleFields[0] ?? type.key[0]!);
    const before = reader.firstSql<{ title: string | null }>(
      `SELECT json_extract(before, '$.${title}') AS title FROM record_version
       WHERE batch = ? AND type = ? AND record = ? ORDER BY seq LIMIT 1`,
      row.batch,
      row.type,
      record,
    );
    const target = reader.firstSql<{ id: string; title: string | null }>(
      `SELECT id, "${title}" AS title FROM ${recordTable(type)} WHERE natural_key = ?`,
      key,
    );
    return [
      {
        ...row,
        from: { key: keyText(alias), title: before?.title ?? keyText(alias) },
        into: { key: keyText(key), title: target?.title ?? keyText(key), id: target?.id ?? null },
      },
    ];
  });
}
