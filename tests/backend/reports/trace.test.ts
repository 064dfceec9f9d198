/** Figures of built files, picked at random, and the cells of the workbooks that they stand on. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import { generateHospital } from '#backend/sample/hospital/generate.ts';
import { sampleFiles } from '#backend/sample/workbooks/files.ts';
import type { Output } from '#shared/api/index.ts';
import { indicator } from '#shared/indicators/index.ts';
import { unwrap } from '#shared/lib/result.ts';
import { type SampleBackend, startSampleBackend } from '#tests/fixtures/sample-backend.ts';
import { main } from '../../../electron/cli/main.ts';
import { hasChromium, launchPress } from './press.ts';
import { agrees, type Grid, readGrids } from './read-books.ts';
import { linksOf, typed } from './read-pdf.ts';

const PICKED = 20;

interface Cell {
  file: string;
  sheet: string;
  row: number;
  column: string;
  text: string;
  of?: string[];
}
interface Explained {
  id: string;
  place: { section: string[]; kind: string; table: string | null };
  printed: string;
  indicator: { id: string; version: string; definition: string };
  period: string;
  department: string | null;
  n: number;
  excluded: number;
  stands: boolean;
  cells: Cell[];
  excludedRows: { reason: { zh: string; en: string }; cells: Cell[] }[];
  rows: Record<string, number>;
}

/** The same pick in every run: a small generator with a seed. */
function picker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const hospital = generateHospital({ seed: 23, scale: 0.12 });
// Dates, spellings and file formats differ between these three departments.
const { files } = sampleFiles(hospital, { years: ['2024-2025'], departments: ['IM', 'SU', 'NE'] });

let sample: SampleBackend;
let press: Awaited<ReturnType<typeof launchPress>> | undefined;
let built: Output<'reports.build'>;
let picked: Explained[];
/** Ids of all figures as they are read. */
let order: string[];
const paths = new Map<string, string>();

async function attest(...args: string[]): Promise<string> {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await main(args, { streams, environment: sample.environment, variables: {} });
  expect([code, ...err]).toEqual([0]);
  return out.join('\n');
}

beforeAll(async () => {
  if (hasChromium) press = await launchPress();
  sample = startSampleBackend(press ? { press } : {});
  await sample.call('workspace.create', {
    folder: join(sample.folder, 'workspace'),
    name: '追溯',
    institution: { zh: '附属医院', en: 'Hospital' },
  });
  for (const file of files) paths.set(basename(file.path), sample.put(file));
  for (const path of paths.values()) {
    const { imports } = await sample.call('import.stage', { paths: [path] });
    for (const state of imports) await sample.call('import.commit', { import: state.id, plan: state.plan });
  }
  built = await sample.call('reports.build', {
    framework: 'wfme-2020',
    period: '2024-2025',
    language: 'en',
    folder: join(sample.folder, 'reports'),
    formats: press ? ['xlsx', 'docx', 'pdf'] : ['xlsx'],
  });
  const { report } = built;
  await sample.call('workspace.close', {});
  const listed = JSON.parse(await attest('report', '--list', '--json'));
  expect(listed.reports).toMatchObject([{ id: report.id, figures: report.figures }]);
  const all = JSON.parse(await attest('explain', '--report', report.id, '--once', '--json'));
  expect(all.figures).toHaveLength(report.figures);
  const told = all.figures as (Explained & { sameAs?: string })[];
  order = told.map(({ id }) => id);
  const pick = picker(7);
  const ids = new Set<string>();
  while (ids.size < PICKED) ids.add(told[pick(told.length)]!.id);
  const one = await attest('explain', '--report', report.id, '--figure', [...ids].join(), '--json');
  picked = JSON.parse(one).figures;
  expect(picked).toHaveLength(PICKED);
}, 180_000);
afterAll(async () => {
  sample?.end();
  await press?.close();
});

const fileOf = (ending: string) => built.files.find(({ path }) => path.endsWith(ending))!.path;

const books = new Map<string, Promise<Map<string, Grid>>>();

function gridsOf(file: string): Promise<Map<string, Grid>> {
  const known = books.get(file) ?? readGrids(paths.get(file)!);
  books.set(file, known);
  return known;
}

describe('figures of the built files', () => {
  test('the workbook prints what is explained', async () => {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(readFileSync(fileOf('.xlsx')) as never);
    const printed = new Map<unknown, unknown>();
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => printed.set(row.getCell(1).value, row.getCell(3).value));
    for (const figure of picked) expect(printed.get(figure.id), figure.id).toBe(figure.printed);
  });

  test.skipIf(!hasChromium)('the document and the pages print what is explained', async () => {
    const archive = unwrap(openZip(readFileSync(fileOf('.docx'))));
    const entry = archive.entries.find(({ name }) => name === 'word/document.xml')!;
    const xml = Buffer.from(unwrap(readEntry(archive, entry))).toString('utf8');
    // On paper each figure is a link to its explanation; the small mark behind it is another one.
    const links = await linksOf(fileOf('.pdf'));
    const printed = links.filter(({ to, text }) => to.startsWith('explained-') && to !== `explained-${text}`);
    expect(printed).toHaveLength(order.length);
    for (const figure of picked) {
      const at = xml.indexOf(`w:name="a_${figure.id}"`);
      expect(at, figure.id).toBeGreaterThan(0);
      const texts = xml.slice(at, at + 4000).match(/(?<=<w:t[^>]*>)[^<]+/);
      expect(texts?.[0], figure.id).toBe(figure.printed);
      const onPaper = printed[order.indexOf(figure.id)]!;
      expect(typed(onPaper.text), figure.id).toBe(typed(figure.printed));
    }
  });

  test('stand on cells that other programs find in the workbooks, too', async () => {
    let checked = 0;
    for (const figure of picked) {
      expect(figure.stands, figure.id).toBe(true);
      expect(figure.place.section.length, figure.id).toBeGreaterThan(0);
      expect(figure.cells.length, figure.id).toBeGreaterThan(0);
      for (const cell of [...figure.cells, ...figure.excludedRows.flatMap(({ cells }) => cells)]) {
        const grids = await gridsOf(cell.file);
        const grid = grids.get(cell.sheet) ?? grids.get('*')!;
        const found = grid(cell.row, cell.column);
        if (!agrees(cell.text, found)) expect.soft([cell, found], figure.id).toBeNull();
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(500);
  });

  test('have as many rows as they say', () => {
    for (const figure of picked) {
      const { rows, n } = figure;
      if (figure.indicator.id === 'activity-standard-attainment') continue;
      const told = rows.value ?? rows.denominator ?? 0;
      const { measure } = indicator(figure.indicator.id);
      // A form that counts in several terms of a sum is one row, and counts once in each.
      const terms = measure.kind === 'ratio' ? measure.denominator.length : 1;
      expect(n, `${figure.id} ${figure.indicator.id}`).toBeGreaterThanOrEqual(told);
      expect(n, `${figure.id} ${figure.indicator.id}`).toBeLessThanOrEqual(told * terms);
      for (const { reason } of figure.excludedRows) expect(reason.zh.length).toBeGreaterThan(0);
    }
  });
});
