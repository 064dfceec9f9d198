/** Import: stage files, map, fix, review the plan, commit exactly that plan. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';
import { action, type Contract, command, query } from './contract.ts';
import { fieldValueSchema, recordTypeIdSchema } from './records.ts';

/** What one column of a sheet becomes: a field, one item of a scores field (`scores#q3`), or kept beside the record. */
export const columnSchema = z.object({
  index: z.number(),
  letters: z.string(),
  heading: z.string(),
  /** `field`, `scores#item`, or null: not taken, the text is kept as extra. */
  target: z.string().nullable(),
  /** How the target was found. */
  by: z.enum(['recipe', 'alias', 'person', 'none']),
  samples: z.array(z.string()),
});

export const countsSchema = z.object({
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  /** Title, header, blank, total and signature rows: named, not counted as read. */
  notData: z.number(),
});
export type ImportCounts = z.output<typeof countsSchema>;

/** One kind of problem with all its places: "row 12 and 299 more". */
export const problemGroupSchema = z.object({
  /** Names the group within its sheet: what `import.rows` takes as `problem`. */
  key: z.string(),
  level: z.enum(['error', 'warning']),
  category: z.enum(['file', 'header', 'cell', 'row', 'key', 'reference']),
  code: z.string(),
  message: localTextSchema,
  column: z.string().nullable(),
  field: z.string().nullable(),
  firstRow: z.number().nullable(),
  count: z.number(),
  /** The text that all places have in common; null where they differ or there is none. */
  text: z.string().nullable(),
  /** The text to replace and what it probably means, where that is known: offered as "use …". */
  suggestion: z.object({ from: z.string(), to: z.string(), label: localTextSchema }).nullable(),
});
export type ProblemGroup = z.output<typeof problemGroupSchema>;

export const sheetStateSchema = z.object({
  sheet: z.string(),
  hidden: z.boolean(),
  /** null: this sheet is left out (by the reason in `skipped`, or by the person). */
  type: recordTypeIdSchema.nullable(),
  skipped: z.enum(['empty', 'hidden', 'unknown-header', 'no-records', 'not-chosen', 'person']).nullable(),
  /** One-based rows that hold the heading. */
  headerRows: z.array(z.number()),
  columns: z.array(columnSchema),
  missing: z.array(z.string()),
  /** Applied to rows that have no value of their own for it (the department of the file, the term in its title). */
  defaults: z.record(z.string(), fieldValueSchema),
  counts: countsSchema,
  problems: z.array(problemGroupSchema),
  rows: z.number(),
});
export type SheetState = z.output<typeof sheetStateSchema>;

const withheldReason = z.enum([
  'ip',
  'source',
  'location',
  'exact-time',
  'duration',
  'identity',
  'secret',
  'day',
]);

export const importStateSchema = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  department: z.string().nullable(),
  /** A recipe of an earlier import of the same shape was applied. */
  recipe: z.object({ name: z.string(), learnedAt: z.string() }).nullable(),
  /** The same bytes were imported before. */
  seenBefore: z.object({ batch: z.string(), at: z.string() }).nullable(),
  sheets: z.array(sheetStateSchema),
  counts: countsSchema,
  notes: z.array(localTextSchema),
  /** The survey tool or system that the file comes from, and what of it was emptied before anything is stored. */
  layout: z
    .object({
      id: z.string(),
      label: localTextSchema,
      anonymous: z.boolean(),
      withheld: z.array(z.object({ sheet: z.string(), heading: z.string(), reason: withheldReason })),
    })
    .nullable(),
  /** Digest of the reviewed plan; commit answers `plan-stale` if the store moved since. */
  plan: z.string(),
  fixes: z.number(),
});
export type ImportState = z.output<typeof importStateSchema>;

const cellStateSchema = z.object({
  text: z.string(),
  /** The text before a person fixed it here. */
  original: z.string().nullable(),
  problem: z
    .object({
      level: z.enum(['error', 'warning']),
      message: localTextSchema,
      suggestion: z.string().nullable(),
    })
    .nullable(),
  /** For a changed row: the stored value that the cell would replace, as text. */
  before: z.string().nullable(),
});

export const importRowSchema = z.object({
  row: z.number(),
  outcome: z.enum(['new', 'changed', 'unchanged', 'rejected', 'not-data']),
  cells: z.array(cellStateSchema),
  /** Problems of the row as a whole. */
  problems: z.array(z.object({ level: z.enum(['error', 'warning']), message: localTextSchema })),
});
export type ImportRow = z.output<typeof importRowSchema>;

const id = z.object({ import: z.string() });
const sheet = id.extend({ sheet: z.string() });

export const movedIndicatorSchema = z.object({
  indicator: z.string(),
  period: z.string(),
  department: z.string().nullable(),
  before: z.number().nullable(),
  after: z.number().nullable(),
});

export const importingContract = {
  /** Reads the files and prepares a plan for each; a file that cannot be read answers its failure in the list. Long. */
  'import.stage': action(
    z.object({ paths: z.array(z.string()).min(1) }),
    z.object({
      imports: z.array(importStateSchema),
      failures: z.array(z.object({ file: z.string(), code: z.string(), message: localTextSchema })),
    }),
  ),
  'import.list': query(z.object({}), z.object({ imports: z.array(importStateSchema) })),
  'import.get': query(id, importStateSchema),
  'import.rows': query(
    sheet.extend({
      show: z.enum(['all', 'problems', 'new', 'changed', 'unchanged', 'rejected', 'not-data']).default('all'),
      /** Narrows to the rows of one problem group. */
      problem: z.string().nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number(), rows: z.array(importRowSchema) }),
  ),
  /** Another record type, header or column target; the plan is built again. */
  'import.map': action(
    sheet.extend({
      type: recordTypeIdSchema.nullable().optional(),
      headerRows: z.array(z.number()).optional(),
      /** By the zero-based index of the column. */
      targets: z.record(z.string().regex(/^\d+$/), z.string().nullable()).optional(),
      defaults: z.record(z.string(), fieldValueSchema).optional(),
    }),
    importStateSchema,
  ),
  'import.fix': action(
    sheet.extend({ row: z.number(), column: z.number(), text: z.string() }),
    importStateSchema,
  ),
  /** Replaces one text everywhere in a column, and remembers it in the recipe. */
  'import.translate': action(
    sheet.extend({ column: z.number(), from: z.string(), to: z.string() }),
    importStateSchema,
  ),
  'import.commit': command(
    id.extend({ plan: z.string() }),
    z.object({ batch: z.string(), counts: countsSchema, moved: z.array(movedIndicatorSchema) }),
  ),
  'import.discard': action(id, z.object({})),
} satisfies Contract;
