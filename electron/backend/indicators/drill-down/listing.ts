/** Rows of one record type under one condition, with what each contributes and why it was left out. */
import { toRecords } from '#db/repositories/record-reader.ts';
import type { RecordEnvelope } from '#db/tables.ts';
import type { Reader } from '#db/types.ts';
import type { RecordRow } from '#shared/api/records.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { Exclusion } from '#shared/indicators/types.ts';
import { fieldOf } from '#shared/records/index.ts';
import type { RecordType } from '#shared/records/types.ts';
import { readable } from '../../anonymity/answers.ts';
import { recordRow } from '../../workspaces/rows.ts';
import type { CompiledRows } from '../row-set.ts';
import { type Sql, sql } from '../sql.ts';

/** A group of rows before it is counted and paged. */
export interface Listing {
  rows: CompiledRows;
  /** What the definition reads of a row. */
  fields: readonly string[];
  /** Beside the period's own condition. */
  where: Sql;
  /** What one row adds; null where rows have no amount of their own. */
  contribution: Sql | null;
  factor: number;
  /** What all rows add up to, factor included; null: the sum of the contributions. Asked only where it is shown. */
  amount: (() => number) | null;
  /** Left-out rows: say why. */
  reasons?: {
    exclusions: readonly { exclusion: Exclusion; holds: Sql }[];
    needs: readonly string[];
    /** Why a row is left out for which neither holds. */
    otherwise?: LocalText;
  };
}

export interface ListedRow extends RecordRow {
  contribution: number | null;
  reason: LocalText | null;
}

export interface RowGroup {
  type: RecordType['id'];
  label: LocalText;
  amount: number;
  factor: number;
  rows: ListedRow[];
}

export const within = (listing: Listing, department: string | null): Sql =>
  department === null
    ? sql`${listing.rows.scope} AND ${listing.where}`
    : sql`${listing.rows.scope} AND ${listing.where} AND ${listing.rows.department} = ${department}`;

/** How many rows a listing has, and what they add up to. */
export function totalsOf(
  reader: Reader,
  listing: Listing,
  department: string | null,
): { n: number; amount: number } {
  const query = sql`SELECT count(*) AS n, total(${listing.contribution ?? sql`0`}) AS amount
    FROM ${listing.rows.table} WHERE ${within(listing, department)}`;
  const row = reader.firstSql<{ n: number; amount: number }>(query.text, ...query.values)!;
  return { n: row.n, amount: listing.amount?.() ?? row.amount * listing.factor };
}

/** A page of a listing, newest first where the type has a time. */
export function pageOf(
  reader: Reader,
  listing: Listing,
  department: string | null,
  page: { offset: number; limit: number },
): ListedRow[] {
  const { type, table } = listing.rows;
  const order = type.timeField === null ? sql`natural_key` : sql`"year" DESC, "term" DESC, "month" DESC, id`;
  const query = sql`SELECT *, ${listing.contribution ?? sql`NULL`} AS "listed contribution",
    ${reasonIndex(listing)} AS "listed reason" FROM ${table}
    WHERE ${within(listing, department)} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`;
  type Row = RecordEnvelope &
    Record<string, unknown> & { 'listed contribution': number | null; 'listed reason': number | null };
  const rows = reader.allSql<Row>(query.text, ...query.values);
  return toRecords(reader, readable(reader, type), rows).map((stored, index): ListedRow => {
    const contribution = rows[index]!['listed contribution'];
    return {
      ...recordRow(stored),
      contribution: contribution === null ? null : contribution * listing.factor,
      reason: reasonText(listing, rows[index]!['listed reason']),
    };
  });
}

/** Whether one row is in a listing, and with what; undefined where it is not. */
export function findRow(
  reader: Reader,
  listing: Listing,
  id: string,
): { department: string | null; contribution: number | null; reason: LocalText | null } | undefined {
  const query = sql`SELECT ${listing.rows.department} AS department, ${listing.contribution ?? sql`NULL`} AS contribution,
    ${reasonIndex(listing)} AS reason FROM ${listing.rows.table}
    WHERE id = ${id} AND ${listing.rows.scope} AND ${listing.where}`;
  type Row = { department: string | null; contribution: number | null; reason: number | null };
  const row = reader.firstSql<Row>(query.text, ...query.values);
  return (
    row && {
      department: row.department,
      contribution: row.contribution === null ? null : row.contribution * listing.factor,
      reason: reasonText(listing, row.reason),
    }
  );
}

/** The first exclusion that holds; -1 for a row that only lacks its value. */
export function reasonIndex({ reasons }: Listing): Sql {
  if (!reasons) return sql`NULL`;
  const arms = reasons.exclusions.map(({ holds }, index) => sql` WHEN ${holds} THEN ${index}`);
  if (arms.length === 0) return sql`-1`;
  return {
    text: `CASE${arms.map((arm) => arm.text).join('')} ELSE -1 END`,
    values: arms.flatMap((arm) => arm.values),
  };
}

export function reasonText({ reasons, rows }: Listing, index: number | null): LocalText | null {
  if (!reasons || index === null) return null;
  const known = reasons.exclusions[index]?.exclusion.reason;
  if (known) return known;
  if (reasons.otherwise) return reasons.otherwise;
  const labels = reasons.needs.map((name) => fieldOf(rows.type, name).label);
  return {
    zh: `没有填写${labels.map((label) => `“${label.zh}”`).join('或')}`,
    en: `No value for ${labels.map((label) => `“${label.en}”`).join(' or ')}`,
  };
}
