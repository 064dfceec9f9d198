/** Indicators of the office's own in the store: every version stays, and those in force stand in the book. */
import { type IndicatorBook, indicatorBook, type OwnIndicator } from '#shared/indicators/book.ts';
import { stored } from '#shared/indicators/definition/draft.ts';
import { indicatorSchema } from '#shared/indicators/definition/schema.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import type { IndicatorVersionTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';
import { forgetIndicatorValues } from './settings.ts';

const parseBody = (body: string): Indicator | null =>
  body === 'null' ? null : indicatorSchema.parse(JSON.parse(body));

/** Which definitions there are, as one text: changes with every version that is saved. */
export function indicatorsBasis(reader: Reader): string {
  return String(reader.firstSql<{ n: number }>('SELECT count(*) AS n FROM indicator_version')?.n ?? 0);
}

/** All own indicators with their versions, in the order in which they were made. */
export function ownIndicators(reader: Reader): OwnIndicator[] {
  const rows = reader.allSql<Pick<IndicatorVersionTable, 'id' | 'body'>>(
    `SELECT id, body FROM indicator_version v
     ORDER BY (SELECT at FROM indicator_version WHERE id = v.id AND version = 1), id, version`,
  );
  const found = new Map<string, (Indicator | null)[]>();
  for (const { id, body } of rows) found.set(id, [...(found.get(id) ?? []), parseBody(body)]);
  return [...found].map(([id, versions]) => ({ id, versions }));
}

interface Known {
  basis: string;
  catalog: RecordCatalog;
  book: IndicatorBook;
}

/** A writer is made anew for each transaction, so what one that was rolled back knew is forgotten with it. */
const books = new WeakMap<Reader, Known>();

/** The indicators of the store: the shipped ones, and the office's own as they were last saved. */
export function indicatorBookOf(reader: Reader): IndicatorBook {
  const basis = indicatorsBasis(reader);
  const { catalog } = reader;
  const known = books.get(reader);
  if (known?.basis === basis && known.catalog === catalog) return known.book;
  const book = indicatorBook(ownIndicators(reader), catalog);
  books.set(reader, { basis, catalog, book });
  return book;
}

export interface IndicatorVersion {
  version: number;
  at: string;
  by: string;
  /** null: this version retired it. */
  definition: Indicator | null;
}

/** All versions of one, newest first. */
export function indicatorVersions(reader: Reader, id: string): IndicatorVersion[] {
  return reader
    .all(reader.q.selectFrom('indicator_version').selectAll().where('id', '=', id).orderBy('version', 'desc'))
    .map(({ version, at, by, body }) => ({ version, at, by, definition: parseBody(body) }));
}

/** Keeps a version and puts it in force; `definition` null retires it. Answers the number of the version. */
export function saveIndicator(writer: Writer, id: string, definition: Indicator | null): number {
  const last = writer.firstSql<{ n: number | null }>(
    'SELECT max(version) AS n FROM indicator_version WHERE id = ?',
    id,
  );
  const version = (last?.n ?? 0) + 1;
  const body = definition && { ...stored(definition), id, version: String(version) };
  writer.run(
    writer.q.insertInto('indicator_version').values({
      id,
      version,
      at: writer.now,
      by: writer.actor,
      body: JSON.stringify(body),
    }),
  );
  forgetIndicatorValues(writer);
  return version;
}
