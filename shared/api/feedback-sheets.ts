/** Feedback sheets: one page for each who is judged, seen or written to a folder. */
import { z } from 'zod';
import { attentions } from '#shared/feedback-sheets/facts.ts';
import { languageSchema, localTextSchema } from '#shared/i18n/language.ts';
import { action, type Contract, command, query } from './contract.ts';
import { evaluationQuestion } from './evaluation.ts';
import { documentSchema } from './reports.ts';

export const sheetFormats = ['pdf', 'docx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** What becomes of a sheet after it is made. */
export const receiptSteps = ['sent', 'read', 'acknowledged'] as const;
export type ReceiptStep = (typeof receiptSteps)[number];

const day = z.string().nullable();

export const feedbackSheetsContract = {
  'feedback-sheets.preview': query(
    z.object({ ...evaluationQuestion, target: z.string(), language: languageSchema }),
    z.object({ document: documentSchema }),
  ),
  /** Writes the sheets of those named, or of everybody who is judged. Long: has progress. */
  'feedback-sheets.build': action(
    z.object({
      ...evaluationQuestion,
      department: z.string().nullable().default(null),
      /** Natural keys. */
      targets: z.array(z.string()).nullable().default(null),
      /** Of the office, and of sheets whose readers have none on record. */
      language: languageSchema,
      /** Each in the language that the register has for its reader, or for the reader's department. */
      ownLanguage: z.boolean().default(false),
      folder: z.string(),
      formats: z.array(z.enum(sheetFormats)).min(1),
      /** Files of their own, or one archive of them. */
      as: z.enum(['folder', 'zip']).default('folder'),
    }),
    z.object({
      folder: z.string(),
      /** The archive's path; each file then has it too. */
      zip: z.string().nullable(),
      sheets: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          language: languageSchema,
          /** Why to look at it before it is handed out. */
          attention: z.array(z.enum(attentions)),
          files: z.array(
            z.object({
              format: z.enum(sheetFormats),
              path: z.string(),
              bytes: z.number(),
              pages: z.number().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Of everybody who is judged: when the sheet was sent, read and acknowledged. */
  'feedback-sheets.receipts': query(
    z.object({ ...evaluationQuestion, department: z.string().nullable().default(null) }),
    z.object({
      receipts: z.array(
        z.object({ key: z.string(), name: z.string(), sent: day, read: day, acknowledged: day }),
      ),
    }),
  ),
  /** Keeps a day for those that have none yet, in one batch that can be undone. */
  'feedback-sheets.record': command(
    z.object({
      ...evaluationQuestion,
      department: z.string().nullable().default(null),
      /** Natural keys; null for everybody who is judged. */
      targets: z.array(z.string()).nullable().default(null),
      step: z.enum(receiptSteps),
      /** Null: today. */
      on: z.iso.date().nullable().default(null),
    }),
    z.object({
      batch: z.string().nullable(),
      recorded: z.number(),
      /** Had a day already, which stays. */
      already: z.number(),
      /** Names of those to whom nothing was sent. */
      unsent: z.array(z.string()),
      refused: z.array(z.object({ name: z.string(), reasons: z.array(localTextSchema) })),
    }),
  ),
} satisfies Contract;
