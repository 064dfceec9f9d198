/** ChartSpec -> a complete ECharts option as plain JSON, the same for screen, SVG and picture. */
import type { Language } from '#shared/i18n/language.ts';
import type { ChartSpec } from './chart.ts';
import { barsOption } from './charts/bars.ts';
import { controlOption } from './charts/control.ts';
import { courseOption } from './charts/course.ts';
import { dotsOption } from './charts/dots.ts';
import { type ChartContext, type Option, PAPER_WIDTH } from './charts/frame.ts';
import { funnelOption } from './charts/funnel.ts';
import { histogramOption } from './charts/histogram.ts';
import { itemMapHeight, itemMapOption } from './charts/item-map.ts';
import { matrixHeight, matrixOption } from './charts/matrix.ts';
import { scatterOption } from './charts/scatter.ts';
import { darkLook, lightLook } from './charts/theme.ts';
import { trendOption } from './charts/trend.ts';

export interface ChartOptions {
  language: Language;
  /** The dark theme of the screen; paper is always light. */
  dark?: boolean;
  /** Answers the pointer. Off by default: a picture. */
  screen?: boolean;
}

/** The option; no functions inside, so that it can cross a process line. */
export function chartOption(chart: ChartSpec, options: ChartOptions): Option {
  const context: ChartContext = {
    look: options.dark ? darkLook : lightLook,
    screen: options.screen ?? false,
  };
  switch (chart.kind) {
    case 'dots':
      return dotsOption(chart, context);
    case 'trend':
      return trendOption(chart, context);
    case 'funnel':
      return funnelOption(chart, context);
    case 'scatter':
      return scatterOption(chart, context);
    case 'histogram':
      return histogramOption(chart, context);
    case 'item-map':
      return itemMapOption(chart, context);
    case 'control':
      return controlOption(chart, context);
    case 'course':
      return courseOption(chart, context);
    case 'bars':
      return barsOption(chart, context);
    case 'matrix':
      return matrixOption(chart, context);
  }
}

/** CSS pixels of a chart on paper: the width of the type area, a height that its rows need. */
export function chartSize(chart: ChartSpec): { width: number; height: number } {
  const width = PAPER_WIDTH;
  switch (chart.kind) {
    case 'dots':
      return { width, height: 62 + chart.rows.length * 24 };
    case 'trend':
      return { width, height: 180 };
    case 'control':
      return { width, height: 220 };
    case 'course':
      return { width, height: 260 };
    case 'funnel':
      return { width, height: 280 };
    case 'scatter':
      return { width, height: 300 };
    case 'histogram':
      return { width, height: 200 + chart.lines.length * 14 };
    case 'item-map':
      return { width, height: itemMapHeight(chart) };
    case 'bars':
      return { width, height: 24 + chart.rows.length * 24 };
    case 'matrix':
      return { width, height: matrixHeight(chart, width) };
  }
}
