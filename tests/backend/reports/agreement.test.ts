/** PDF, Word file and workbook print the same figure for figure: read back from the files, with nothing of the writers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import { writeDocx } from '#backend/reports/docx/write-docx.ts';
import { writePdf } from '#backend/reports/pdf/write-pdf.ts';
import { writeXlsx } from '#backend/reports/xlsx/write-xlsx.ts';
import type { Language } from '#shared/i18n/language.ts';
import { unwrap } from '#shared/lib/result.ts';
import { buildDocument } from '#shared/reports/build.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { figuresOf } from '#shared/reports/references.ts';
import { reportTemplate } from '#shared/reports/templates/index.ts';
import { fixtureData } from '#tests/unit/reports/fixture.ts';
import { hasChromium, launchPress } from './press.ts';
import { linksOf, typed } from './read-pdf.ts';

const made = (id: string, language: Language): ReportDocument => {
  const template = reportTemplate(id)!;
  const about = template.subject === 'department' ? { department: '101' } : {};
  return buildDocument(template, { ...fixtureData(), ...about }, language);
};

const plain = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** Text between the two ends of each bookmark of a figure, its mark left out. */
function printedInWord(bytes: Uint8Array): Map<string, string> {
  const archive = unwrap(openZip(bytes));
  const entry = archive.entries.find(({ name }) => name === 'word/document.xml')!;
  const xml = Buffer.from(unwrap(readEntry(archive, entry))).toString('utf8');
  const found = new Map<string, string>();
  for (const start of xml.matchAll(/<w:bookmarkStart\b[^>]*>/g)) {
    const name = /w:name="a_(f\d+)"/.exec(start[0])?.[1];
    const id = /w:id="([^"]+)"/.exec(start[0])?.[1];
    if (!name) continue;
    const rest = xml.slice(start.index);
    const end = rest.search(new RegExp(`<w:bookmarkEnd\\b[^>]*w:id="${id}"`));
    const texts = [...rest.slice(0, end).matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)];
    found.set(name, plain(texts.map(([, text]) => text).join('')));
  }
  return found;
}

interface Line {
  printed: string;
  show: string;
  value: unknown;
  numerator: unknown;
  denominator: unknown;
  n: unknown;
  low: unknown;
  high: unknown;
}

async function printedInBook(bytes: Uint8Array): Promise<Map<string, Line>> {
  const { default: ExcelJs } = await import('exceljs');
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const found = new Map<string, Line>();
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      const at = (column: number) => row.getCell(column).value;
      if (!/^f\d+$/.test(String(at(1)))) return;
      found.set(String(at(1)), {
        printed: String(at(3)),
        show: String(at(4)),
        value: at(10),
        numerator: at(11),
        denominator: at(12),
        n: at(14),
        low: at(15),
        high: at(16),
      });
    });
  }
  return found;
}

/** The numbers of a text as a person reads them, each with half a unit of its last digit. */
const numbersIn = (text: string) =>
  [...text.matchAll(/(?<![\d.])-?\d[\d,]*(?:\.\d+)?/g)].map(([found]) => ({
    number: Number(found.replaceAll(',', '')),
    slack: 0.5 * 10 ** -(found.split('.')[1]?.length ?? 0) + 1e-9,
  }));

let press: Awaited<ReturnType<typeof launchPress>>;
beforeAll(async () => {
  if (hasChromium) press = await launchPress();
}, 60_000);
afterAll(() => press?.close());

describe.skipIf(!hasChromium).each([
  ['annual', 'zh-CN'],
  ['annual', 'en'],
  ['department-card', 'zh-CN'],
  ['department-card', 'en'],
] as const)('%s in %s', (template, language) => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-agreement-'));
  const document = made(template, language);
  const figures = figuresOf(document);
  let word: Map<string, string>;
  let book: Map<string, Line>;
  let pages: { to: string; text: string }[];
  beforeAll(async () => {
    const pdf = await writePdf(document, press);
    const path = join(folder, 'report.pdf');
    writeFileSync(path, pdf.bytes);
    word = printedInWord(await writeDocx(document, press, pdf.anchors));
    book = await printedInBook(writeXlsx(document));
    pages = (await linksOf(path)).filter(({ to }) => to.startsWith('explained-'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints every figure in all three files with the same text', () => {
    expect(figures.length).toBeGreaterThan(30);
    expect([...word.keys()].sort()).toEqual([...book.keys()].sort());
    for (const [id, text] of word) expect(text, id).toBe(book.get(id)!.printed);
    // In the PDF each figure is a link to its explanation; the small mark behind it is another one.
    const printed = pages.filter(({ to, text }) => `explained-${text}` !== to);
    const ofWord = figures.map(({ id, mark }) => ({ to: `explained-${mark}`, text: word.get(id) }));
    expect(printed.map(({ to, text }) => `${to} ${typed(text)}`)).toEqual(
      ofWord.map(({ to, text }) => `${to} ${typed(text ?? '')}`),
    );
  });

  it('and the numbers in the cells of the workbook are those that are printed', () => {
    let compared = 0;
    for (const { id, show } of figures) {
      const line = book.get(id)!;
      const cells = show === 'interval' ? [line.low, line.high] : [line[show]];
      const told = numbersIn(line.printed);
      for (const [index, cell] of cells.entries()) {
        const read = told[index];
        expect(typeof cell, id).toBe('number');
        expect(
          Math.abs((read?.number ?? Number.NaN) - Number(cell)),
          `${id} ${line.printed}`,
        ).toBeLessThanOrEqual(read?.slack ?? 0);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(figures.length);
  });
});
