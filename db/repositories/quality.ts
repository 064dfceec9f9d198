/** What the checks have found, as it was last computed, and how many it was day by day. */
import { recordTable } from '../record-tables.ts';
import type { Reader, Writer } from '../types.ts';

/** The state of record types: changes with every batch that wrote or took back rows of one of them. */
export function basisOf(reader: Reader, types: readonly string[]): string {
  const row = reader.firstSql<{ n: number; last: string | null; undone: number; at: string | null }>(
    `SELECT count(*) AS n, max(id) AS last, count(undone_at) AS undone, max(undone_at) AS at FROM batch
     WHERE EXISTS (SELECT 1 FROM json_each(batch.types) t WHERE t.value IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(types),
  );
  return `${row?.n}/${row?.last}/${row?.undone}/${row?.at}`;
}

/** Per check the basis of its findings, and when they were computed. */
export function computedChecks(reader: Reader): Map<string, { basis: string; at: string }> {
  const rows = reader.all(reader.q.selectFrom('quality_check').selectAll());
  return new Map(rows.map(({ check, basis, at }) => [check, { basis, at }]));
}

const PLACE = `INSERT OR IGNORE INTO quality_finding ("check", record, type, department, year, term, month, params)`;

/** Replaces the findings of a check by what a SELECT of `id` and `params` answers; answers how many there are. */
export function replaceFindings(
  writer: Writer,
  { check, type, basis }: { check: string; type: string; basis: string },
  select: { text: string; values: readonly unknown[] },
): number {
  writer.runSql('DELETE FROM quality_finding WHERE "check" = ?', check);
  // A department is the place of its own record.
  const owner = type === 'department' ? 'r.natural_key' : `ifnull(r.owner, '')`;
  const found = writer.runSql(
    `WITH f AS MATERIALIZED (${select.text})
     ${PLACE} SELECT ?, f.id, ?, ${owner}, r.year, r.term, r.month, f.params
     FROM f CROSS JOIN ${recordTable({ id: type })} r ON r.id = f.id`,
    ...select.values,
    check,
    type,
  );
  writer.runSql(
    `INSERT INTO quality_check ("check", basis, at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET basis = excluded.basis, at = excluded.at`,
    check,
    basis,
    writer.now,
  );
  return found;
}

/** Forgets the findings of checks that do not apply any more. */
export function forgetChecks(writer: Writer, kept: readonly string[]): void {
  const list = JSON.stringify(kept);
  for (const table of ['quality_finding', 'quality_check']) {
    writer.runSql(`DELETE FROM ${table} WHERE "check" NOT IN (SELECT value FROM json_each(?))`, list);
  }
}

const OPEN = `NOT EXISTS (SELECT 1 FROM dismissal d WHERE d."check" = f."check" AND d.record = f.record)`;

/** Keeps the numbers of open findings as those of a day, in place of what the same day had before. */
export function keepDay(writer: Writer, day: string): void {
  writer.runSql('DELETE FROM quality_count WHERE day = ?', day);
  writer.runSql(
    `INSERT INTO quality_count (day, "check", department, findings)
     SELECT ?, f."check", f.department, count(*) FROM quality_finding f WHERE ${OPEN} GROUP BY 2, 3`,
    day,
  );
  // A day without any finding is a point of the line as well.
  writer.runSql(`INSERT OR IGNORE INTO quality_count VALUES (?, '', '', 0)`, day);
}

export interface FindingFilter {
  /** A year, term or month and the column that holds it; findings of registers count in every period. */
  period: { grain: 'year' | 'term' | 'month'; key: string } | null;
  department: string | null;
}

function filterSql({ period, department }: FindingFilter): { sql: string; values: string[] } {
  const parts = ['1'];
  const values: string[] = [];
  if (period) {
    parts.push(`(f.year IS NULL OR f.${period.grain} = ?)`);
    values.push(period.key);
  }
  if (department !== null) {
    parts.push('f.department = ?');
    values.push(department);
  }
  return { sql: parts.join(' AND '), values };
}

/** Open and dismissed findings by check and department. */
export function countFindings(
  reader: Reader,
  filter: FindingFilter,
): { check: string; department: string; open: number; dismissed: number }[] {
  const { sql, values } = filterSql(filter);
  // Dismissals are few: they are counted apart instead of being looked for beside every finding.
  return reader.allSql(
    `SELECT f."check", f.department, count(*) - ifnull(d.n, 0) AS open, ifnull(d.n, 0) AS dismissed
     FROM quality_finding f
     LEFT JOIN (
       SELECT f."check", f.department, count(*) AS n FROM dismissal d
       CROSS JOIN quality_finding f ON f."check" = d."check" AND f.record = d.record
       WHERE ${sql} GROUP BY 1, 2) d ON d."check" = f."check" AND d.department = f.department
     WHERE ${sql} GROUP BY 1, 2`,
    ...values,
    ...values,
  );
}

export interface StoredFinding {
  record: string;
  params: string | null;
  reason: string | null;
  at: string | null;
  by: string | null;
}

/** The findings of a check, open or dismissed ones, in the order of the records' making. */
export function listFindings(
  reader: Reader,
  check: string,
  filter: FindingFilter & { dismissed: boolean; offset: number; limit: number },
): { total: number; findings: StoredFinding[] } {
  const { sql, values } = filterSql(filter);
  const from = `FROM quality_finding f
    LEFT JOIN dismissal d ON d."check" = f."check" AND d.record = f.record
    WHERE f."check" = ? AND (d.record IS NOT NULL) = ? AND ${sql}`;
  const parameters = [check, filter.dismissed, ...values];
  const total = reader.firstSql<{ n: number }>(`SELECT count(*) AS n ${from}`, ...parameters)?.n ?? 0;
  const findings = reader.allSql<StoredFinding>(
    `SELECT f.record, f.params, d.reason, d.at, d."by" ${from} ORDER BY f.department, f.record LIMIT ? OFFSET ?`,
    ...parameters,
    filter.limit,
    filter.offset,
  );
  return { total, findings };
}

/** Open findings day by day, oldest first. */
export function trendOfFindings(
  reader: Reader,
  { check, department }: { check: string | null; department: string | null },
): { day: string; findings: number }[] {
  return reader.allSql(
    `SELECT day, sum(iif((? IS NULL OR "check" = ?) AND (? IS NULL OR department = ?), findings, 0)) AS findings
     FROM quality_count GROUP BY day ORDER BY day`,
    check,
    check,
    department,
    department,
  );
}

/** How many rows each type has, by department; of types with a time those of the period. */
export function countRows(
  reader: Reader,
  period: FindingFilter['period'],
): { type: string; department: string; rows: number }[] {
  return reader.catalog.types.flatMap((type) => {
    const timed = type.timeField !== null && period !== null;
    const owner = type.id === 'department' ? 'natural_key' : `ifnull(owner, '')`;
    return reader.allSql<{ type: string; department: string; rows: number }>(
      `SELECT ? AS type, ${owner} AS department, count(*) AS rows FROM ${recordTable(type)}
       WHERE ${timed ? `${period.grain} = ?` : '1'} GROUP BY 2`,
      type.id,
      ...(timed ? [period.key] : []),
    );
  });
}
