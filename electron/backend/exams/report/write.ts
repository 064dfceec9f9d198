/** The report of one exam as a file. */
import { canonicalJson } from '#db/audit-log.ts';
import { sha256Of, writeWhole } from '#db/files.ts';
import { readSettings } from '#db/repositories/settings.ts';
import { examDocument } from '#shared/exams/document.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../indicators/scope.ts';
import type { ReportFormat } from '../../reports/build.ts';
import { writeDocx } from '../../reports/docx/write-docx.ts';
import { writePdf } from '../../reports/pdf/write-pdf.ts';
import { examAnalysis } from '../analysis.ts';
import { examWorkbook } from './workbook.ts';

/** Throws the refusal `exam-unknown`. */
export async function writeExamReport(
  context: Context,
  request: { id: string; format: ReportFormat; language: Language; path: string },
): Promise<{ path: string; bytes: number }> {
  const { read } = context.workspace().store;
  const analysis = examAnalysis(read, request.id);
  const date = dayOf(context.env.clock.now());
  const author = context.actor();
  const document = examDocument({
    analysis,
    language: request.language,
    institution: readSettings(read).institution,
    date,
    author,
    dataDigest: sha256Of(Buffer.from(canonicalJson(analysis))),
  });
  const { press } = context.env;
  const bytes =
    request.format === 'xlsx'
      ? examWorkbook(analysis, request.language, { date, author })
      : request.format === 'pdf'
        ? (await writePdf(document, press, { onPass: async () => context.job.check() })).bytes
        : await writeDocx(document, press);
  writeWhole(request.path, bytes);
  return { path: request.path, bytes: bytes.length };
}
