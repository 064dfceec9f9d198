/** The decision on the cut of an exam: a record like any other, so that it has its history and can be exported. */
import { recordsWith } from '#db/repositories/exams.ts';
import type { Writer } from '#db/types.ts';
import type { CutMethod, ExamAnalysis } from '#shared/exams/schema.ts';
import { Refusal } from '#shared/lib/result.ts';
import { saveRecord } from '../workspaces/edit-record.ts';
import { decisionCode, examOf } from './identify.ts';

/** Throws the refusals `exam-unknown` and `no-such-cut`. */
export function chooseCut(
  writer: Writer,
  analysis: ExamAnalysis,
  choice: { id: string; method: CutMethod; reason: string },
  signed: { by: string; on: string },
): void {
  const cut = analysis.cuts.find(({ method }) => method === choice.method)?.cut ?? null;
  if (cut === null) throw new Refusal('no-such-cut', `no cut by ${choice.method}`, { method: choice.method });
  const code = decisionCode(examOf(choice.id));
  const current = recordsWith(writer, 'exam-cut', { paper: code })[0];
  const { problems } = saveRecord(writer, {
    type: writer.catalog.type('exam-cut'),
    id: current?.id ?? null,
    version: null,
    values: {
      paper: code,
      method: choice.method,
      cut: Number(cut.toFixed(2)),
      reason: choice.reason,
      decided_by: signed.by,
      decided_on: signed.on,
    },
  });
  const problem = problems.find(({ level }) => level === 'error');
  if (problem) throw new Refusal(problem.code, problem.message.en);
}
