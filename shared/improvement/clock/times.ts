/** Days of one leg of the clock, by department. */
import { wilsonInterval } from '#shared/statistics/intervals.ts';
import { median } from '#shared/statistics/moments.ts';
import { type Control, controlOf, LEAST_POINTS } from '../control.ts';

/** Records that began on one day and took equally long; `days` null: they still wait. */
export interface ClockGroup {
  department: string | null;
  from: string;
  days: number | null;
  n: number;
}

export interface ClockTimes {
  done: number;
  median: number | null;
  /** Done within the target, of all that are done or wait beyond it. */
  within: number;
  judged: number;
  interval: { low: number; high: number } | null;
  waiting: number;
  /** Those of the waiting that are past the target. */
  late: number;
  /** Days that the oldest of them waits. */
  oldest: number | null;
}

/** Records below which a month makes no point. */
export const LEAST_IN_MONTH = 5;
/** Individual records on a chart at most. */
const MOST_POINTS = 40;
const MONTHS = 24;

const dayOf = (date: string) => Math.round(Date.parse(date) / 86_400_000);

/** What waits beyond its target counts as missed: leaving it out would reward who never answers. */
export function timesOf(groups: readonly ClockGroup[], target: number, today: string): ClockTimes {
  const now = dayOf(today);
  const done = groups.filter((group): group is ClockGroup & { days: number } => group.days !== null);
  const waiting = groups.filter(({ days }) => days === null);
  const sum = (list: readonly ClockGroup[]) => list.reduce((all, { n }) => all + n, 0);
  const late = waiting.filter(({ from }) => now - dayOf(from) > target);
  const finished = sum(done);
  const within = sum(done.filter(({ days }) => days <= target));
  const judged = finished + sum(late);
  const interval = judged > 0 ? wilsonInterval(within, judged, 0.95) : null;
  return {
    done: finished,
    median: medianOf(done),
    within,
    judged,
    interval: interval && { low: interval.low, high: interval.high },
    waiting: sum(waiting),
    late: sum(late),
    oldest: late.length > 0 ? Math.max(...late.map(({ from }) => now - dayOf(from))) : null,
  };
}

/** Of days with how often they came. */
export function medianOf(groups: readonly { days: number; n: number }[]): number | null {
  const sorted = [...groups].sort((a, b) => a.days - b.days);
  return median({ values: sorted.map(({ days }) => days), counts: sorted.map(({ n }) => n) });
}

/**
 * The days on a control chart: medians of months with enough records; where there are too few such months, the latest
 * records one by one (`single` false: not where one record is one respondent). Null where neither makes a chart.
 */
export function clockChart(groups: readonly ClockGroup[], single: boolean): Control | null {
  const done = groups.filter((group): group is ClockGroup & { days: number } => group.days !== null);
  const months = new Map<string, { days: number; n: number }[]>();
  for (const { from, days, n } of done) {
    const month = from.slice(0, 7);
    const list = months.get(month);
    if (list) list.push({ days, n });
    else months.set(month, [{ days, n }]);
  }
  const bounds = { low: 0, high: Number.POSITIVE_INFINITY };
  const points = [...months]
    .map(([label, list]) => ({
      label,
      value: medianOf(list) ?? 0,
      n: list.reduce((sum, { n }) => sum + n, 0),
    }))
    .filter(({ n }) => n >= LEAST_IN_MONTH)
    .sort((a, b) => (a.label < b.label ? -1 : 1))
    .slice(-MONTHS);
  if (points.length >= LEAST_POINTS || !single) return controlOf(points, null, bounds);
  const each = [...done]
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.days - b.days))
    .flatMap(({ from, days, n }) => Array.from({ length: n }, () => ({ label: from, value: days, n: 1 })))
    .slice(-MOST_POINTS);
  const seen = new Map<string, number>();
  const named = each.map((point) => {
    const times = (seen.get(point.label) ?? 0) + 1;
    seen.set(point.label, times);
    return times === 1 ? point : { ...point, label: `${point.label} (${times})` };
  });
  return controlOf(named, null, bounds);
}
