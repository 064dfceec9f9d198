/**
 * The annual report of a small hospital in each format. The floor of the PDF is one plain print of the same HTML
 * by the same engine: numbers of pages, running titles and bookmarks are what we add. DOCX and XLSX have no peer here.
 */
import { writeDocx } from '#backend/reports/docx/write-docx.ts';
import { writeHtml } from '#backend/reports/html/write-html.ts';
import { writePdf } from '#backend/reports/pdf/write-pdf.ts';
import { writeXlsx } from '#backend/reports/xlsx/write-xlsx.ts';
import { buildDocument } from '#shared/reports/build.ts';
import { annual } from '#shared/reports/templates/annual.ts';
import { fixtureData } from '#tests/unit/reports/fixture.ts';
import { launchElectronPress } from '../../build/press-electron.ts';

const ROUNDS = 3;

async function timed<T>(run: () => Promise<T> | T): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await run();
  return { ms: performance.now() - start, result };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const model = await timed(() => buildDocument(annual, fixtureData(), 'zh-CN'));
const document = model.result;
const press = await launchElectronPress();
try {
  const html = writeHtml(document);
  const options = { title: document.title, language: document.language };
  // The first print also loads the fonts.
  await press.print(html, options);
  const floors: number[] = [];
  const pdfs: number[] = [];
  let pages = 0;
  for (let round = 0; round < ROUNDS; round++) {
    floors.push((await timed(() => press.print(html, options))).ms);
    const pdf = await timed(() => writePdf(document, press));
    pdfs.push(pdf.ms);
    pages = pdf.result.pages;
  }
  const docx = await timed(() => writeDocx(document, press));
  const xlsx = await timed(() => writeXlsx(document));
  const ratio = median(pdfs) / median(floors);
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  console.log(
    `report: model ${ms(model.ms)}, pdf ${ms(median(pdfs))} for ${pages} pages (one plain print ${ms(median(floors))}, ratio ${ratio.toFixed(2)}), docx ${ms(docx.ms)}, xlsx ${ms(xlsx.ms)}`,
  );
} finally {
  await press.close();
}
