/** From the store to the files: gather, compose, write each format, put the files in place, keep the model. */

import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { sha256Of, writeWhole } from '#db/files.ts';
import type { Language } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import { buildDocument } from '#shared/reports/build.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { type ReportTemplate, reportTemplate } from '#shared/reports/templates/index.ts';
import type { Context } from '../context.ts';
import { writeDocx } from './docx/write-docx.ts';
import { freePath, reportFileName } from './file-names.ts';
import { gather } from './gather.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { type BuiltReport, storeReport } from './stored.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export type ReportFormat = 'pdf' | 'docx' | 'xlsx';

export interface ComposeRequest {
  template: string;
  framework: string;
  period: string;
  language: Language;
}

export interface BuildRequest extends ComposeRequest {
  folder: string;
  formats: readonly ReportFormat[];
}

export interface BuiltFile {
  format: ReportFormat;
  path: string;
  bytes: number;
  pages: number | null;
  milliseconds: number;
}

type Written = { bytes: Uint8Array; pages: number | null };

const writers: Record<ReportFormat, (document: ReportDocument, context: Context) => Promise<Written>> = {
  pdf: (document, context) =>
    writePdf(document, context.env.press, { onPass: async () => context.job.check() }),
  docx: async (document, context) => ({ bytes: await writeDocx(document, context.env.press), pages: null }),
  xlsx: async (document) => ({ bytes: writeXlsx(document), pages: null }),
};

function templateOf(id: string): ReportTemplate {
  const template = reportTemplate(id);
  if (!template) throw new Refusal('unknown-template', `unknown report template: ${id}`, { id });
  return template;
}

/** The model as it stands now. Throws the refusals of `gather` and `unknown-template`. */
export function composeReport(context: Context, request: ComposeRequest): ReportDocument {
  return buildDocument(templateOf(request.template), gather(context, request), request.language);
}

/** Builds all formats in memory first: when one fails or the person cancels, no file is left behind. */
export async function buildReport(
  context: Context,
  request: BuildRequest,
): Promise<{ report: BuiltReport; files: BuiltFile[] }> {
  const { job } = context;
  const formats = [...new Set(request.formats)];
  const steps = formats.length + 2;
  const template = templateOf(request.template);
  const actor = context.actor();
  await job.progress('report-gathering', 0, steps);
  const document = composeReport(context, request);
  const written: (Written & { format: ReportFormat; milliseconds: number })[] = [];
  for (const [index, format] of formats.entries()) {
    await job.progress(`report-${format}`, index + 1, steps);
    const start = performance.now();
    written.push({
      format,
      ...(await writers[format](document, context)),
      milliseconds: Math.round(performance.now() - start),
    });
  }
  await job.progress('report-saving', steps - 1, steps);
  mkdirSync(request.folder, { recursive: true });
  const name = reportFileName(document, template);
  const files = written.map(({ format, bytes, pages, milliseconds }): BuiltFile & { sha256: string } => {
    const path = freePath(request.folder, name, format, bytes);
    writeWhole(path, bytes);
    return { format, path, bytes: bytes.length, pages, milliseconds, sha256: sha256Of(bytes) };
  });
  const report = await context.workspace().store.change(actor, (writer) =>
    storeReport(
      writer,
      document,
      files.map(({ path, sha256 }) => ({ name: basename(path), sha256 })),
    ),
  );
  context.changed('reports', 'audit');
  return { report, files: files.map(({ sha256: _, ...file }) => file) };
}
