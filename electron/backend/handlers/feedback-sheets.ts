/** Feedback sheets. */
import type { feedbackSheetsContract } from '#shared/api/feedback-sheets.ts';
import { buildSheets, previewSheet } from '../feedback-sheets/build.ts';
import type { Handlers } from './types.ts';

export const feedbackSheetsHandlers: Handlers<typeof feedbackSheetsContract> = {
  'feedback-sheets.preview': async ({ target, language, ...question }, context) => ({
    document: await previewSheet(context, question, target, language),
  }),

  'feedback-sheets.build': ({ department, targets, language, folder, formats, ...question }, context) =>
    buildSheets(context, { question, department, targets, language, folder, formats }),
};
