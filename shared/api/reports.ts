/** Reports: see one on screen, build its files, explain its figures. */
import { z } from 'zod';
import { languageSchema } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { action, type Contract, command, query } from './contract.ts';

const request = z.object({
  template: z.string().default('annual'),
  framework: z.string(),
  period: z.string(),
  language: languageSchema,
});

/** The model is made by our own builder and typed at compile time; it is checked for its outline only. */
const documentSchema = z.custom<ReportDocument>(
  (value) =>
    typeof value === 'object' && value !== null && Array.isArray((value as { blocks?: unknown }).blocks),
);

export const reportFormats = ['pdf', 'docx', 'xlsx'] as const;

export const builtReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  template: z.string(),
  framework: z.string(),
  period: z.string(),
  language: languageSchema,
  at: z.string(),
  by: z.string(),
  dataDigest: z.string(),
  figures: z.number(),
});

export const reportsContract = {
  'reports.preview': query(request, z.object({ document: documentSchema })),
  /** Builds the files and keeps the model, so that every figure can be explained later. Long: has progress. */
  'reports.build': command(
    request.extend({ folder: z.string(), formats: z.array(z.enum(reportFormats)).min(1) }),
    z.object({
      report: builtReportSchema,
      files: z.array(
        z.object({
          format: z.enum(reportFormats),
          path: z.string(),
          bytes: z.number(),
          pages: z.number().nullable(),
          milliseconds: z.number(),
        }),
      ),
    }),
  ),
  'reports.list': query(z.object({}), z.object({ reports: z.array(builtReportSchema) })),
  'reports.open': query(
    z.object({ id: z.string() }),
    z.object({ report: builtReportSchema, document: documentSchema }),
  ),
  /** Where reports are written unless the person chooses another folder; made when it is not there. */
  'reports.folder': action(z.object({}), z.object({ folder: z.string() })),
} satisfies Contract;
