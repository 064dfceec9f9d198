/** The whole contract. A new operation is an entry in the file of its feature. */
import { z } from 'zod';
import { answersContract } from './answers.ts';
import { chartsContract } from './charts.ts';
import { commentsContract } from './comments.ts';
import { completenessContract } from './completeness.ts';
import { action, anytime, type Contract, type InputOf, type OutputOf } from './contract.ts';
import { evaluationContract } from './evaluation.ts';
import { evidenceContract } from './evidence.ts';
import { examsContract } from './exams.ts';
import { feedbackSheetsContract } from './feedback-sheets.ts';
import { formsContract } from './forms.ts';
import { frameworksContract } from './frameworks.ts';
import { gridContract } from './grid.ts';
import { homeContract } from './home.ts';
import { importingContract } from './importing.ts';
import { improvementContract } from './improvement.ts';
import { indicatorsContract } from './indicators.ts';
import { instrumentsContract } from './instruments.ts';
import { peopleContract } from './people.ts';
import { qualityContract } from './quality.ts';
import { readinessContract } from './readiness.ts';
import { receiptsContract } from './receipts.ts';
import { recordTypesContract } from './record-types.ts';
import { recordsContract } from './records.ts';
import { reportsContract } from './reports.ts';
import { standardsContract } from './standards.ts';
import { visitsContract } from './visits.ts';
import { settingsContract, workspaceContract } from './workspace.ts';

export const demoContract = {
  /** The main job from end to end on the bundled sample: workspace, import, indicators, report in all formats. Long. */
  'demo.run': anytime(
    action(
      z.object({ out: z.string() }),
      z.object({
        workspace: z.string(),
        workbooks: z.string(),
        files: z.array(z.object({ path: z.string(), bytes: z.number() })),
        lines: z.array(z.string()),
      }),
    ),
  ),
} satisfies Contract;

export const contract = {
  ...workspaceContract,
  ...settingsContract,
  ...recordsContract,
  ...answersContract,
  ...peopleContract,
  ...gridContract,
  ...homeContract,
  ...formsContract,
  ...recordTypesContract,
  ...qualityContract,
  ...completenessContract,
  ...importingContract,
  ...receiptsContract,
  ...evaluationContract,
  ...feedbackSheetsContract,
  ...commentsContract,
  ...instrumentsContract,
  ...examsContract,
  ...indicatorsContract,
  ...improvementContract,
  ...frameworksContract,
  ...standardsContract,
  ...visitsContract,
  ...evidenceContract,
  ...readinessContract,
  ...reportsContract,
  ...chartsContract,
  ...demoContract,
} satisfies Contract;

export type AppContract = typeof contract;
export type OperationName = keyof AppContract;
export type Input<Name extends OperationName> = InputOf<AppContract[Name]>;
export type Output<Name extends OperationName> = OutputOf<AppContract[Name]>;
