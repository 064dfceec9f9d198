/** Mock visits: drawn, looked through line by line, kept. */
import { z } from 'zod';
import { languageSchema, localTextSchema } from '#shared/i18n/language.ts';
import { verdicts } from '#shared/visit/gaps.ts';
import { action, type Contract, command, query } from './contract.ts';

export const visitLineSchema = z.object({
  line: z.number().int(),
  department: z.string(),
  items: z.array(z.string()),
  type: z.string(),
  /** null: the department has no such record in the year. */
  record: z.string().nullable(),
  title: z.string(),
  person: z.string(),
  checks: z.array(
    z.object({
      id: z.string(),
      label: localTextSchema,
      state: z.enum(['met', 'unmet', 'not-asked']),
    }),
  ),
});
export type VisitLine = z.output<typeof visitLineSchema>;

const visitSchema = z.object({
  id: z.string(),
  framework: z.string(),
  period: z.string(),
  seed: z.number().int(),
  at: z.string(),
  by: z.string(),
  lines: z.number(),
  looked: z.number(),
  gaps: z.number(),
  atStake: z.number().nullable(),
});
export type Visit = z.output<typeof visitSchema>;

const verdict = z.enum(verdicts);

export const visitsContract = {
  /** All visits, the newest first. */
  'visits.list': query(z.object({}), z.object({ visits: z.array(visitSchema) })),
  /** As drawn, with what was found at each line, and the gaps by department. */
  'visits.open': query(
    z.object({ id: z.string() }),
    z.object({
      visit: visitSchema,
      lines: z.array(
        visitLineSchema.extend({
          verdict: verdict.nullable(),
          note: z.string(),
          markedBy: z.string().nullable(),
          /** The action that answers its gap. */
          action: z.object({ id: z.string(), no: z.string() }).nullable(),
        }),
      ),
      departments: z.array(
        z.object({
          department: z.string(),
          lines: z.number(),
          looked: z.number(),
          gaps: z.number(),
          items: z.array(z.string()),
          atStake: z.number().nullable(),
          /** Gaps of the visit before, under the same framework; null where there was none. */
          before: z.number().nullable(),
        }),
      ),
    }),
  ),
  /** Draws and checks. The same seed draws the same of the same records. */
  'visits.draw': command(
    z.object({
      framework: z.string(),
      period: z.string(),
      /** null: of the clock. */
      seed: z.number().int().min(0).max(999_999).nullable().default(null),
    }),
    z.object({ id: z.string() }),
  ),
  /** What the person found at a line; a verdict of null takes it back. */
  'visits.mark': command(
    z.object({
      id: z.string(),
      line: z.number().int(),
      verdict: verdict.nullable(),
      note: z.string().max(500).default(''),
    }),
    z.object({}),
  ),
  /** The gaps by department and line, as a workbook or (by its ending) as a PDF. */
  'visits.export': action(
    z.object({ id: z.string(), language: languageSchema, path: z.string() }),
    z.object({ path: z.string() }),
  ),
} satisfies Contract;
