/** Templates for what departments hand in. */
import { z } from 'zod';
import { languageSchema } from '#shared/i18n/language.ts';
import { action, type Contract } from './contract.ts';

const scope = {
  /** A year, term or month that the rows are of; null: of any time. */
  period: z.string().nullable().default(null),
  language: languageSchema,
};

export const completenessContract = {
  /** Writes the workbook that a department fills in for a record type; what stands at the path is replaced. */
  'completeness.template': action(
    z.object({
      ...scope,
      type: z.string(),
      /** A department's code; null: for any department. */
      department: z.string().nullable().default(null),
      path: z.string(),
    }),
    z.object({ path: z.string() }),
  ),
  /** Writes templates for many departments and types into a folder, one folder for each department. Has progress. */
  'completeness.templates': action(
    z.object({
      ...scope,
      /** null: every type that departments hand in. */
      types: z.array(z.string()).nullable().default(null),
      /** null: all departments. */
      departments: z.array(z.string()).nullable().default(null),
      folder: z.string(),
    }),
    z.object({
      files: z.array(z.object({ department: z.string(), type: z.string(), path: z.string() })),
    }),
  ),
} satisfies Contract;
