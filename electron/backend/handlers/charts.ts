/** Charts as files. */
import { extname } from 'node:path';
import { writeWhole } from '#db/files.ts';
import type { chartsContract } from '#shared/api/charts.ts';
import { chartOption, chartSize } from '#shared/reports/chart-option.ts';
import { writeCsv } from '../files/text/write-csv.ts';
import { chartSvg } from '../reports/html/chart-svg.ts';
import type { Handlers } from './types.ts';

export const chartsHandlers: Handlers<typeof chartsContract> = {
  'charts.export': async ({ chart, sentence, table, path, language }, context) => {
    switch (extname(path).toLowerCase()) {
      case '.csv':
        writeWhole(path, writeCsv(table));
        break;
      case '.png': {
        const option = chartOption(chart, { language });
        const [picture] = await context.env.press.rasterise([{ option, ...chartSize(chart) }]);
        writeWhole(path, picture!);
        break;
      }
      default:
        writeWhole(path, new TextEncoder().encode(chartSvg(chart, language, 'chart', sentence)));
    }
    return { path };
  },
};
