/** What a hospital writes into its records must not run on the machine of whoever opens an export of them. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import { unwrap } from '#shared/lib/result.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

const ATTACK = `=HYPERLINK("http://x.example","科")`;
const attacks = [ATTACK, '+1+cmd|x', '-2+3+cmd|x', '@SUM(A1)', '\t=1+1'];
const year = '2024-2025';
const language = 'zh-CN' as const;

let test: TestBackend;
let folder: string;
beforeEach(async () => {
  test = await openTestBackend();
  folder = join(test.folder, '..');
});
afterEach(() => test.end());

const save = (type: string, values: Record<string, string | number | null>) =>
  test.call('records.save', { type, id: null, version: null, values });

/** The sheets of a workbook as XML, and all its texts; of an archive, those of all its workbooks. */
function opened(bytes: Uint8Array): { sheets: string[]; texts: string } {
  const archive = unwrap(openZip(bytes));
  const sheets: string[] = [];
  let texts = '';
  for (const entry of archive.entries) {
    const data = unwrap(readEntry(archive, entry));
    if (entry.name.endsWith('.xlsx')) {
      const inner = opened(data);
      sheets.push(...inner.sheets);
      texts += inner.texts;
    } else if (entry.name.startsWith('xl/worksheets/') && entry.name.endsWith('.xml'))
      sheets.push(Buffer.from(data).toString('utf8'));
    else if (entry.name === 'xl/sharedStrings.xml') texts += Buffer.from(data).toString('utf8');
  }
  return { sheets, texts };
}

/** No cell of any sheet is computed; `holds`: the hostile text is there, as the text that it is. */
function expectHarmless(path: string, holds: boolean): void {
  const { sheets, texts } = opened(readFileSync(path));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    expect(sheet).not.toMatch(/<(\w+:)?f[\s>/]/);
    expect(sheet).not.toContain('t="str"');
  }
  if (holds) expect(texts).toContain('=HYPERLINK(');
}

/** No field of a delimited text begins as a formula does. */
function expectHarmlessText(path: string): void {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  expect(text).toContain('HYPERLINK');
  expect(text).not.toMatch(/(^|[\r\n,])"?[=+@\t]/);
  expect(text).not.toMatch(/(^|[\r\n,])"?-(?![\d.]+("|,|\r|$))/);
}

describe('formulas in what people typed', () => {
  it('stay texts in the receipt, with its refused rows', async () => {
    await save('department', { code: 'IM', name: '内科', name_en: null });
    await save('person', { number: 'T1', name: '李娜', role: 'teacher', department: 'IM' });
    const csv = join(folder, '活动.csv');
    const rows = attacks.map((text) => `2024-02-30,内科,小讲课,"${text.replaceAll('"', '""')}",T1,12,11`);
    const good = `2024-10-08,内科,小讲课,"${ATTACK.replaceAll('"', '""')}",T1,12,11`;
    writeFileSync(csv, ['日期,科室,活动类型,主题,主讲人,应到,实到', good, ...rows].join('\n'));
    const { imports } = await test.call('import.stage', { paths: [csv] });
    const { id, plan } = imports[0]!;
    const { batch, counts } = await test.call('import.commit', { import: id, plan });
    expect(counts).toMatchObject({ new: 1, rejected: attacks.length });
    const { path } = await test.call('batches.receipt-file', { batch, language, format: 'xlsx', folder });
    expectHarmless(path, true);
  });

  it('stay texts in templates, alone and in the package of a year', async () => {
    await save('department', { code: 'IM', name: ATTACK, name_en: '@SUM(A1)' });
    await save('person', { number: 'T1', name: ATTACK, role: 'teacher', department: 'IM' });
    const path = join(folder, 'template.xlsx');
    await test.call('completeness.template', {
      type: 'activity',
      department: 'IM',
      path,
      period: year,
      language,
    });
    expectHarmless(path, true);
    const { files } = await test.call('completeness.templates', { period: year, language, folder });
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) expectHarmless(file.path, false);
  });

  it('stay texts in the list of findings, as a workbook and as a text', async () => {
    await save('department', { code: 'IM', name: '内科', name_en: null });
    const activity = (title: string) => ({
      date: '2024-10-08',
      department: 'IM',
      kind: 'ward-round',
      title,
      expected: 10,
      signed_in: 1,
    });
    await storeRows(test, 'activity', attacks.map(activity));
    await test.call('quality.refresh', {});
    for (const name of ['list.xlsx', 'list.csv']) {
      const path = join(folder, name);
      const { rows } = await test.call('quality.export', { check: 'activity-few-signed', path, language });
      expect(rows).toBe(attacks.length);
      if (extname(name) === '.xlsx') expectHarmless(path, true);
      else expectHarmlessText(path);
    }
  });

  it('stay texts in the workbook of a report', async () => {
    await save('department', { code: 'IM', name: ATTACK, name_en: null });
    await save('activity', {
      date: '2024-10-08',
      department: 'IM',
      kind: 'ward-round',
      host: null,
      title: ATTACK,
      expected: 10,
      signed_in: 1,
    });
    const { files } = await test.call('reports.build', {
      framework: 'wfme-2020',
      period: year,
      language,
      folder: join(folder, 'reports'),
      formats: ['xlsx'],
    });
    expectHarmless(files[0]!.path, true);
  });

  it('are marked in the numbers of a chart', async () => {
    const path = join(folder, 'chart.csv');
    const table = [['科室', '数'], ...attacks.map((text) => [text, '-5'])];
    await test.call('charts.export', {
      chart: { kind: 'bar' } as never,
      sentence: '',
      table,
      path,
      language,
    });
    expectHarmlessText(path);
  });

  it('meet one writer of workbooks and one of delimited texts', () => {
    const own = ['files/xlsx/writer/write-workbook.ts', 'files/xlsx/reader/read-xlsx.ts'];
    const backend = join(import.meta.dirname, '../../electron/backend');
    const sources = readdirSync(backend, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && statSync(join(backend, name)).isFile(),
    );
    const making = sources.filter((name) =>
      readFileSync(join(backend, name), 'utf8').includes('xl/worksheets'),
    );
    expect(making.sort()).toEqual(own.sort());
    // Only copies that the program itself reads again, and the files of a sample, keep their texts as they are.
    const plain = sources.filter((name) =>
      readFileSync(join(backend, name), 'utf8').includes('neutralizeFormulas: false'),
    );
    expect(plain.sort()).toEqual([
      'importing/inspect/inspect-path.ts',
      'importing/withhold.ts',
      'sample/workbooks/encode.ts',
    ]);
  });
});
