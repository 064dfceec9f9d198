/**
 * The model as PDF. Printed until the page numbers in the contents and the appendix agree with the pages, since the
 * engine knows them only afterwards; then running titles, bookmarks and metadata are added.
 */
import { PDFDocument } from 'pdf-lib';
import type { ReportDocument } from '#shared/reports/document.ts';
import { contentsOf } from '#shared/reports/references.ts';
import type { Press } from '../../ports.ts';
import { type HouseStyle, modern } from '../html/style.ts';
import { FONT_BASE, writeHtml } from '../html/write-html.ts';
import { destinationPages } from './destinations.ts';
import { setMetadata } from './metadata.ts';
import { setOutline } from './outline.ts';
import { addRunningTitles } from './running-titles.ts';

export interface PdfOptions {
  fontBase?: string;
  style?: HouseStyle;
  /** Called before each print. */
  onPass?: (pass: number) => Promise<void>;
}

export interface PrintedPdf {
  bytes: Uint8Array;
  pages: number;
  /** Page (from 1) by anchor. */
  anchors: ReadonlyMap<string, number>;
}

/** The pages of a document's anchors, from one print alone. */
export async function printedPages(
  document: ReportDocument,
  press: Press,
): Promise<ReadonlyMap<string, number>> {
  const bytes = await press.print(writeHtml(document), {
    title: document.title,
    language: document.language,
  });
  return destinationPages(await PDFDocument.load(bytes, { updateMetadata: false }));
}

/** Two prints settle it as a rule: the numbers stand in cells of fixed width. */
const PASSES = 4;

export async function writePdf(
  document: ReportDocument,
  press: Press,
  options: PdfOptions = {},
): Promise<PrintedPdf> {
  const fontBase = options.fontBase ?? FONT_BASE;
  const style = options.style ?? document.style ?? modern;
  const { pdf, pages } = await settle(document, press, { ...options, fontBase, style });
  await addRunningTitles(pdf, document, press, style, fontBase);
  setOutline(
    pdf,
    contentsOf(document).map((heading) => ({
      level: heading.level,
      title: [heading.number, heading.text].filter(Boolean).join(' '),
      page: pages.get(heading.id) ?? 1,
    })),
  );
  setMetadata(pdf, document);
  return { bytes: await pdf.save({ addDefaultPage: false }), pages: pdf.getPageCount(), anchors: pages };
}

async function settle(
  document: ReportDocument,
  press: Press,
  options: PdfOptions & { fontBase: string; style: HouseStyle },
): Promise<{ pdf: PDFDocument; pages: Map<string, number> }> {
  let known = new Map<string, number>();
  for (let pass = 1; pass <= PASSES; pass++) {
    await options.onPass?.(pass);
    const html = writeHtml(document, { ...options, pages: known });
    const bytes = await press.print(html, { title: document.title, language: document.language });
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = destinationPages(pdf);
    const missing = contentsOf(document).filter((heading) => !pages.has(heading.id));
    if (missing.length > 0)
      throw new Error(`no page found for ${missing.map((heading) => heading.id).join(', ')}`);
    if (known.size > 0 && [...pages].every(([anchor, page]) => known.get(anchor) === page))
      return { pdf, pages };
    // Later prints link one figure of a page only, so the others keep the page of the first print.
    known = new Map([...known, ...pages]);
  }
  throw new Error('the page numbers of the contents do not settle');
}
