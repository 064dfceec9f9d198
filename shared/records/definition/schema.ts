/** The form of definitions where they come from outside: the store, a screen, a workbook. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';
import { instrumentSchema } from '#shared/instruments/schema.ts';
import { comparisons, conditionTests, type RuleDefinition } from './rules.ts';
import type { Definition, FieldDefinition } from './types.ts';

/** snake_case that SQLite, workbooks and statistics programs all take. */
export const FIELD_NAME = /^[a-z][a-z0-9_]{0,47}$/;
export const TYPE_ID = /^own-[a-z0-9][a-z0-9-]{0,39}$/;

const base = {
  name: z.string(),
  label: localTextSchema,
  help: localTextSchema.optional(),
  aliases: z.array(z.string()),
  required: z.boolean().optional(),
  section: localTextSchema.optional(),
  personal: z.boolean().optional(),
  retired: z.boolean().optional(),
};

const optionSchema = z.object({
  code: z.string(),
  label: localTextSchema,
  aliases: z.array(z.string()),
  retired: z.boolean().optional(),
});

const number = {
  ...base,
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.number().int().min(0).max(6).optional(),
  unit: localTextSchema.optional(),
};

export const fieldDefinitionSchema: z.ZodType<FieldDefinition, FieldDefinition> = z.discriminatedUnion(
  'kind',
  [
    z.object({
      ...base,
      kind: z.literal('text'),
      maxLength: z.number().int().min(1).max(20_000).optional(),
      multiline: z.boolean().optional(),
      identifier: z.boolean().optional(),
    }),
    z.object({ ...number, kind: z.literal('integer') }),
    z.object({ ...number, kind: z.literal('number') }),
    z.object({ ...base, kind: z.literal('date') }),
    z.object({ ...base, kind: z.literal('boolean') }),
    z.object({ ...base, kind: z.literal('choice'), options: z.array(optionSchema) }),
    z.object({ ...base, kind: z.literal('choices'), options: z.array(optionSchema) }),
    z.object({ ...base, kind: z.literal('time') }),
    z.object({
      ...base,
      kind: z.literal('reference'),
      to: z.string(),
      unknown: z.enum(['error', 'warning']),
    }),
    z.object({ ...base, kind: z.literal('period'), grain: z.enum(['year', 'term', 'month']) }),
    z.object({ ...base, kind: z.literal('scores'), instrument: instrumentSchema }),
  ],
);

/** Pasted item texts by the item's code. */
export const wordingSchema = z.record(z.string(), localTextSchema);

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const condition = z.object({ field: z.string(), test: z.enum(conditionTests), value: scalar.optional() });
const common = {
  field: z.string(),
  level: z.enum(['error', 'warning']),
  message: localTextSchema.optional(),
};
const end = z.union([z.string(), z.number(), z.null()]);

export const ruleSchema: z.ZodType<RuleDefinition, RuleDefinition> = z.discriminatedUnion('rule', [
  z.object({ ...common, rule: z.literal('required-if'), when: condition }),
  z.object({ ...common, rule: z.literal('empty-if'), when: condition }),
  z.object({ ...common, rule: z.literal('compare'), is: z.enum(comparisons), other: z.string() }),
  z.object({ ...common, rule: z.literal('range'), from: end, to: end }),
  z.object({
    ...common,
    rule: z.literal('one-of'),
    values: z.array(z.union([z.string(), z.number()])),
  }),
  z.object({ ...common, rule: z.literal('not-both'), other: z.string() }),
  z.object({ ...common, rule: z.literal('shape'), mask: z.string().max(80) }),
]);

const parts = {
  fields: z.array(fieldDefinitionSchema).max(400),
  rules: z.array(ruleSchema).max(200),
  listed: z.boolean().optional(),
};

export const definitionSchema: z.ZodType<Definition, Definition> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('type'),
    id: z.string(),
    label: localTextSchema,
    plural: localTextSchema,
    help: localTextSchema,
    sheetAliases: z.array(z.string()),
    key: z.array(z.string()),
    departmentField: z.string().nullable(),
    timeField: z.string().nullable(),
    basis: z.enum(['point', 'school-year', 'calendar-year']),
    privacy: z.enum(['internal', 'personal', 'anonymous']),
    titleFields: z.array(z.string()),
    ...parts,
  }),
  z.object({
    kind: z.literal('fields'),
    id: z.string(),
    wording: wordingSchema.optional(),
    ...parts,
  }),
]);
