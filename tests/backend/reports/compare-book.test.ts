/** Two reports of one workspace before and after a file came in: the workbook of their differences leads to its cells. */
import { basename, join } from 'node:path';
import ExcelJs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateHospital } from '#backend/sample/hospital/generate.ts';
import { sampleFiles } from '#backend/sample/workbooks/files.ts';
import { importFile, type SampleBackend, startSampleBackend } from '#tests/fixtures/sample-backend.ts';
import { agrees, readGrids } from './read-books.ts';

const hospital = generateHospital({ seed: 23, scale: 0.12 });
const { files } = sampleFiles(hospital, { years: ['2024-2025'], departments: ['IM', 'SU'] });
// The last workbook of a department: teaching activities with their sign-ins.
const late = files.find(({ path }) => path.includes('SU') || path.includes('外科'))!;

let sample: SampleBackend;
let book: ExcelJs.Workbook;

beforeAll(async () => {
  sample = startSampleBackend();
  await sample.call('workspace.create', {
    folder: join(sample.folder, 'workspace'),
    name: '比较',
    institution: { zh: '附属医院', en: 'Hospital' },
  });
  const request = {
    framework: 'wfme-2020',
    period: '2024-2025',
    language: 'en' as const,
    folder: join(sample.folder, 'reports'),
    formats: ['xlsx' as const],
  };
  for (const file of files) if (file !== late) await importFile(sample, file);
  const { report: earlier } = await sample.call('reports.build', request);
  await importFile(sample, late);
  const { report: later } = await sample.call('reports.build', request);
  const { files: written } = await sample.call('reports.exportComparison', {
    earlier: earlier.id,
    later: later.id,
    folder: join(sample.folder, 'reports'),
  });
  book = new ExcelJs.Workbook();
  await book.xlsx.readFile(written[0]!.path);
}, 120_000);
afterAll(() => sample?.end());

const rowsOf = (name: string) => {
  const sheet = book.getWorksheet(name)!;
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => sheet.getRow(index + 1));
  const heads = (rows[0]!.values as unknown[]).map(String);
  return rows.slice(1).map((row) => (head: string) => row.getCell(heads.indexOf(head)).value);
};

test('every difference has its two values, its reason, and the rows that only the later report knows', () => {
  const values = rowsOf('Values');
  expect(values.length).toBeGreaterThan(3);
  const moved = values.filter(
    (at) => typeof at('Value · Before') === 'number' && typeof at('Change') === 'number',
  );
  for (const at of moved) {
    const change = Number(at('Value · After')) - Number(at('Value · Before'));
    expect(Number(at('Change'))).toBeCloseTo(change, 9);
  }
  const brought = values.filter((at) => String(at('Why')).includes('new rows'));
  expect(brought.length).toBeGreaterThan(0);
  expect(brought.some((at) => Number(at('New rows behind it')) > 0)).toBe(true);
});

test('its cells stand in the file that came later, with the text that another program finds there', async () => {
  const cells = rowsOf('Cells');
  expect(cells.length).toBeGreaterThan(20);
  const grids = await readGrids(sample.put(late));
  const differences = new Set(rowsOf('Values').map((at) => at('Difference')));
  for (const at of cells) {
    expect(at('File')).toBe(basename(late.path));
    expect(differences).toContain(at('Difference'));
    const column = at('Column');
    if (!column) continue;
    const grid = grids.get(String(at('Sheet'))) ?? grids.get('*')!;
    const found = grid(Number(at('Row')), String(column));
    expect(agrees(String(at('Text of the cell') ?? ''), found), `${at('Row')}${column} ${found}`).toBe(true);
  }
});
