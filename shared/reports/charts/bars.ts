/** Counts by category, horizontal and from zero, since length is what is read. */
import type { ChartSpec } from '../chart.ts';
import { base, type ChartContext, categoryAxis, extent, label, type Option, valueAxis } from './frame.ts';

type Bars = Extract<ChartSpec, { kind: 'bars' }>;

export function barsOption(chart: Bars, context: ChartContext): Option {
  const { look } = context;
  const limits = extent(
    chart.rows.map((row) => row.value),
    { unit: chart.unit, fromZero: true },
  );
  return {
    ...base(context),
    grid: { left: 8, right: 48, top: 8, bottom: 8, outerBoundsMode: 'same' },
    xAxis: { ...valueAxis(context, limits), axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      ...categoryAxis(
        context,
        chart.rows.map((row) => row.label),
      ),
      inverse: true,
    },
    series: [
      {
        type: 'bar',
        barWidth: 14,
        data: chart.rows.map((row) => ({
          name: row.label,
          value: row.value,
          itemStyle: { color: row.emphasis ? look.accent : look.context },
          label: {
            show: true,
            position: 'right',
            formatter: label(row.value, chart.decimals, chart.unit),
            color: row.emphasis ? look.accent : look.text,
            fontSize: 10,
          },
        })),
      },
    ],
  };
}
