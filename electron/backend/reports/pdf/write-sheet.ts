/** A letter of one page as PDF: one print, and one more in the smaller size when it ran over. */
import { PDFDocument } from 'pdf-lib';
import type { ReportDocument } from '#shared/reports/document.ts';
import { type HouseStyle, sheetStyles } from '#shared/reports/house-style.ts';
import type { Press } from '../../ports.ts';
import { writeHtml } from '../html/write-html.ts';
import { setMetadata } from './metadata.ts';

export async function writeSheetPdf(
  document: ReportDocument,
  press: Press,
  fontBase?: string,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const print = async (style: HouseStyle) => {
    const html = writeHtml(document, { style, ...(fontBase === undefined ? {} : { fontBase }) });
    const bytes = await press.print(html, { title: document.title, language: document.language });
    return PDFDocument.load(bytes, { updateMetadata: false });
  };
  const [usual, small] = sheetStyles(document.style);
  let pdf = await print(usual);
  if (pdf.getPageCount() > 1) pdf = await print(small);
  setMetadata(pdf, document);
  return { bytes: await pdf.save({ addDefaultPage: false }), pages: pdf.getPageCount() };
}
