/**
 * What forms say in words. Comments leave the store masked, shuffled and only out of blocks of at least `floor`
 * respondents; see `shared/comments` and `shared/evaluation/blocks.ts`.
 */
import { z } from 'zod';
import { reviewStates } from '#shared/comments/review.ts';
import { localTextSchema } from '#shared/i18n/language.ts';
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

const word = z.string().trim().min(1).max(40);
const words = z.array(word).max(200);
const themeLabel = z.object({
  zh: z.string().trim().min(1).max(40),
  en: z.string().trim().min(1).max(60),
});

/** A question to the overview. */
const question = {
  ...about,
  by: z.string(),
  group: z.string().nullable().optional(),
  department: z.string().nullable().default(null),
  /** Key of who is judged; without it all of them. */
  target: z.string().nullable().default(null),
};

const told = z.object({ seq: z.number(), at: z.string(), by: z.string() });
const themeChangeSchema = z.discriminatedUnion('kind', [
  /** Of one comment; null: as the words decide. */
  told.extend({
    kind: z.literal('comment'),
    before: z.array(z.string()).nullable(),
    after: z.array(z.string()).nullable(),
  }),
  told.extend({
    kind: z.literal('words'),
    theme: z.string(),
    added: z.array(z.string()),
    removed: z.array(z.string()),
  }),
  told.extend({
    kind: z.literal('theme'),
    theme: z.string(),
    before: localTextSchema.nullable(),
    after: localTextSchema.nullable(),
  }),
]);
export type ThemeChangeEntry = z.output<typeof themeChangeSchema>;

export const commentsContract = {
  'comments.overview': query(
    z.object(question),
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
      learn: z.array(z.object({ theme: z.string(), word })).default([]),
    }),
    z.object({}),
  ),
  'comments.words': query(z.object({}), z.array(z.object({ theme: z.string(), word: z.string() }))),
  'comments.set-words': command(z.object({ theme: z.string(), words }), z.object({})),
  /** The shipped themes and the office's own, with the words of each; and what was changed about them lately. */
  'comments.themes': query(
    z.object({}),
    z.object({
      themes: z.array(
        z.object({
          id: z.string(),
          label: localTextSchema,
          own: z.boolean(),
          shipped: z.array(z.string()),
          added: z.array(z.string()),
        }),
      ),
      changes: z.array(themeChangeSchema),
    }),
  ),
  /** Which comments of the question the words would add to a theme, or take from it. */
  'comments.try-words': query(
    z.object({ ...question, theme: z.string().nullable(), words }),
    z.object({
      before: z.number(),
      after: z.number(),
      gained: z.array(z.string()),
      lost: z.array(z.string()),
    }),
  ),
  /** A theme of the office's own; null: a new one. */
  'comments.save-theme': command(
    z.object({ id: z.string().nullable(), label: themeLabel, words }),
    z.object({ id: z.string() }),
  ),
  'comments.remove-theme': command(z.object({ id: z.string() }), z.object({})),
  /** Puts back what one change of themes replaced. Is itself a change. */
  'comments.undo-themes': command(z.object({ seq: z.number() }), z.object({})),
} satisfies Contract;
