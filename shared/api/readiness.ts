/** Readiness of a framework: items by state, departments by item, and how it went day by day. */
import { z } from 'zod';
import { languageSchema, localTextSchema } from '#shared/i18n/language.ts';
import { marks, steps } from '#shared/readiness/judge.ts';
import { action, background, type Contract, query } from './contract.ts';
import { indicatorValueSchema } from './indicators.ts';

const mark = z.enum(marks);

export const readinessSchema = z.object({
  marks: z.object({ data: mark, evidence: mark, narrative: mark, rating: mark, review: mark }),
  next: z.enum(steps),
  count: z.number(),
  /** What the next step is about: indicators without a value, kinds or pieces of evidence, by id. */
  lacks: z.array(z.object({ id: z.string(), label: localTextSchema })),
  atStake: z.number().nullable(),
});

const countsSchema = z.object({
  items: z.number(),
  ready: z.number(),
  data: z.number(),
  evidence: z.number(),
  narrative: z.number(),
  rating: z.number(),
  review: z.number(),
  atStake: z.number().nullable(),
});
export type ReadinessCounts = z.output<typeof countsSchema>;

const place = z.object({ framework: z.string(), period: z.string() });

export const readinessContract = {
  'readiness.matrix': query(
    place,
    z.object({
      /** In the order of the framework. */
      items: z.array(z.object({ code: z.string(), readiness: readinessSchema })),
      counts: countsSchema,
      /** Departments with a figure for an item: the worst light of the item's indicators there. */
      cells: z.array(
        z.object({
          department: z.string(),
          code: z.string(),
          state: indicatorValueSchema.shape.state,
          indicators: z.array(z.string()),
        }),
      ),
      days: z.array(z.object({ day: z.string(), counts: countsSchema })),
    }),
  ),
  /** Keeps today's counts of the frameworks in use; of several on a day the last one stays. */
  'readiness.keep': background(z.object({ period: z.string() }), z.object({ kept: z.number() })),
  /** The matrix as a workbook, or (by its ending) as a PDF. */
  'readiness.export': action(
    place.extend({ language: languageSchema, path: z.string() }),
    z.object({ path: z.string() }),
  ),
} satisfies Contract;
