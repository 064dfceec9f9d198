/** The registry of the report templates that come with the program. A new one is a file beside this and a line here. */
import { annual } from './annual.ts';
import type { ReportTemplate } from './types.ts';

export const reportTemplates: readonly ReportTemplate[] = [annual];

export function reportTemplate(id: string): ReportTemplate | undefined {
  return reportTemplates.find((template) => template.id === id);
}

export type { ReportTemplate } from './types.ts';
