/** Signals and what is done about them; actions with their effect; the feedback clock. */
import { z } from 'zod';
import { localTextSchema } from '#shared/i18n/language.ts';
import { stages } from '#shared/improvement/actions/stage.ts';
import { steps } from '#shared/improvement/clock/legs.ts';
import { controlSchema } from '#shared/improvement/control.ts';
import { raisedSchema } from '#shared/improvement/signals/types.ts';
import { background, type Contract, command, query } from './contract.ts';
import { indicatorValueSchema } from './indicators.ts';
import { recordRowSchema } from './records.ts';

const scope = { department: z.string().nullable().default(null) };

const signalSchema = z.object({
  signal: raisedSchema,
  raisedAt: z.string(),
  times: z.number(),
  /** `passed`: the rule does not find it any more. */
  state: z.enum(['open', 'acting', 'dismissed', 'passed']),
  dismissal: z.object({ reason: z.string(), at: z.string(), by: z.string() }).nullable(),
  action: z.object({ id: z.string(), no: z.string() }).nullable(),
});
export type SignalEntry = z.output<typeof signalSchema>;

const findingSchema = z.object({
  /** Where it was found. */
  source: z.enum(['observation', 'meeting', 'standard', 'visit']),
  /** What an action names as its source. */
  ref: z.string(),
  department: z.string().nullable(),
  day: z.string().nullable(),
  title: localTextSchema,
  text: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  /** The place that it came from: a record, or an item of a framework. */
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('record'), type: z.string(), id: z.string() }),
    z.object({ kind: z.literal('standard'), framework: z.string(), code: z.string() }),
    z.object({ kind: z.literal('visit'), visit: z.string() }),
  ]),
});
export type Finding = z.output<typeof findingSchema>;

const actionSchema = z.object({
  record: recordRowSchema,
  stage: z.enum(stages),
  daysOverdue: z.number(),
  /** Earlier actions that it repeats, the latest closed first. */
  recurs: z.array(
    z.object({
      id: z.string(),
      no: z.string(),
      closed: z.string(),
      days: z.number(),
      same: z.enum(['signal', 'indicator', 'category']),
    }),
  ),
});
export type ImprovementAction = z.output<typeof actionSchema>;

const clockTimes = {
  done: z.number(),
  median: z.number().nullable(),
  within: z.number(),
  judged: z.number(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  waiting: z.number(),
  late: z.number(),
  oldest: z.number().nullable(),
};

export const improvementContract = {
  /** All signals; `stale`: rules whose records have changed since they were last asked. */
  'improvement.signals': query(
    z.object(scope),
    z.object({ stale: z.number(), at: z.string().nullable(), signals: z.array(signalSchema) }),
  ),
  /** Asks the rules whose records have changed. Has progress. */
  'improvement.refresh': background(z.object({}), z.object({ asked: z.number(), raised: z.number() })),
  /** Nothing has to be done about it, with the reason; it is raised anew when it gets worse. */
  'improvement.dismiss': command(
    z.object({ key: z.string(), reason: z.string().trim().min(1).max(500) }),
    z.object({}),
  ),
  'improvement.restore': command(z.object({ key: z.string() }), z.object({})),
  /** What observations, meetings, ratings and mock visits ask for and no action answers yet. */
  'improvement.findings': query(
    z.object({ ...scope, period: z.string().nullable().default(null) }),
    z.object({ findings: z.array(findingSchema) }),
  ),
  /** One gap of a mock visit as what an action begins with; null where there is no such gap, or an action already. */
  'improvement.gap': query(
    z.object({ visit: z.string(), line: z.number().int() }),
    z.object({ finding: findingSchema.nullable() }),
  ),
  /** All actions that are open, and those that were closed within the last two years; overdue ones first. */
  'improvement.actions': query(
    z.object(scope),
    z.object({
      today: z.string(),
      actions: z.array(actionSchema),
      /** Closed longer ago, and left out. */
      older: z.number(),
    }),
  ),
  /** The number that a new action would get. */
  'improvement.number': query(z.object({ department: z.string() }), z.object({ no: z.string() })),
  /** The indicator of an action, in the last whole term before it and the first one after it. */
  'improvement.effect': query(
    z.object({ action: z.string() }),
    z.object({
      indicator: z.string().nullable(),
      before: indicatorValueSchema.nullable(),
      after: indicatorValueSchema.nullable(),
      effect: z.enum(['better', 'worse', 'unclear', 'waiting']),
    }),
  ),
  /** Every leg of the clock for the hospital, in one period. */
  'improvement.clock': query(
    z.object({ ...scope, period: z.string() }),
    z.object({
      legs: z.array(z.object({ id: z.string(), step: z.enum(steps), target: z.number(), ...clockTimes })),
    }),
  ),
  /** One leg by department, with its control chart over the last two years. */
  'improvement.leg': query(
    z.object({ ...scope, period: z.string(), leg: z.string() }),
    z.object({
      departments: z.array(
        z.object({ department: z.string().nullable(), ...clockTimes, chart: controlSchema.nullable() }),
      ),
    }),
  ),
} satisfies Contract;
