import type { Language } from '#shared/i18n/language.ts';
import type { Control } from '#shared/improvement/control.ts';
import type { ForecastOutcome } from '#shared/indicators/course/index.ts';
import type { Indicator, IndicatorValue } from '#shared/indicators/types.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { unitOf } from './unit.ts';

export interface Course {
  control: Control | null;
  outcome: ForecastOutcome;
  horizon: string[];
  ahead: number;
}

/** Values, intervals, limits and forecast as one chart; a period that is not over is drawn, but not judged. */
export function courseChart(
  spec: Indicator,
  values: readonly IndicatorValue[],
  { control, outcome }: Course,
  words: { limits: string; centre: string; forecast: string; target: string; language: Language },
): ChartSpec {
  const judged = new Map(control?.points.map((point) => [point.label, point]));
  const forecast = 'forecast' in outcome ? outcome.forecast : null;
  const named = ({
    period,
    value,
    low,
    high,
  }: {
    period: string;
    value: number;
    low: number;
    high: number;
  }) => ({
    label: period,
    value,
    low,
    high,
  });
  // A period that has begun stands among the expected ones, or among the values; not in both places.
  const ahead =
    forecast?.ahead.filter(({ period }) => !values.some((value) => value.period === period)) ?? [];
  return {
    kind: 'course',
    unit: unitOf(spec, words.language),
    decimals: spec.decimals,
    points: values.map(({ period, value, interval }) => {
      const point = judged.get(period);
      return {
        label: period,
        value,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        limits: point
          ? { low: point.low, high: point.high, centre: point.centre ?? control?.centre ?? point.value }
          : null,
        mark: point?.mark ?? null,
        begins: point?.begins,
      };
    }),
    limits: words.limits,
    centre: words.centre,
    forecast:
      forecast && ahead.length > 0
        ? { label: words.forecast, from: named(forecast.from), ahead: ahead.map(named) }
        : null,
    target: spec.target ? { value: spec.target.value, label: words.target } : null,
  };
}
