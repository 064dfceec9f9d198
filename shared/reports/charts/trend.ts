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
  const room = beside(chart, spokesman, limits);
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
              distance: subject ? 8 : room.distance,
              ...(subject ? {} : { offset: [0, room.shift] }),
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
        Math.max(
          ...named.map((line) => textWidth(line.label, 10)),
          textWidth(chart.context ?? '', 10) + room.distance - 8,
          20,
        ),
      top: 18,
      bottom: 8,
      outerBoundsMode: 'same',
    },
    xAxis: { ...categoryAxis(context, chart.periods), boundaryGap: true },
    yAxis: valueAxis(context, limits),
    series: [...series, ...intervals],
  };
}

/** About how high the field of the lines is, in pixels. */
const FIELD = 130;
/** Names nearer than this run into one another. */
const APART = 13;

/**
 * Where the name of the context stands: behind the number of the subject’s last point, which is written across the end of
 * the line, and above or below the subject’s own name.
 */
function beside(
  { series, unit, decimals }: Trend,
  at: number,
  { min, max }: { min: number; max: number },
): { distance: number; shift: number } {
  const [own, context] = [series.find(({ emphasis }) => emphasis), series[at]];
  const [here, there] = [own, context].map((line) => line?.values.at(-1) ?? null);
  if (typeof here !== 'number' || typeof there !== 'number') return { distance: 8, shift: 0 };
  const apart = ((there - here) / (max - min || 1)) * FIELD;
  const shift = Math.abs(apart) >= APART ? 0 : (apart > 0 ? -1 : 1) * (APART - Math.abs(apart));
  return { distance: 12 + textWidth(label(here, decimals, unit), 10) / 2, shift };
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
