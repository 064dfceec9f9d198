/** Signals, actions and the feedback clock. */
import { askedRules, dismissSignal, hasSignal, restoreSignal } from '#db/repositories/signals.ts';
import type { Reader } from '#db/types.ts';
import type { improvementContract } from '#shared/api/improvement.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { Context } from '../context.ts';
import { effectOfAction, listActions, numberFor } from '../improvement/actions.ts';
import { clockOf, legOf } from '../improvement/clock.ts';
import { openFindings } from '../improvement/findings.ts';
import { refreshSignals, signalEntries, staleRules } from '../improvement/signals.ts';
import { gapOf } from '../improvement/visit-gaps.ts';
import { dayOf } from '../indicators/scope.ts';
import type { Handlers } from './types.ts';

const today = (context: Context) => dayOf(context.env.clock.now());

function known(reader: Reader, key: string): string {
  if (!hasSignal(reader, key)) throw new Refusal('signal-unknown', `no signal ${key}`, { key });
  return key;
}

export const improvementHandlers: Handlers<typeof improvementContract> = {
  'improvement.signals': ({ department }, context) => {
    const { read } = context.workspace().store;
    const times = [...askedRules(read).values()].map(({ at }) => at).sort();
    return {
      stale: staleRules(read, today(context)).length,
      at: times.at(-1) ?? null,
      signals: signalEntries(read, department),
    };
  },

  'improvement.refresh': async (_, context) => {
    const outcome = await refreshSignals(context, today(context));
    if (outcome.asked > 0) context.changed('improvement');
    return outcome;
  },

  'improvement.dismiss': async ({ key, reason }, context) => {
    await context
      .workspace()
      .store.change(context.actor(), (writer) => dismissSignal(writer, known(writer, key), reason));
    context.changed('improvement', 'audit');
    return {};
  },

  'improvement.restore': async ({ key }, context) => {
    await context
      .workspace()
      .store.change(context.actor(), (writer) => restoreSignal(writer, known(writer, key)));
    context.changed('improvement', 'audit');
    return {};
  },

  'improvement.findings': (place, context) => ({
    findings: openFindings(context.workspace().store.read, place),
  }),

  'improvement.gap': ({ visit, line }, context) => ({
    finding: gapOf(context.workspace().store.read, visit, line),
  }),

  'improvement.actions': ({ department }, context) =>
    listActions(context.workspace().store.read, department, today(context)),

  'improvement.number': ({ department }, context) => ({
    no: numberFor(context.workspace().store.read, department, today(context)),
  }),

  'improvement.effect': ({ action }, context) =>
    effectOfAction(context.workspace().store.read, action, today(context)),

  'improvement.clock': (input, context) =>
    clockOf(context.workspace().store.read, { ...input, today: today(context) }),

  'improvement.leg': (input, context) =>
    legOf(context.workspace().store.read, { ...input, today: today(context) }),
};
