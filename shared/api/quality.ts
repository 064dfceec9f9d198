/** Data quality: what the checks found, row by row, day by day; what was looked at and left as it is. */
import { z } from 'zod';
import { languageSchema } from '#shared/i18n/language.ts';
import { action, background, type Contract, command, query } from './contract.ts';
import { recordRowSchema } from './records.ts';

const place = {
  /** A year, term or month; findings in registers count in every period. */
  period: z.string().nullable().default(null),
  /** '' stands for records of no department. */
  department: z.string().nullable().default(null),
};

export const qualityFindingSchema = z.object({
  record: recordRowSchema,
  /** Values for the check's message. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  dismissed: z.object({ reason: z.string(), at: z.string(), by: z.string() }).nullable(),
});
export type QualityFinding = z.output<typeof qualityFindingSchema>;

export const qualityContract = {
  /** Numbers of all checks as last computed; checks without findings have no cells. */
  'quality.overview': query(
    z.object(place),
    z.object({
      /** Checks whose findings are not those of the records as they are: `quality.refresh` computes them. */
      stale: z.number(),
      /** When the findings were last computed; null before the first time. */
      at: z.string().nullable(),
      cells: z.array(
        z.object({ check: z.string(), department: z.string(), open: z.number(), dismissed: z.number() }),
      ),
      /** Rows by type and department, for the shares. */
      rows: z.array(z.object({ type: z.string(), department: z.string(), rows: z.number() })),
      trend: z.array(z.object({ day: z.string(), findings: z.number() })),
    }),
  ),
  /** Computes the checks whose records changed since. Has progress. */
  'quality.refresh': background(z.object({}), z.object({ computed: z.number() })),
  'quality.rows': query(
    z.object({
      ...place,
      check: z.string(),
      dismissed: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ total: z.number(), rows: z.array(qualityFindingSchema) }),
  ),
  /** Right as it is: not counted any more, with the reason. */
  'quality.dismiss': command(
    z.object({
      check: z.string(),
      records: z.array(z.string()).min(1),
      reason: z.string().trim().min(1).max(500),
    }),
    z.object({}),
  ),
  'quality.restore': command(
    z.object({ check: z.string(), records: z.array(z.string()).min(1) }),
    z.object({}),
  ),
  /** Writes open findings as a list to send back to the department; `.csv` or `.xlsx` by the path. */
  'quality.export': action(
    z.object({
      ...place,
      /** null: all checks. */
      check: z.string().nullable().default(null),
      path: z.string(),
      language: languageSchema,
    }),
    z.object({ path: z.string(), rows: z.number() }),
  ),
} satisfies Contract;
