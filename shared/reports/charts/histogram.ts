/** How a value is distributed, with named lines across it. */
import type { ChartSpec } from '../chart.ts';
import { base, type ChartContext, extent, type Option, round, textWidth, valueAxis } from './frame.ts';

type Histogram = Extract<ChartSpec, { kind: 'histogram' }>;

export function histogramOption(chart: Histogram, context: ChartContext): Option {
  const { look } = context;
  const most = Math.max(1, ...chart.bins.map(({ n }) => n));
  const values = [
    ...chart.bins.flatMap(({ from, to }) => [from, to]),
    ...chart.lines.map(({ value }) => value),
  ];
  // Bins have room at their ends already: the axis ends with them, on a whole step.
  const { interval } = extent(values, { unit: '' });
  const whole = (value: number, to: (value: number) => number) =>
    round(to(round(value / interval, 6)) * interval, 6);
  const across = {
    min: whole(Math.min(...values), Math.floor),
    max: whole(Math.max(...values), Math.ceil),
    interval,
  };
  const last = chart.bins.at(-1);
  // Lines near one another would print their names over each other: each has a height of its own.
  const sorted = [...chart.lines].sort((a, b) => a.value - b.value);
  const step = most * 0.13;
  const top = most + step * (sorted.length + 0.5);
  const names = sorted.map((line, at) => ({
    ...line,
    height: most + step * (sorted.length - at - 0.35),
  }));
  return {
    ...base(context),
    grid: {
      left: 8,
      right: Math.max(20, ...sorted.map(({ label }) => textWidth(label, 10) / 3)),
      top: 8,
      bottom: 22,
      outerBoundsMode: 'same',
    },
    xAxis: {
      ...valueAxis(context, across),
      splitLine: { show: false },
      name: chart.value,
      nameLocation: 'middle',
      nameGap: 22,
      nameTextStyle: { color: look.quiet, fontSize: 10 },
    },
    yAxis: {
      ...valueAxis(context, { ...extent([0, most], { unit: '' }), min: 0, max: Math.ceil(top) }),
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    series: [
      {
        type: 'line',
        name: chart.amount,
        step: 'end',
        symbol: 'none',
        z: 1,
        lineStyle: { color: look.context, width: 1 },
        areaStyle: { color: look.context, opacity: 0.55 },
        data: [
          ...chart.bins.map(({ from, n }) => [from, n]),
          ...(last
            ? [
                [last.to, last.n],
                [last.to, 0],
              ]
            : []),
        ],
      },
      ...names.map(({ label, value, height, emphasis }) => ({
        type: 'line',
        name: label,
        symbol: 'none',
        z: emphasis ? 4 : 3,
        lineStyle: {
          color: emphasis ? look.accent : look.target,
          width: emphasis ? 2 : 1,
          type: emphasis ? 'solid' : 'dashed',
        },
        endLabel: {
          show: true,
          formatter: label.replace(/[{}]/g, ''),
          color: emphasis ? look.accent : look.text,
          fontSize: 10,
          fontWeight: emphasis ? 'bold' : 'normal',
          distance: 4,
        },
        data: [
          [value, 0],
          [value, height],
        ],
      })),
    ],
  };
}
