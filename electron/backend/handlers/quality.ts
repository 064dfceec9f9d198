/** Data quality. */
import { dismiss, takeBackDismissal } from '#db/repositories/dismissals.ts';
import {
  checksToCount,
  computedChecks,
  countFindings,
  countRows,
  keepDay,
  trendOfFindings,
} from '#db/repositories/quality.ts';
import type { Writer } from '#db/types.ts';
import type { qualityContract } from '#shared/api/quality.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../indicators/scope.ts';
import { refreshFindings } from '../quality/compute.ts';
import { exportFindings } from '../quality/export.ts';
import { findingsOf, knownCheck, placeOf } from '../quality/findings.ts';
import { staleChecks } from '../quality/stale.ts';
import type { Handlers } from './types.ts';

const countToday = (writer: Writer, day: string, check: string) =>
  keepDay(writer, day, checksToCount(writer, day, [check]));

const today = (context: Context) => dayOf(context.env.clock.now());

export const qualityHandlers: Handlers<typeof qualityContract> = {
  'quality.overview': (input, context) => {
    const { read } = context.workspace().store;
    const place = placeOf(input);
    const times = [...computedChecks(read).values()].map(({ at }) => at);
    return {
      stale: staleChecks(read, today(context)).length,
      at: times.sort().at(-1) ?? null,
      cells: countFindings(read, place),
      rows: countRows(read, place.period),
      trend: trendOfFindings(read, { check: null, department: place.department }),
    };
  },

  'quality.refresh': async (_, context) => {
    const computed = await refreshFindings(context, today(context));
    if (computed > 0) context.changed('quality');
    return { computed };
  },

  'quality.rows': ({ check, dismissed, offset, limit, ...input }, context) => {
    const { read } = context.workspace().store;
    return findingsOf(read, knownCheck(read, check), { ...placeOf(input), dismissed, offset, limit });
  },

  'quality.dismiss': async ({ check, records, reason }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => {
      const { id } = knownCheck(writer, check);
      dismiss(writer, id, records, reason);
      countToday(writer, today(context), id);
    });
    context.changed('quality', 'audit');
    return {};
  },

  'quality.restore': async ({ check, records }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => {
      const { id } = knownCheck(writer, check);
      takeBackDismissal(writer, id, records);
      countToday(writer, today(context), id);
    });
    context.changed('quality', 'audit');
    return {};
  },

  'quality.export': ({ check, path, language, ...input }, context) => {
    const { read } = context.workspace().store;
    const only = check === null ? null : knownCheck(read, check).id;
    const rows = exportFindings(read, { path, language, check: only, filter: placeOf(input) });
    return { path, rows };
  },
};
