/** What the office expects of departments, as it is kept: who, how often, by when, how much. */
import { z } from 'zod';
import { grainOf } from '#shared/periods/period.ts';
import { rolls } from './rolls.ts';
import { whom } from './whom.ts';

export const frequencies = ['month', 'term', 'year'] as const;

export const rowsRuleSchema = z.discriminatedUnion('kind', [
  /** Something, be it one row. */
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('least'), rows: z.number().int().min(1).max(100_000) }),
  /** The numbers of the accreditors' rules, by kind of record. */
  z.object({ kind: z.literal('standard') }),
  /** One row for each of a roll. */
  z.object({ kind: z.literal('each'), of: z.enum(rolls.map(({ id }) => id)) }),
]);
export type RowsRule = z.output<typeof rowsRuleSchema>;

export const ruleSchema = z.object({
  expected: z.boolean(),
  whom: z.enum(whom.map(({ id }) => id)),
  every: z.enum(frequencies),
  /** Days after the last day of the month, term or year. */
  dueDays: z.number().int().min(0).max(366),
  rows: rowsRuleSchema,
  /** What ended before this period began is not asked for; null: before the first month of which anything came. */
  since: z
    .string()
    .refine((key) => grainOf(key) !== null)
    .nullable(),
});
export type ExpectationRule = z.output<typeof ruleSchema>;
