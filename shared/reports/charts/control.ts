/** Values in order of time with centre line and control limits, as steps where the limits differ from point to point. */
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

type ControlChart = Extract<ChartSpec, { kind: 'control' }>;

export function controlOption(chart: ControlChart, context: ChartContext): Option {
  const { look } = context;
  const limits = extent(
    [...chart.points.flatMap(({ value, low, high }) => [value, low, high]), chart.target?.value],
    chart,
  );
  const line = (name: string, values: number[], type: 'solid' | 'dashed', named: boolean) => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    step: 'middle',
    z: 1,
    lineStyle: { color: look.context, width: 1, type },
    data: values,
    ...(named
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
  const names = [chart.centre.label, chart.limits];
  return {
    ...base(context),
    grid: {
      left: 8,
      right: 14 + Math.max(...names.map((name) => textWidth(name, 10))),
      top: 18,
      bottom: 8,
      outerBoundsMode: 'same',
    },
    xAxis: {
      ...categoryAxis(
        context,
        chart.points.map((point) => point.label),
      ),
      axisLabel: { color: look.text, fontSize: 10, hideOverlap: true },
      boundaryGap: true,
    },
    yAxis: valueAxis(context, limits),
    series: [
      {
        type: 'line',
        z: 3,
        lineStyle: { color: look.quiet, width: 1.5 },
        data: chart.points.map(({ label: name, value, mark }) => ({
          name,
          value,
          symbol: mark === 'beyond' ? 'diamond' : mark === 'run' ? 'triangle' : 'circle',
          symbolSize: mark === null ? 5 : 11,
          itemStyle: { color: mark === null ? look.quiet : look.accent },
          label: {
            show: mark !== null,
            position: 'top',
            formatter: label(value, chart.decimals, chart.unit),
            color: look.accent,
            fontSize: 10,
            fontWeight: 'bold',
          },
        })),
        labelLayout: { hideOverlap: true },
        ...(chart.target ? { markLine: targetLine(context, 'yAxis', chart.target) } : {}),
      },
      line(
        chart.centre.label,
        chart.points.map(({ centre }) => centre ?? chart.centre.value),
        'solid',
        true,
      ),
      line(
        chart.limits,
        chart.points.map(({ high }) => high),
        'dashed',
        true,
      ),
      line(
        chart.limits,
        chart.points.map(({ low }) => low),
        'dashed',
        false,
      ),
      ...phaseLines(context, chart.points),
    ],
  };
}
