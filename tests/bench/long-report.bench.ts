/**
 * A report of some 300 pages with 100 charts, in both languages and all three formats. The floor of the PDF is one plain
 * print of the same HTML by the same engine; the memory told is this process's, the engine's pages come on top.
 */
import { writeDocx } from '#backend/reports/docx/write-docx.ts';
import { writeHtml } from '#backend/reports/html/write-html.ts';
import { writePdf } from '#backend/reports/pdf/write-pdf.ts';
import { writeXlsx } from '#backend/reports/xlsx/write-xlsx.ts';
import { buildDocument } from '#shared/reports/build.ts';
import { figuresOf } from '#shared/reports/references.ts';
import { annual } from '#shared/reports/templates/annual.ts';
import { fixtureData } from '#tests/unit/reports/fixture.ts';
import { launchElectronPress } from '../../build/press-electron.ts';
import { volume } from './support/volume.ts';

const CHARTS = 100;
const MEGABYTE = 1_048_576;

/** Runs it and looks at the memory of this process meanwhile. */
async function watched<T>(run: () => Promise<T> | T) {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const start = performance.now();
  try {
    const result = await run();
    return { result, ms: performance.now() - start, peak: Math.max(peak, process.memoryUsage.rss()) };
  } finally {
    clearInterval(timer);
  }
}

const press = await launchElectronPress();
try {
  for (const language of ['zh-CN', 'en'] as const) {
    const one = buildDocument(annual, fixtureData(), language);
    const chartsOf = ({ blocks }: typeof one) => blocks.filter(({ kind }) => kind === 'chart').length;
    const document = volume(one, Math.ceil(CHARTS / chartsOf(one)));
    const title = { title: document.title, language };
    const html = writeHtml(document);
    await press.print(writeHtml(one), title);
    const floor = await watched(() => press.print(html, title));
    const pdf = await watched(() => writePdf(document, press));
    const docx = await watched(() => writeDocx(document, press, pdf.result.anchors));
    const xlsx = await watched(() => writeXlsx(document));
    const told = ({ ms, peak }: { ms: number; peak: number }) =>
      `${(ms / 1000).toFixed(1)} s (${(peak / MEGABYTE).toFixed(0)} MB)`;
    console.log(
      `long report, ${language}: ${pdf.result.pages} pages, ${chartsOf(document)} charts, ${figuresOf(document).length} figures: pdf ${told(pdf)} (one plain print ${(floor.ms / 1000).toFixed(1)} s, ratio ${(pdf.ms / floor.ms).toFixed(2)}), docx ${told(docx)}, xlsx ${told(xlsx)}`,
    );
  }
} finally {
  await press.close();
}
