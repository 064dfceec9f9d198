/** One indicator over the periods that hold data. */

import { recordTable } from '#db/record-tables.ts';
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { Group } from '#shared/indicators/grouping.ts';
import { rowSetsOf } from '#shared/indicators/row-sets.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { daysOf, type PeriodGrain, shiftPeriod } from '#shared/periods/period.ts';
import type { RecordType } from '#shared/records/types.ts';
import { computeValues } from './values.ts';

export interface SeriesRequest {
  indicator: string;
  /** null: the hospital. */
  department: string | null;
  grain: PeriodGrain;
  today?: string;
  group?: Group | null;
}

/** No chart shows more; a date typed a century off must not make thousands of periods. */
const MOST_PERIODS = 120;

/**
 * The values of one indicator and one department, oldest first, without gaps: a period in between that holds nothing
 * is there as `no-data`. `valuesIn`: how the values of a period are found. Empty where the indicator is not defined for departments and one is asked for.
 */
export function computeSeries(
  reader: Reader,
  request: SeriesRequest,
  valuesIn: typeof computeValues = computeValues,
): IndicatorValue[] {
  const { today, department, group = null } = request;
  const entry = indicatorBookOf(reader).get(request.indicator);
  return periodsWithData(reader, entry, request.grain).flatMap((period) =>
    valuesIn(reader, {
      period,
      indicators: [entry.id],
      by: group?.by ?? null,
      ...(today ? { today } : {}),
    }).filter((value) => (group ? value.group?.code === group.code : value.department === department)),
  );
}

/** Of the periods of a series the newest of which every day is past; null where there is none. */
export function newestOver(reader: Reader, values: readonly IndicatorValue[], today: string): string | null {
  const calendar = readCalendar(reader);
  return values.findLast(({ period }) => daysOf(period, calendar).to < today)?.period ?? null;
}

function periodsWithData(reader: Reader, entry: Indicator, grain: PeriodGrain): string[] {
  const own = rowSetsOf(entry)
    .map((rows) => reader.catalog.type(rows.from))
    .filter((type) => type.timeField !== null);
  // Registers hold at all times: their values are shown for the periods that anything is on record for.
  const types: readonly RecordType[] =
    own.length > 0 ? own : reader.catalog.types.filter((type) => type.timeField !== null);
  const found = types
    .flatMap((type) =>
      reader.allSql<{ first: string | null; last: string | null }>(
        `SELECT min("${grain}") AS first, max("${grain}") AS last FROM ${recordTable(type)}`,
      ),
    )
    .flatMap((row) => [row.first, row.last])
    .filter((key) => key !== null)
    .sort();
  const last = found.at(-1);
  if (!last) return [];
  const periods: string[] = [];
  for (let key = last; key >= found[0]! && periods.length < MOST_PERIODS; key = shiftPeriod(key, -1)) {
    periods.push(key);
  }
  return periods.reverse();
}
