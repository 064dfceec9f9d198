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
  const limits = extent([...chart.series.flatMap((series) => series.values), chart.target?.value], chart);
  const alone = chart.series.length === 1;
  const named = chart.series.filter((line) => line.emphasis || chart.series.length <= 3);
  const series = chart.series.map((line) => {
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
        label: {
          show: subject && value !== null,
          position: 'top',
          formatter: value === null ? '' : label(value, chart.decimals, chart.unit),
          color: look.accent,
          fontSize: 10,
          fontWeight: 'bold',
        },
      })),
      ...(subject || chart.series.length <= 3
        ? {
            endLabel: {
              show: true,
              formatter: line.label,
              distance: 8,
              color: subject ? look.accent : look.quiet,
              fontSize: 10,
            },
          }
        : {}),
    };
  });
  if (chart.target && series[0]) {
    Object.assign(series[0], { markLine: targetLine(context, 'yAxis', chart.target) });
  }
  return {
    ...base(context),
    grid: {
      left: 8,
      right: 14 + Math.max(...named.map((line) => textWidth(line.label, 10)), 20),
      top: 18,
      bottom: 8,
      outerBoundsMode: 'same',
    },
    xAxis: { ...categoryAxis(context, chart.periods), boundaryGap: true },
    yAxis: valueAxis(context, limits),
    series,
  };
}
