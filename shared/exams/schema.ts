/** What is said of an exam: the shapes that backend, screen and paper share. */
import { z } from 'zod';

const share = z.number();

export const optionSchema = z.object({
  /** Empty: no answer. */
  option: z.string(),
  key: z.boolean(),
  n: z.number(),
  /** Of all examinees, 0 to 1. */
  share,
  upper: share,
  lower: share,
  /** Correlation of choosing it with the score on the other items. */
  r: z.number().nullable(),
  works: z.boolean(),
});
export type ItemOption = z.output<typeof optionSchema>;

export const verdicts = ['keep', 'revise', 'drop'] as const;
export type Verdict = (typeof verdicts)[number];

const reasonSchema = z.object({
  /** A rule of `rules.ts`. */
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const itemSchema = z.object({
  number: z.string(),
  bank: z.string().nullable(),
  form: z.string().nullable(),
  topic: z.string().nullable(),
  key: z.string().nullable(),
  marks: z.number(),
  blank: z.number(),
  /** Mean share of the full marks. */
  p: z.number(),
  pLow: z.number(),
  pHigh: z.number(),
  /** Upper minus lower 27 %, ties at the quantiles included. */
  d: z.number(),
  /** Corrected point-biserial; null where nobody or everybody has full marks. */
  r: z.number().nullable(),
  rLow: z.number().nullable(),
  rHigh: z.number().nullable(),
  alphaWithout: z.number().nullable(),
  /** Share of the marks by fifth of the examinees, the weakest first. */
  fifths: z.array(share),
  options: z.array(optionSchema),
  miskey: z.string().nullable(),
  dead: z.array(z.string()),
  /** Rasch; null where the item has no difficulty. */
  difficulty: z.number().nullable(),
  outfit: z.number().nullable(),
  dif: z
    .array(
      z.object({
        by: z.string(),
        focal: z.string(),
        reference: z.string(),
        class: z.enum(['A', 'B', 'C']),
        /** Still significant when all items are allowed for (Holm). */
        sure: z.boolean(),
        /** ETS delta; below 0 the item is harder for the focal group. */
        delta: z.number(),
      }),
    )
    .default([]),
  history: z
    .object({
      uses: z.array(z.object({ paper: z.string(), date: z.string().nullable(), n: z.number(), p: share })),
      /** Change of difficulty from the first to the last use in logits; null where the sittings cannot be linked. */
      drift: z.number().nullable(),
      verdict: z.enum(['once', 'stable', 'watch', 'drifted']),
    })
    .nullable(),
  verdict: z.enum(verdicts),
  reasons: z.array(reasonSchema),
});
export type ExamItemResult = z.output<typeof itemSchema>;

export const cutMethods = [
  'recorded',
  'fixed',
  'angoff',
  'hofstee',
  'cohen',
  'borderline-group',
  'borderline-regression',
] as const;
export type CutMethod = (typeof cutMethods)[number];

export const cutSchema = z.object({
  method: z.enum(cutMethods),
  /** In points; null with a reason. */
  cut: z.number().nullable(),
  se: z.number().nullable(),
  passed: z.number(),
  n: z.number(),
  /** Wilson's interval of the pass rate at 95 %. */
  low: z.number(),
  high: z.number(),
  /** Who would pass or fail otherwise than by the cut in force. */
  nowPass: z.array(z.string()),
  nowFail: z.array(z.string()),
  /** Of `statistics/methods/reasons.ts`, or one of our own in the catalogue. */
  reason: z.string().nullable(),
  notes: z.array(z.string()),
});
export type ExamCut = z.output<typeof cutSchema>;

export const stationSchema = z.object({
  station: z.string(),
  name: z.string().nullable(),
  n: z.number(),
  mean: z.number(),
  maximum: z.number().nullable(),
  cutRegression: z.number().nullable(),
  cutError: z.number().nullable(),
  cutGroup: z.number().nullable(),
  borderline: z.number(),
  r2: z.number().nullable(),
  slope: z.number().nullable(),
  rmse: z.number().nullable(),
  passRate: z.number().nullable(),
  alphaWithout: z.number().nullable(),
});
export type ExamStation = z.output<typeof stationSchema>;

export const kinds = ['paper', 'osce', 'scores'] as const;

export const examSchema = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  /** The paper's number, or what the exam is called. */
  code: z.string(),
  name: z.string().nullable(),
  course: z.string().nullable(),
  date: z.string().nullable(),
  /** Examinees. */
  n: z.number(),
  /** Items or stations; 0 where only scores are known. */
  items: z.number(),
  /** Why items cannot be judged though there are answers. */
  lacks: z.enum(['key']).nullable(),
});
export type Exam = z.output<typeof examSchema>;

export const scoresSchema = z.object({
  n: z.number(),
  mean: z.number(),
  sd: z.number(),
  median: z.number(),
  min: z.number(),
  max: z.number(),
  full: z.number(),
  bins: z.array(z.object({ from: z.number(), to: z.number(), n: z.number() })),
});

export const analysisSchema = z.object({
  exam: examSchema,
  /** Below 30 examinees everything is a hint; below 100 it is to be read with care. */
  caution: z.enum(['hint', 'care']).nullable(),
  absent: z.number(),
  scores: scoresSchema.nullable(),
  reliability: z
    .object({
      alpha: z.number(),
      /** All items are 0 or 1, so that alpha is KR-20. */
      kr20: z.boolean(),
      low: z.number(),
      high: z.number(),
      sem: z.number(),
      /** Lord's standard error at the cut in force. */
      semAtCut: z.number().nullable(),
    })
    .nullable(),
  items: z.array(itemSchema),
  /** Numbers of items without a key and without marks. */
  unmarked: z.array(z.string()),
  map: z
    .array(z.object({ from: z.number(), to: z.number(), persons: z.number(), items: z.array(z.string()) }))
    .nullable(),
  /** Why there is no map. */
  mapReason: z.string().nullable(),
  dif: z.array(
    z.object({
      by: z.string(),
      reference: z.string(),
      focal: z.string(),
      nReference: z.number(),
      nFocal: z.number(),
      flagged: z.array(z.string()),
    }),
  ),
  stations: z.array(stationSchema),
  cuts: z.array(cutSchema),
  /** The method whose cut is in force: the chosen one, else the paper's pass mark, else 60 %. */
  inForce: z.enum(cutMethods),
  chosen: z
    .object({
      method: z.enum(cutMethods),
      cut: z.number(),
      reason: z.string(),
      by: z.string().nullable(),
      on: z.string().nullable(),
    })
    .nullable(),
});
export type ExamAnalysis = z.output<typeof analysisSchema>;
