/** One person, many spellings: what may be one, what was made one, and taking it back. */
import { z } from 'zod';
import { evidenceKinds } from '#shared/people/evidence.ts';
import { type Contract, command, query } from './contract.ts';

export const personCardSchema = z.object({
  id: z.string(),
  number: z.string(),
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
  role: z.string().nullable(),
  department: z.string().nullable(),
  joined: z.string().nullable(),
  left: z.string().nullable(),
});

const candidateSchema = z.object({
  person: personCardSchema,
  evidence: z.array(z.enum(evidenceKinds)),
  /** The higher the likelier; see `LIKELY`. */
  weight: z.number(),
});
export type PersonCandidate = z.output<typeof candidateSchema>;

/** Something that a person has to decide. */
export const reviewItemSchema = z.discriminatedUnion('kind', [
  /** Records name somebody whom the register does not know under this text. */
  z.object({
    kind: z.literal('text'),
    id: z.string(),
    text: z.string(),
    department: z.string().nullable(),
    from: z.string().nullable(),
    until: z.string().nullable(),
    /** Where it stands. */
    places: z.array(z.object({ type: z.string(), field: z.string(), count: z.number() })),
    candidates: z.array(candidateSchema),
  }),
  /** Two entries of the register may be one person. */
  z.object({
    kind: z.literal('pair'),
    id: z.string(),
    person: personCardSchema,
    candidates: z.array(candidateSchema),
  }),
]);
export type ReviewItem = z.output<typeof reviewItemSchema>;

const done = z.object({ batch: z.string(), references: z.record(z.string(), z.number()) });

export const peopleContract = {
  /** What is uncertain, the likeliest first. */
  'people.review': query(
    z.object({
      department: z.string().nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ total: z.number(), dismissed: z.number(), items: z.array(reviewItemSchema) }),
  ),
  /** Makes two records of a type one: `from` goes, `into` stays. `records-collide` where records of both would clash. */
  'people.merge': command(
    z.object({
      type: z.string().default('person'),
      from: z.string(),
      into: z.string(),
      /** Fields whose value the record that goes has right. */
      take: z.array(z.string()).default([]),
    }),
    done,
  ),
  /** What a written name means, in the records of one department (null: those of none) or in all (absent). */
  'people.assign': command(
    z.object({ text: z.string(), into: z.string(), department: z.string().nullable().optional() }),
    done,
  ),
  /** Two people after all, or nobody of the register: not asked again, until taken back. */
  'people.dismiss': command(z.object({ item: z.string(), reason: z.string().min(1).max(500) }), z.object({})),
  'people.restore': command(z.object({ item: z.string() }), z.object({})),
  /** Merges and renamings, newest first; one that is not undone is taken back with `batches.undo`. */
  'people.merges': query(
    z.object({}),
    z.object({
      merges: z.array(
        z.object({
          batch: z.string(),
          reason: z.enum(['merge', 'rename']),
          type: z.string(),
          /** The earlier key and what the record was called. */
          from: z.object({ key: z.string(), title: z.string() }),
          into: z.object({ key: z.string(), title: z.string(), id: z.string().nullable() }),
          changed: z.number(),
          at: z.string(),
          by: z.string(),
          undoneAt: z.string().nullable(),
          undoneBy: z.string().nullable(),
        }),
      ),
      dismissed: z.array(
        z.object({ item: z.string(), text: z.string(), reason: z.string(), at: z.string(), by: z.string() }),
      ),
    }),
  ),
} satisfies Contract;
