/** Charts as files. */
import { z } from 'zod';
import { languageSchema } from '#shared/i18n/language.ts';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { action, type Contract } from './contract.ts';

const isChart = (value: unknown): value is ChartSpec =>
  typeof value === 'object' && value !== null && 'kind' in value;

export const chartsContract = {
  /** Writes the chart as a picture of paper's look, or its numbers: `.svg`, `.png` or `.csv` by the path. */
  'charts.export': action(
    z.object({
      chart: z.custom<ChartSpec>(isChart),
      /** What it shows, for those who do not see it. */
      sentence: z.string(),
      /** Its numbers, under a line of headings. */
      table: z.array(z.array(z.string())),
      path: z.string(),
      language: languageSchema,
    }),
    z.object({ path: z.string() }),
  ),
} satisfies Contract;
