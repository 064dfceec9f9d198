/** The catalog of a store: the built-in record types and the office's own definitions that lie in it. */
import type { RecordCatalog } from '#shared/records/catalog.ts';
import { catalogWith } from '#shared/records/definition/compile.ts';
import { definitionSchema } from '#shared/records/definition/schema.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import type { Sqlite } from './driver.ts';

/** The definitions in force, by id: of each the last version, unless that took it away. */
export const DEFINITIONS_IN_FORCE = `
  SELECT body FROM record_type_version v
  WHERE version = (SELECT max(version) FROM record_type_version WHERE id = v.id) AND body <> 'null' ORDER BY id`;

export const parseDefinition = (body: string): Definition => definitionSchema.parse(JSON.parse(body));

/** What an open database holds; throws for a definition that this program cannot read. */
export function storedCatalog(sqlite: Sqlite): RecordCatalog {
  const rows = sqlite.prepare(DEFINITIONS_IN_FORCE).all() as { body: string }[];
  return catalogWith(rows.map(({ body }) => parseDefinition(body)));
}
