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
  /** How sure the heading means its target, 0 to 1; null without a target. What a person or a recipe says is sure. */
  confidence: z.number().nullable(),
  /** Filled cells of the data rows, and how many of them were taken; null without a target. */
  fit: z.object({ filled: z.number(), taken: z.number() }).nullable(),
  /** Texts of this column that are replaced. */
  translations: z.number(),
  /** Not stored at all: an identifier that must not be kept, or left out by a person. */
  dropped: z.enum(['privacy', 'person']).nullable(),
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
  /** What a person said of the table's bounds, one-based rows and zero-based columns. */
  area: z.object({
    firstRow: z.number().nullable(),
    lastRow: z.number().nullable(),
    leftOutRows: z.array(z.number()),
    takenInRows: z.array(z.number()),
    leftOutColumns: z.array(z.number()),
  }),
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
  /** How sure the encoding is, 0 to 1; null for files that tell it themselves. */
  encodingConfidence: z.number().nullable(),
  delimiter: z.string().nullable(),
  /** `ready`: everything in it can be written as it is; `needs-you`: rows are refused, or something is not understood. */
  state: z.enum(['ready', 'needs-you']),
  department: z.string().nullable(),
  /** A recipe of an earlier import of the same shape was applied. */
  recipe: z
    .object({
      id: z.string(),
      name: z.string(),
      learnedAt: z.string(),
      /** false: the headings are not quite those of last time; the columns that are the same were taken from it. */
      exact: z.boolean(),
      columns: z.number(),
      translations: z.number(),
      defaults: z.number(),
    })
    .nullable(),
  /** The data of the workspace changed and the plan was computed again: when, and what it had been. */
  rebuilt: z.object({ at: z.string(), before: countsSchema }).nullable(),
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

/** One file of the queue, from the drop to the written batch. */
export const queueEntrySchema = z.object({
  id: z.string(),
  file: z.string(),
  state: z.enum(['reading', 'needs-you', 'ready', 'committed', 'refused']),
  types: z.array(recordTypeIdSchema),
  department: z.string().nullable(),
  counts: countsSchema.nullable(),
  /** What is reviewed when this entry is written as it is. */
  plan: z.string().nullable(),
  batch: z.string().nullable(),
  /** Why a file was refused. */
  reason: localTextSchema.nullable(),
});
export type QueueEntry = z.output<typeof queueEntrySchema>;

/** What one text of a column means, and how often it stands there. */
export const columnValueSchema = z.object({
  text: z.string(),
  count: z.number(),
  state: z.enum(['understood', 'replaced', 'empty', 'not-understood']),
  meaning: localTextSchema.nullable(),
  /** The text that replaces it. */
  to: z.string().nullable(),
});

/** What this file brings compared with the last time. */
export const differenceSchema = z.object({
  /** The import that it is compared with; null: the first of its kind. */
  last: z.object({ batch: z.string(), file: z.string(), at: z.string(), read: z.number() }).nullable(),
  headings: z.object({ added: z.array(z.string()), gone: z.array(z.string()) }),
  /** The periods that are compared; null for registers, which hold at all times. */
  periods: z.object({ before: z.string(), now: z.string() }).nullable(),
  /** The file is of an earlier period than the newest on record of its departments. */
  older: z.object({ newest: z.string(), now: z.string() }).nullable(),
  /** The file's name, sheet or title names a department that none of its rows belongs to. */
  elsewhere: z.object({ named: z.string(), rows: z.array(z.string()) }).nullable(),
  rows: z.object({ before: z.number(), now: z.number(), unusual: z.boolean() }),
  departments: z.array(
    z.object({ code: z.string(), before: z.number(), now: z.number(), unusual: z.boolean() }),
  ),
  /** People (or, of a register, records) that were there last time and are not in this file. */
  gone: z.object({ type: recordTypeIdSchema, total: z.number(), names: z.array(z.string()) }).nullable(),
  added: z.object({ type: recordTypeIdSchema, total: z.number(), names: z.array(z.string()) }).nullable(),
});

export const recipeSchema = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string().nullable(),
  type: recordTypeIdSchema,
  learnedAt: z.string(),
  learnedBy: z.string(),
  columns: z.number(),
  translations: z.number(),
  defaults: z.number(),
});
export type Recipe = z.output<typeof recipeSchema>;

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
  /** Everything that was dropped, in the order of the drop; plans are those last computed. */
  'import.queue': query(z.object({}), z.object({ entries: z.array(queueEntrySchema) })),
  /** Takes written and refused files off the queue: one, or all. */
  'import.queue-clear': action(z.object({ id: z.string().optional() }), z.object({})),
  /** Reads a text file again with another encoding or delimiter; null: found by itself. */
  'import.reread': action(
    id.extend({ encoding: z.string().nullable(), delimiter: z.string().nullable() }),
    importStateSchema,
  ),
  /** The distinct texts of a column, those that are not understood first. */
  'import.values': query(
    sheet.extend({ column: z.number(), limit: z.number().int().min(1).max(1000).default(300) }),
    z.object({
      distinct: z.number(),
      values: z.array(columnValueSchema),
      /** What a text may mean, as the text to put in its place; empty where anything may be written. */
      options: z.array(z.object({ to: z.string(), label: localTextSchema })),
      /** The register that the column refers to: its records can be looked up. */
      reference: recordTypeIdSchema.nullable(),
    }),
  ),
  'import.difference': query(sheet, differenceSchema),
  'import.recipes': query(z.object({}), z.object({ recipes: z.array(recipeSchema) })),
  'import.recipe-rename': command(
    z.object({ id: z.string(), name: z.string().trim().min(1).max(80) }),
    z.object({}),
  ),
  'import.recipe-forget': command(z.object({ id: z.string() }), z.object({})),
  /** Another record type, header, bounds or column target; the plan is built again. */
  'import.map': action(
    sheet.extend({
      type: recordTypeIdSchema.nullable().optional(),
      headerRows: z.array(z.number()).optional(),
      /** Replaces the parts that are given. */
      area: sheetStateSchema.shape.area.partial().optional(),
      /** false: the learned recipe is not used for this file. */
      recipe: z.literal(false).optional(),
      /** Takes a sheet in that was left out because it is hidden, or by a person. */
      include: z.literal(true).optional(),
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
  /** Replaces texts everywhere in a column, and remembers it in the recipe; `to` as `from` takes it back. */
  'import.translate': action(
    sheet.extend({
      column: z.number(),
      values: z.array(z.object({ from: z.string(), to: z.string() })).min(1),
    }),
    importStateSchema,
  ),
  'import.commit': command(
    id.extend({ plan: z.string() }),
    z.object({ batch: z.string(), counts: countsSchema, moved: z.array(movedIndicatorSchema) }),
  ),
  /** Writes the named imports, registers first; what no longer fits the reviewed plan, or needs a person, is left. */
  'import.commit-ready': command(
    z.object({ imports: z.array(id.extend({ plan: z.string() })).min(1) }),
    z.object({
      done: z.array(
        z.object({ import: z.string(), file: z.string(), batch: z.string(), counts: countsSchema }),
      ),
      left: z.array(z.object({ import: z.string(), file: z.string(), message: localTextSchema })),
      moved: z.array(movedIndicatorSchema),
    }),
  ),
  'import.discard': action(id, z.object({})),
} satisfies Contract;
