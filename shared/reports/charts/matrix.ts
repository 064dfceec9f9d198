/** States by unit: a form for each state, and its number or word below it. */
import type { IndicatorState } from '#shared/indicators/types.ts';
import type { ChartSpec } from '../chart.ts';
import { base, type ChartContext, type Option, PAPER_WIDTH, textWidth } from './frame.ts';
import { stateMarks } from './theme.ts';

type Matrix = Extract<ChartSpec, { kind: 'matrix' }>;

const ROW_FONT = 9.5;
const COLUMN_FONT = 10;
const LINE = 11;
/** Widest label of a row; longer ones wrap at their words. */
const ROW_LABEL = 200;
/** A mark and the number below it. */
const NUMBERED_ROW = 25;

/** Text on lines no wider than `limit`, parted between words only; Chinese may part anywhere. */
export function wrapWords(text: string, limit: number, size: number): string {
  const pieces = text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > limit) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].join('\n');
}

const widest = (texts: readonly string[], size: number) =>
  Math.max(0, ...texts.flatMap((text) => text.split('\n').map((line) => textWidth(line, size))));
const mostLines = (texts: readonly string[]) => Math.max(1, ...texts.map((text) => text.split('\n').length));

/** Labels as they stand on the drawing, and the room that they take; column names that do not fit are turned. */
export function matrixLabels(chart: Matrix, width: number) {
  const rows = chart.rows.map((row) => wrapWords(row, ROW_LABEL, ROW_FONT));
  const step = (width - 24 - widest(rows, ROW_FONT)) / Math.max(1, chart.columns.length);
  const level = chart.columns.map((column) => wrapWords(column, step - 6, COLUMN_FONT));
  const turned = widest(level, COLUMN_FONT) > step - 4;
  const columns = turned ? chart.columns.map((column) => wrapWords(column, 90, COLUMN_FONT)) : level;
  const slant = (widest(columns, COLUMN_FONT) + mostLines(columns) * LINE) * Math.SQRT1_2;
  return {
    rows,
    columns,
    turned,
    head: turned ? slant : mostLines(columns) * LINE,
    /** A turned name of the last column leans over the edge. */
    right: turned ? Math.max(8, slant - step / 2) : 8,
    row: Math.max(20, mostLines(rows) * 10 + 4),
  };
}

export const matrixHeight = (chart: Matrix, width: number): number => {
  const { head, row } = matrixLabels(chart, width);
  const numbered = chart.cells.some((cell) => cell.text !== '');
  return Math.ceil(34 + head + chart.rows.length * Math.max(numbered ? NUMBERED_ROW : 0, row));
};

const markOf = (state: string) => stateMarks[state as IndicatorState] ?? stateMarks['no-data'];

export function matrixOption(chart: Matrix, context: ChartContext): Option {
  const { look } = context;
  const labels = matrixLabels(chart, PAPER_WIDTH);
  const axis = {
    type: 'category',
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: look.hairline } },
  };
  return {
    ...base(context),
    grid: { left: 8, right: labels.right, top: 8, bottom: 8, outerBoundsMode: 'same' },
    xAxis: {
      ...axis,
      data: labels.columns,
      position: 'top',
      splitLine: { show: false },
      axisLabel: {
        color: look.text,
        fontSize: COLUMN_FONT,
        interval: 0,
        lineHeight: LINE,
        ...(labels.turned ? { rotate: 45 } : {}),
      },
    },
    yAxis: {
      ...axis,
      data: labels.rows,
      inverse: true,
      axisLabel: {
        color: look.text,
        fontSize: ROW_FONT,
        interval: 0,
        lineHeight: 10,
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
              distance: 0,
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
