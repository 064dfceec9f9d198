/** The registry of handlers, complete by type. */
import type { AppContract } from '#shared/api/index.ts';
import { answersHandlers } from './answers.ts';
import { chartsHandlers } from './charts.ts';
import { commentsHandlers } from './comments.ts';
import { completenessHandlers } from './completeness.ts';
import { demoHandlers } from './demo.ts';
import { evaluationHandlers } from './evaluation.ts';
import { evidenceHandlers } from './evidence.ts';
import { examsHandlers } from './exams.ts';
import { feedbackSheetsHandlers } from './feedback-sheets.ts';
import { formsHandlers } from './forms.ts';
import { frameworksHandlers } from './frameworks.ts';
import { gridHandlers } from './grid.ts';
import { homeHandlers } from './home.ts';
import { importingHandlers } from './importing.ts';
import { improvementHandlers } from './improvement.ts';
import { indicatorsHandlers } from './indicators.ts';
import { instrumentsHandlers } from './instruments.ts';
import { peopleHandlers } from './people.ts';
import { qualityHandlers } from './quality.ts';
import { readinessHandlers } from './readiness.ts';
import { receiptsHandlers } from './receipts.ts';
import { recordTypesHandlers } from './record-types.ts';
import { recordsHandlers } from './records.ts';
import { reportsHandlers } from './reports.ts';
import { settingsHandlers } from './settings.ts';
import { standardsHandlers } from './standards.ts';
import type { Handlers } from './types.ts';
import { visitsHandlers } from './visits.ts';
import { workspaceHandlers } from './workspace.ts';

export const handlers: Handlers<AppContract> = {
  ...workspaceHandlers,
  ...settingsHandlers,
  ...recordsHandlers,
  ...answersHandlers,
  ...peopleHandlers,
  ...gridHandlers,
  ...homeHandlers,
  ...formsHandlers,
  ...recordTypesHandlers,
  ...qualityHandlers,
  ...completenessHandlers,
  ...importingHandlers,
  ...receiptsHandlers,
  ...evaluationHandlers,
  ...feedbackSheetsHandlers,
  ...commentsHandlers,
  ...instrumentsHandlers,
  ...examsHandlers,
  ...indicatorsHandlers,
  ...improvementHandlers,
  ...frameworksHandlers,
  ...standardsHandlers,
  ...visitsHandlers,
  ...evidenceHandlers,
  ...readinessHandlers,
  ...reportsHandlers,
  ...chartsHandlers,
  ...demoHandlers,
};
