/** What the charts share: text styles, a value axis that fits its numbers, the labelled target line. */
import type { ChartLook } from './theme.ts';

/** A part of an ECharts option: plain JSON. */
export type Option = { [key: string]: unknown };

export interface ChartContext {
  look: ChartLook;
  /** On screen a chart answers the pointer; on paper it is a picture. */
  screen: boolean;
}

/** CSS pixels of the type area. */
export const PAPER_WIDTH = 620;

export const base = ({ look, screen }: ChartContext): Option => ({
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { fontFamily: look.font, fontSize: 11, color: look.text },
  ...(screen ? { tooltip: { trigger: 'item', confine: true, transitionDuration: 0 } } : {}),
});

export const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** With the digits of the indicator, so that no label claims more than the figure in the text. */
export const label = (value: number, decimals: number, unit: string): string =>
  value.toFixed(decimals) + (unit === '%' || unit.startsWith(':') ? unit : unit ? ` ${unit}` : '');

/** Axis limits a little wider than the numbers, on round steps. Percentages stay within 0 and 100. */
export function extent(
  values: readonly (number | null | undefined)[],
  options: { unit: string; fromZero?: boolean },
): { min: number; max: number; interval: number } {
  const given = values.filter((value): value is number => typeof value === 'number');
  if (given.length === 0) return { min: 0, max: 1, interval: 0.5 };
  const low = options.fromZero ? Math.min(0, ...given) : Math.min(...given);
  const high = Math.max(...given);
  const span = high - low || Math.abs(high) || 1;
  const interval = niceStep(span / 4);
  let min = Math.floor((low - span * 0.06) / interval) * interval;
  let max = Math.ceil((high + span * 0.06) / interval) * interval;
  if (low >= 0) min = Math.max(0, min);
  if (options.unit === '%' && high <= 100) max = Math.min(100, max);
  return { min: round(min, 6), max: round(max, 6), interval: round(interval, 6) };
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10) * power;
}

export const valueAxis = (
  { look }: ChartContext,
  limits: { min: number; max: number; interval: number },
): Option => ({
  type: 'value',
  ...limits,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: look.quiet, fontSize: 10 },
  splitLine: { show: true, lineStyle: { color: look.hairline, width: 1 } },
});

export const categoryAxis = ({ look }: ChartContext, names: string[]): Option => ({
  type: 'category',
  data: names,
  axisLine: { show: true, lineStyle: { color: look.faint } },
  axisTick: { show: false },
  axisLabel: { color: look.text, fontSize: 11, interval: 0 },
});

/** A dashed line with its name at its end. */
export const targetLine = (
  { look }: ChartContext,
  axis: 'xAxis' | 'yAxis',
  target: { value: number; label: string },
): Option => ({
  silent: true,
  symbol: 'none',
  animation: false,
  lineStyle: { color: look.target, type: 'dashed', width: 1 },
  label: {
    formatter: target.label.replace(/[{}]/g, ''),
    // On an inverted category axis the line starts at the bottom and its first end is the upper one.
    // The right end belongs to the names of the lines.
    position: axis === 'xAxis' ? 'start' : 'insideStartTop',
    color: look.target,
    fontSize: 10,
    distance: 4,
  },
  data: [{ [axis]: target.value }],
});

/** A line up with its name on top where a named phase begins; nothing where none does. */
export function phaseLines(
  { look }: ChartContext,
  points: readonly { begins?: string | undefined }[],
): Option[] {
  const data = points.flatMap(({ begins }, at) =>
    begins === undefined
      ? []
      : [
          {
            xAxis: at,
            label: {
              formatter: begins.replace(/[{}]/g, ''),
              // A name near the right edge is written towards the left.
              align: at > points.length / 2 ? 'right' : 'left',
            },
          },
        ],
  );
  if (data.length === 0) return [];
  const markLine = {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: look.quiet, type: 'dotted', width: 1.5 },
    label: { position: 'end', color: look.text, fontSize: 10, distance: 4 },
    data,
  };
  return [{ type: 'line', silent: true, symbol: 'none', data: [], markLine }];
}

/** About how wide a text is drawn: a Chinese character is one em, others a little over half of one. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? size : size * 0.58), 0);
