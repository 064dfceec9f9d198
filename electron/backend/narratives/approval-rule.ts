/** Whether a person may approve a narrative that they wrote last: a small office has nobody else. */
import type { Reader, Writer } from '#db/types.ts';

const KEY = 'narrative_own_approval';

export function ownApproval(reader: Reader): boolean {
  return reader.firstSql<{ value: string }>('SELECT value FROM workspace WHERE key = ?', KEY)?.value === '1';
}

export function allowOwnApproval(writer: Writer, allowed: boolean): void {
  const before = ownApproval(writer);
  if (before === allowed) return;
  writer.runSql(
    'INSERT INTO workspace VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    KEY,
    allowed ? '1' : '0',
  );
  writer.audit('standards.allowOwnApproval', 'narratives', { before, after: allowed });
}
