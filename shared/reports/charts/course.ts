/** Values over periods with their intervals and the limits of chance; dashed, with its band, what is expected next. */
import type { ChartSpec } from '../chart.ts';
import {
  base,
  type ChartContext,
  categoryAxis,
  extent,
  label,
  type Option,
  phaseLines,
  targetLine,
  textWidth,
  valueAxis,
} from './frame.ts';

type Course = Extract<ChartSpec, { kind: 'course' }>;

export function courseOption(chart: Course, context: ChartContext): Option {
  const { look } = context;
  const { points, forecast } = chart;
  const ahead = forecast?.ahead ?? [];
  const axis = extent(
    [
      ...points.flatMap(({ value, low, high, limits }) => [value, low, high, limits?.low, limits?.high]),
      ...(forecast ? [forecast.from, ...ahead] : []).flatMap(({ low, high }) => [low, high]),
      chart.target?.value,
    ],
    chart,
  );
  const names = [...points, ...ahead].map((point) => point.label);
  const named = points.some(({ limits }) => limits) ? [chart.centre, chart.limits] : [];
  return {
    ...base(context),
    grid: {
      left: 8,
      right: 14 + Math.max(20, ...named.map((name) => textWidth(name, 10))),
      top: 20,
      bottom: 8,
      outerBoundsMode: 'same',
    },
    xAxis: {
      ...categoryAxis(context, names),
      axisLabel: { color: look.text, fontSize: 10, hideOverlap: true },
      boundaryGap: true,
    },
    yAxis: valueAxis(context, axis),
    series: [
      valuesLine(chart, context),
      whiskers(chart, context),
      ...limitLines(chart, context),
      ...expected(chart, context),
      ...phaseLines(context, points),
    ],
  };
}

function valuesLine(chart: Course, context: ChartContext): Option {
  const { look } = context;
  const newest = chart.points.findLastIndex(({ value }) => value !== null);
  return {
    type: 'line',
    z: 4,
    lineStyle: { color: look.accent, width: 2 },
    data: chart.points.map(({ label: name, value, mark }, index) => ({
      name,
      value,
      symbol: mark === 'beyond' ? 'diamond' : mark === 'run' ? 'triangle' : 'circle',
      symbolSize: mark === null ? 6 : 11,
      itemStyle: { color: mark === null ? look.accent : look.text },
      label: {
        // Few are named: what stands out, and the newest.
        show: value !== null && (mark !== null || index === newest),
        position: 'top',
        formatter: value === null ? '' : label(value, chart.decimals, chart.unit),
        color: mark === null ? look.accent : look.text,
        fontSize: 10,
        fontWeight: 'bold',
      },
    })),
    labelLayout: { hideOverlap: true },
    ...(chart.target ? { markLine: targetLine(context, 'yAxis', chart.target) } : {}),
  };
}

/** One line that is broken after each interval. */
function whiskers({ points }: Course, { look }: ChartContext): Option {
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    z: 2,
    lineStyle: { color: look.accent, width: 1, opacity: 0.55 },
    data: points.flatMap(({ low, high }, index) =>
      low === null || high === null
        ? []
        : [
            [index, low],
            [index, high],
            [index, null],
          ],
    ),
  };
}

function limitLines(chart: Course, { look }: ChartContext): Option[] {
  if (!chart.points.some(({ limits }) => limits)) return [];
  const newest = chart.points.findLast(({ limits }) => limits)?.limits;
  const ahead = chart.forecast?.ahead ?? [];
  const line = (of: 'low' | 'high' | 'centre', name: string | null): Option => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    step: 'middle',
    connectNulls: true,
    z: 1,
    lineStyle: { color: look.context, width: 1, type: of === 'centre' ? 'solid' : 'dashed' },
    // Carried on over what is expected, where their names have room.
    data: [
      ...chart.points.map(({ limits }) => limits?.[of] ?? null),
      ...ahead.map(() => newest?.[of] ?? null),
    ],
    ...(name
      ? {
          endLabel: {
            show: true,
            formatter: name.replace(/[{}]/g, ''),
            color: look.quiet,
            fontSize: 10,
            distance: 6,
          },
        }
      : {}),
  });
  return [line('centre', chart.centre), line('high', chart.limits), line('low', null)];
}

function expected({ points, forecast }: Course, { look }: ChartContext): Option[] {
  if (!forecast || forecast.ahead.length === 0) return [];
  const start = points.findIndex((point) => point.label === forecast.from.label);
  const places = [start, ...forecast.ahead.map((_, index) => points.length + index)];
  const line = [forecast.from, ...forecast.ahead];
  const pairs = (of: (point: (typeof line)[number]) => number) =>
    line.map((point, index) => [places[index], of(point)]);
  const band = { type: 'line', silent: true, symbol: 'none', z: 0, stack: 'band', lineStyle: { opacity: 0 } };
  return [
    { ...band, data: pairs(({ low }) => low) },
    { ...band, data: pairs(({ low, high }) => high - low), areaStyle: { color: look.accent, opacity: 0.14 } },
    {
      type: 'line',
      z: 3,
      symbol: 'emptyCircle',
      symbolSize: 6,
      lineStyle: { color: look.accent, width: 1.5, type: 'dashed' },
      itemStyle: { color: look.accent },
      data: line.map((point, index) => ({
        name: `${point.label} (${forecast.label})`,
        value: [places[index], point.value],
        symbol: index === 0 ? 'none' : 'emptyCircle',
      })),
    },
  ];
}
