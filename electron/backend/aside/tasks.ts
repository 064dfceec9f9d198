/** What a second process computes beside the conversation with the screens: reading only, and long. */
import type { Reader } from '#db/types.ts';
import { signalRule } from '#shared/improvement/signals/index.ts';
import type { Raised } from '#shared/improvement/signals/types.ts';
import type { Grouping } from '#shared/indicators/grouping.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { watch } from '../improvement/rules/index.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { type ChangedFindings, changedFindings } from '../quality/changed-findings.ts';

/** What each task is given and what it answers. */
export interface Tasks {
  values: {
    input: { period: string; indicators: readonly string[]; today: string; by?: Grouping | null };
    answer: IndicatorValue[];
  };
  signals: { input: { rule: string; today: string }; answer: Raised[] };
  findings: { input: { checks: readonly string[]; today: string }; answer: ChangedFindings[] };
}
export type TaskName = keyof Tasks;

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export const tasks: {
  [Name in TaskName]: (
    reader: Reader,
    input: Tasks[Name]['input'],
  ) => Tasks[Name]['answer'] | Promise<Tasks[Name]['answer']>;
} = {
  values: (reader, request) => rememberedValues(reader, request),
  signals: async (reader, { rule, today }) => {
    const found = signalRule(rule);
    return found ? watch(found, { reader, today, turn }) : [];
  },
  findings: (reader, { checks, today }) => changedFindings(reader, checks, today, turn),
};
