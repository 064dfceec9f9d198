/** A chart as an inline SVG, drawn by ECharts without a browser. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Language } from '#shared/i18n/language.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { chartOption, chartSize } from '#shared/reports/chart-option.ts';
import { escapeHtml } from './escape.ts';

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

/** `key` makes the ids inside the drawing the document's own and the same in every run. */
export function chartSvg(chart: ChartSpec, language: Language, key: string, alt: string): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(chart) });
  try {
    instance.setOption(chartOption(chart, { language }));
    return instance
      .renderToSVGString()
      .replace(/zr\d+-/g, `${key}-`)
      .replace('<svg ', `<svg role="img" aria-label="${escapeHtml(alt)}" `);
  } finally {
    instance.dispose();
  }
}
