import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '#backend/files/xlsx/reader/read-xlsx.ts';
import { commonStyles, type Sheet, type Workbook } from '#backend/files/xlsx/workbook.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { openZip, readEntry } from '#backend/files/zip/read.ts';
import { unwrap } from '#shared/lib/result.ts';

const book = (sheet: Partial<Sheet>, more: Partial<Workbook> = {}): Workbook => ({
  styles: commonStyles,
  ...more,
  sheets: [{ name: '数据', rows: [], ...sheet }, ...(more.sheets ?? [])],
});

const reread = async (made: Workbook) => unwrap(await readXlsx(writeWorkbook(made))).sheets;

/** The same bytes through a reader that is not ours. */
async function elsewhere(made: Workbook): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  const bytes = writeWorkbook(made);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

function partOf(made: Workbook, name: string): string {
  const archive = unwrap(openZip(writeWorkbook(made)));
  const entry = archive.entries.find((candidate) => candidate.name === name);
  return entry ? new TextDecoder().decode(unwrap(readEntry(archive, entry))) : '';
}

describe('a written workbook', () => {
  it('is read back by our reader, cell by cell, whatever the texts hold', async () => {
    const text = fc.oneof(
      fc
        .string({ unit: 'binary', maxLength: 20 })
        .filter((value) => !/[\p{Surrogate}\ufffe\uffff]/u.test(value)),
      fc.constantFrom(' a ', '_x0041_', '=1+1', '\r\n', '<&">', '\u0000\u001f', '王小明\n二', '_x_x0041__'),
    );
    const cell = fc.oneof(
      text.filter((value) => value !== ''),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      fc.boolean(),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), async (rows) => {
        const filled = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
        const wanted = filled.slice(0, filled.findLastIndex((row) => row.length > 0) + 1);
        expect((await reread(book({ rows })))[0]?.rows).toEqual(wanted);
      }),
      { numRuns: 150 },
    );
  });

  it('is read by another reader, with its kinds', async () => {
    const rows: Sheet['rows'] = [
      ['工号', '是', '得分', '日期'],
      ['000123', true, 85.5, { date: '2025-03-01' }],
      [' 空格 ', false, -0.1, { date: '2025-03-01T08:30' }],
    ];
    const sheet = (await elsewhere(book({ rows }))).getWorksheet('数据');
    expect(sheet?.getRow(2).values).toEqual([
      undefined,
      '000123',
      true,
      85.5,
      new Date('2025-03-01T00:00:00Z'),
    ]);
    expect(sheet?.getRow(3).values).toEqual([
      undefined,
      ' 空格 ',
      false,
      -0.1,
      new Date('2025-03-01T08:30:00Z'),
    ]);
    expect(sheet?.getCell('D2').numFmt).toBe('yyyy-mm-dd');
  });

  it('never holds a formula', async () => {
    const made = book({ rows: [['=cmd|x!A1', '+1', '@x', '-2']] });
    expect(partOf(made, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
    const cell = (await elsewhere(made)).worksheets[0]?.getCell('A1');
    expect([cell?.type, cell?.value]).toEqual([exceljs.ValueType.String, '=cmd|x!A1']);
  });

  it('shows dates as dates; days that no calendar has keep their text', async () => {
    const rows = [[{ date: '2024-02-29' }, { date: '2025-02-29' }, { date: '2024-12-31T23:59:59' }]];
    expect((await reread(book({ rows })))[0]?.rows[0]).toEqual([
      { text: '2024-02-29', value: 45351, format: 'date' },
      '2025-02-29',
      { text: '2024-12-31 23:59', value: 45657 + 86_399 / 86_400, format: 'datetime' },
    ]);
  });

  it('is the same bytes for the same book', () => {
    const made = book({ rows: [['a', 1]] });
    expect(writeWorkbook(made)).toEqual(writeWorkbook(made));
  });

  it('carries looks, widths, merges and panes', async () => {
    const sheet = (
      await elsewhere(
        book({
          columns: [{ width: 20 }, { width: 8, hidden: true }, { width: 12, numberFormat: '@' }],
          rows: [
            [{ value: '标题', style: 'title' }],
            [{ value: '错', style: 'wrong' }, 'x', 'y'],
            [null, null, { value: 12, style: 'header' }],
          ],
          rowHeights: { 0: 30 },
          merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
          freeze: { rows: 2, columns: 1 },
        }),
      )
    ).worksheets[0]!;
    expect([sheet.getColumn(1).width, sheet.getColumn(2).hidden, sheet.getRow(1).height]).toEqual([
      20,
      true,
      30,
    ]);
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, size: 16 });
    expect(sheet.getCell('A1').alignment).toMatchObject({ horizontal: 'center', vertical: 'middle' });
    expect(sheet.getCell('A2').fill).toMatchObject({ type: 'pattern', fgColor: { argb: 'FFFBD9D3' } });
    expect(sheet.getCell('A2').border?.left?.style).toBe('thin');
    expect([sheet.getCell('B1').isMerged, sheet.getCell('B1').master.address]).toEqual([true, 'A1']);
    expect(sheet.getCell('C2').numFmt).toBe('@');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
  });

  it('carries filters, tables, notes, names, printing and properties', async () => {
    const range = { top: 0, left: 0, bottom: 2, right: 1 };
    const workbook = await elsewhere(
      book(
        {
          rows: [
            ['姓名', '得分'],
            ['甲', 1],
            [{ value: '乙', comment: '不是\n工号 <1>' }, 2],
          ],
          table: { name: '成绩表', range },
          repeatRows: { from: 0, to: 0 },
          landscape: true,
          fitToWidth: true,
        },
        {
          sheets: [
            { name: "B'2", rows: [['a'], ['b']], autoFilter: { top: 0, left: 0, bottom: 1, right: 0 } },
          ],
          names: [{ name: 'Names', sheet: "B'2", range: { top: 0, left: 0, bottom: 1, right: 0 } }],
          properties: { title: '年度报告', author: 'Attest', created: '2026-01-02T03:04:05Z' },
        },
      ),
    );
    const [first, second] = workbook.worksheets;
    expect(first?.getTable('成绩表')).toBeDefined();
    expect(JSON.stringify(first?.getCell('A3').note)).toContain('不是\\n工号 <1>');
    expect(first?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:1', paperSize: 9 });
    expect(second?.autoFilter).toBe('A1:A2');
    expect(workbook.definedNames.getRanges('Names').ranges).toEqual(["'B''2'!$A$1:$A$2"]);
    expect([workbook.title, workbook.creator, workbook.created.toISOString()]).toEqual([
      '年度报告',
      'Attest',
      '2026-01-02T03:04:05.000Z',
    ]);
  });

  it('offers drop-downs, the long ones from a sheet that nobody sees', async () => {
    const long = Array.from({ length: 80 }, (_, index) => `第 ${index} 教研室`);
    const made = book({
      rows: [['选']],
      dropDowns: [
        {
          range: { top: 1, left: 0, bottom: 1, right: 0 },
          values: ['甲', '乙 & 丙'],
          error: { title: '错', text: '请选择' },
        },
        { range: { top: 1, left: 1, bottom: 1, right: 1 }, values: long },
        { range: { top: 1, left: 2, bottom: 1, right: 2 }, values: ['a, b', 'c'] },
        { range: { top: 1, left: 3, bottom: 1, right: 3 }, values: [] },
      ],
    });
    const sheet = (await elsewhere(made)).worksheets[0]!;
    expect(sheet.getCell('A2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"甲,乙 & 丙"'],
      error: '请选择',
    });
    expect(sheet.getCell('B2').dataValidation).toMatchObject({ formulae: ["'_lists'!$A$1:$A$80"] });
    expect(sheet.getCell('C2').dataValidation).toMatchObject({ formulae: ["'_lists'!$B$1:$B$2"] });
    const lists = (await reread(made))[1];
    expect([lists?.name, lists?.hidden, lists?.rows[1], lists?.rows[79]]).toEqual([
      '_lists',
      true,
      ['第 1 教研室', 'c'],
      ['第 79 教研室'],
    ]);
  });

  it('has tabs with names that Excel accepts, and finds them under the names of the book', async () => {
    const sheets = ['内科/外科: [2024]*', 'x'.repeat(40), 'X'.repeat(35), '', "'q'"].map((name) => ({
      name,
      rows: [['a']],
    }));
    const written = await reread({
      sheets,
      names: [{ name: 'N', sheet: 'x'.repeat(40), range: { top: 0, left: 0, bottom: 0, right: 0 } }],
    });
    expect(written.map(({ name }) => name)).toEqual([
      '内科 外科 2024',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
      'Sheet',
      'q',
    ]);
  });

  it('cuts a text that Excel would call damage, visibly', async () => {
    const cell = (await reread(book({ rows: [['字'.repeat(40_000)]] })))[0]?.rows[0]?.[0] as string;
    expect([cell.length, cell.at(-1)]).toEqual([32_767, '…']);
  });

  it.each([
    ['an unknown style', book({ rows: [[{ value: 1, style: 'none' }]] })],
    [
      'a table with a header twice',
      book({
        rows: [
          ['a', 'A'],
          [1, 2],
        ],
        table: { name: 'T', range: { top: 0, left: 0, bottom: 1, right: 1 } },
      }),
    ],
    ['no visible sheet', { sheets: [{ name: 'a', rows: [], hidden: true }] }],
  ])('is not made from a book with %s', (_, made) => {
    expect(() => writeWorkbook(made as Workbook)).toThrow();
  });
});
