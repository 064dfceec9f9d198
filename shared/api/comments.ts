/**
 * What forms say in words. Comments leave the store masked, shuffled and only out of blocks of at least `floor`
 * respondents; see `shared/comments` and `shared/evaluation/blocks.ts`.
 */
import { z } from 'zod';
import { reviewStates } from '#shared/comments/review.ts';
import { type Contract, command, query } from './contract.ts';

const toneSchema = z.enum(['positive', 'mixed', 'neutral', 'negative']);
const tonesSchema = z.object({
  positive: z.number(),
  mixed: z.number(),
  neutral: z.number(),
  negative: z.number(),
});

const commentSchema = z.object({
  /** Of this workspace alone; tells nothing about the form. */
  id: z.string(),
  text: z.string(),
  language: z.enum(['zh', 'en']),
  /** How much of it was masked. */
  masked: z.number(),
  state: z.enum(reviewStates),
  reason: z.string().nullable(),
  themes: z.array(z.string()),
  /** The words that speak for its themes; empty where they were set by hand. */
  themeWords: z.array(z.string()),
  byHand: z.boolean(),
  tone: toneSchema,
  /** What the tone rests on. */
  judged: z.array(z.object({ word: z.string(), weight: z.number() })),
  terms: z.array(z.string()),
});
export type Comment = z.output<typeof commentSchema>;

const about = {
  type: z.string(),
  /** A year or one of its terms. */
  period: z.string(),
};

export const commentsContract = {
  'comments.overview': query(
    z.object({
      ...about,
      by: z.string(),
      group: z.string().nullable().optional(),
      department: z.string().nullable().default(null),
      /** Key of who is judged; without it all of them. */
      target: z.string().nullable().default(null),
    }),
    z.object({
      floor: z.number(),
      groups: z.array(z.object({ code: z.string().nullable(), forms: z.number() })),
      group: z.string().nullable(),
      /** Forms whose comments may be read, and those held back to protect their respondents. */
      forms: z.number(),
      formsHeldBack: z.number(),
      states: z.object({ waiting: z.number(), released: z.number(), held: z.number() }),
      /** Of comments that are not held back. */
      tones: tonesSchema,
      themes: z.array(tonesSchema.extend({ id: z.string(), count: z.number() })),
      terms: z.array(
        z.object({
          term: z.string(),
          count: z.number(),
          keyness: z.number().nullable(),
          with: z.array(z.object({ term: z.string(), count: z.number(), pmi: z.number() })),
        }),
      ),
      comments: z.array(commentSchema),
    }),
  ),
  'comments.review': command(
    z.object({
      ...about,
      ids: z.array(z.string()).min(1),
      state: z.enum(reviewStates),
      /** Of `holdingReasons`, for comments that are held back. */
      reason: z.string().nullable().default(null),
    }),
    z.object({ reviewed: z.number() }),
  ),
  'comments.set-themes': command(
    z.object({
      ...about,
      id: z.string(),
      /** null: the words decide again. */
      themes: z.array(z.string()).nullable(),
      /** Words that stand for a theme from now on, in every comment. */
      learn: z.array(z.object({ theme: z.string(), word: z.string().trim().min(1).max(40) })).default([]),
    }),
    z.object({}),
  ),
  'comments.words': query(z.object({}), z.array(z.object({ theme: z.string(), word: z.string() }))),
  'comments.set-words': command(
    z.object({ theme: z.string(), words: z.array(z.string().trim().min(1).max(40)).max(200) }),
    z.object({}),
  ),
} satisfies Contract;
