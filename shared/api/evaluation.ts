/** Results of evaluations. Every answer is made of blocks of at least `floor` respondents; see `shared/evaluation`. */
import { z } from 'zod';
import { type Contract, query } from './contract.ts';

const summarySchema = z.object({
  forms: z.number(),
  raters: z.number(),
  heldBack: z.number(),
  mean: z.number(),
  sd: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  distribution: z.array(z.number()),
});
export type EvaluationSummary = z.output<typeof summarySchema>;

const fairSchema = z.object({
  score: z.number(),
  low: z.number(),
  high: z.number(),
  reliability: z.number(),
  severity: z.number(),
  shrinkage: z.number(),
});

/** What the results of one target are asked by. */
export const evaluationQuestion = {
  type: z.string(),
  /** A year or one of its terms. */
  period: z.string(),
  /** `department`, or the name of the field whose values are judged. */
  by: z.string(),
  /** Kind of respondent; without it the one with most forms. Kinds are never pooled. */
  group: z.string().nullable().optional(),
};

const targetSchema = z.object({
  /** Natural key of the person, course or department. */
  key: z.string(),
  name: z.string(),
  /** Departments of the forms shown. */
  departments: z.array(z.string()),
  summary: summarySchema.nullable(),
  heldBack: z.number(),
  /** Courses: people who answered of those who were taught, and how many answers a class of that size needs. */
  response: z
    .object({ invited: z.number(), needed: z.number().nullable(), adequate: z.boolean().nullable() })
    .nullable(),
  fair: fairSchema.nullable(),
  evidence: z.enum(['enough', 'developing', 'unknown']),
  funnel: z.enum(['within', 'alert', 'alarm']).nullable(),
});
export type EvaluationTarget = z.output<typeof targetSchema>;

export const evaluationContract = {
  /** The record types that are evaluations and hold forms. */
  'evaluation.sources': query(
    z.object({}),
    z.array(
      z.object({
        type: z.string(),
        /** `department` or a field, with what it stands for. */
        by: z.array(
          z.object({ id: z.string(), kind: z.enum(['teacher', 'learner', 'course', 'department']) }),
        ),
        years: z.array(z.object({ year: z.string(), forms: z.number() })),
        anonymous: z.boolean(),
        floor: z.number(),
      }),
    ),
  ),
  'evaluation.results': query(
    z.object({ ...evaluationQuestion, department: z.string().nullable().default(null) }),
    z.object({
      floor: z.number(),
      groups: z.array(z.object({ code: z.string().nullable(), forms: z.number() })),
      group: z.string().nullable(),
      all: summarySchema.nullable(),
      straight: z
        .object({ straight: z.number(), forms: z.number(), mean: z.number(), meanWithout: z.number() })
        .nullable(),
      model: z
        .object({
          raters: z.enum(['modelled', 'not-linked', 'unknown']),
          mean: z.number(),
          target: z.number(),
          rater: z.number().nullable(),
          residual: z.number(),
          needed: z.number().nullable(),
          unlinked: z.number(),
        })
        .nullable(),
      targets: z.array(targetSchema),
    }),
  ),
  'evaluation.target': query(
    z.object({ ...evaluationQuestion, target: z.string() }),
    z.object({
      target: targetSchema.nullable(),
      items: z.array(
        z
          .object({
            mean: z.number(),
            sd: z.number().nullable(),
            answers: z.number(),
            distribution: z.array(z.number()),
          })
          .nullable(),
      ),
      /** Term by term, the oldest first; null where a term's forms are held back. */
      trend: z.array(z.object({ term: z.string(), summary: summarySchema.nullable() })),
      /** The same period by kind of respondent, side by side. */
      groups: z.array(z.object({ group: z.string().nullable(), summary: summarySchema.nullable() })),
    }),
  ),
} satisfies Contract;
