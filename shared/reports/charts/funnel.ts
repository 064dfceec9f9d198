/** Means against the number of forms behind them, with the limits within which targets like all others lie. */
import type { ChartSpec } from '../chart.ts';
import { base, type ChartContext, extent, type Option, targetLine, valueAxis } from './frame.ts';

type Funnel = Extract<ChartSpec, { kind: 'funnel' }>;

export function funnelOption(chart: Funnel, context: ChartContext): Option {
  const { look } = context;
  const limits = extent(
    [
      ...chart.points.map(({ value }) => value),
      ...chart.limits.flatMap(({ low, high }) => [low.at(-1), high.at(-1)]),
    ],
    chart,
  );
  const most = Math.max(...chart.points.map(({ n }) => n), 1);
  const curves = chart.limits.flatMap((limit, index) =>
    [limit.low, limit.high].map((values, side) => ({
      type: 'line',
      silent: true,
      symbol: 'none',
      z: 1,
      clip: true,
      lineStyle: {
        color: index === 0 ? look.faint : look.context,
        width: 1,
        type: index === 0 ? 'solid' : 'dashed',
      },
      // The name stands at the upper curve only.
      ...(side === 1
        ? {
            endLabel: {
              show: true,
              formatter: limit.label.replace(/[{}]/g, ''),
              color: look.quiet,
              fontSize: 10,
              distance: 4,
            },
          }
        : {}),
      data: values.map((value, at) => [limit.n[at], value]),
    })),
  );
  return {
    ...base(context),
    grid: { left: 8, right: 44, top: 10, bottom: 22, outerBoundsMode: 'same' },
    xAxis: {
      ...valueAxis(context, { ...extent([0, most], { unit: '' }), min: 0 }),
      name: chart.amount,
      nameLocation: 'middle',
      nameGap: 22,
      nameTextStyle: { color: look.quiet, fontSize: 10 },
      splitLine: { show: false },
    },
    yAxis: valueAxis(context, limits),
    series: [
      ...curves,
      {
        type: 'scatter',
        z: 3,
        data: chart.points.map(({ label, n, value, state }) => ({
          name: label,
          value: [n, value],
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
        markLine: centreLine(context, chart.centre),
      },
    ],
  };
}

/** Its name stands at the right end, where there are fewest points. */
function centreLine(context: ChartContext, centre: Funnel['centre']): Option {
  const line = targetLine(context, 'yAxis', centre);
  return { ...line, label: { ...(line.label as Option), position: 'insideEndBottom' } };
}
