/** What a batch did, told to the department that handed the file in; and what an undo would take away. */
import { z } from 'zod';
import { languageSchema, localTextSchema } from '#shared/i18n/language.ts';
import { action, type Contract, command, query } from './contract.ts';
import { movedIndicatorSchema } from './importing.ts';
import { batchSchema, fieldValueSchema, recordTypeIdSchema } from './records.ts';

/** A refused row as it was handed in, with every cell that must be corrected. */
const refusedRowSchema = z.object({
  sheet: z.string(),
  row: z.number(),
  cells: z.array(z.string()),
  reasons: z.array(
    z.object({
      /** As `B12`; `12` where the row as a whole is meant. */
      place: z.string(),
      heading: z.string().nullable(),
      message: localTextSchema,
    }),
  ),
});

export const receiptSchema = z.object({
  batch: batchSchema,
  institution: localTextSchema,
  department: localTextSchema.nullable(),
  /** The language of the file's headings: that of the department. */
  language: languageSchema,
  sheets: z.array(
    z.object({
      sheet: z.string(),
      type: recordTypeIdSchema,
      /** Headings with what they became; null: kept beside the record. */
      columns: z.array(
        z.object({ letters: z.string(), heading: z.string(), field: localTextSchema.nullable() }),
      ),
      fixes: z.array(
        z.object({ place: z.string(), from: z.string(), to: z.string(), by: z.string(), at: z.string() }),
      ),
      replaced: z.array(z.object({ heading: z.string(), from: z.string(), to: z.string() })),
      leftOutRows: z.array(z.number()),
      leftOutColumns: z.array(z.string()),
    }),
  ),
  /** The first refused rows; `refusedTotal` counts all. */
  refused: z.array(refusedRowSchema),
  refusedTotal: z.number(),
  remarks: z.array(
    z.object({ sheet: z.string(), place: z.string(), count: z.number(), message: localTextSchema }),
  ),
});
export type Receipt = z.output<typeof receiptSchema>;

export const receiptFormats = ['pdf', 'docx', 'xlsx', 'html'] as const;

export const receiptsPer = ['department', 'file'] as const;

export const undoPreviewSchema = z.object({
  /** Records that only this batch made, by type. */
  removed: z.array(z.object({ type: recordTypeIdSchema, count: z.number() })),
  /** Records that get their earlier values back, by type. */
  restored: z.array(z.object({ type: recordTypeIdSchema, count: z.number() })),
  /** Examples of values that are set back. */
  examples: z.array(
    z.object({
      type: recordTypeIdSchema,
      id: z.string(),
      title: z.string(),
      field: z.string(),
      /** As it is now, and as it will be again. */
      now: fieldValueSchema,
      again: fieldValueSchema,
    }),
  ),
  /** Later batches on the same records, which have to be taken back first. */
  inTheWay: z.array(batchSchema),
  /** Indicators of the newest years that would move; empty while something stands in the way. */
  moved: z.array(movedIndicatorSchema),
});
export type UndoPreview = z.output<typeof undoPreviewSchema>;

export const receiptsContract = {
  'batches.receipt': query(
    z.object({ batch: z.string(), rows: z.number().int().min(0).max(1000).default(200) }),
    receiptSchema,
  ),
  /** Writes the receipt as a file of its own name into a folder (that of reports where none is given). */
  'batches.receipt-file': action(
    z.object({
      batch: z.string(),
      language: languageSchema,
      format: z.enum(receiptFormats),
      folder: z.string().nullable().default(null),
    }),
    z.object({ path: z.string(), bytes: z.number() }),
  ),
  /**
   * Writes the receipts of several batches into a folder, one for each department with all of its files, or one for each
   * file. Without a language each is in that of the department's own headings. Long: has progress.
   */
  'batches.receipts-files': action(
    z.object({
      batches: z.tuple([z.string()], z.string()),
      per: z.enum(receiptsPer),
      language: languageSchema.nullable().default(null),
      format: z.enum(receiptFormats),
      folder: z.string().nullable().default(null),
    }),
    z.object({
      folder: z.string(),
      receipts: z.array(
        z.object({
          path: z.string(),
          department: localTextSchema.nullable(),
          files: z.array(z.string()),
          refused: z.number(),
        }),
      ),
    }),
  ),
  /** What `batches.undo` would take away, found by doing it and taking it back. */
  'batches.undo-preview': command(z.object({ batch: z.string() }), undoPreviewSchema),
} satisfies Contract;
