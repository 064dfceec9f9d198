/** From the store to the files: gather, compose, write each format, put the files in place, keep the model. */

import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { sha256Of, writeWhole } from '#db/files.ts';
import { ownTemplates, readHouse } from '#db/repositories/report-templates.ts';
import { reportFormats } from '#shared/api/reports.ts';
import type { Language } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import { buildDocument } from '#shared/reports/build.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { type HouseSettings, houseStyle } from '#shared/reports/house-style.ts';
import { type ReportTemplate, reportTemplate } from '#shared/reports/templates/index.ts';
import type { Context } from '../context.ts';
import { writeDocx } from './docx/write-docx.ts';
import { freePath, reportFileName } from './file-names.ts';
import { type GatherRequest, gather } from './gather.ts';
import { printedPages, writePdf } from './pdf/write-pdf.ts';
import { type BuiltReport, storeReport } from './stored.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export type ReportFormat = (typeof reportFormats)[number];

/** A template and what the report is about. */
export interface ComposeRequest extends GatherRequest {
  template: string;
  language: Language;
  /** Instead of the stored ones. */
  draft?: ReportTemplate | undefined;
  house?: HouseSettings | undefined;
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

export type WrittenFile = Written & { format: ReportFormat; milliseconds: number };

interface Making {
  document: ReportDocument;
  context: Context;
  /** Pages by anchor, known once the document was printed. */
  anchors: ReadonlyMap<string, number> | null;
}

const writers: Record<ReportFormat, (making: Making) => Promise<Written>> = {
  async pdf(making) {
    const { context, document } = making;
    const { anchors, ...written } = await writePdf(document, context.env.press, {
      onPass: async () => context.job.check(),
    });
    making.anchors = anchors;
    return written;
  },
  async docx(making) {
    const { press } = making.context.env;
    making.anchors ??= await printedPages(making.document, press);
    return { bytes: await writeDocx(making.document, press, making.anchors), pages: null };
  },
  xlsx: async ({ document }) => ({ bytes: writeXlsx(document), pages: null }),
};

/** Of the program or of the office. Throws the refusal `unknown-template`. */
export function templateOf(context: Context, id: string): ReportTemplate {
  const template =
    reportTemplate(id) ??
    ownTemplates(context.workspace().store.read).find((own) => own.template.id === id)?.template;
  if (!template) throw new Refusal('unknown-template', `unknown report template: ${id}`, { id });
  return template;
}

/** The model as it stands now. Throws the refusals of `gather` and `unknown-template`. */
export async function composeReport(context: Context, request: ComposeRequest): Promise<ReportDocument> {
  const template = request.draft ?? templateOf(context, request.template);
  const data = await gather(context, request, template);
  const house = request.house ?? readHouse(context.workspace().store.read);
  return buildDocument(template, data, request.language, houseStyle(house));
}

/** The bytes of each format, in memory; the same document gives the same bytes. */
export async function writeFormats(
  context: Context,
  document: ReportDocument,
  formats: readonly ReportFormat[],
  { done, steps } = { done: 0, steps: formats.length },
): Promise<WrittenFile[]> {
  const making: Making = { document, context, anchors: null };
  const written: WrittenFile[] = [];
  for (const [index, format] of formats.entries()) {
    await context.job.progress(`report-${format}`, done + index, steps);
    const start = performance.now();
    written.push({
      format,
      ...(await writers[format](making)),
      milliseconds: Math.round(performance.now() - start),
    });
  }
  return written;
}

/** Builds all formats in memory first: when one fails or the person cancels, no file is left behind. */
export async function buildReport(
  context: Context,
  request: BuildRequest,
): Promise<{ report: BuiltReport; files: BuiltFile[] }> {
  const { job } = context;
  // The print comes first: its page numbers stand in the Word file, too.
  const formats = reportFormats.filter((format) => request.formats.includes(format));
  const steps = formats.length + 2;
  const template = templateOf(context, request.template);
  const actor = context.actor();
  await job.progress('report-gathering', 0, steps);
  const document = await composeReport(context, request);
  const written = await writeFormats(context, document, formats, { done: 1, steps });
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
