import type { indicatorsContract } from '#shared/api/indicators.ts';
import { rememberedValues } from '../indicators/remembered.ts';
import { rowsBehind } from '../indicators/rows.ts';
import { dayOf } from '../indicators/scope.ts';
import { computeSeries } from '../indicators/series.ts';
import { tracedRows } from '../indicators/traced.ts';
import type { Handlers } from './types.ts';

export const indicatorsHandlers: Handlers<typeof indicatorsContract> = {
  'indicators.values': (input, context) => ({
    values: rememberedValues(context.workspace().store.read, {
      ...input,
      today: dayOf(context.env.clock.now()),
    }),
  }),
  'indicators.series': (input, context) => ({
    values: computeSeries(context.workspace().store.read, {
      ...input,
      today: dayOf(context.env.clock.now()),
    }),
  }),
  'indicators.rows': (input, context) =>
    rowsBehind(context.workspace().store.read, { ...input, today: dayOf(context.env.clock.now()) }),
  'indicators.cells': ({ today, ...input }, context) =>
    tracedRows(context.workspace().store, { ...input, today: today ?? dayOf(context.env.clock.now()) }),
};
