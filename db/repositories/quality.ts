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

/** A finding as it is kept: record, department, year, term, month, and the values for its message as JSON. */
export type FindingRow = [
  record: string,
  department: string,
  year: string | null,
  term: string | null,
  month: string | null,
  params: string | null,
];

/** JSON of an array of `FindingRow`s. */
export type NewFindings = string;

/** What a SELECT of `id` and `params` finds among the rows of a type, with the places of those rows; each record once. */
export function rowsOfFindings(
  reader: Reader,
  type: { id: string },
  select: { text: string; values: readonly unknown[] },
): FindingRow[] {
  // A department is the place of its own record.
  const owner = type.id === 'department' ? 'r.natural_key' : `ifnull(r.owner, '')`;
  const rows = reader.allSql<Record<'record' | 'department', string> & Record<string, string | null>>(
    `WITH f AS MATERIALIZED (${select.text})
     SELECT f.id AS record, ${owner} AS department, r.year, r.term, r.month, f.params
     FROM f CROSS JOIN ${recordTable(type)} r ON r.id = f.id`,
    ...select.values,
  );
  const once = new Map<string, FindingRow>();
  for (const { record, department, year, term, month, params } of rows)
    if (!once.has(record))
      once.set(record, [record, department, year ?? null, term ?? null, month ?? null, params ?? null]);
  return [...once.values()];
}

/** The findings of a check that are kept. */
export function keptFindings(reader: Reader, check: string): FindingRow[] {
  return reader
    .allSql<
      { record: string; department: string } & Record<'year' | 'term' | 'month' | 'params', string | null>
    >('SELECT record, department, year, term, month, params FROM quality_finding WHERE "check" = ?', check)
    .map(({ record, department, year, term, month, params }) => [
      record,
      department,
      year,
      term,
      month,
      params,
    ]);
}

/** Records removed by one statement. */
const PORTION = 4000;

/** Writes what has come and gone of a check's findings, with turns for others between the portions. */
export async function keepFindings(
  writer: Writer,
  changed: {
    check: string;
    type: string;
    basis: string;
    gone: readonly string[];
    come: readonly NewFindings[];
  },
  turn: () => Promise<void>,
): Promise<void> {
  const { check, type, gone } = changed;
  for (let at = 0; at < gone.length; at += PORTION) {
    writer.runSql(
      'DELETE FROM quality_finding WHERE "check" = ? AND record IN (SELECT value FROM json_each(?))',
      check,
      JSON.stringify(gone.slice(at, at + PORTION)),
    );
    await turn();
  }
  for (const portion of changed.come) {
    writer.runSql(
      `INSERT OR REPLACE INTO quality_finding ("check", record, type, department, year, term, month, params)
       SELECT ?, value->>0, ?, value->>1, value->>2, value->>3, value->>4, value->>5 FROM json_each(?)`,
      check,
      type,
      portion,
    );
    await turn();
  }
  writer.runSql(
    `INSERT INTO quality_check ("check", basis, at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET basis = excluded.basis, at = excluded.at`,
    check,
    changed.basis,
    writer.now,
  );
}

/** Forgets the findings of checks that do not apply any more, on the day in hand too. */
export function forgetChecks(writer: Writer, kept: readonly string[], day: string): void {
  const known = [...computedChecks(writer).keys()].filter((check) => !kept.includes(check));
  for (const check of known) {
    for (const table of ['quality_finding', 'quality_check'])
      writer.runSql(`DELETE FROM ${table} WHERE "check" = ?`, check);
    writer.runSql('DELETE FROM quality_count WHERE day = ? AND "check" = ?', day, check);
  }
}

const OPEN = `NOT EXISTS (SELECT 1 FROM dismissal d WHERE d."check" = f."check" AND d.record = f.record)`;

/** Whether a day has its numbers. */
const hasDay = (reader: Reader, day: string): boolean =>
  reader.firstSql('SELECT 1 FROM quality_count WHERE day = ? LIMIT 1', day) !== undefined;

/** The checks to be counted for a day of which some have changed: the first of a day counts all of them. */
export const checksToCount = (reader: Reader, day: string, changed: readonly string[]): readonly string[] =>
  hasDay(reader, day) ? changed : [...computedChecks(reader).keys()];

/** Keeps the numbers of open findings of some checks as those of a day, in place of what the same day had before. */
export function keepDay(writer: Writer, day: string, checks: readonly string[]): void {
  const chosen = JSON.stringify(checks);
  writer.runSql(
    'DELETE FROM quality_count WHERE day = ? AND "check" IN (SELECT value FROM json_each(?))',
    day,
    chosen,
  );
  writer.runSql(
    `INSERT INTO quality_count (day, "check", department, findings)
     SELECT ?, f."check", f.department, count(*) FROM quality_finding f
     WHERE f."check" IN (SELECT value FROM json_each(?)) AND ${OPEN} GROUP BY 2, 3`,
    day,
    chosen,
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
