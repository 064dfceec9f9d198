/** Feedback sheets: one page for each who is judged, seen or written to a folder. */
import { z } from 'zod';
import { attentions } from '#shared/feedback-sheets/facts.ts';
import { languageSchema } from '#shared/i18n/language.ts';
import { action, type Contract, query } from './contract.ts';
import { evaluationQuestion } from './evaluation.ts';
import { documentSchema } from './reports.ts';

export const sheetFormats = ['pdf', 'docx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

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
      language: languageSchema,
      folder: z.string(),
      formats: z.array(z.enum(sheetFormats)).min(1),
    }),
    z.object({
      folder: z.string(),
      sheets: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
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
} satisfies Contract;
