/** Standards: frameworks with their state, self-rating, narrative with live figures, evidence. */
import { z } from 'zod';
import { languageSchema } from '#shared/i18n/language.ts';
import { action, type Contract, command, query } from './contract.ts';
import { indicatorValueSchema } from './indicators.ts';

export const ratingSchema = z.object({
  /** A level's code, or null for points. */
  level: z.string().nullable(),
  points: z.number().nullable(),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
});

export const evidenceSchema = z.object({
  id: z.string(),
  slot: z.string().nullable(),
  title: z.string(),
  /** Name, digest and size of a file; null where records are the evidence. */
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.number().nullable(),
  /** Record type, and the record's id where it is a single one; null for files. */
  type: z.string().nullable(),
  record: z.string().nullable(),
  /** When the document itself is dated, and how long it holds. */
  dated: z.string().nullable(),
  validUntil: z.string().nullable(),
  addedAt: z.string(),
  addedBy: z.string(),
});

export const narrativeSchema = z.object({
  language: languageSchema,
  /** Plain paragraphs; `{{indicator-id}}` is a live figure, `{{indicator-id@department}}` one of a department. */
  text: z.string(),
  state: z.enum(['draft', 'reviewed', 'approved']),
  at: z.string(),
  by: z.string(),
});

export const standardStateSchema = z.object({
  code: z.string(),
  rating: ratingSchema.nullable(),
  narratives: z.array(narrativeSchema),
  evidence: z.array(evidenceSchema),
  indicators: z.array(indicatorValueSchema),
  /** What there is: data, narrative, evidence, rating. */
  ready: z.object({ data: z.boolean(), narrative: z.boolean(), evidence: z.boolean(), rating: z.boolean() }),
});
export type StandardState = z.output<typeof standardStateSchema>;

const place = z.object({ framework: z.string(), period: z.string() });
const item = place.extend({ code: z.string() });

export const standardsContract = {
  /** The state of every leaf of a framework in one year. */
  'standards.overview': query(place, z.object({ items: z.array(standardStateSchema) })),
  'standards.rate': command(
    item.extend({
      level: z.string().nullable(),
      points: z.number().nullable(),
      reason: z.string().max(2000),
    }),
    standardStateSchema,
  ),
  'standards.write': command(
    item.extend({
      language: languageSchema,
      text: z.string().max(20_000),
      state: z.enum(['draft', 'reviewed', 'approved']),
    }),
    standardStateSchema,
  ),
  /** A first paragraph from the figures, nothing invented; not stored until it is written. */
  'standards.draft': query(item.extend({ language: languageSchema }), z.object({ text: z.string() })),
  'standards.attach': command(
    item.extend({
      paths: z.array(z.string()).min(1),
      slot: z.string().nullable().default(null),
      dated: z.string().nullable().default(null),
    }),
    standardStateSchema,
  ),
  /** Takes the link away, keeps the file; attaching the same file again brings it back. */
  'standards.detach': command(item.extend({ evidence: z.string() }), standardStateSchema),
  'standards.restore': command(item.extend({ evidence: z.string() }), standardStateSchema),
  /** Writes a copy of a stored file where the system's program can open it. */
  'files.export': action(z.object({ sha256: z.string(), name: z.string() }), z.object({ path: z.string() })),
} satisfies Contract;
