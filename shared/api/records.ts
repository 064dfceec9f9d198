/** Records: lists, one record with its history and source, entry by form, batches and their undo. */
import { z } from 'zod';
import { type Contract, command, query } from './contract.ts';

/** Which ids there are differs between workspaces: handlers answer `record-type-unknown` for any other. */
export const recordTypeIdSchema = z.string();

export const fieldValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.number().nullable()),
  z.null(),
]);
export const fieldValuesSchema = z.record(z.string(), fieldValueSchema);

export const recordRowSchema = z.object({
  id: z.string(),
  type: recordTypeIdSchema,
  values: fieldValuesSchema,
  /** What the references of this row mean, as `field -> name of the target`. */
  names: z.record(z.string(), z.string()),
  department: z.string().nullable(),
  year: z.string().nullable(),
  term: z.string().nullable(),
  month: z.string().nullable(),
  batch: z.string(),
  version: z.number(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type RecordRow = z.output<typeof recordRowSchema>;

/** The cell that a field's value came from. */
export const cellSourceSchema = z.object({
  field: z.string(),
  batch: z.string(),
  /** `entry`: typed in the app; the file part is then null. */
  kind: z.enum(['import', 'entry']),
  file: z.object({ sha256: z.string(), name: z.string() }).nullable(),
  sheet: z.string().nullable(),
  row: z.number().nullable(),
  /** Column letters, as A or AB. */
  column: z.string().nullable(),
  heading: z.string().nullable(),
  /** The text in the original cell. */
  original: z.string().nullable(),
  /** The text that replaced it on the import screen, if any, and by whom. */
  corrected: z.string().nullable(),
  by: z.string(),
  at: z.string(),
});
export type CellSource = z.output<typeof cellSourceSchema>;

export const batchSchema = z.object({
  id: z.string(),
  kind: z.enum(['import', 'entry']),
  at: z.string(),
  by: z.string(),
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  types: z.array(recordTypeIdSchema),
  department: z.string().nullable(),
  counts: z.object({
    read: z.number(),
    new: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    rejected: z.number(),
  }),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
});
export type Batch = z.output<typeof batchSchema>;

const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(100),
};

export const recordsContract = {
  'records.list': query(
    z.object({
      type: recordTypeIdSchema,
      department: z.string().nullable().default(null),
      /** A year, term or month. */
      period: z.string().nullable().default(null),
      /** Finds text in any text, choice or reference field. */
      search: z.string().default(''),
      batch: z.string().nullable().default(null),
      sort: z.object({ field: z.string(), descending: z.boolean() }).nullable().default(null),
      ...page,
    }),
    z.object({ total: z.number(), rows: z.array(recordRowSchema) }),
  ),
  'records.get': query(
    z.object({ type: recordTypeIdSchema, id: z.string() }),
    z.object({
      record: recordRowSchema,
      /** One entry per field that has a value. */
      sources: z.array(cellSourceSchema),
      /** Columns of the file that no field took, as heading -> text. */
      extra: z.record(z.string(), z.string()),
      history: z.array(
        z.object({
          version: z.number(),
          at: z.string(),
          by: z.string(),
          batch: z.string(),
          kind: z.enum(['import', 'entry']),
          /** The file of the import and the row in it. */
          file: z.object({ sha256: z.string(), name: z.string() }).nullable(),
          sheet: z.string().nullable(),
          row: z.number().nullable(),
          changes: z.array(
            z.object({ field: z.string(), before: fieldValueSchema, after: fieldValueSchema }),
          ),
        }),
      ),
    }),
  ),
  /** Names of the records that a reference may point to; the search finds names, English names and numbers. */
  'records.lookup': query(
    z.object({
      type: recordTypeIdSchema,
      search: z.string().default(''),
      limit: z.number().int().max(100).default(30),
    }),
    z.object({ options: z.array(z.object({ key: z.string(), label: z.string(), hint: z.string() })) }),
  ),
  /** A new record (no id) or a changed one; the checks are those of the import. Errors answer `problems`. */
  'records.save': command(
    z.object({
      type: recordTypeIdSchema,
      id: z.string().nullable(),
      /** The version that the form was filled from; another answers `record-changed`. */
      version: z.number().nullable(),
      values: fieldValuesSchema,
    }),
    z.object({
      record: recordRowSchema.nullable(),
      batch: z.string().nullable(),
      problems: z.array(
        z.object({
          level: z.enum(['error', 'warning']),
          field: z.string(),
          code: z.string(),
          message: z.object({ zh: z.string(), en: z.string() }),
        }),
      ),
    }),
  ),
  'records.remove': command(
    z.object({ type: recordTypeIdSchema, id: z.string() }),
    z.object({ batch: z.string() }),
  ),
  /** How many records of each type each department has in a year. */
  'records.completeness': query(
    z.object({ year: z.string() }),
    z.object({
      cells: z.array(
        z.object({
          department: z.string(),
          type: recordTypeIdSchema,
          count: z.number(),
          lastBatchAt: z.string().nullable(),
        }),
      ),
      totals: z.array(z.object({ type: recordTypeIdSchema, count: z.number() })),
    }),
  ),
  'batches.list': query(
    z.object({ ...page }),
    z.object({ total: z.number(), batches: z.array(batchSchema) }),
  ),
  'batches.rejected': query(
    z.object({ batch: z.string(), ...page }),
    z.object({
      total: z.number(),
      rows: z.array(
        z.object({
          sheet: z.string(),
          row: z.number(),
          cells: z.array(z.string()),
          problems: z.array(
            z.object({
              column: z.string().nullable(),
              message: z.object({ zh: z.string(), en: z.string() }),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Takes a whole batch back; `batch-built-upon` names the later batches that changed the same records. */
  'batches.undo': command(
    z.object({ batch: z.string() }),
    z.object({ removed: z.number(), restored: z.number() }),
  ),
  /** The surroundings of one cell in the original file, as the department wrote it. */
  'source.cell': query(
    z.object({
      sha256: z.string(),
      sheet: z.string(),
      row: z.number().int().min(1),
      around: z.number().int().min(0).max(20).default(4),
    }),
    z.object({
      file: z.string(),
      sheet: z.string(),
      firstRow: z.number(),
      /** Rows of displayed texts, starting with row `firstRow`. */
      rows: z.array(z.array(z.string())),
      /** The heading row of the import, for orientation. */
      header: z.object({ row: z.number(), cells: z.array(z.string()) }).nullable(),
    }),
  ),
} satisfies Contract;
