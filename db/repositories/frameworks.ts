/** Frameworks of the office's own with every version, and its notes on the items of all frameworks. */
import { type FrameworkCatalog, frameworkCatalog, type ItemNote } from '#shared/frameworks/catalog.ts';
import { frameworkSchema } from '#shared/frameworks/schema.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { FrameworkNoteTable, FrameworkVersionTable } from '../framework-tables.ts';
import type { Reader, Writer } from '../types.ts';

const parse = (body: string): Framework => frameworkSchema.parse(JSON.parse(body));

/** The office's own frameworks in force, by their labels. */
export function ownFrameworks(reader: Reader): Framework[] {
  return reader
    .allSql<{ body: string }>(
      `SELECT body FROM framework_version v
       WHERE version = (SELECT max(version) FROM framework_version WHERE id = v.id) AND body <> 'null' ORDER BY id`,
    )
    .map(({ body }) => parse(body))
    .sort((a, b) => a.label.zh.localeCompare(b.label.zh, 'zh') || a.edition.localeCompare(b.edition));
}

export interface FrameworkVersion {
  version: number;
  at: string;
  by: string;
  /** null: this version took the framework away. */
  framework: Framework | null;
}

/** All versions of a framework of the office's own, newest first. */
export function frameworkVersions(reader: Reader, id: string): FrameworkVersion[] {
  return reader
    .allSql<FrameworkVersionTable>('SELECT * FROM framework_version WHERE id = ? ORDER BY version DESC', id)
    .map(({ version, at, by, body }) => ({
      version,
      at,
      by,
      framework: body === 'null' ? null : parse(body),
    }));
}

/** Keeps a version and puts it in force; null takes the framework away. Answers its number. */
export function saveFrameworkVersion(writer: Writer, id: string, framework: Framework | null): number {
  const last = writer.firstSql<{ n: number | null }>(
    'SELECT max(version) AS n FROM framework_version WHERE id = ?',
    id,
  );
  const version = (last?.n ?? 0) + 1;
  writer.run(
    writer.q.insertInto('framework_version').values({
      id,
      version,
      at: writer.now,
      by: writer.actor,
      body: JSON.stringify(framework),
    }),
  );
  return version;
}

export function frameworkNotes(reader: Reader): ItemNote[] {
  return reader
    .allSql<FrameworkNoteTable>('SELECT * FROM framework_note ORDER BY framework, code')
    .map((row) => ({
      framework: row.framework,
      code: row.code,
      text: row.text,
      title: row.title === null ? null : (JSON.parse(row.title) as LocalText),
      points: row.points,
      source: row.source,
      checkedBy: row.checked_by,
      checkedAt: row.checked_at,
    }));
}

export function saveFrameworkNote(writer: Writer, note: ItemNote): void {
  writer.runSql(
    `INSERT INTO framework_note (framework, code, text, title, points, source, checked_by, checked_at, revision, at, "by")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
     ON CONFLICT DO UPDATE SET text = excluded.text, title = excluded.title, points = excluded.points,
       source = excluded.source, checked_by = excluded.checked_by, checked_at = excluded.checked_at,
       revision = revision + 1, at = excluded.at, "by" = excluded."by"`,
    note.framework,
    note.code,
    note.text,
    note.title === null ? null : JSON.stringify(note.title),
    note.points,
    note.source,
    note.checkedBy,
    note.checkedAt,
    writer.now,
    writer.actor,
  );
}

const USE = 'frameworks-in-use';

/** What the office decided on frameworks being in use, by id. */
export function frameworkUse(reader: Reader): Record<string, boolean> {
  const stored = reader.firstSql<{ value: string }>('SELECT value FROM workspace WHERE key = ?', USE);
  return stored ? (JSON.parse(stored.value) as Record<string, boolean>) : {};
}

export function saveFrameworkUse(writer: Writer, use: Readonly<Record<string, boolean>>): void {
  writer.runSql(
    'INSERT INTO workspace VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    USE,
    JSON.stringify(use),
  );
}

/** What the frameworks of a store were put together from, as one text: changes whenever one of them does. */
export function frameworksBasis(reader: Reader): string {
  const state = reader.firstSql<{ basis: string }>(
    `SELECT (SELECT count(*) FROM framework_version) || ' ' || (SELECT ifnull(sum(revision), 0) FROM framework_note)
       || ' ' || (SELECT ifnull(max(value), '') FROM workspace WHERE key = ?) AS basis`,
    USE,
  );
  return state?.basis ?? '';
}

const known = new WeakMap<Reader, { basis: string; catalog: FrameworkCatalog }>();

/** The frameworks of a store; for a writer with what its own transaction has changed. */
export function frameworksOf(reader: Reader): FrameworkCatalog {
  // A writer's transaction may be rolled back, and another one lead to the same basis.
  if ('runSql' in reader) return readCatalog(reader);
  const basis = frameworksBasis(reader);
  const before = known.get(reader);
  if (before?.basis === basis) return before.catalog;
  const catalog = readCatalog(reader);
  known.set(reader, { basis, catalog });
  return catalog;
}

const readCatalog = (reader: Reader): FrameworkCatalog =>
  frameworkCatalog({
    own: ownFrameworks(reader),
    notes: frameworkNotes(reader),
    use: frameworkUse(reader),
  });
