/** The registry of the report templates that come with the program. A new one is a file beside this and a line here. */
import { annual } from './annual.ts';
import { course } from './course.ts';
import { dataTables } from './data-tables.ts';
import { departmentCard } from './department-card.ts';
import { evidenceIndex } from './evidence-index.ts';
import { feedbackCompliance } from './feedback-compliance.ts';
import { indicatorBook } from './indicator-book.ts';
import { selfForm } from './self-form.ts';
import { selfStudy } from './self-study.ts';
import type { ReportTemplate } from './types.ts';

export const reportTemplates: readonly ReportTemplate[] = [
  annual,
  selfStudy,
  selfForm,
  departmentCard,
  course,
  dataTables,
  indicatorBook,
  evidenceIndex,
  feedbackCompliance,
];

export function reportTemplate(id: string): ReportTemplate | undefined {
  return reportTemplates.find((template) => template.id === id);
}

export type { ReportTemplate } from './types.ts';
