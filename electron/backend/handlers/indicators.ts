import { addPhase, chartPhases, phasesFor, removePhase } from '#db/repositories/chart-phases.ts';
import { indicatorBookOf, indicatorVersions, ownIndicators } from '#db/repositories/indicator-definitions.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { indicatorsContract } from '#shared/api/indicators.ts';
import { Refusal } from '#shared/lib/result.ts';
import { firstWholePeriod } from '#shared/periods/period.ts';
import type { Context } from '../context.ts';
import { valueChanges } from '../indicators/changes/index.ts';
import { defineIndicator, retireIndicator, takeIndicators } from '../indicators/define.ts';
import { exportIndicators, readIndicatorFile } from '../indicators/exchange.ts';
import { groupsOf } from '../indicators/group-labels.ts';
import { peerGroups } from '../indicators/peers.ts';
import { previewRows, previewValues } from '../indicators/preview.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { rowsBehind } from '../indicators/rows.ts';
import { dayOf } from '../indicators/scope.ts';
import { computeSeries, newestOver } from '../indicators/series.ts';
import { tracedRows } from '../indicators/traced.ts';
import { valuesAside } from '../indicators/values-aside.ts';
import type { Handlers } from './types.ts';

const changed = (context: Context) => context.changed('indicators', 'standards', 'improvement', 'audit');

export const indicatorsHandlers: Handlers<typeof indicatorsContract> = {
  'indicators.values': async (input, context) => {
    const values = await valuesAside(context, { ...input, today: dayOf(context.env.clock.now()) });
    const { read } = context.workspace().store;
    return { values, groups: input.by === null ? [] : groupsOf(read, input.by, values) };
  },
  'indicators.series': (input, context) => {
    const reader = context.workspace().store.read;
    const today = dayOf(context.env.clock.now());
    const values = computeSeries(reader, { ...input, today }, rememberedValues);
    const calendar = readCalendar(reader);
    const phases = phasesFor(chartPhases(reader), input.indicator, input.department ?? null);
    return {
      values,
      over: newestOver(reader, values, today),
      phases: phases.map(({ id, department, day, label }) => ({
        id,
        department,
        day,
        label,
        from: firstWholePeriod(day, input.grain, calendar),
      })),
    };
  },
  'indicators.add-phase': async (phase, context) => {
    const { store } = context.workspace();
    indicatorBookOf(store.read).get(phase.indicator);
    const id = await store.change(context.actor(), (writer) => addPhase(writer, phase));
    changed(context);
    return { id };
  },
  'indicators.remove-phase': async ({ id }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => {
      if (!removePhase(writer, id)) throw new Refusal('phase-unknown', `no phase ${id}`);
    });
    changed(context);
    return {};
  },
  'indicators.peers': (input, context) => ({
    groups: peerGroups(context.workspace().store.read, {
      ...input,
      today: dayOf(context.env.clock.now()),
    }),
  }),
  'indicators.rows': (input, context) =>
    rowsBehind(context.workspace().store.read, { ...input, today: dayOf(context.env.clock.now()) }),
  'indicators.changes': (input, context) =>
    valueChanges(context.workspace().store, input, dayOf(context.env.clock.now())),
  'indicators.cells': ({ today, ...input }, context) =>
    tracedRows(context.workspace().store, { ...input, today: today ?? dayOf(context.env.clock.now()) }),
  'indicators.own': (_, context) => ({ own: ownIndicators(context.workspace().store.read) }),
  'indicators.versions': ({ id }, context) => ({
    versions: indicatorVersions(context.workspace().store.read, id),
  }),
  'indicators.save': async (input, context) => {
    const { store } = context.workspace();
    const outcome = await store.change(context.actor(), (writer) => defineIndicator(writer, input));
    if (outcome.version !== null) changed(context);
    return outcome;
  },
  'indicators.retire': async ({ id }, context) => {
    const { store } = context.workspace();
    await store.change(context.actor(), (writer) => retireIndicator(writer, id));
    changed(context);
    return {};
  },
  'indicators.preview': (input, context) =>
    previewValues(context.workspace().store.read, input, dayOf(context.env.clock.now())),
  'indicators.preview-rows': (input, context) =>
    previewRows(context.workspace().store.read, input, dayOf(context.env.clock.now())),
  'indicators.export': (input, context) => exportIndicators(context.workspace().store.read, input),
  'indicators.read': ({ path }) => readIndicatorFile(path),
  'indicators.import': async (input, context) => {
    const { store } = context.workspace();
    const result = await store.change(context.actor(), (writer) => takeIndicators(writer, input));
    changed(context);
    return result;
  },
};
