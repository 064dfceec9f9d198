/** Exams as they lie in the records: papers with answers, stations, and results of which only the score is known. */
import type { RecordTypeId } from '#shared/records/types.ts';
import { fieldColumn, recordTable } from '../record-tables.ts';
import type { Reader } from '../types.ts';
import { type RecordTableRow, type StoredRecord, toRecords } from './record-reader.ts';

/** The records whose fields have these values (null: empty), in the order in which they came. */
export function recordsWith(
  reader: Reader,
  typeId: RecordTypeId,
  values: Readonly<Record<string, string | null>>,
): StoredRecord[] {
  const type = reader.catalog.type(typeId);
  const names = Object.keys(values);
  const where = names.map((name) => `${column(name)} IS ?`).join(' AND ');
  const rows = reader.allSql<RecordTableRow>(
    `SELECT * FROM ${recordTable(type)} WHERE ${where} ORDER BY id`,
    ...names.map((name) => values[name] ?? null),
  );
  return toRecords(reader, type, rows);
}

const column = (name: string) => (name === 'year' || name === 'id' ? name : `"${fieldColumn(name)}"`);

export interface ExamScope {
  /** Column of the period and its key; null: at all times. */
  period: { grain: 'year' | 'term' | 'month'; key: string } | null;
  department: string | null;
}

function scopeSql({ period, department }: ExamScope): { sql: string; parameters: string[] } {
  const parts = [
    ...(period ? [`${period.grain} = ?`] : []),
    ...(department === null ? [] : ['(owner = ? OR owner IS NULL)']),
  ];
  return {
    sql: parts.length > 0 ? `AND ${parts.join(' AND ')}` : '',
    parameters: [...(period ? [period.key] : []), ...(department === null ? [] : [department])],
  };
}

export interface PaperRow {
  paper: string;
  name: string | null;
  course: string | null;
  date: string | null;
  n: number;
  items: number;
  /** Whether any key is known. */
  keyed: number;
}

/** Papers that were answered. */
export function paperRows(reader: Reader, scope: ExamScope): PaperRow[] {
  const { sql, parameters } = scopeSql(scope);
  return reader.allSql<PaperRow>(
    `SELECT r.paper,
       (SELECT p.name FROM ${recordTable({ id: 'exam-paper' })} p WHERE p.paper = r.paper) AS name,
       coalesce(max(r.course), (SELECT p.course FROM ${recordTable({ id: 'exam-paper' })} p WHERE p.paper = r.paper)) AS course,
       max(r.date) AS date,
       count(*) - coalesce(sum(r.absent), 0) AS n,
       (SELECT count(*) FROM ${recordTable({ id: 'exam-key' })} k WHERE k.paper = r.paper) AS items,
       (SELECT count(*) FROM ${recordTable({ id: 'exam-paper' })} p WHERE p.paper = r.paper)
         + (SELECT count(*) FROM ${recordTable({ id: 'exam-key' })} k WHERE k.paper = r.paper) AS keyed
     FROM ${recordTable({ id: 'exam-responses' })} r WHERE 1 ${sql} GROUP BY r.paper ORDER BY date DESC, r.paper`,
    ...parameters,
  );
}

export interface OsceRow {
  exam: string;
  date: string | null;
  n: number;
  stations: number;
}

export function osceRows(reader: Reader, scope: ExamScope): OsceRow[] {
  const { sql, parameters } = scopeSql(scope);
  return reader.allSql<OsceRow>(
    `SELECT exam, max(date) AS date, count(DISTINCT learner) AS n, count(DISTINCT station) AS stations
     FROM ${recordTable({ id: 'osce-station' })} WHERE score IS NOT NULL ${sql} GROUP BY exam ORDER BY date DESC, exam`,
    ...parameters,
  );
}

export interface ScoresRow {
  exam: string;
  course: string | null;
  year: string;
  date: string | null;
  n: number;
}

/** First attempts by exam, course and year. */
export function scoresRows(reader: Reader, scope: ExamScope): ScoresRow[] {
  const { sql, parameters } = scopeSql(scope);
  return reader.allSql<ScoresRow>(
    `SELECT exam, course, year, max(date) AS date, count(*) AS n FROM ${recordTable({ id: 'exam-result' })}
     WHERE score IS NOT NULL AND coalesce(attempt, 1) = 1 AND year IS NOT NULL ${sql}
     GROUP BY exam, course, year ORDER BY date DESC, exam, course`,
    ...parameters,
  );
}

/** Papers in which items of the bank stand, with their numbers there. */
export function papersOfBank(reader: Reader, bank: readonly string[]): string[] {
  return reader
    .allSql<{ paper: string }>(
      `SELECT DISTINCT paper FROM ${recordTable({ id: 'exam-key' })} WHERE bank IN (SELECT value FROM json_each(?))`,
      JSON.stringify(bank),
    )
    .map(({ paper }) => paper);
}
