/** Values over periods: the subject in the accent, the others as grey context. */
import type { ChartSpec } from '../chart.ts';
import {
  base,
  type ChartContext,
  categoryAxis,
  extent,
  label,
  type Option,
  targetLine,
  textWidth,
  valueAxis,
} from './frame.ts';

type Trend = Extract<ChartSpec, { kind: 'trend' }>;

export function trendOption(chart: Trend, context: ChartContext): Option {
  const { look } = context;
  const limits = extent(
    [
      ...chart.series.flatMap(({ values, low = [], high = [] }) => [...values, ...low, ...high]),
      chart.target?.value,
    ],
    chart,
  );
  const alone = chart.series.length === 1;
  const named = chart.series.filter((line) => line.emphasis || chart.series.length <= 3);
  // Too many lines to be named: the one that ends farthest from the subject says what they are.
  const spokesman = chart.context ? farthest(chart.series) : -1;
  const series = chart.series.map((line, at) => {
    const subject = line.emphasis || alone;
    return {
      type: 'line',
      name: line.label,
      z: subject ? 4 : 2,
      symbol: 'circle',
      symbolSize: subject ? 7 : 4,
      lineStyle: { color: subject ? look.accent : look.faint, width: subject ? 2.5 : 1.25 },
      itemStyle: { color: subject ? look.accent : look.faint },
      data: line.values.map((value, index) => ({
        name: `${line.label} ${chart.periods[index] ?? ''}`.trim(),
        value,
        // Above the interval, where there is one: see below.
        label: {
          show: subject && value !== null && intervalAt(line, index) === null,
          position: 'top',
          formatter: value === null ? '' : label(value, chart.decimals, chart.unit),
          color: look.accent,
          fontSize: 10,
          fontWeight: 'bold',
        },
      })),
      ...(subject || chart.series.length <= 3 || at === spokesman
        ? {
            endLabel: {
              show: true,
              formatter: (at === spokesman && !subject ? (chart.context ?? '') : line.label).replace(
                /[{}]/g,
                '',
              ),
              distance: 8,
              color: subject ? look.accent : look.quiet,
              fontSize: 10,
            },
          }
        : {}),
    };
  });
  const intervals = chart.series
    .filter((line) => line.emphasis || alone)
    .flatMap((line) => whiskers(line, chart, context, limits));
  if (chart.target && series[0]) {
    Object.assign(series[0], { markLine: targetLine(context, 'yAxis', chart.target) });
  }
  return {
    ...base(context),
    grid: {
      left: 8,
      right:
        14 +
        Math.max(...named.map((line) => textWidth(line.label, 10)), textWidth(chart.context ?? '', 10), 20),
      top: 18,
      bottom: 8,
      outerBoundsMode: 'same',
    },
    xAxis: { ...categoryAxis(context, chart.periods), boundaryGap: true },
    yAxis: valueAxis(context, limits),
    series: [...series, ...intervals],
  };
}

type Line = Trend['series'][number];

function intervalAt({ low, high }: Line, index: number): [number, number] | null {
  const [from, to] = [low?.[index], high?.[index]];
  return typeof from === 'number' && typeof to === 'number' ? [from, to] : null;
}

/** The interval of each value as a thin upright line, with the value's label above it. */
function whiskers(
  line: Line,
  chart: Trend,
  { look }: ChartContext,
  limits: { min: number; max: number },
): Option[] {
  return line.values.flatMap((value, index) => {
    const interval = intervalAt(line, index);
    if (!interval || value === null) return [];
    const [from, to] = interval;
    return [
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        z: 3,
        lineStyle: { color: look.accent, width: 1.25 },
        // The end carries the label, so it needs a symbol, though none that is seen.
        data: [
          { value: [index, Math.max(from, limits.min)] },
          {
            value: [index, Math.min(to, limits.max)],
            symbol: 'circle',
            symbolSize: 0.1,
            label: {
              show: true,
              position: 'top',
              formatter: label(value, chart.decimals, chart.unit),
              color: look.accent,
              fontSize: 10,
              fontWeight: 'bold',
            },
          },
        ],
      },
    ];
  });
}

function farthest(series: Trend['series']): number {
  const last = ({ values }: Line) => values.findLast((value) => value !== null) ?? null;
  const own = series.find(({ emphasis }) => emphasis);
  const at = (own && last(own)) ?? 0;
  const distances = series.map((line) => (line.emphasis ? -1 : Math.abs((last(line) ?? at) - at)));
  return distances.indexOf(Math.max(...distances));
}
