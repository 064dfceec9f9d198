/** Saved views of the grid, one list per record type, among the workspace's settings. */
import type { SavedView } from '#shared/api/grid.ts';
import type { RecordType } from '#shared/records/types.ts';
import type { Reader, Writer } from '../types.ts';

const keyOf = (type: Pick<RecordType, 'id'>) => `grid-views/${type.id}`;

/** The views of a record type, in the order in which they were first saved. */
export function viewsOf(reader: Reader, type: Pick<RecordType, 'id'>): SavedView[] {
  const row = reader.firstSql<{ value: string }>('SELECT value FROM workspace WHERE key = ?', keyOf(type));
  return row ? (JSON.parse(row.value) as SavedView[]) : [];
}

/** Replaces the views of a record type; `name` is the one that was saved or removed, for the audit log. */
export function writeViews(
  writer: Writer,
  type: Pick<RecordType, 'id'>,
  views: readonly SavedView[],
  change: { action: 'view.save' | 'view.remove'; name: string },
): void {
  writer.runSql(
    'INSERT INTO workspace VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    keyOf(type),
    JSON.stringify(views),
  );
  writer.audit(change.action, `${type.id}/${change.name}`, { views: views.length });
}
