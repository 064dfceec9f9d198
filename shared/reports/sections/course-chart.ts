/** An indicator over the years: the subject with its intervals, the others as grey context. */
import { formatValue } from '#shared/indicators/format.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { listOf } from '../templates/text.ts';
import { indicatorLabel, targetLabel, unitText } from '../wording.ts';
import type { Scope } from './scope.ts';

const shownAt = (scope: Scope, indicator: Indicator, department: string | null, period: string) => {
  const value = scope.value(indicator.id, department, period);
  return value && value.state !== 'withheld' && value.value !== null ? value : null;
};

/** The values that a chart of a unit would show. */
export const coursePoints = (scope: Scope, indicator: Indicator, department: string | null): number[] =>
  scope.periods.flatMap((period) => shownAt(scope, indicator, department, period)?.value ?? []);

/**
 * Draws it and keeps its place in `scope.trends`. The hospital (null) stands before its departments, a department
 * before the hospital.
 */
export function drawCourse(
  scope: Scope,
  indicator: Indicator,
  subject: string | null,
): { id: string; number: string } {
  const { language, out, data } = scope;
  const periods = scope.periods.toReversed();
  const label = indicatorLabel(indicator, language);
  const own = periods.map((period) => shownAt(scope, indicator, subject, period));
  const others =
    subject !== null
      ? [null]
      : indicator.levels.includes('department')
        ? data.departments.map(({ code }) => code)
        : [];
  const context = others.filter((code) => coursePoints(scope, indicator, code).length >= 2);
  const told = own.flatMap((value) =>
    value ? [`${value.period} ${formatValue(indicator, value.value, language)}`] : [],
  );
  const place = out.chart(
    scope.word('standard-chart', { label }),
    scope.word(subject === null ? 'standard-chart-alt' : 'unit-chart-alt', {
      label,
      points: listOf(language, told),
    }),
    {
      kind: 'trend',
      unit: unitText(indicator, language),
      decimals: indicator.decimals,
      periods,
      series: [
        ...context.map((code) => ({
          label: scope.departmentName(code),
          values: periods.map((period) => shownAt(scope, indicator, code, period)?.value ?? null),
        })),
        {
          label: scope.departmentName(subject),
          values: own.map((value) => value?.value ?? null),
          low: own.map((value) => value?.interval?.low ?? null),
          high: own.map((value) => value?.interval?.high ?? null),
          emphasis: true,
        },
      ],
      ...(subject === null && context.length > 0 ? { context: scope.word('departments-word') } : {}),
      target: indicator.target
        ? {
            value: indicator.target.value,
            label: targetLabel(indicator, indicator.target.value, language),
          }
        : null,
    },
  );
  scope.trends.set(indicator.id, place);
  return place;
}
