/** The shape of a framework as the office keeps it. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';
import type { ItemNote } from './catalog.ts';
import type { Framework, FrameworkItem } from './types.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Properties that are absent are absent, not undefined: what was parsed is what was stored. */
export const itemSchema: z.ZodType<FrameworkItem, FrameworkItem> = z.object({
  code: z.string().min(1).max(60),
  key: z.string().max(200).exactOptional(),
  kind: z.string().max(60).exactOptional(),
  title: localTextSchema,
  guidance: localTextSchema.exactOptional(),
  text: z.string().max(20_000).exactOptional(),
  validFrom: day.exactOptional(),
  validTo: day.exactOptional(),
  get children() {
    return z.array(itemSchema).exactOptional();
  },
  points: z.number().min(0).max(10_000).exactOptional(),
  core: z.boolean().exactOptional(),
  verified: z.boolean(),
  checked: z.object({ by: z.string(), at: z.string(), source: z.string() }).exactOptional(),
  evidence: z.array(z.object({ id: z.string(), label: localTextSchema })).exactOptional(),
  indicators: z.array(z.string()).exactOptional(),
  tables: z.array(z.string()).exactOptional(),
});

export const frameworkSchema: z.ZodType<Framework, Framework> = z.object({
  id: z.string().min(1).max(120),
  edition: z.string().max(120),
  label: localTextSchema,
  publisher: localTextSchema,
  basedOn: z.string().exactOptional(),
  effectiveFrom: z.union([day, z.literal('')]),
  effectiveTo: day.exactOptional(),
  status: z.enum(['verified', 'partly', 'unverified']),
  note: localTextSchema,
  rating: z.union([
    z.object({
      kind: z.literal('levels'),
      levels: z.array(z.object({ code: z.string(), label: localTextSchema })).min(2),
    }),
    z.object({ kind: z.literal('points'), step: z.number().positive() }),
  ]),
  totalPoints: z.number().exactOptional(),
  kinds: z.array(z.object({ id: z.string(), label: localTextSchema })).exactOptional(),
  onDemand: z.boolean().exactOptional(),
  items: z.array(itemSchema),
});

export const itemNoteSchema: z.ZodType<ItemNote, ItemNote> = z.object({
  framework: z.string(),
  code: z.string(),
  text: z.string().max(20_000),
  title: localTextSchema.nullable(),
  points: z.number().min(0).max(10_000).nullable(),
  source: z.string().max(500),
  checkedBy: z.string().nullable(),
  checkedAt: z.string().nullable(),
});
