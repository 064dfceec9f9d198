/** The record types in force in a workspace: the built-in ones, and beside them what the office has made of its own. */
import { recordTypes } from './index.ts';
import type { RecordType } from './types.ts';

export interface RecordCatalog {
  /** In the order in which they build on one another: what a record refers to comes before it. */
  readonly types: readonly RecordType[];
  /** The type of an id; throws for an unknown one, which is a bug: ids from outside are asked after with `has`. */
  type(id: string): RecordType;
  has(id: string): boolean;
}

/** A catalog of the given types; it never changes. */
export function recordCatalog(types: readonly RecordType[]): RecordCatalog {
  const byId = new Map(types.map((type) => [type.id, type]));
  return {
    types,
    type(id) {
      const found = byId.get(id);
      if (!found) throw new Error(`unknown record type: ${id}`);
      return found;
    },
    has: (id) => byId.has(id),
  };
}

/** The types that come with the program, and nothing else. */
export const builtInCatalog: RecordCatalog = recordCatalog(recordTypes);
