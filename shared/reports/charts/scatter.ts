/** Two values of each thing against one another; only those that stand out are named. */
import type { ChartSpec } from '../chart.ts';
import { base, type ChartContext, extent, type Option, targetLine, valueAxis } from './frame.ts';

type Scatter = Extract<ChartSpec, { kind: 'scatter' }>;

const axis = (
  context: ChartContext,
  name: string,
  limits: ReturnType<typeof extent>,
  gap: number,
): Option => ({
  ...valueAxis(context, limits),
  name,
  nameLocation: 'middle',
  nameGap: gap,
  nameTextStyle: { color: context.look.quiet, fontSize: 10 },
});

export function scatterOption(chart: Scatter, context: ChartContext): Option {
  const { look } = context;
  const xs = chart.points.map(({ x }) => x);
  // Shares are shown on all of their scale.
  const across = xs.every((x) => x >= 0 && x <= 1)
    ? { min: 0, max: 1, interval: 0.2 }
    : extent(xs, { unit: '' });
  const up = extent([...chart.points.map(({ y }) => y), ...chart.lines.map(({ value }) => value)], {
    unit: '',
  });
  return {
    ...base(context),
    grid: { left: 26, right: 28, top: 12, bottom: 24, outerBoundsMode: 'same' },
    xAxis: axis(context, chart.x, across, 22),
    yAxis: axis(context, chart.y, up, 34),
    series: [
      {
        type: 'scatter',
        z: 3,
        data: chart.points.map(({ label, x, y, state }) => ({
          name: label,
          value: [x, y],
          symbol: state === 'alarm' ? 'diamond' : state === 'alert' ? 'triangle' : 'circle',
          symbolSize: state === 'within' ? 7 : 11,
          itemStyle:
            state === 'within'
              ? { color: 'transparent', borderColor: look.quiet, borderWidth: 1.2 }
              : { color: state === 'alarm' ? look.accent : look.text },
          label: {
            show: state !== 'within',
            position: 'right',
            distance: 4,
            formatter: label.replace(/[{}]/g, ''),
            color: look.text,
            fontSize: 10,
          },
        })),
        labelLayout: { hideOverlap: true },
      },
      ...chart.lines.map((line) => ({
        type: 'scatter',
        silent: true,
        data: [],
        markLine: targetLine(context, 'yAxis', line),
      })),
    ],
  };
}
