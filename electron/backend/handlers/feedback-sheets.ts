/** Feedback sheets. */
import type { feedbackSheetsContract } from '#shared/api/feedback-sheets.ts';
import { buildSheets, previewSheet } from '../feedback-sheets/build.ts';
import { receiptsOf, recordReceipts } from '../feedback-sheets/receipts.ts';
import { dayOf } from '../indicators/scope.ts';
import { recordsChanged } from '../workspaces/records-changed.ts';
import type { Handlers } from './types.ts';

export const feedbackSheetsHandlers: Handlers<typeof feedbackSheetsContract> = {
  'feedback-sheets.preview': async ({ target, language, ...question }, context) => ({
    document: await previewSheet(context, question, target, language),
  }),

  'feedback-sheets.build': (input, context) => {
    const { type, period, by, group, ...request } = input;
    return buildSheets(context, { question: { type, period, by, group }, ...request });
  },

  'feedback-sheets.receipts': ({ department, ...question }, context) =>
    receiptsOf(context.workspace().store.read, { question, department }),

  'feedback-sheets.record': async ({ department, targets, step, on, ...question }, context) => {
    const outcome = await context.workspace().store.change(context.actor(), (writer) =>
      recordReceipts(writer, {
        question,
        department,
        targets,
        step,
        on: on ?? dayOf(context.env.clock.now()),
      }),
    );
    if (outcome.batch !== null) recordsChanged(context);
    return outcome;
  },
};
