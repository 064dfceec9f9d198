/** The writers say the same, figure for figure, proved on the files that they write. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import { writeDocx } from '#backend/reports/docx/write-docx.ts';
import { destinationPages } from '#backend/reports/pdf/destinations.ts';
import { writePdf } from '#backend/reports/pdf/write-pdf.ts';
import { writeXlsx } from '#backend/reports/xlsx/write-xlsx.ts';
import { unwrap } from '#shared/lib/result.ts';
import { buildDocument } from '#shared/reports/build.ts';
import { captionsOf, contentsOf, figuresOf } from '#shared/reports/references.ts';
import { annual } from '#shared/reports/templates/annual.ts';
import { fixtureData } from '#tests/unit/reports/fixture.ts';
import { hasChromium, launchPress } from './press.ts';
import { bookmarksOf, linksOf } from './read-pdf.ts';

const document = buildDocument(annual, fixtureData(), 'zh-CN');
const figures = figuresOf(document);

function partsOf(bytes: Uint8Array): Map<string, string> {
  const archive = unwrap(openZip(bytes));
  return new Map(
    archive.entries.map((entry) => [
      entry.name,
      Buffer.from(unwrap(readEntry(archive, entry))).toString('utf8'),
    ]),
  );
}
const plainXml = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

describe('the workbook', () => {
  it('lists every figure as printed, is the same twice, and has typed numbers', async () => {
    const bytes = writeXlsx(document);
    expect(Buffer.from(writeXlsx(document)).equals(Buffer.from(bytes))).toBe(true);
    const { default: ExcelJs } = await import('exceljs');
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const sheet = book.getWorksheet('数值');
    if (!sheet) throw new Error('no sheet of figures');
    const rows = Array.from({ length: sheet.rowCount - 1 }, (_, index) => sheet.getRow(index + 2));
    expect(rows.map((row) => [row.getCell(1).value, row.getCell(3).value])).toEqual(
      figures.map((figure) => [figure.id, figure.text]),
    );
    expect(rows.map((row) => row.getCell(10).value)).toEqual(figures.map((figure) => figure.value.value));
    expect(rows.map((row) => row.getCell(14).value)).toEqual(figures.map((figure) => figure.value.n));
    expect(book.worksheets.map((each) => each.name)).toEqual([
      '说明',
      '指标',
      '标准',
      '标准说明',
      '数值',
      '定义',
      '来源',
    ]);
  });
});

describe.skipIf(!hasChromium)('documents made with a browser engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-report-'));
  let press: Awaited<ReturnType<typeof launchPress>>;
  let pdf: Uint8Array;
  let docx: Uint8Array;
  let pages: ReadonlyMap<string, number>;
  beforeAll(async () => {
    press = await launchPress();
    const printed = await writePdf(document, press);
    pdf = printed.bytes;
    pages = printed.anchors;
    docx = await writeDocx(document, press, pages);
    writeFileSync(join(folder, 'report.pdf'), pdf);
    writeFileSync(join(folder, 'report.docx'), docx);
  }, 120_000);
  afterAll(async () => {
    await press?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('Word: every figure at its bookmark, linked to its explanation', () => {
    const xml = partsOf(docx).get('word/document.xml') ?? '';
    const found = new Map(
      [
        ...xml.matchAll(
          /<w:bookmarkStart[^>]*w:name="a_(f\d+)"[^>]*\/><w:hyperlink[^>]*w:anchor="a_explained_(A\d+)"[^>]*>.*?<w:t[^>]*>([^<]*)<\/w:t>/g,
        ),
      ].map((match) => [match[1], [plainXml(match[3] ?? ''), match[2]]]),
    );
    for (const figure of figures) expect(found.get(figure.id)).toEqual([figure.text, figure.mark]);
    for (const figure of figures) expect(xml).toContain(`w:name="a_explained_${figure.mark}"`);
  });

  it('Word: heading styles, contents, captions, repeated headings, landscape, alternative texts', () => {
    const parts = partsOf(docx);
    const xml = parts.get('word/document.xml') ?? '';
    for (const heading of contentsOf(document)) {
      expect(xml).toContain(`w:val="Heading${heading.level}"`);
    }
    expect(xml).toContain('TOC \\');
    expect(xml).toContain('SEQ Table');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:cantSplit/>');
    expect(xml).toContain('w:orient="landscape"');
    // Word asks before it updates fields: they are written with their pages instead.
    expect(parts.get('word/settings.xml')).not.toMatch(/updateFields(?![^>]*"(false|0)")/);
    expect(xml).not.toContain('w:dirty="true"');
    expect(xml).toContain('SEQ Figure');
    expect(parts.get('word/numbering.xml')).toContain('%1.%2');
    expect(xml.match(/instrText[^>]*>\s*TOC /g)).toHaveLength(3);
    for (const { id } of contentsOf(document)) expect(pages.get(id)).toBeGreaterThan(1);
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    expect([...xml.matchAll(/<wp:docPr[^>]*descr="[^"]+"/g)]).toHaveLength(charts.length);
    const names = [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[A-Za-z_]\w{0,39}$/.test(name ?? ''))).toBe(true);
  });

  it('Word: the same document has the same bytes', async () => {
    expect(Buffer.from(await writeDocx(document, press, pages)).equals(Buffer.from(docx))).toBe(true);
  }, 60_000);

  it.skipIf(!existsSync('/usr/bin/pdftotext'))(
    'PDF: the contents name the pages where the headings stand',
    () => {
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], {
        encoding: 'utf8',
      });
      const pages = text.split('\f').map((page) => page.replace(/\s+/g, ''));
      for (const heading of contentsOf(document)) {
        const line = `${heading.number}${heading.text}`.replace(/\s+/g, '');
        const listed = new RegExp(`${line.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}(\\d+)`).exec(
          pages[1] ?? '',
        );
        expect(listed, line).not.toBeNull();
        const digits = listed?.[1] ?? '';
        // The next line may begin with its own number, which runs on here.
        const stands = [1, 2].some((length) => pages[Number(digits.slice(0, length)) - 1]?.includes(line));
        expect(stands, line).toBe(true);
      }
      for (const figure of figures) expect(pages.join('')).toContain(figure.text.replace(/\s+/g, ''));
    },
  );

  it('PDF: no row of a table is lost on its way to paper', () => {
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], {
      encoding: 'utf8',
    }).replace(/\s+/g, '');
    const { sources } = document.annex;
    expect(sources.length).toBeGreaterThan(20);
    for (const { sha256 } of sources) expect(text).toContain(sha256.slice(0, 6));
  });

  it('PDF: two prints settle the page numbers, and one more lays the running titles over them', async () => {
    let prints = 0;
    const counting = {
      ...press,
      print: (...given: Parameters<typeof press.print>) => {
        prints += 1;
        return press.print(...given);
      },
    };
    await writePdf(document, counting);
    expect(prints).toBe(3);
  }, 60_000);

  it('PDF: bookmarks, language, date, and a link for every figure', async () => {
    const file = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(file.getTitle()).toBe(document.title);
    expect(file.getCreationDate()?.toISOString()).toBe('2025-09-10T08:00:00.000Z');
    expect(String(file.catalog.get(PDFName.of('Lang')))).toContain('zh-CN');
    expect(file.catalog.get(PDFName.of('Outlines'))).toBeDefined();
    const anchors = destinationPages(file);
    for (const figure of figures) expect(anchors.has(`explained-${figure.mark}`)).toBe(true);
    const wide = file.getPages().filter((page) => page.getWidth() > page.getHeight());
    expect(wide.length).toBeGreaterThan(0);
  });

  it('PDF: bookmarks are the headings, and the contents, lists and figures are links', async () => {
    const path = join(folder, 'report.pdf');
    expect(await bookmarksOf(path)).toEqual(
      contentsOf(document).map(({ number, text }) => [number, text].filter(Boolean).join(' ')),
    );
    const links = await linksOf(path);
    const leads = new Set(links.map(({ to }) => to));
    for (const { id } of contentsOf(document)) expect(leads, id).toContain(id);
    for (const kind of ['table', 'chart'] as const)
      for (const { id } of captionsOf(document, kind)) expect(leads, id).toContain(id);
    // Every page on which an explained value stands is named behind its explanation, and leads to it.
    for (const block of document.blocks) {
      if (block.kind !== 'explanation') continue;
      const ids = [block.figure, ...(block.also ?? [])];
      const back = links.filter(({ to }) => ids.includes(to));
      // What only a chart draws stands on no page as a text.
      const stands = new Set(ids.flatMap((id) => pages.get(id) ?? []));
      expect(stands.size, block.id).toBeGreaterThan(0);
      expect(new Set(back.map(({ text }) => Number(text))), block.id).toEqual(stands);
    }
  });

  it.skipIf(!existsSync('/usr/bin/pdfinfo'))(
    'PDF: tagged, with headings, tables and pictures told in words',
    async () => {
      expect(execFileSync('pdfinfo', [join(folder, 'report.pdf')], { encoding: 'utf8' })).toMatch(
        /Tagged:\s+yes/,
      );
      const file = await PDFDocument.load(pdf, { updateMetadata: false });
      const kinds = new Set<string>();
      const told: string[] = [];
      for (const [, object] of file.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFDict)) continue;
        const kind = object.get(PDFName.of('S'));
        if (kind instanceof PDFName) kinds.add(kind.decodeText());
        const alt = object.get(PDFName.of('Alt'));
        if (alt instanceof PDFString || alt instanceof PDFHexString) told.push(alt.decodeText());
      }
      for (const tag of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Link', 'Figure'])
        expect([...kinds]).toContain(tag);
      for (const block of document.blocks)
        if (block.kind === 'chart')
          expect(
            told.some((alt) => alt.includes(block.alt)),
            block.id,
          ).toBe(true);
    },
  );

  it.skipIf(!existsSync('/usr/bin/pdffonts'))('PDF: fonts are embedded TrueType, none is Type 3', () => {
    const fonts = execFileSync('pdffonts', [join(folder, 'report.pdf')], { encoding: 'utf8' })
      .split('\n')
      .slice(2);
    const listed = fonts.filter((line) => line.trim() !== '');
    expect(listed.length).toBeGreaterThan(0);
    for (const line of listed) expect(line).toMatch(/NotoSansSC.*CID TrueType.* yes yes yes /);
  });
});
