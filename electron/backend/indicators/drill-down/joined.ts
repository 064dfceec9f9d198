/** Several listings over one record type as one: a row that counts above and below the line is told once. */
import type { RecordEnvelope } from '#db/tables.ts';
import type { Reader } from '#db/types.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { RecordType } from '#shared/records/types.ts';
import { anyOf, type Sql, sql } from '../sql.ts';
import { type Listing, reasonIndex, reasonText, within } from './listing.ts';

export interface NamedListing {
  name: string;
  listing: Listing;
}

export interface JoinedListing {
  type: RecordType;
  parts: readonly NamedListing[];
  /** What any of them reads of a row. */
  fields: readonly string[];
}

export interface JoinedRow {
  stored: RecordEnvelope & Record<string, unknown>;
  /** The listings that it is in, each once. */
  of: string[];
  reason: LocalText | null;
}

export function joinListings(listings: readonly NamedListing[]): JoinedListing[] {
  const byType = new Map<string, NamedListing[]>();
  for (const entry of listings) {
    const { id } = entry.listing.rows.type;
    byType.set(id, [...(byType.get(id) ?? []), entry]);
  }
  return [...byType.values()].map((parts) => ({
    type: parts[0]!.listing.rows.type,
    parts,
    fields: [...new Set(parts.flatMap(({ listing }) => listing.fields))],
  }));
}

const conditionOf = ({ parts }: JoinedListing, department: string | null): Sql =>
  anyOf(parts.map(({ listing }) => sql`(${within(listing, department)})`));

export function countOf(reader: Reader, joined: JoinedListing, department: string | null): number {
  const { table } = joined.parts[0]!.listing.rows;
  const query = sql`SELECT count(*) AS n FROM ${table} WHERE ${conditionOf(joined, department)}`;
  return reader.firstSql<{ n: number }>(query.text, ...query.values)?.n ?? 0;
}

/** A page of the rows, file by file, as they stand there. */
export function pageByFile(
  reader: Reader,
  joined: JoinedListing,
  department: string | null,
  page: { offset: number; limit: number },
): JoinedRow[] {
  const { parts } = joined;
  const marks = parts.map(({ listing }, index): Sql => {
    const told = sql`, iif(${within(listing, department)}, 1, 0) AS `;
    const reason = sql`, ${reasonIndex(listing)} AS `;
    const values = [...told.values, ...reason.values];
    return { text: `${told.text}"in ${index}"${reason.text}"reason ${index}"`, values };
  });
  const columns: Sql = {
    text: marks.map(({ text }) => text).join(''),
    values: marks.flatMap(({ values }) => values),
  };
  const query = sql`SELECT *${columns} FROM ${parts[0]!.listing.rows.table}
    WHERE ${conditionOf(joined, department)}
    ORDER BY batch, source_sheet, source_row, id LIMIT ${page.limit} OFFSET ${page.offset}`;
  return reader.allSql<JoinedRow['stored']>(query.text, ...query.values).map((stored) => {
    const inside = parts.map((_, index) => stored[`in ${index}`] === 1);
    const first = inside.indexOf(true);
    const why = stored[`reason ${first}`];
    return {
      stored,
      of: [...new Set(parts.flatMap(({ name }, index) => (inside[index] ? [name] : [])))],
      reason: reasonText(parts[first]!.listing, typeof why === 'number' ? why : null),
    };
  });
}
