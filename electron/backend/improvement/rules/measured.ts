/** Values of indicators over periods that are over. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import { readCalendar, yearsOf } from '#db/repositories/settings.ts';
import { rowSetsOf } from '#shared/indicators/row-sets.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { daysOf, shiftPeriod } from '#shared/periods/period.ts';
import { rememberedValues } from '../../indicators/remembered.ts';
import type { WatchContext } from './types.ts';

/** Indicators with a target whose value in a part of a year means the same as in the whole year. */
export function comparableIndicators({ reader }: Pick<WatchContext, 'reader'>): Indicator[] {
  return indicatorBookOf(reader).indicators.filter((entry) => {
    const { measure } = entry;
    if (!entry.target || !entry.levels.includes('department')) return false;
    const proportion = measure.kind === 'ratio' && measure.interval === 'wilson';
    if (!proportion && measure.kind !== 'mean' && measure.kind !== 'median' && measure.kind !== 'attainment')
      return false;
    const sets = rowSetsOf(entry);
    return (
      sets.every(({ years, span }) => years === undefined && span === undefined) &&
      sets.some(({ from }) => reader.catalog.type(from).timeField !== null)
    );
  });
}

/** Months or terms that are over, newest first, back to the first year on record. */
export function pastPeriods(
  { reader, today }: Pick<WatchContext, 'reader' | 'today'>,
  grain: 'month' | 'term',
  most: number,
): string[] {
  const calendar = readCalendar(reader);
  const { years } = yearsOf(reader);
  const [first, last] = [years.at(-1), years[0]];
  if (!first || !last) return [];
  const { from } = daysOf(first, calendar);
  const end = grain === 'month' ? daysOf(last, calendar).to.slice(0, 7) : `${last}-2`;
  const periods: string[] = [];
  for (let key = end; periods.length < most && daysOf(key, calendar).to >= from; key = shiftPeriod(key, -1))
    if (daysOf(key, calendar).to < today) periods.push(key);
  return periods;
}

/** The values of one indicator in one period, by department. */
export async function valuesIn(
  { reader, today, turn }: WatchContext,
  indicator: string,
  period: string,
): Promise<IndicatorValue[]> {
  await turn();
  return rememberedValues(reader, { period, indicators: [indicator], today });
}

/** A value that may be judged: enough rows, and nothing of it withheld. */
export const isJudged = ({ state }: IndicatorValue): boolean =>
  state === 'good' || state === 'watch' || state === 'act';
