/** Indicators: values, series, and the rows behind a value. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';
import { causes } from '#shared/indicators/decompose.ts';
import { indicatorSchema } from '#shared/indicators/definition/schema.ts';
import { reachedLevels } from '#shared/indicators/grouping.ts';
import { action, type Contract, command, query } from './contract.ts';
import { fieldValueSchema, recordRowSchema, recordTypeIdSchema } from './records.ts';

export const indicatorValueSchema = z.object({
  indicator: z.string(),
  version: z.string(),
  period: z.string(),
  department: z.string().nullable(),
  /** Of one programme, cohort or value of a field, over all departments. */
  group: z.object({ by: z.string(), code: z.string(), label: localTextSchema.optional() }).optional(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  excluded: z.number(),
  n: z.number(),
  interval: z.object({ low: z.number(), high: z.number(), level: z.number(), method: z.string() }).nullable(),
  noInterval: z.enum(['part-without', 'shared-rows', 'around-zero']).optional(),
  sd: z.number().nullable(),
  state: z.enum(['good', 'watch', 'act', 'no-target', 'developing', 'no-data', 'withheld']),
  /** Record types of which the workspace holds nothing: why there is no value. */
  lacks: z.array(z.object({ type: recordTypeIdSchema, label: localTextSchema })).optional(),
});

/** A cell of a file as the department wrote it, or the word that a value was typed in the app. */
export const tracedCellSchema = z.object({
  field: z.string(),
  kind: z.enum(['import', 'entry']),
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.number().nullable(),
  /** Letters, as A or AB; null where no cell holds the value: it was typed, or stands in the title of the file. */
  column: z.string().nullable(),
  text: z.string().nullable(),
  /** What replaced the text on the import screen. */
  corrected: z.string().nullable(),
});
export type TracedCell = z.output<typeof tracedCellSchema>;

/** What keeps a definition from being saved: keys of the catalogue `definitions`, each with its place. */
const problemSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  at: z.string(),
});

const peerRefusal = z.enum(['no-limits', 'too-few', 'no-variation']);

const peerFunnelSchema = z.object({
  centre: z.number(),
  dispersion: z.number(),
  limits: z.enum(['exact', 'normal']),
  points: z.array(
    z.object({
      department: z.string(),
      n: z.number(),
      value: z.number(),
      state: z.enum(['within', 'alert', 'alarm']),
      small: z.boolean(),
    }),
  ),
  curves: z.array(
    z.object({
      holds: z.union([z.literal(95), z.literal(99.8)]),
      n: z.array(z.number()),
      low: z.array(z.number()),
      high: z.array(z.number()),
    }),
  ),
});

/** By what values are told apart in the place of departments. */
const groupingSchema = z.union([z.enum(reachedLevels), z.templateLiteral(['field:', z.string().max(60)])]);
const groupSchema = z.object({ by: groupingSchema, code: z.string().max(500) });

/** The groups of which there are values, with their names. */
const labelledGroups = z.array(z.object({ code: z.string(), label: localTextSchema }));

const rowsRequest = {
  period: z.string(),
  department: z.string().nullable().default(null),
  group: groupSchema.nullable().default(null),
  part: z.enum(['numerator', 'denominator', 'excluded', 'missing']),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
};

const rowsAnswer = z.object({
  total: z.number(),
  /** A term of a sum each: its record type, what it adds up to, and its rows on this page. */
  groups: z.array(
    z.object({
      type: recordTypeIdSchema,
      label: localTextSchema,
      amount: z.number(),
      factor: z.number(),
      rows: z.array(
        recordRowSchema.extend({
          contribution: z.number().nullable(),
          reason: localTextSchema.nullable(),
        }),
      ),
    }),
  ),
  /** For `missing`: units or standards not reached, in words. */
  missing: z.array(z.object({ key: z.string(), text: localTextSchema })),
});

export const indicatorsContract = {
  /** All indicators for the hospital and each department in one period. */
  'indicators.values': query(
    z.object({
      period: z.string(),
      indicators: z.array(z.string()).nullable().default(null),
      /** Instead of hospital and departments: the values of each programme, cohort or value of a field. */
      by: groupingSchema.nullable().default(null),
    }),
    z.object({ values: z.array(indicatorValueSchema), groups: labelledGroups }),
  ),
  /** One indicator over the periods that hold data, oldest first. */
  'indicators.series': query(
    z.object({
      indicator: z.string(),
      department: z.string().nullable().default(null),
      group: groupSchema.nullable().default(null),
      grain: z.enum(['year', 'term', 'month']),
    }),
    z.object({
      values: z.array(indicatorValueSchema),
      /** The newest period that is over; what comes after it is not complete. Null where none is. */
      over: z.string().nullable(),
      /** Phases that the office set for this department or for all, by day. `from`: the first whole period in it. */
      phases: z.array(
        z.object({
          id: z.string(),
          department: z.string().nullable(),
          day: z.string(),
          label: z.string(),
          from: z.string(),
        }),
      ),
    }),
  ),
  /** From this day a new phase of the indicator's chart is counted. */
  'indicators.add-phase': command(
    z.object({
      indicator: z.string(),
      /** null: of the hospital and of every department. */
      department: z.string().nullable(),
      day: z.iso.date(),
      label: z.string().trim().min(1).max(60),
    }),
    z.object({ id: z.string() }),
  ),
  'indicators.remove-phase': command(z.object({ id: z.string() }), z.object({})),
  /** The departments of each kind against each other, where chance is known for the measure. */
  'indicators.peers': query(
    z.object({ indicator: z.string(), period: z.string() }),
    z.object({
      groups: z.array(
        z.object({
          /** A value of the departments' field `kind`; null: those without one. */
          kind: z.string().nullable(),
          label: localTextSchema.nullable(),
          departments: z.number(),
          /** Not shown, to protect respondents. */
          withheld: z.number(),
          outcome: z.union([z.object({ funnel: peerFunnelSchema }), z.object({ refused: peerRefusal })]),
        }),
      ),
    }),
  ),
  /** The rows behind a value. `missing` lists uncovered units (coverage) or unmet standards (attainment). */
  'indicators.rows': query(z.object({ indicator: z.string(), ...rowsRequest }), rowsAnswer),
  /**
   * Why a value is another than it was: what each cause adds, in the unit of the value, which together are the whole
   * difference, and the records behind it.
   */
  'indicators.changes': query(
    z.object({
      indicator: z.string(),
      period: z.string(),
      department: z.string().nullable().default(null),
      group: groupSchema.nullable().default(null),
      /** Against the period before, the last frozen report that prints it, or the records before the last import. */
      since: z.enum(['period', 'report', 'import']),
    }),
    z.object({
      /** Why there is nothing to tell. */
      refused: z.enum(['no-earlier', 'guarded', 'no-records', 'no-value']).nullable(),
      since: z
        .object({
          /** Of the report, of the file, or the key of the period. */
          title: z.string(),
          at: z.string(),
          by: z.string(),
          period: z.string(),
          versions: z.object({ before: z.string(), after: z.string() }),
          /** Imports that were there then and have been taken back. */
          takenBack: z.number(),
        })
        .nullable(),
      before: z.number().nullable(),
      after: z.number().nullable(),
      parts: z.array(
        z.object({
          cause: z.enum(causes),
          amount: z.number(),
          total: z.number(),
          rows: z.array(
            z.object({
              row: recordRowSchema,
              /** False for a record that is there no more. */
              exists: z.boolean(),
              /** Whether the value counts it; null where only its conditions look into such records. */
              counted: z.object({ before: z.boolean().nullable(), after: z.boolean().nullable() }),
              changes: z.array(
                z.object({ field: z.string(), before: fieldValueSchema, after: fieldValueSchema }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
  /** The rows that a value counts or leaves out, file by file, with the cells that the definition reads. */
  'indicators.cells': query(
    z.object({
      indicator: z.string(),
      period: z.string(),
      department: z.string().nullable().default(null),
      group: groupSchema.nullable().default(null),
      rows: z.enum(['counted', 'excluded']),
      /** `YYYY-MM-DD`: as the value stood on this day; today when absent. */
      today: z.string().optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
    z.object({
      total: z.number(),
      rows: z.array(
        z.object({
          type: recordTypeIdSchema,
          record: z.string(),
          /** What the row counts for; `covering`: it covers a unit of a coverage, `value`: a mean or median has it. */
          of: z.array(z.enum(['numerator', 'denominator', 'covering', 'value', 'excluded'])),
          /** Why the definition leaves it out. */
          reason: localTextSchema.nullable(),
          cells: z.array(tracedCellSchema),
        }),
      ),
    }),
  ),
  /** The office's own indicators with all their versions, oldest first; `null` retired one. */
  'indicators.own': query(
    z.object({}),
    z.object({
      own: z.array(z.object({ id: z.string(), versions: z.array(indicatorSchema.nullable()) })),
    }),
  ),
  /** Every version of one, newest first. */
  'indicators.versions': query(
    z.object({ id: z.string() }),
    z.object({
      versions: z.array(
        z.object({
          version: z.number(),
          at: z.string(),
          by: z.string(),
          definition: indicatorSchema.nullable(),
        }),
      ),
    }),
  ),
  /**
   * Saves a new version. With problems nothing is written and `version` is null. Refuses `indicator-changed` when
   * another version was saved since.
   */
  'indicators.save': command(
    z.object({
      definition: indicatorSchema,
      /** The version that the person began with; null for a new definition. */
      from: z.number().nullable(),
    }),
    z.object({
      version: z.number().nullable(),
      definition: indicatorSchema,
      problems: z.array(problemSchema),
    }),
  ),
  /** Puts one out of force; its versions stay. Refuses `indicator-in-use`. */
  'indicators.retire': command(z.object({ id: z.string() }), z.object({})),
  /** The values of a definition that need not be saved; none while it has problems. */
  'indicators.preview': query(
    z.object({
      definition: indicatorSchema,
      period: z.string(),
      by: groupingSchema.nullable().default(null),
    }),
    z.object({
      problems: z.array(problemSchema),
      values: z.array(indicatorValueSchema),
      groups: labelledGroups,
    }),
  ),
  /** The rows behind such a value. */
  'indicators.preview-rows': query(z.object({ definition: indicatorSchema, ...rowsRequest }), rowsAnswer),
  /** Writes definitions as a JSON file: those of the ids, or all own ones that are in force. */
  'indicators.export': action(
    z.object({ ids: z.array(z.string()).nullable(), path: z.string() }),
    z.object({ path: z.string(), count: z.number() }),
  ),
  /** Reads such a file; nothing is saved. */
  'indicators.read': action(
    z.object({ path: z.string() }),
    z.object({
      indicators: z.array(indicatorSchema),
      /** Entries that are no definition, by their place in the file, from 1. */
      unreadable: z.array(z.object({ place: z.number(), at: z.string() })),
    }),
  ),
  /** Saves definitions that came from a file, as new ones or as a new version; with problems one is passed over. */
  'indicators.import': command(
    z.object({ definitions: z.array(indicatorSchema).max(1000) }),
    z.object({
      outcomes: z.array(
        z.object({
          id: z.string(),
          label: localTextSchema,
          version: z.number().nullable(),
          problems: z.array(problemSchema),
        }),
      ),
    }),
  ),
} satisfies Contract;
