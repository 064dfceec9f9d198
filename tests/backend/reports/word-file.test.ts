/** The Word file against the schema that Word opens files by, in both looks and both forms. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import { writeDocx } from '#backend/reports/docx/write-docx.ts';
import type { Language } from '#shared/i18n/language.ts';
import { unwrap } from '#shared/lib/result.ts';
import { buildDocument } from '#shared/reports/build.ts';
import { defaultHouse, houseStyle, type Look } from '#shared/reports/house-style.ts';
import { contentsOf } from '#shared/reports/references.ts';
import { reportTemplates } from '#shared/reports/templates/index.ts';
import { fixtureData } from '#tests/unit/reports/fixture.ts';
import { clockData, courseData } from '#tests/unit/reports/more-data.ts';
import {
  all,
  type Element,
  looseEnds,
  lostTargets,
  misplaced,
  openFields,
  parseXml,
  twice,
  uneven,
} from './word-rules.ts';

/** The smallest picture there is: what the charts show is not the point here. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const press = {
  print: () => Promise.reject(new Error('nothing is printed here')),
  rasterise: async (charts: readonly unknown[]) => charts.map(() => new Uint8Array(DOT)),
};

async function made(id: string, language: Language, look: Look) {
  const template = reportTemplates.find((entry) => entry.id === id)!;
  const document = buildDocument(
    template,
    {
      ...fixtureData(),
      clock: clockData(),
      ...(template.subject === 'department' ? { department: '101' } : {}),
      ...(template.subject === 'course' ? { course: courseData() } : {}),
    },
    language,
    houseStyle({ ...defaultHouse, look, fonts: look === 'official' ? 'fangsong' : 'sans' }),
  );
  const pages = new Map(contentsOf(document).map(({ id: heading }, index) => [heading, index + 3]));
  const bytes = await writeDocx(document, press, pages);
  const archive = unwrap(openZip(bytes));
  const parts = new Map(
    archive.entries.map((entry) => [
      entry.name,
      Buffer.from(unwrap(readEntry(archive, entry))).toString('utf8'),
    ]),
  );
  return { document, bytes, parts };
}

const valuesOf = (root: Element, element: string, attribute: string) =>
  [...all(root)].flatMap(({ name, attributes }) =>
    name === element && attributes.has(attribute) ? [attributes.get(attribute)!] : [],
  );

const cases = reportTemplates.flatMap(({ id }) =>
  (
    [
      ['zh-CN', 'official'],
      ['en', 'modern'],
    ] as const
  ).map(([language, look]) => [id, language, look] as const),
);

describe.each(cases)('%s in %s, %s', (id, language, look) => {
  it('opens without a question: order of the schema, ids, relations, styles, lists, targets', async () => {
    const { document, parts } = await made(id, language, look);
    expect(looseEnds(parts)).toEqual([]);
    const xml = [...parts].filter(([name]) => name.endsWith('.xml') && name.startsWith('word/'));
    for (const [name, text] of xml) {
      const root = parseXml(text);
      expect(misplaced(root), name).toEqual([]);
      expect(uneven(root), name).toEqual([]);
      expect(openFields(root), name).toBe(0);
    }
    const body = parseXml(parts.get('word/document.xml')!);
    expect(lostTargets(body)).toEqual([]);
    expect(twice(valuesOf(body, 'wp:docPr', 'id'))).toEqual([]);
    expect(twice(valuesOf(body, 'w:bookmarkStart', 'w:id'))).toEqual([]);
    expect(twice(valuesOf(body, 'w:bookmarkStart', 'w:name').map((name) => name.toLowerCase()))).toEqual([]);
    expect(valuesOf(body, 'w:bookmarkEnd', 'w:id').sort()).toEqual(
      valuesOf(body, 'w:bookmarkStart', 'w:id').sort(),
    );
    const styles = new Set(valuesOf(parseXml(parts.get('word/styles.xml')!), 'w:style', 'w:styleId'));
    for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
      for (const style of valuesOf(body, kind, 'w:val')) expect(styles, style).toContain(style);
    const lists = new Set(valuesOf(parseXml(parts.get('word/numbering.xml')!), 'w:num', 'w:numId'));
    for (const list of valuesOf(body, 'w:numId', 'w:val')) expect(lists).toContain(list);
    // Every picture tells in words what it shows, and every heading of the model is a heading of Word.
    const charts = document.blocks.filter(({ kind }) => kind === 'chart').length;
    const told = valuesOf(body, 'wp:docPr', 'descr').filter((text) => text.length > 10);
    expect(told).toHaveLength(charts);
    const headings = valuesOf(body, 'w:pStyle', 'w:val').filter((style) => /^Heading\d$/.test(style));
    expect(headings).toHaveLength(contentsOf(document).length);
    for (const table of [...all(body)].filter(({ name }) => name === 'w:tbl'))
      expect([...all(table)].some(({ name }) => name === 'w:tblHeader')).toBe(true);
  }, 60_000);
});

describe.skipIf(!existsSync('/usr/bin/soffice'))('another program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-word-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens the file and prints every heading and figure of it', async () => {
    const { document, bytes } = await made('department-card', 'zh-CN', 'modern');
    writeFileSync(join(folder, 'card.docx'), bytes);
    const own = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'card.docx')],
      {
        stdio: 'ignore',
      },
    );
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'card.pdf'), '-'], { encoding: 'utf8' });
    const seen = text.replace(/\s+/g, '');
    for (const heading of contentsOf(document)) expect(seen).toContain(heading.text.replace(/\s+/g, ''));
  }, 120_000);
});
