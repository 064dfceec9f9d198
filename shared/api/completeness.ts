/** What departments are expected to hand in, how complete it is, reminders, and templates for it. */
import { z } from 'zod';
import { states } from '#shared/completeness/expected/judge.ts';
import { ruleSchema } from '#shared/completeness/expected/rule.ts';
import { languageSchema, localTextSchema } from '#shared/i18n/language.ts';
import { action, type Contract, command, query } from './contract.ts';

const scope = {
  /** A year, term or month that the rows are of; null: of any time. */
  period: z.string().nullable().default(null),
  language: languageSchema,
};

const stateSchema = z.enum(states);

const cellSchema = z.object({
  department: z.string(),
  type: z.string(),
  state: stateSchema,
  /** The longest delay, in days; 0: nothing is late. */
  daysLate: z.number(),
  expected: z.number(),
  present: z.number(),
  /** Months, terms or years that are over, and those of them that are complete. */
  slots: z.number(),
  complete: z.number(),
  rows: z.number(),
  /** The earliest deadline that is still open. */
  due: z.string().nullable(),
});
export type CompletenessCell = z.output<typeof cellSchema>;

const inForce = { rule: ruleSchema, origin: z.enum(['shipped', 'office', 'department']) };

const reminderSchema = z.object({
  department: z.string(),
  language: languageSchema,
  at: z.string(),
  by: z.string(),
  types: z.array(z.string()),
  text: z.string(),
});
export type Reminder = z.output<typeof reminderSchema>;

const place = { type: z.string(), department: z.string().nullable() };

export const completenessContract = {
  /** Every department by every type of which anything is asked in a year, term or month. */
  'completeness.matrix': query(
    z.object({ period: z.string() }),
    z.object({
      /** The day by which it is judged. */
      today: z.string(),
      /** Types with a cell, in the order of the registry, and how often they are asked for. */
      types: z.array(z.object({ id: z.string(), ...inForce })),
      cells: z.array(cellSchema),
      /** Latest reminder of the period, by department. */
      reminded: z.array(z.object({ department: z.string(), at: z.string() })),
    }),
  ),
  /** One cell of the matrix, slot by slot. */
  'completeness.cell': query(
    z.object({ type: z.string(), department: z.string(), period: z.string() }),
    z.object({
      ...inForce,
      slots: z.array(
        z.object({
          key: z.string(),
          state: stateSchema,
          due: z.string(),
          daysLate: z.number(),
          expected: z.number(),
          present: z.number(),
          rows: z.number(),
          /** Under a standard: what is asked of each kind of record. */
          parts: z.array(
            z.object({
              value: z.string(),
              label: localTextSchema,
              expected: z.number(),
              present: z.number(),
            }),
          ),
          /** Under a roll: those of whom nothing came, the first of them. */
          absent: z.array(z.object({ key: z.string(), name: z.string() })),
          absentTotal: z.number(),
          arrived: z.object({ at: z.string(), file: z.string().nullable() }).nullable(),
        }),
      ),
      reminders: z.array(reminderSchema),
    }),
  ),
  /** The rules of all types that departments hand in. */
  'completeness.rules': query(
    z.object({}),
    z.object({
      rules: z.array(
        z.object({
          type: z.string(),
          ...inForce,
          /** What holds where the office has made no rule of its own. */
          shipped: ruleSchema,
          departments: z.array(z.object({ department: z.string(), rule: ruleSchema })),
          /** The first month (term or year, where no rows have months) of which anything came. */
          first: z.string().nullable(),
        }),
      ),
    }),
  ),
  'completeness.ruleHistory': query(
    z.object({ type: z.string() }),
    z.object({
      versions: z.array(
        z.object({
          department: z.string().nullable(),
          at: z.string(),
          by: z.string(),
          rule: ruleSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Keeps a rule for a type, in all departments or in one; null: the one that holds otherwise. */
  'completeness.setRule': command(z.object({ ...place, rule: ruleSchema.nullable() }), z.object({})),
  /** Puts the rule before the last change back. */
  'completeness.undoRule': command(z.object(place), z.object({})),
  /** Makes and keeps a reminder for each department that owes something; `nothing-owed` where none does. */
  'completeness.remind': command(
    z.object({
      period: z.string(),
      /** null: all that owe something. */
      departments: z.array(z.string()).nullable().default(null),
      /** For departments whose own language is not on record. */
      language: languageSchema,
    }),
    z.object({ reminders: z.array(reminderSchema) }),
  ),
  /** One ZIP with the reminder and the templates of what is owed, by department. Has progress. */
  'completeness.package': action(
    z.object({
      period: z.string(),
      departments: z.array(z.string()).nullable().default(null),
      language: languageSchema,
      path: z.string(),
    }),
    z.object({ path: z.string(), departments: z.number(), files: z.number() }),
  ),
  /** Writes the workbook that a department fills in for a record type; what stands at the path is replaced. */
  'completeness.template': action(
    z.object({
      ...scope,
      type: z.string(),
      /** A department's code; null: for any department. */
      department: z.string().nullable().default(null),
      path: z.string(),
    }),
    z.object({ path: z.string() }),
  ),
  /** Writes templates for many departments and types into a folder, one folder for each department. Has progress. */
  'completeness.templates': action(
    z.object({
      ...scope,
      /** null: every type that departments hand in. */
      types: z.array(z.string()).nullable().default(null),
      /** null: all departments. */
      departments: z.array(z.string()).nullable().default(null),
      folder: z.string(),
    }),
    z.object({
      files: z.array(z.object({ department: z.string(), type: z.string(), path: z.string() })),
    }),
  ),
} satisfies Contract;
