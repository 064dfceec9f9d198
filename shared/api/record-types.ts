/** Record types and fields of the office's own: defining, versions, exchange as a workbook, figures that every type has. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';
import { definitionSchema } from '#shared/records/definition/schema.ts';
import { action, type Contract, command, query } from './contract.ts';

const values = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/** Why a definition was not saved, or what could not be read: keys of the catalogue `record-types`. */
const note = z.object({ code: z.string(), values });
export type DefinitionNote = z.output<typeof note>;

const usage = z.object({
  records: z.number(),
  fields: z.record(z.string(), z.number()),
  options: z.record(z.string(), z.record(z.string(), z.number())),
});

export const recordTypesContract = {
  /** The definitions in force: own types, and fields added to built-in ones. */
  'record-types.list': query(z.object({}), z.object({ definitions: z.array(definitionSchema) })),
  /** Every version of a definition, newest first, and how much of it is filled. */
  'record-types.versions': query(
    z.object({ id: z.string() }),
    z.object({
      versions: z.array(
        z.object({
          version: z.number(),
          at: z.string(),
          by: z.string(),
          definition: definitionSchema.nullable(),
        }),
      ),
      usage,
      /** Nothing was ever stored under it: it may be taken away. */
      removable: z.boolean(),
    }),
  ),
  /**
   * Saves a new version. Filled fields and choices that it leaves out stay as retired. With problems nothing is written
   * and `version` is null. Refuses `record-type-changed` when another version was saved since.
   */
  'record-types.save': command(
    z.object({
      definition: definitionSchema,
      /** The version that the person began with; null for a new definition. */
      from: z.number().nullable(),
    }),
    z.object({
      version: z.number().nullable(),
      definition: definitionSchema,
      problems: z.array(note.extend({ field: z.string().nullable(), rule: z.number().nullable() })),
    }),
  ),
  /** Takes a definition away under which nothing was ever stored; refuses `record-type-in-use`. */
  'record-types.remove': command(z.object({ id: z.string() }), z.object({})),
  /** Names for labels, made from their letters or from the reading of Chinese characters. */
  'record-types.names': query(
    z.object({
      labels: z.array(localTextSchema).max(400),
      kind: z.enum(['field', 'added-field', 'type', 'code']),
      taken: z.array(z.string()),
    }),
    z.object({ names: z.array(z.string()) }),
  ),
  /** Writes definitions as a workbook: all of them, or one. */
  'record-types.export': action(
    z.object({ id: z.string().nullable(), path: z.string(), language: z.enum(['zh-CN', 'en']) }),
    z.object({ path: z.string() }),
  ),
  /** Reads definitions from such a workbook or from a data dictionary of REDCap; nothing is saved. */
  'record-types.read': action(
    z.object({ path: z.string() }),
    z.object({
      form: z.enum(['attest', 'redcap']),
      definitions: z.array(definitionSchema),
      /** What could not be carried over, with its place. */
      notes: z.array(note),
    }),
  ),
  /** What can be said of any type without a definition of its own: how many, how complete, means of its numbers. */
  'record-types.figures': query(
    z.object({ id: z.string(), period: z.string() }),
    z.object({
      figures: z.array(
        z.object({
          id: z.string(),
          label: localTextSchema,
          unit: z.enum(['count', 'percent', 'mean']),
          decimals: z.number(),
          values: z.array(
            z.object({ department: z.string().nullable(), value: z.number().nullable(), n: z.number() }),
          ),
        }),
      ),
    }),
  ),
} satisfies Contract;
