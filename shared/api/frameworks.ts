/** Frameworks of a workspace: the office's own, notes on items, links between items, exchange. */
import { z } from 'zod';
import { frameworkSchema, itemNoteSchema } from '#shared/frameworks/schema.ts';
import { localTextSchema } from '#shared/i18n/language.ts';
import { type Contract, command, query } from './contract.ts';

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
} satisfies Contract;
