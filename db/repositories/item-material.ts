/** What lies at the items of a framework: ratings, narratives, evidence, notes, and whatever else names an item. */
import { sqliteOf } from '../connection.ts';
import type { Reader, Writer } from '../types.ts';

export interface ItemMaterial {
  code: string;
  rating: boolean;
  narratives: number;
  evidence: number;
}

/** By code; of one period, or of all of them. */
export function materialOf(reader: Reader, framework: string, period: string | null): ItemMaterial[] {
  const rows = reader.allSql<{ code: string; part: string; n: number }>(
    `SELECT code, 'rating' AS part, count(*) AS n FROM rating
       WHERE framework = ? AND (? IS NULL OR period = ?) GROUP BY code
     UNION ALL SELECT code, 'narratives', count(*) FROM narrative
       WHERE framework = ? AND (? IS NULL OR period = ?) GROUP BY code
     UNION ALL SELECT l.code, 'evidence', count(*) FROM evidence_link l JOIN evidence_piece p ON p.id = l.piece
       WHERE l.framework = ? AND (? IS NULL OR l.period = ?) AND l.removed_at IS NULL AND p.removed_at IS NULL
       GROUP BY l.code`,
    ...[1, 2, 3].flatMap(() => [framework, period, period]),
  );
  const found = new Map<string, ItemMaterial>();
  for (const { code, part, n } of rows) {
    const entry = found.get(code) ?? { code, rating: false, narratives: 0, evidence: 0 };
    found.set(code, { ...entry, ...(part === 'rating' ? { rating: n > 0 } : { [part]: n }) });
  }
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}

/** Tables whose rows name an item: every one with both columns, so that a later one is not forgotten. */
const ITEM_TABLES = `
  SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND m.name NOT LIKE 'rec_%' AND m.name NOT LIKE 'sqlite_%'
    AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'framework')
    AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'code')`;

/** Gives items other codes: what lies at them goes with them. Codes may be exchanged among items. */
export function recodeItems(writer: Writer, framework: string, codes: ReadonlyMap<string, string>): void {
  const changed = [...codes].filter(([from, to]) => from !== to);
  if (changed.length === 0) return;
  const sqlite = sqliteOf(writer);
  const columns: { table: string; framework: string; code: string }[] = writer
    .allSql<{ name: string }>(ITEM_TABLES)
    .map(({ name }) => ({ table: name, framework: 'framework', code: 'code' }));
  columns.push({ table: 'crosswalk_link', framework: 'other_framework', code: 'other_code' });
  for (const { table, framework: owner, code } of columns) {
    // In two steps, so that no item meets another one on its way.
    const away = sqlite.prepare(
      `UPDATE "${table}" SET "${code}" = char(1) || ? WHERE "${owner}" = ? AND "${code}" = ?`,
    );
    for (const [from, to] of changed) away.run(to, framework, from);
    sqlite
      .prepare(
        `DELETE FROM "${table}" WHERE "${owner}" = ? AND EXISTS (SELECT 1 FROM json_each(?) WHERE value = "${code}")
           AND "${code}" NOT LIKE char(1) || '%' AND '${table}' = 'framework_note'`,
      )
      .run(framework, JSON.stringify(changed.map(([, to]) => to)));
    sqlite
      .prepare(
        `UPDATE OR REPLACE "${table}" SET "${code}" = substr("${code}", 2) WHERE "${owner}" = ? AND "${code}" LIKE char(1) || '%'`,
      )
      .run(framework);
  }
}
