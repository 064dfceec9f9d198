/** The form of definitions where they come from outside: the store, a screen, a file. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';
import type { Condition, Indicator, IndicatorLevel, Measure, RowSet, Term } from '../types.ts';

const field = z.string().max(60);
const scalar = z.union([z.string().max(500), z.number(), z.boolean()]);
const number = z.number().finite();
const matchSchema = z.union([
  z.strictObject({ field, is: z.enum(['same', 'other', 'notBefore', 'notAfter']), of: field }),
  z.strictObject({ field, is: z.literal('within'), days: z.number().int().min(1).max(3660), of: field }),
]);

const many = <T extends z.ZodType>(schema: T) => z.array(schema).max(60);

export const conditionSchema: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field, is: scalar }),
    z.strictObject({ field, in: many(z.union([z.string().max(500), z.number()])) }),
    z.strictObject({ field, given: z.boolean() }),
    z.strictObject({ field, atLeast: number }),
    z.strictObject({ field, below: number }),
    z.strictObject({ field, atMost: number }),
    z.strictObject({ field, above: number }),
    z.strictObject({ field, notAfter: field }),
    z.strictObject({ field, reached: z.literal(true) }),
    z.strictObject({ field, contains: many(z.string().max(100)) }),
    z.strictObject({
      field,
      names: z.strictObject({ from: z.string(), key: field, where: many(conditionSchema).optional() }),
    }),
    z.strictObject({
      among: z.strictObject({
        from: z.string(),
        match: many(matchSchema),
        where: many(conditionSchema).optional(),
      }),
    }),
    z.strictObject({ check: z.string().max(80), reads: many(field) }),
    z.strictObject({ any: many(conditionSchema) }),
    z.strictObject({ all: many(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
) as z.ZodType<Condition, Condition>;

export const rowSetSchema = z.strictObject({
  from: z.string(),
  where: many(conditionSchema).optional(),
  exclude: many(
    z.strictObject({ id: z.string().max(60), where: conditionSchema, reason: localTextSchema }),
  ).optional(),
  span: z.strictObject({ from: field, to: field }).optional(),
  years: z.number().int().min(1).max(10).optional(),
}) as z.ZodType<RowSet, RowSet>;

const quantitySchema = z.union([
  z.strictObject({ count: z.literal(true) }),
  z.strictObject({ sum: field }),
  z.strictObject({ distinct: field }),
  z.strictObject({ weigh: field, weights: z.record(z.string(), number), otherwise: number }),
]);

const termSchema = z.strictObject({
  rows: rowSetSchema,
  quantity: quantitySchema,
  factor: number.optional(),
}) as z.ZodType<Term, Term>;

const rowValueSchema = z.union([z.strictObject({ field }), z.strictObject({ daysFrom: field, to: field })]);
const over = { rows: rowSetSchema, value: rowValueSchema };
const covered = { units: rowSetSchema, unitKey: field, rows: rowSetSchema, rowKey: field, scale: number };

export const measureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: many(termSchema),
    denominator: many(termSchema),
    scale: number,
    interval: z.literal('wilson').optional(),
  }),
  z.strictObject({ kind: z.literal('mean'), ...over }),
  z.strictObject({ kind: z.literal('median'), ...over }),
  z.strictObject({ kind: z.literal('total'), terms: many(termSchema) }),
  z.strictObject({
    kind: z.literal('coverage'),
    ...covered,
    count: z.enum(['covered', 'uncovered']).optional(),
    least: z
      .strictObject({
        rows: z.number().int().min(1),
        different: z.strictObject({ field, atLeast: z.number().int().min(1) }).optional(),
      })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('items'),
    rows: rowSetSchema,
    statistic: z.enum(['difficulty', 'discrimination', 'reliability']),
  }),
  z.strictObject({ kind: z.literal('evidence'), scale: number }),
  z.strictObject({
    kind: z.literal('attainment'),
    ...covered,
    by: field,
    standards: many(z.strictObject({ value: z.string(), atLeast: z.number().int().min(1) })),
  }),
  z.strictObject({
    kind: z.literal('arithmetic'),
    op: z.enum(['sum', 'difference', 'ratio', 'weighted-mean']),
    parts: many(z.object({ indicator: z.string(), weight: number })),
    scale: number,
  }),
]) as z.ZodType<Measure, Measure>;

export const indicatorGroups = [
  'evaluation',
  'activity',
  'observation',
  'assessment',
  'improvement',
  'resources',
] as const satisfies readonly Indicator['group'][];

export const indicatorUnits = [
  'percent',
  'score',
  'days',
  'ratio',
  'count',
  'hours',
  'money',
  'area',
] as const satisfies readonly Indicator['unit'][];

export const indicatorLevels = [
  'hospital',
  'department',
  'programme',
  'cohort',
] as const satisfies readonly IndicatorLevel[];

export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An indicator of the office's own. Whether it makes sense is for `indicatorProblems` to say. */
export const indicatorSchema = z.object({
  id: z.string().max(80),
  version: z.string(),
  effectiveFrom: z.string(),
  label: localTextSchema,
  definition: localTextSchema,
  ownWords: z.boolean().optional(),
  source: z.object({ text: localTextSchema, verified: z.boolean() }),
  group: z.enum(indicatorGroups),
  unit: z.enum(indicatorUnits),
  decimals: z.number(),
  direction: z.enum(['higher', 'lower']),
  target: z.object({ value: number, watch: number, origin: localTextSchema }).optional(),
  levels: z.array(z.enum(indicatorLevels)).max(4),
  groups: z.array(field).max(6).optional(),
  measure: measureSchema,
  enough: z.number(),
  serves: z
    .array(z.object({ framework: z.string(), code: z.string() }))
    .max(100)
    .optional(),
}) as z.ZodType<Indicator, Indicator>;
