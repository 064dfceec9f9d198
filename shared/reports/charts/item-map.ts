/** People and things on one scale, back to back: bars to the left, names to the right. */
import type { ChartSpec } from '../chart.ts';
import { base, type ChartContext, type Option, valueAxis } from './frame.ts';

type ItemMap = Extract<ChartSpec, { kind: 'item-map' }>;

/** Names of one step that are printed; the table has all. */
const MOST_NAMES = 14;

export function itemMapOption(chart: ItemMap, context: ChartContext): Option {
  const { look } = context;
  const persons = Math.max(1, ...chart.rows.map((row) => row.persons));
  const items = Math.max(1, ...chart.rows.map((row) => row.items.length));
  const side = (index: number, limits: { min: number; max: number }, name: string): Option => ({
    ...valueAxis(context, { ...limits, interval: limits.max - limits.min }),
    gridIndex: index,
    axisLabel: { show: false },
    splitLine: { show: false },
    name,
    nameLocation: 'middle',
    nameGap: 8,
    nameTextStyle: { color: look.quiet, fontSize: 10 },
  });
  const names = chart.rows.map(({ from }) => from.toFixed(1));
  const steps = (index: number, shown: boolean): Option => ({
    type: 'category',
    gridIndex: index,
    data: names,
    axisTick: { show: false },
    axisLine: { show: true, lineStyle: { color: look.faint } },
    position: index === 0 ? 'right' : 'left',
    axisLabel: { show: shown, color: look.quiet, fontSize: 10, interval: 0 },
  });
  return {
    ...base(context),
    grid: [
      { left: 8, right: '62%', top: 8, bottom: 24 },
      { left: '44%', right: 8, top: 8, bottom: 24 },
    ],
    xAxis: [
      side(0, { min: -persons * 1.2, max: 0 }, chart.left),
      side(1, { min: 0, max: items * 1.05 }, chart.right),
    ],
    yAxis: [steps(0, true), steps(1, false)],
    series: [
      {
        type: 'bar',
        xAxisIndex: 0,
        yAxisIndex: 0,
        barWidth: '72%',
        data: chart.rows.map((row) => ({
          name: chart.left,
          value: -row.persons,
          itemStyle: { color: look.context },
          label: {
            show: row.persons > 0,
            position: 'left',
            formatter: String(row.persons),
            color: look.text,
            fontSize: 10,
          },
        })),
      },
      {
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: '72%',
        data: chart.rows.map((row) => ({
          name: chart.right,
          value: row.items.length,
          itemStyle: { color: 'transparent' },
          label: {
            show: row.items.length > 0,
            position: 'insideLeft',
            formatter: namesOf(row.items),
            color: look.text,
            fontSize: 10,
          },
        })),
      },
    ],
  };
}

function namesOf(items: readonly string[]): string {
  const shown = items.slice(0, MOST_NAMES).join('  ').replace(/[{}]/g, '');
  return items.length > MOST_NAMES ? `${shown} …` : shown;
}

export const itemMapHeight = (chart: ItemMap): number => 44 + chart.rows.length * 20;
