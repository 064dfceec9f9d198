/** Running headers and footers as a second print of the same engine, laid over the pages: none on the cover. */
import { type PDFDocument, PDFName, PDFOperator, type PDFOperatorNames, PDFDocument as Pdf } from 'pdf-lib';
import { say } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { word } from '#shared/reports/templates/text.ts';
import type { Press } from '../../ports.ts';
import { escapeHtml } from '../html/escape.ts';
import { FONT, fontFaces, type HouseStyle } from '../html/style.ts';

const operator = (name: string, ...args: PDFName[]) => PDFOperator.of(name as PDFOperatorNames, args);

export async function addRunningTitles(
  pdf: PDFDocument,
  document: ReportDocument,
  press: Press,
  style: HouseStyle,
  fontBase: string,
): Promise<void> {
  const pages = pdf.getPages();
  const wide = pages.map((page) => page.getWidth() > page.getHeight());
  const html = overlayHtml(document, wide, style, fontBase);
  const overlay = await Pdf.load(
    await press.print(html, { title: document.title, language: document.language }),
    { updateMetadata: false },
  );
  if (overlay.getPageCount() !== pages.length) {
    throw new Error(`running titles: ${overlay.getPageCount()} pages for ${pages.length}`);
  }
  const embedded = await pdf.embedPages(overlay.getPages());
  for (const [index, page] of pages.entries()) {
    const layer = embedded[index];
    if ((index === 0 && document.form !== 'paper') || !layer) continue;
    // An artifact: readers for the blind skip it.
    page.pushOperators(operator('BMC', PDFName.of('Artifact')));
    page.drawPage(layer, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
    page.pushOperators(operator('EMC'));
  }
}

function overlayHtml(
  document: ReportDocument,
  wide: readonly boolean[],
  style: HouseStyle,
  fontBase: string,
): string {
  const { language } = document;
  const left = `${say(document.institution, language)} · ${document.title}`;
  const right = word(language, document.status);
  const sections = wide.map((isWide, index) => {
    const foot =
      style.look === 'official'
        ? `— ${index + 1} —`
        : word(language, 'page-of', { page: index + 1, pages: wide.length });
    // The letterhead of a paper says what the running title would.
    const head = index === 0 ? ' class="none"' : '';
    return `<section class="${isWide ? 'wide' : ''}"><header${head}><span>${escapeHtml(left)}</span><span>${escapeHtml(right)}</span></header><footer><span>${escapeHtml(document.period)}</span><span>${escapeHtml(foot)}</span></footer></section>`;
  });
  // Heights a little under the page's: a page's height is rounded down, and a full section would spill over.
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title><style>
${fontFaces(fontBase)}
@page { size: A4 portrait; margin: 0; }
@page wide { size: A4 landscape; margin: 0; }
html { font: 8pt '${FONT}', sans-serif; color: ${style.quiet}; }
body { margin: 0; }
section { position: relative; height: 280mm; break-after: page; }
section.wide { page: wide; height: 195mm; }
section:last-child { break-after: auto; }
header, footer { position: absolute; left: ${style.margins[3]}mm; right: ${style.margins[1]}mm; display: flex; justify-content: space-between; }
.wide header, .wide footer { left: ${style.wideMargins[3]}mm; right: ${style.wideMargins[1]}mm; }
header.none { visibility: hidden; }
header { top: 12mm; padding-bottom: 1.5mm; border-bottom: .5pt solid ${style.hairline}; }
footer { top: 281mm; }
.wide header { top: 10mm; }
.wide footer { top: 196mm; }
</style></head><body>${sections.join('')}</body></html>`;
}
