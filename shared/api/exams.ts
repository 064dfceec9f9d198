/** Exams: which there are, what is said of one, which cut is in force, and the report for teacher and office. */
import { z } from 'zod';
import { analysisSchema, cutMethods, examSchema } from '#shared/exams/schema.ts';
import { languageSchema } from '#shared/i18n/language.ts';
import { action, type Contract, command, query } from './contract.ts';
import { reportFormats } from './reports.ts';

export const examsContract = {
  /** The exams of a period and a department, the latest first. */
  'exams.list': query(
    z.object({
      period: z.string().nullable().default(null),
      department: z.string().nullable().default(null),
    }),
    z.object({ exams: z.array(examSchema) }),
  ),
  'exams.analysis': query(
    z.object({ id: z.string() }),
    z.object({
      analysis: analysisSchema,
      /** Names of the examinees that the cuts name. */
      names: z.record(z.string(), z.string()),
    }),
  ),
  /** Records which cut the exam is passed by, and why; keeps the cut of that day. */
  'exams.choose': command(
    z.object({ id: z.string(), method: z.enum(cutMethods), reason: z.string().trim().min(1).max(2000) }),
    z.object({}),
  ),
  /** Writes the report of one exam to a file; what stands at the path is replaced. */
  'exams.report': action(
    z.object({
      id: z.string(),
      format: z.enum(reportFormats),
      language: languageSchema,
      path: z.string(),
    }),
    z.object({ path: z.string(), bytes: z.number() }),
  ),
} satisfies Contract;
