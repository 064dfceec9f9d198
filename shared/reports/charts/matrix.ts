/** States by unit: a form for each state, and its number or word below it. */
import type { IndicatorState } from '#shared/indicators/types.ts';
import type { ChartSpec } from '../chart.ts';
import { base, type ChartContext, type Option } from './frame.ts';
import { stateMarks } from './theme.ts';

type Matrix = Extract<ChartSpec, { kind: 'matrix' }>;

const markOf = (state: string) => stateMarks[state as IndicatorState] ?? stateMarks['no-data'];

export function matrixOption(chart: Matrix, context: ChartContext): Option {
  const { look } = context;
  const axis = {
    type: 'category',
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: look.hairline } },
  };
  return {
    ...base(context),
    grid: { left: 8, right: 8, top: 8, bottom: 8, outerBoundsMode: 'same' },
    xAxis: {
      ...axis,
      data: chart.columns,
      position: 'top',
      splitLine: { show: false },
      axisLabel: {
        color: look.text,
        fontSize: 10,
        interval: 0,
        width: 62,
        overflow: 'break',
        lineHeight: 12,
      },
    },
    yAxis: {
      ...axis,
      data: chart.rows,
      inverse: true,
      axisLabel: {
        color: look.text,
        fontSize: 10,
        interval: 0,
        width: 170,
        overflow: 'break',
        lineHeight: 12,
      },
    },
    series: [
      {
        type: 'scatter',
        silent: !context.screen,
        data: chart.cells.map((cell) => {
          const mark = markOf(cell.state);
          return {
            name: `${chart.rows[cell.row] ?? ''} · ${chart.columns[cell.column] ?? ''}`,
            value: [cell.column, cell.row],
            symbol: mark.symbol,
            symbolSize: cell.state === 'no-data' ? [9, 1] : mark.size,
            symbolOffset: cell.text ? [0, -5] : [0, 0],
            itemStyle: {
              color: mark.fill(look),
              borderColor: mark.border(look),
              borderWidth: 1.6,
              borderType: mark.dashed ? [2, 2] : 'solid',
            },
            label: {
              show: cell.text !== '',
              position: 'bottom',
              distance: 1,
              formatter: cell.text.replace(/[{}]/g, ''),
              fontSize: 9,
              color: cell.state === 'act' ? look.text : look.quiet,
              fontWeight: cell.state === 'act' ? 'bold' : 'normal',
            },
          };
        }),
      },
    ],
  };
}
