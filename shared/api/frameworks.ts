/** Frameworks of a workspace: the office's own, notes on items, links between items, exchange. */
import { z } from 'zod';
import { linkKinds } from '#shared/frameworks/crosswalk/types.ts';
import { frameworkProblems } from '#shared/frameworks/edit.ts';
import { frameworkSchema, itemNoteSchema } from '#shared/frameworks/schema.ts';
import { localTextSchema } from '#shared/i18n/language.ts';
import { action, type Contract, command, query } from './contract.ts';

const kindSchema = z.enum([...linkKinds, 'none']);

export const crosswalkLinkSchema = z.object({
  framework: z.string(),
  code: z.string(),
  otherFramework: z.string(),
  otherCode: z.string(),
  /** `none`: looked at and found not to belong together. */
  kind: kindSchema,
  reason: z.string(),
  at: z.string(),
  by: z.string(),
});

const materialSchema = z.object({
  code: z.string(),
  rating: z.boolean(),
  narratives: z.number(),
  evidence: z.number(),
});

const readLink = z.object({
  code: z.string(),
  kind: z.enum(linkKinds),
  otherFramework: z.string(),
  otherCode: z.string(),
  reason: z.string(),
});

const versionSchema = z.object({
  version: z.number(),
  at: z.string(),
  by: z.string(),
  /** null: this version took the framework away. */
  framework: frameworkSchema.nullable(),
});
export type FrameworkVersion = z.output<typeof versionSchema>;

export const exchangeFormats = ['case', 'xlsx'] as const;
export const carriedParts = ['evidence', 'narrative', 'rating'] as const;

export const frameworksContract = {
  /** What the workspace keeps beside the shipped frameworks; `frameworkCatalog` puts the two together. */
  'frameworks.list': query(
    z.object({}),
    z.object({
      own: z.array(frameworkSchema),
      notes: z.array(itemNoteSchema),
      use: z.record(z.string(), z.boolean()),
    }),
  ),
  /** Takes a framework into use or out of it; its ratings, narratives and evidence stay. */
  'frameworks.use': command(z.object({ id: z.string(), inUse: z.boolean() }), z.object({})),
  /**
   * What the office holds of an item: its official text, corrections from it, and whether it was compared. A check needs
   * the source; refuses `framework-check-source` without.
   */
  'frameworks.note': command(
    z.object({
      framework: z.string(),
      code: z.string(),
      text: z.string().max(20_000),
      /** null: as shipped. */
      title: localTextSchema.nullable(),
      points: z.number().min(0).max(10_000).nullable(),
      source: z.string().max(500),
      checked: z.boolean(),
    }),
    z.object({}),
  ),
  /** Every version of a framework of the office's own, newest first. */
  'frameworks.versions': query(
    z.object({ id: z.string() }),
    z.object({
      versions: z.array(versionSchema),
    }),
  ),
  /** All editions that were made from the same framework as this one, each with its versions, newest first. */
  'frameworks.history': query(
    z.object({ id: z.string() }),
    z.object({
      editions: z.array(
        z.object({
          id: z.string(),
          label: localTextSchema,
          edition: z.string(),
          shipped: z.boolean(),
          versions: z.array(versionSchema),
        }),
      ),
    }),
  ),
  /**
   * Saves a version of a framework of the office's own. With problems, or where items are left out at which there is
   * work (`left`) and `leave` does not say so, nothing is written and `version` is null. What lies at items that bear
   * other codes now goes with them. Refuses `framework-changed` when another version was saved since.
   */
  'frameworks.save': command(
    z.object({
      framework: frameworkSchema,
      /** The version that the person began with; null for a new framework. */
      from: z.number().nullable(),
      leave: z.boolean().default(false),
      /** Links that came with a file. */
      links: z.array(readLink).max(5000).default([]),
    }),
    z.object({
      version: z.number().nullable(),
      problems: z.array(
        z.object({
          code: z.enum(frameworkProblems),
          at: z.string(),
        }),
      ),
      left: z.array(materialSchema),
    }),
  ),
  /** Takes a framework of the office's own away at whose items there is no work; refuses `framework-in-use`. */
  'frameworks.remove': command(z.object({ id: z.string() }), z.object({})),
  /** Reads a framework from CASE or CTDL-ASN (JSON), from a workbook or a list; nothing is saved. */
  'frameworks.read': action(
    z.object({ path: z.string() }),
    z.object({
      framework: frameworkSchema,
      links: z.array(readLink),
      /** What could not be taken as it stood: keys of the catalogue `frameworks` after `read-`. */
      notes: z.array(
        z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
      /** The version in force of the framework with this id; null where it is new here. */
      version: z.number().nullable(),
    }),
  ),
  /** Writes a framework with its links as CASE 1.1 or as a workbook. */
  'frameworks.export': action(
    z.object({
      id: z.string(),
      path: z.string(),
      format: z.enum(exchangeFormats),
      language: z.enum(['zh-CN', 'en']),
    }),
    z.object({ path: z.string(), items: z.number(), links: z.number() }),
  ),
  /** What lies at the items of a framework, by code; of one period or of all. */
  'frameworks.material': query(
    z.object({ framework: z.string(), period: z.string().nullable() }),
    z.object({ items: z.array(materialSchema) }),
  ),
  /** Takes over what was done for items of one framework for items of another; what is there stays as it is. */
  'frameworks.carry': command(
    z.object({
      from: z.string(),
      fromPeriod: z.string(),
      to: z.string(),
      period: z.string(),
      pairs: z.array(z.object({ from: z.string(), to: z.string() })).max(2000),
      parts: z.array(z.enum(carriedParts)),
    }),
    z.object({ evidence: z.number(), narratives: z.number(), ratings: z.number() }),
  ),
  /** The links of a framework's items, as it sees them; with `other`, only those to that one. */
  'frameworks.links': query(
    z.object({ framework: z.string(), other: z.string().nullable() }),
    z.object({ links: z.array(crosswalkLinkSchema) }),
  ),
  /** Judges a pair of items; `kind` null forgets the judgement. */
  'frameworks.link': command(
    z.object({
      framework: z.string(),
      code: z.string(),
      otherFramework: z.string(),
      otherCode: z.string(),
      kind: kindSchema.nullable(),
      reason: z.string().max(500).default(''),
    }),
    z.object({}),
  ),
} satisfies Contract;
