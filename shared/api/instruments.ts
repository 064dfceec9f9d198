/** What questionnaires say: profiles by dimension, level, department, cohort and year. */
import { z } from 'zod';
import { type Contract, query } from './contract.ts';

const estimate = z.object({
  n: z.number(),
  mean: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const group = estimate.extend({ key: z.string().nullable() });
const change = z.object({ by: z.number(), low: z.number(), high: z.number() }).nullable();
const groups = z.object({ groups: z.array(group), heldBack: z.number() });

export const instrumentsContract = {
  /**
   * The profile of a questionnaire in a school year. Made of blocks of at least `floor` people; what is held back is only
   * counted. Refuses `not-an-evaluation` for a type without items.
   */
  'instruments.profile': query(
    z.object({ type: z.string(), year: z.string(), department: z.string().nullable().default(null) }),
    z.object({
      floor: z.number(),
      n: z.number(),
      heldBack: z.number(),
      incomplete: z.number(),
      total: estimate
        .extend({
          sd: z.number().nullable(),
          lowest: z.number(),
          highest: z.number(),
          band: z.number().nullable(),
        })
        .nullable(),
      /** One per subscale, as mean per item. */
      parts: z.array(estimate.nullable()),
      /** The same in the unit of the instrument's rule, with its published bands, and against the year before. */
      scores: z.array(
        estimate
          .extend({
            lowest: z.number(),
            highest: z.number(),
            band: z.number().nullable(),
            levels: z.array(z.number()),
            change,
          })
          .nullable(),
      ),
      levels: z.array(z.number()),
      departments: groups,
      /** Null for forms about others: those are compared among the results. */
      cohorts: groups.nullable(),
      adequacy: z.object({
        state: z.enum(['enough', 'wide', 'few']),
        half: z.number().nullable(),
        needed: z.number().nullable(),
      }),
      /** Oldest first; null where a year may not be shown. */
      years: z.array(z.object({ year: z.string(), total: estimate.nullable() })),
      /** Against the latest earlier year that may be shown. */
      change,
    }),
  ),
} satisfies Contract;
