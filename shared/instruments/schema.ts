/** The form of an instrument where it comes from outside: the store, the designer, a file. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';
import { type Instrument, instrumentTargets, raterGroups, scoringRules, wordings } from './types.ts';

const aliases = z.array(z.string());
const bands = z.array(z.object({ from: z.number(), label: localTextSchema }));
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();

/** Scores are stored as bytes, and 255 stands for none. */
const score = z.number().int().min(0).max(100);

export const instrumentSchema: z.ZodType<Instrument, Instrument> = z.object({
  id: z.string(),
  edition: z.string(),
  label: localTextSchema,
  short: z.string().optional(),
  source: localTextSchema,
  wording: z.enum(wordings),
  licence: localTextSchema,
  validFrom: day,
  validUntil: day,
  scale: z.object({
    lowest: score,
    highest: score,
    labels: z.array(z.object({ score, label: localTextSchema, aliases })),
    notObserved: z.object({ label: localTextSchema, aliases }).optional(),
  }),
  subscales: z.array(
    z.object({
      id: z.string(),
      label: localTextSchema,
      within: z.string().optional(),
      weight: z.number().min(0).optional(),
      bands: bands.optional(),
    }),
  ),
  items: z
    .array(
      z.object({
        code: z.string(),
        text: localTextSchema,
        placeholder: z.boolean().optional(),
        aliases,
        reversed: z.boolean().optional(),
        subscale: z.string().optional(),
        weight: z.number().min(0).optional(),
      }),
    )
    .max(200),
  scoring: z.object({ rule: z.enum(scoringRules), answered: z.number().min(0).max(1) }),
  bands: bands.optional(),
  bandSource: localTextSchema.optional(),
  overall: z
    .object({ label: localTextSchema, lowest: z.number(), highest: z.number(), aliases: z.string() })
    .optional(),
  raters: z.array(z.enum(raterGroups)),
  target: z.enum(instrumentTargets),
  minimumRatings: z.object({ ratings: z.number().int().min(1), source: localTextSchema }).optional(),
});
