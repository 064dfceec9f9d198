/** Standards: frameworks with their state, self-rating, narrative with live figures, evidence. */
import { z } from 'zod';
import { validities } from '#shared/evidence/validity.ts';
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
  /** For the year that was asked for. */
  validity: z.enum(validities),
  addedAt: z.string(),
  addedBy: z.string(),
});

const narrativeStates = z.enum(['draft', 'reviewed', 'approved']);
const stamp = z.object({ by: z.string(), at: z.string() });

export const narrativeSchema = z.object({
  language: languageSchema,
  /** Plain text with light markup (shared/narratives/markup.ts) and tokens (shared/narratives/tokens.ts). */
  text: z.string(),
  state: narrativeStates,
  /** The latest act of whatever kind. */
  at: z.string(),
  by: z.string(),
  /** Who changed the text last. */
  written: stamp,
  reviewed: stamp.nullable(),
  approved: stamp.nullable(),
  /** Lines that were drafted from the figures and that nobody has edited or accepted. */
  unread: z.array(z.string()),
  /** What the figures said at the latest act, by their token as written. */
  told: z.record(z.string(), z.string()),
});
export type Narrative = z.output<typeof narrativeSchema>;

export const narrativeActs = [
  'write',
  'restore',
  'take-away',
  'accept',
  'review',
  'approve',
  'return',
  'in-step',
  'carry',
] as const;

export const narrativeVersionSchema = z.object({
  id: z.number().int(),
  language: languageSchema,
  act: z.enum(narrativeActs),
  text: z.string(),
  state: narrativeStates,
  at: z.string(),
  by: z.string(),
});
export type NarrativeVersion = z.output<typeof narrativeVersionSchema>;

export const narrativeCommentSchema = z.object({
  id: z.number().int(),
  language: languageSchema,
  /** Where the passage began when it was last seen, and its words. */
  start: z.number().int(),
  quote: z.string(),
  text: z.string(),
  at: z.string(),
  by: z.string(),
  resolved: stamp.nullable(),
});
export type NarrativeComment = z.output<typeof narrativeCommentSchema>;

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
  /** Stores the text and makes it a draft again; an empty one takes it away. */
  'standards.write': command(
    item.extend({
      language: languageSchema,
      text: z.string().max(20_000),
      /** Lines of the text that were drafted and stand as they were drafted. */
      drafted: z.array(z.string()).max(500).default([]),
    }),
    standardStateSchema,
  ),
  /** What a person does to a stored text without changing it; `return` makes it a draft again. */
  'standards.judge': command(
    item.extend({
      language: languageSchema,
      act: z.enum(['accept', 'review', 'approve', 'return', 'in-step']),
    }),
    standardStateSchema,
  ),
  'standards.restoreText': command(item.extend({ version: z.number().int() }), standardStateSchema),
  /** What has happened to the texts of an item in both languages, oldest first, and what was said about them. */
  'standards.narrative': query(
    item,
    z.object({
      versions: z.array(narrativeVersionSchema),
      comments: z.array(narrativeCommentSchema),
      /** Whether a writer may approve what they wrote last. */
      ownApproval: z.boolean(),
    }),
  ),
  'standards.comment': command(
    item.extend({
      language: languageSchema,
      start: z.number().int().min(0),
      quote: z.string().min(1).max(2000),
      text: z.string().trim().min(1).max(2000),
    }),
    z.object({}),
  ),
  'standards.settleComment': command(
    item.extend({ comment: z.number().int(), resolved: z.boolean() }),
    z.object({}),
  ),
  'standards.allowOwnApproval': command(z.object({ allowed: z.boolean() }), z.object({})),
  /** A first text from the figures and the evidence, nothing invented; not stored until it is written. */
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
