import { gzipSync, zstdCompressSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inProcess, inThread } from '#backend/files/apart/carriers.ts';
import { readForeign } from '#backend/files/foreign/read-foreign.ts';
import { readFile } from '#backend/files/read-file.ts';
import { encodeGb18030 } from '#backend/files/text/gb18030.ts';
import { cellText, type RawFile } from '#shared/importing/raw.ts';
import { shownText } from '#shared/importing/shown-text.ts';
import { unwrap } from '#shared/lib/result.ts';

XLSX.set_cptable(codepages);

type Value = string | number | boolean | null;

/** The table as another program writes it. */
function written(rows: Value[][], bookType: XLSX.BookType, name = '成绩单'): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer);
}

const texts = ({ sheets }: RawFile): string[][] =>
  sheets[0]!.rows.map((row) => row.map((cell) => cellText(cell)));
const read = async (bytes: Uint8Array, name: string): Promise<RawFile> => unwrap(await readFile(bytes, name));

const table: Value[][] = [
  ['学号', '姓名', '成绩', '通过'],
  ['0202', '王芳', 85.5, true],
  ['0203', '𠮷田 & <b>', -3, false],
  [null, '末', null, null],
];

describe('the program that reads old workbooks', () => {
  const task = { format: 'xls', data: written(table, 'biff8'), name: 'a.xls' } as const;

  it.each([
    ['in a process of its own', inProcess],
    ['in a thread', inThread],
  ])('answers %s', async (_, carrier) => {
    expect(await readForeign(task, carrier)).toMatchObject({ ok: true, data: { format: 'xls' } });
    expect(await readForeign({ ...task, data: task.data.subarray(0, 900) }, carrier)).toMatchObject({
      ok: false,
    });
  });

  it('that ends without an answer is told as one without memory', async () => {
    const answer = await readForeign(task, (_program, _task, { gone }) => {
      setImmediate(gone);
      return () => undefined;
    });
    expect(answer).toMatchObject({ error: { code: 'file-too-large', details: { what: 'memory' } } });
  });
});

describe('a workbook of another program', () => {
  it.each([
    ['biff8', 'a.xls', 'xls'],
    ['xlsb', 'a.xlsb', 'xlsb'],
    ['ods', 'a.ods', 'ods'],
    ['fods', 'a.fods', 'ods'],
    ['xlml', 'a.xml', 'xml'],
    ['dif', 'a.dif', 'dif'],
  ] as const)('written as %s comes back equal', async (type, name, format) => {
    const file = await read(written(table, type), name);
    expect([file.format, texts(file)]).toEqual([
      format,
      [
        ['学号', '姓名', '成绩', '通过'],
        ['0202', '王芳', '85.5', 'TRUE'],
        ['0203', '𠮷田 & <b>', '-3', 'FALSE'],
        ['', '末'],
      ],
    ]);
  });

  it('of Excel 95 in GBK is read in GBK', async () => {
    const made = written([['AAAA', 1]], 'biff5');
    const place = Buffer.from(made).indexOf('AAAA');
    made.set(encodeGb18030('王芳'), place);
    const codepage = Buffer.from(made).indexOf(Buffer.from([0x42, 0x00, 0x02, 0x00]));
    expect(codepage).toBeGreaterThan(0);
    made.set([0xa8, 0x03], codepage + 4);
    expect(texts(await read(made, 'a.xls'))).toEqual([['王芳', '1']]);
  });

  it('shows numbers as they were formatted, dates year first, and keeps all digits', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([[45_717, 0.853, 86.6667, 1234.5, 1.5]]);
    for (const [cell, code] of Object.entries({
      A1: 'm/d/yy',
      B1: '0.0%',
      C1: '0.00',
      D1: '#,##0.00',
      E1: '[h]:mm',
    }))
      sheet[cell].z = code;
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'S');
    for (const bookType of ['biff8', 'xlsb', 'xlsx'] as const) {
      const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer);
      const [first] = (await read(bytes, 'a.xls')).sheets;
      expect([0, 1, 2, 3, 4].map((column) => shownText(first!, 0, column))).toEqual([
        '2025-03-01',
        '85.3%',
        '86.67',
        '1,234.50',
        '36:00',
      ]);
      expect([first!.rows[0]![2], first!.rows[0]![4]]).toMatchObject([
        86.6667,
        { value: 1.5, format: 'duration' },
      ]);
    }
  });

  it('tells merges, hidden rows, columns and sheets', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    sheet['!rows'] = [{}, { hidden: true }];
    sheet['!cols'] = [{}, {}, { hidden: true }];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'S');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['x']]), 'T');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
    const { sheets } = await read(bytes, 'a.xls');
    expect(sheets).toMatchObject([
      { hidden: false, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] },
      { hidden: true, veryHidden: true },
    ]);
  });

  it('packed on its own is read as what it holds', async () => {
    const csv = Buffer.from('a,b\n1,2\n');
    for (const [packed, name] of [
      [gzipSync(csv), 'a.csv.gz'],
      [zstdCompressSync(csv), 'a.csv.zst'],
      [gzipSync(written(table, 'biff8')), 'a.xls.gz'],
    ] as const)
      expect(await readFile(packed, name)).toMatchObject({ ok: true });
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(await readFile(bomb, 'a.csv.gz')).toMatchObject({
      error: { code: 'file-too-large', details: { what: 'ratio' } },
    });
  });

  it('of random texts and numbers comes back equal from every format', async () => {
    const cell = fc.oneof(
      fc
        .string({ unit: fc.constantFrom(...'王芳ab 1,;"<&é语'), minLength: 1, maxLength: 8 })
        .filter((text) => text === text.trim() && !/^[=\d"']/.test(text)),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('biff8', 'xlsb', 'ods', 'fods', 'xlml', 'dif', 'xlsx', 'html'),
        async (rows, type) => {
          const bytes = written(rows as Value[][], type as XLSX.BookType, 'S');
          const expected = rows.map((row) => row.map((value) => cellText(value)));
          expect(texts(await read(bytes, 'a'))).toEqual(
            type === 'html'
              ? expected.map((row) => row.map((text) => text.replaceAll(/ {2,}/g, ' ')))
              : expected,
          );
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
