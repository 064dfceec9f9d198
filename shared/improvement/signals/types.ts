/** Signals: rules as data, and what a rule finds. The rules are interpreted by `electron/backend/improvement`. */
import { z } from 'zod';
import { type LocalText, localTextSchema } from '#shared/i18n/language.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { controlSchema } from '../control.ts';

/** What a rule looks at. Only the unfavourable side raises a signal. */
export type Watch =
  /** The months (terms, where respondents are protected) of every indicator with a light, on a control chart. */
  | {
      kind: 'control';
      /** Months looked at. */
      months: number;
      /** A mark on one of so many newest points counts; older ones are history. */
      newest: number;
    }
  /** Who lies beyond the outer limits of an evaluation's funnel. */
  | { kind: 'funnel'; by: readonly ('department' | 'teacher')[] }
  /** An indicator's light asks for action so many terms running. */
  | { kind: 'target'; terms: number; except: readonly string[] }
  /** A department without one record in a month in which at least this share of the others had some. */
  | { kind: 'quiet'; type: RecordTypeId; months: number; others: number }
  /** Results that people wait for longer than promised. */
  | { kind: 'delay'; indicators: readonly string[]; least: number };

export interface SignalRule {
  id: string;
  label: LocalText;
  /** What raises it. */
  help: LocalText;
  /** Why it was raised; `{name}` is filled from the signal's params. */
  reason: LocalText;
  watch: Watch;
}

/** The chart of a signal as data; `chart.ts` words it. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('control'),
    unit: z.string(),
    decimals: z.number(),
    control: controlSchema,
    target: z.number().nullable(),
  }),
  z.object({
    kind: z.literal('funnel'),
    decimals: z.number(),
    centre: z.number(),
    between: z.number(),
    within: z.number(),
    lowest: z.number(),
    highest: z.number(),
    points: z.array(
      z.object({
        /** Empty for all but the subject: a signal about one does not put others up. */
        label: z.string(),
        n: z.number(),
        value: z.number(),
        state: z.enum(['within', 'alert', 'alarm']),
      }),
    ),
  }),
  z.object({
    kind: z.literal('trend'),
    unit: z.string(),
    decimals: z.number(),
    periods: z.array(z.string()),
    values: z.array(z.number().nullable()),
    target: z.number().nullable(),
  }),
]);
export type Evidence = z.output<typeof evidenceSchema>;

/** The way to the rows behind a signal. */
export const rowsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'),
    indicator: z.string(),
    period: z.string(),
    department: z.string().nullable(),
  }),
  z.object({ kind: z.literal('evaluation'), type: z.string(), period: z.string(), by: z.string() }),
  z.object({ kind: z.literal('completeness'), type: z.string(), department: z.string() }),
]);

export const raisedSchema = z.object({
  /** Rule, subject and department: the same for the same trouble. */
  key: z.string(),
  rule: z.string(),
  /** null: the hospital. */
  department: z.string().nullable(),
  /** What it is about: an indicator, a person, a record type. */
  subject: localTextSchema,
  /** The indicator by which an action would be measured. */
  indicator: z.string().nullable(),
  period: z.string(),
  /** How bad, within the rule: grows as it gets worse. */
  severity: z.number(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: evidenceSchema,
  rows: rowsSchema,
});
export type Raised = z.output<typeof raisedSchema>;

/** By how much the severity of a known signal must grow before it is raised anew. */
export const WORSE = 1.25;

export const keyOf = (rule: string, subject: string, department: string | null): string =>
  [rule, subject, department ?? ''].join('|');
