import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '#backend/files/text/write-csv.ts';
import { writeZip } from '#backend/files/zip/write.ts';
import { inspect } from '#backend/importing/inspect/index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-inspect-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const options = { language: 'en', read: {}, cells: null } as const;

const grades = [
  ['内科学成绩登记表', '', ''],
  ['学号', '姓名', '成绩（分）'],
  ['0202201', '王一', '86'],
  ['0202202', '李, 二', '缺考'],
  ['合计', '', '86'],
];

describe('inspect', () => {
  test('tells encoding, heading, columns, rows and what is no data', async () => {
    const path = put('成绩.csv', writeCsv(grades, { encoding: 'gb18030', delimiter: ';' }));
    expect(await inspect(path, options)).toMatchObject({
      file: '成绩.csv',
      format: 'csv',
      encoding: 'gbk',
      delimiter: ';',
      layout: null,
      refused: null,
      tables: [
        {
          sheet: '成绩',
          headerRows: [2, 2],
          columns: [
            { header: '学号', kind: 'identifier', unit: null },
            { header: '姓名', kind: 'text', unit: null },
            { header: '成绩（分）', kind: 'integer', unit: '分' },
          ],
          rows: 2,
          skipped: [
            { row: 1, reason: 'title' },
            { row: 5, reason: 'total' },
          ],
        },
      ],
      problems: [{ level: 'info', code: 'state-not-number', row: 4, column: 'C' }],
    });
  });

  test('writes the cells of each table, as shown', async () => {
    const path = put('grades.csv', writeCsv(grades, { encoding: 'utf-8-bom' }));
    const cells = join(folder, 'cells');
    const { encoding, bom, tables } = await inspect(path, { ...options, cells });
    expect([encoding, bom]).toEqual(['utf-8-sig', true]);
    expect(readdirSync(cells)).toEqual([tables[0]!.cells]);
    expect(readFileSync(join(cells, tables[0]!.cells!), 'utf8')).toBe(
      '学号,姓名,成绩（分）\r\n0202201,王一,86\r\n0202202,"李, 二",缺考\r\n',
    );
  });

  test('answers for what cannot be read', async () => {
    const refused = async (path: string) => (await inspect(path, options)).refused?.code;
    expect(await refused(join(folder, 'nothing.csv'))).toBe('file-not-found');
    expect(await refused(put('empty.csv', new Uint8Array()))).toBe('file-empty');
    expect(await refused(put('broken.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])))).toBe(
      'file-corrupt',
    );
  });

  test('looks into archives', async () => {
    const path = put(
      'all.zip',
      writeZip([
        { name: '内科/成绩.csv', data: writeCsv(grades) },
        { name: '说明.pdf', data: new TextEncoder().encode('%PDF-1.7') },
      ]),
    );
    const { format, tables, refused } = await inspect(path, options);
    expect({ format, refused, sheets: tables.map(({ sheet, rows }) => [sheet, rows]) }).toMatchObject({
      format: 'zip',
      refused: null,
      sheets: [[expect.stringMatching(/内科\/成绩\.csv › 成绩$/), 2]],
    });
  });

  test('stops what takes too long', async () => {
    const path = put('grades-2.csv', writeCsv(grades));
    const { refused } = await inspect(path, options, { seconds: 0, megabytes: 640 });
    expect(refused?.code).toBe('file-too-costly');
  });
});
