/** The grid of records: their order as row numbers, rows by number as columns, edits of many cells, saved views. */
import { z } from 'zod';
import { type Contract, command, query } from './contract.ts';
import { fieldValueSchema, fieldValuesSchema, recordTypeIdSchema } from './records.ts';

const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What a column's filter lets through. Dates and periods are compared as their keys. */
export const fieldTestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('values'), values: z.array(scalarSchema) }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('range'),
    from: z.union([z.string(), z.number()]).nullable(),
    to: z.union([z.string(), z.number()]).nullable(),
  }),
  z.object({ kind: z.literal('blank'), blank: z.boolean() }),
]);
export type FieldTest = z.output<typeof fieldTestSchema>;

export const fieldFilterSchema = z.object({ field: z.string(), test: fieldTestSchema });
export type FieldFilter = z.output<typeof fieldFilterSchema>;

export const sortTermSchema = z.object({ field: z.string(), descending: z.boolean() });
export type SortTerm = z.output<typeof sortTermSchema>;

const rowQuery = {
  type: recordTypeIdSchema,
  department: z.string().nullable().default(null),
  /** A year, term or month. */
  period: z.string().nullable().default(null),
  /** Finds text in any text, choice or reference field. */
  search: z.string().default(''),
  filters: z.array(fieldFilterSchema).default([]),
};

/** How a person likes to look at one record type. */
export const gridViewSchema = z.object({
  /** In order; fields that are not named stand behind them. Widths in pixels. */
  columns: z.array(z.object({ field: z.string(), width: z.number().nullable(), hidden: z.boolean() })),
  /** How many of the shown columns stay while the others scroll. */
  frozen: z.number().int().min(0).max(10),
  sort: z.array(sortTermSchema),
  filters: z.array(fieldFilterSchema),
  group: z.array(z.string()).max(2),
});
export type GridView = z.output<typeof gridViewSchema>;

export const savedViewSchema = z.object({ id: z.string(), name: z.string(), view: gridViewSchema });
export type SavedView = z.output<typeof savedViewSchema>;

/** One row's edit. A cell is either the text that a person typed, read as the import reads it, or a value. */
export const rowEditSchema = z.object({
  /** null: a new record. */
  id: z.string().nullable(),
  /** The version that the person saw; another one is a conflict. */
  version: z.number().nullable(),
  texts: z.record(z.string(), z.string()).default({}),
  values: fieldValuesSchema.default({}),
});
export type RowEdit = z.output<typeof rowEditSchema>;

export const cellProblemSchema = z.object({
  level: z.enum(['error', 'warning']),
  field: z.string(),
  code: z.string(),
  message: z.object({ zh: z.string(), en: z.string() }),
});
export type CellProblem = z.output<typeof cellProblemSchema>;

const rowOutcomeSchema = z.object({
  /** `refused`: errors among the problems; `changed`: another version; `gone`: removed meanwhile. */
  state: z.enum(['saved', 'same', 'refused', 'changed', 'gone']),
  id: z.string().nullable(),
  version: z.number().nullable(),
  /** Number of a new record's row. */
  row: z.number().nullable(),
  /** Who changed the record meanwhile. */
  by: z.string().nullable(),
  problems: z.array(cellProblemSchema),
});
export type RowOutcome = z.output<typeof rowOutcomeSchema>;

/** Rows in one edit at most; a screen asks in turns beyond. */
export const MOST_EDITS = 5000;

export const gridContract = {
  /**
   * The numbers of all rows that the filters let through, in order. A number stands for its row until the row is
   * removed or taken back. With groups, their sizes follow one another as the rows do.
   */
  'records.order': query(
    z.object({
      ...rowQuery,
      sort: z.array(sortTermSchema).max(3).default([]),
      group: z.array(z.string()).max(2).default([]),
    }),
    z.object({
      rows: z.instanceof(Int32Array),
      groups: z.array(
        z.object({
          values: z.array(scalarSchema),
          /** What a reference is called. */
          names: z.array(z.string().nullable()),
          count: z.number(),
        }),
      ),
    }),
  ),
  /** Rows by number or by id, as columns; rows that are no more are left out. */
  'records.rows': query(
    z.object({
      type: recordTypeIdSchema,
      rows: z.array(z.number().int()).max(1000).default([]),
      ids: z.array(z.string()).max(1000).default([]),
    }),
    z.object({
      rows: z.array(z.number()),
      ids: z.array(z.string()),
      versions: z.array(z.number()),
      columns: z.record(z.string(), z.array(fieldValueSchema)),
      /** Per reference field what its targets are called. */
      names: z.record(z.string(), z.array(z.string().nullable())),
    }),
  ),
  /** The distinct values of a column with their counts, under the other columns' filters. */
  'records.values': query(
    z.object({
      ...rowQuery,
      field: z.string(),
      /** Only values whose text contains it. */
      find: z.string().default(''),
      limit: z.number().int().min(1).max(2000).default(500),
    }),
    z.object({
      total: z.number(),
      values: z.array(z.object({ value: scalarSchema, name: z.string().nullable(), count: z.number() })),
    }),
  ),
  /**
   * Edits of many rows in one transaction and one batch. Rows with errors are answered with their problems and stay as
   * they were; all others are saved. `batch` is null where nothing changed.
   */
  'records.edit': command(
    z.object({
      type: recordTypeIdSchema,
      edits: z.array(rowEditSchema).max(MOST_EDITS).default([]),
      remove: z
        .array(z.object({ id: z.string(), version: z.number().nullable() }))
        .max(MOST_EDITS)
        .default([]),
    }),
    z.object({
      batch: z.string().nullable(),
      /** One per edit, in their order. */
      rows: z.array(rowOutcomeSchema),
      removed: z.array(rowOutcomeSchema),
    }),
  ),
  /** Views that this workspace keeps for a record type. */
  'records.views': query(
    z.object({ type: recordTypeIdSchema }),
    z.object({ views: z.array(savedViewSchema) }),
  ),
  /** Saves a view under its name: one of the same name is replaced. */
  'records.save-view': command(
    z.object({ type: recordTypeIdSchema, name: z.string().trim().min(1).max(60), view: gridViewSchema }),
    z.object({ view: savedViewSchema }),
  ),
  'records.remove-view': command(
    z.object({ type: recordTypeIdSchema, id: z.string() }),
    z.object({ removed: z.boolean() }),
  ),
} satisfies Contract;
