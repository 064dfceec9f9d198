/** Reports that were built: the model is kept, so that every figure can be explained later. */

import type { z } from 'zod';
import { createIds } from '#db/ids.ts';
import { freezeOf, freezes } from '#db/repositories/frozen-reports.ts';
import type { ReportTable } from '#db/tables.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { builtReportSchema, FrozenReport } from '#shared/api/reports.ts';
import { languageSchema } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { figuresOf } from '#shared/reports/references.ts';

export type BuiltReport = z.output<typeof builtReportSchema>;

type Row = Omit<ReportTable, 'model'>;

const COLUMNS =
  'id, title, template, framework, period, language, at, "by", data_digest, figures, department, course';

const reportOf = (row: Row, frozen: FrozenReport | null): BuiltReport => ({
  id: row.id,
  title: row.title,
  template: row.template,
  framework: row.framework,
  period: row.period,
  language: languageSchema.parse(row.language),
  at: row.at,
  by: row.by,
  dataDigest: row.data_digest,
  figures: row.figures,
  department: row.department,
  course: row.course,
  frozen,
});

/** Newest first. */
export function listReports(reader: Reader): BuiltReport[] {
  const frozen = freezes(reader);
  return reader
    .allSql<Row>(`SELECT ${COLUMNS} FROM report ORDER BY at DESC, id DESC`)
    .map((row) => reportOf(row, frozen.get(row.id) ?? null));
}

/** Throws the refusal `report-unknown`. */
export function openReport(reader: Reader, id: string): { report: BuiltReport; document: ReportDocument } {
  const row = reader.firstSql<ReportTable>('SELECT * FROM report WHERE id = ?', id);
  if (!row) throw new Refusal('report-unknown', `no report ${id}`, { id });
  return { report: reportOf(row, freezeOf(reader, id)), document: JSON.parse(row.model) as ReportDocument };
}

/** Keeps a report and says so in the audit log. */
export function storeReport(
  writer: Writer,
  document: ReportDocument,
  files: readonly { name: string; sha256: string }[],
): BuiltReport {
  const row: ReportTable = {
    id: createIds(() => Date.parse(writer.now))(),
    title: [document.title, document.subjectLabel, document.period].filter(Boolean).join(' '),
    template: document.template,
    framework: document.framework.id,
    period: document.period,
    language: document.language,
    at: writer.now,
    by: writer.actor,
    data_digest: document.dataDigest,
    model: JSON.stringify(document),
    figures: figuresOf(document).length,
    department: document.subject?.department ?? null,
    course: document.subject?.course ?? null,
  };
  writer.run(writer.q.insertInto('report').values(row));
  writer.audit('report-built', row.id, {
    template: row.template,
    framework: row.framework,
    period: row.period,
    language: row.language,
    ...(row.department === null ? {} : { department: row.department }),
    ...(row.course === null ? {} : { course: row.course }),
    dataDigest: row.data_digest,
    figures: row.figures,
    files: files.map((file) => ({ ...file })),
  });
  return reportOf(row, null);
}
