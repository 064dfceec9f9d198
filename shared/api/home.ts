/** What needs somebody today, and how the preparation of the frameworks goes. */
import { z } from 'zod';
import { taskKindIds } from '#shared/home/kinds.ts';
import { localTextSchema } from '#shared/i18n/language.ts';
import { type Contract, query } from './contract.ts';
import { profileSchema } from './workspace.ts';

const place = {
  /** A year or one of its terms. */
  period: z.string(),
  /** null: the whole hospital. */
  department: z.string().nullable().default(null),
};

const taskSchema = z.object({
  kind: z.enum(taskKindIds),
  at: z.array(z.string()),
  department: z.string().nullable(),
  subject: localTextSchema,
  count: z.number(),
  days: z.number().nullable(),
  folded: z.boolean(),
});

export const homeContract = {
  /** For the role of the profile, the most urgent first. */
  'home.today': query(
    z.object(place),
    z.object({
      role: profileSchema.shape.role,
      own: z.string().nullable(),
      tasks: z.array(taskSchema),
      /** The day as of which it is told, where that is not today. */
      asOf: z.string().nullable(),
    }),
  ),
  /** Narratives, evidence and ratings of the frameworks in use by the days on which they came. */
  'home.progress': query(
    z.object({ period: z.string() }),
    z.object({
      frameworks: z.array(z.object({ id: z.string(), weeks: z.array(z.number()), lately: z.number() })),
    }),
  ),
} satisfies Contract;
