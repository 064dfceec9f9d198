/** Indicators on control charts, month by month. */
import { chartPhases, phasesFor } from '#db/repositories/chart-phases.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import { controlOf, type SetPhase } from '#shared/improvement/control.ts';
import { keyOf, type Raised } from '#shared/improvement/signals/types.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import { firstWholePeriod } from '#shared/periods/period.ts';
import { comparableIndicators, isJudged, pastPeriods, valuesIn } from './measured.ts';
import type { Watcher } from './types.ts';

export const watchControl: Watcher<'control'> = async (rule, { months, newest }, context) => {
  const raised: Raised[] = [];
  const periods = pastPeriods(context, 'month', months).reverse();
  const phases = chartPhases(context.reader);
  const calendar = readCalendar(context.reader);
  const setFor = (indicator: string, department: string | null): SetPhase[] =>
    phasesFor(phases, indicator, department).map(({ day, label }) => ({
      from: firstWholePeriod(day, 'month', calendar),
      label,
    }));
  for (const entry of comparableIndicators(context)) {
    // Months of few respondents would tell who answered.
    if (isGuarded(entry)) continue;
    const byDepartment = new Map<string | null, IndicatorValue[]>();
    for (const period of periods) {
      for (const value of await valuesIn(context, entry.id, period)) {
        if (!isJudged(value)) continue;
        const list = byDepartment.get(value.department);
        if (list) list.push(value);
        else byDepartment.set(value.department, [value]);
      }
    }
    for (const values of byDepartment.values()) {
      const set = setFor(entry.id, values[0]?.department ?? null);
      const signal = judge(rule.id, entry, values, set, newest, periods.slice(-newest - 9)[0] ?? '');
      if (signal) raised.push(signal);
    }
  }
  return raised;
};

/** @param since nothing is said of a department of which nothing newer is on record. */
function judge(
  rule: string,
  entry: Indicator,
  values: readonly IndicatorValue[],
  set: readonly SetPhase[],
  newest: number,
  since: string,
): Raised | null {
  const { measure } = entry;
  const scale = measure.kind === 'ratio' ? measure.scale : null;
  const points = values.map((value) => ({
    label: value.period,
    value: value.value ?? 0,
    n: value.denominator ?? value.n,
  }));
  const bounds = { low: 0, high: entry.unit === 'percent' ? 100 : Number.POSITIVE_INFINITY };
  const control = controlOf(points, scale, bounds, set);
  if (!control || (points.at(-1)?.label ?? '') < since) return null;
  const sign = entry.direction === 'higher' ? -1 : 1;
  const bad = control.points
    .slice(-newest)
    .filter(({ mark, value }) => mark !== null && sign * (value - control.centre) > 0);
  const worst = bad.find(({ mark }) => mark === 'beyond') ?? bad.at(-1);
  if (!worst) return null;
  const half = Math.max(worst.high - control.centre, control.centre - worst.low) || 1;
  const { department } = values[0]!;
  return {
    key: keyOf(rule, entry.id, department),
    rule,
    department,
    subject: entry.label,
    indicator: entry.id,
    period: worst.label,
    severity: Math.abs(worst.value - control.centre) / half,
    params: {
      value: worst.value,
      centre: control.centre,
      why: worst.mark ?? 'beyond',
      points: control.points.length,
    },
    evidence: {
      kind: 'control',
      unit: entry.unit,
      decimals: entry.decimals,
      control,
      target: entry.target?.value ?? null,
    },
    rows: { kind: 'figure', indicator: entry.id, period: worst.label, department },
  };
}
