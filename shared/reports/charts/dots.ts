/** Values of units with their intervals; the target as a labelled line. */
import type { ChartSpec } from '../chart.ts';
import {
  base,
  type ChartContext,
  categoryAxis,
  extent,
  label,
  type Option,
  targetLine,
  valueAxis,
} from './frame.ts';

type Dots = Extract<ChartSpec, { kind: 'dots' }>;

export function dotsOption(chart: Dots, context: ChartContext): Option {
  const { look } = context;
  const limits = extent(
    [...chart.rows.flatMap((row) => [row.value, row.low, row.high]), chart.target?.value],
    chart,
  );
  const intervals = chart.rows.flatMap((row, index) =>
    row.low === null || row.high === null
      ? []
      : [
          {
            type: 'line',
            silent: true,
            symbol: 'none',
            z: 1,
            lineStyle: { color: row.emphasis ? look.accent : look.context, width: row.emphasis ? 3 : 2 },
            data: [
              [Math.max(row.low, limits.min), index],
              [Math.min(row.high, limits.max), index],
            ],
          },
        ],
  );
  const dots = {
    type: 'scatter',
    z: 3,
    symbol: 'circle',
    data: chart.rows.flatMap((row, index) =>
      row.value === null
        ? []
        : [
            {
              name: row.label,
              value: [row.value, index],
              symbolSize: row.emphasis ? 11 : 8,
              itemStyle: { color: row.emphasis ? look.accent : look.quiet },
              label: {
                show: true,
                // Beside the interval, not on it: the label hangs on the dot, above the line.
                position: 'top',
                distance: 2,
                formatter: label(row.value, chart.decimals, chart.unit),
                color: row.emphasis ? look.accent : look.text,
                fontSize: 10,
                fontWeight: row.emphasis ? 'bold' : 'normal',
              },
            },
          ],
    ),
    ...(chart.target ? { markLine: targetLine(context, 'xAxis', chart.target) } : {}),
  };
  return {
    ...base(context),
    grid: { left: 8, right: 28, top: chart.target ? 26 : 10, bottom: 8, outerBoundsMode: 'same' },
    xAxis: valueAxis(context, limits),
    yAxis: {
      ...categoryAxis(
        context,
        chart.rows.map((row) => row.label),
      ),
      inverse: true,
      axisLine: { show: false },
    },
    series: [...intervals, dots],
  };
}
