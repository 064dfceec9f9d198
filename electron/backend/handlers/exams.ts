/** Exams. */
import type { examsContract } from '#shared/api/exams.ts';
import { examAnalysis, namesIn } from '../exams/analysis.ts';
import { chooseCut } from '../exams/choose.ts';
import { listExams } from '../exams/list.ts';
import { writeExamReport } from '../exams/report/write.ts';
import { dayOf } from '../indicators/scope.ts';
import { recordsChanged } from '../workspaces/records-changed.ts';
import type { Handlers } from './types.ts';

export const examsHandlers: Handlers<typeof examsContract> = {
  'exams.list': (input, context) => ({ exams: listExams(context.workspace().store.read, input) }),

  'exams.analysis': ({ id }, context) => {
    const { read } = context.workspace().store;
    const analysis = examAnalysis(read, id);
    return { analysis, names: namesIn(read, analysis) };
  },

  'exams.choose': async (input, context) => {
    const { store } = context.workspace();
    const analysis = examAnalysis(store.read, input.id);
    const by = context.actor();
    await store.change(by, (writer) =>
      chooseCut(writer, analysis, input, { by, on: dayOf(context.env.clock.now()) }),
    );
    recordsChanged(context);
    return {};
  },

  'exams.report': (input, context) => writeExamReport(context, input),
};
