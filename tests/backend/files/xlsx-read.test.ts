import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '#backend/files/xlsx/reader/read-xlsx.ts';
import type { RawCell, RawFile } from '#shared/importing/raw.ts';
import { unwrap } from '#shared/lib/result.ts';
import { handMade, oneSheet, zipped } from './package.ts';

const read = async (bytes: Uint8Array): Promise<RawFile> => unwrap(await readXlsx(bytes));
const rowsOf = async (bytes: Uint8Array): Promise<RawCell[][] | undefined> =>
  (await read(bytes)).sheets[0]?.rows;

describe('cells of a workbook', () => {
  it('come with their kinds, as they stand', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>85.5</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><f>A1</f><v>x &amp; y</v></c>' +
      '<c r="F1" t="inlineStr"><is><t> 两端 </t></is></c><c r="G1"><v>-1.5E-3</v></c><c r="H1"/></row>';
    const strings = '<si><t xml:space="preserve"> 王小明</t></si>';
    expect(await rowsOf(oneSheet(rows, { strings }))).toEqual([
      [' 王小明', 85.5, true, { error: '#REF!' }, 'x & y', ' 两端 ', -0.0015],
    ]);
  });

  it('keep their place when rows, cells or their names are left out', async () => {
    const rows =
      '<row r="2"><c r="C2"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>' +
      '<row r="6"><c r="B6" s="0"/></row><row><c r="B9"><v>4</v></c></row>';
    expect(await rowsOf(oneSheet(rows))).toEqual([
      [],
      [null, null, 1],
      [2, 3],
      [],
      [],
      [],
      [],
      [],
      [null, 4],
    ]);
  });

  it('may come in any order, attributes in any spelling', async () => {
    const rows = `<row spans='1:3' r = "1" ><c t='n' r='B1'><v> 2 </v></c><c cm="1" s="0" r="A1" ><v>1</v ></c ></row>`;
    expect(await rowsOf(oneSheet(rows))).toEqual([[1, 2]]);
  });

  it('are found under any prefix', async () => {
    const xml =
      '<x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>' +
      '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells>';
    const file = await read(
      handMade({ prefix: 'x:', sheets: [{ name: 'S', xml }], strings: '<x:si><x:t>甲</x:t></x:si>' }),
    );
    expect(file.sheets[0]).toMatchObject({
      rows: [['甲', 2]],
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    });
  });

  it('join the runs of rich text and leave reading aids out', async () => {
    const strings =
      '<si><r><rPr><b/></rPr><t>课</t></r><r><t>程</t></r><rPh sb="0" eb="1"><t>kecheng</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>' +
      '<si><t><![CDATA[<a> & ]]>b</t></si>';
    const rows = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await rowsOf(oneSheet(`<row r="1">${rows}</row>`, { strings }))).toEqual([
      ['课程', null, null, '<a> & b'],
    ]);
  });

  it('resolve entities, line ends and escapes of control characters, once', async () => {
    const strings =
      '<si><t>&lt;&#x4E2D;&#25991;&gt; &amp;amp; a\r\nb_x000D_ _x005F_x0041_ &unknown;</t></si>';
    expect(await rowsOf(oneSheet('<row r="1"><c t="s"><v>0</v></c></row>', { strings }))).toEqual([
      ['<中文> &amp; a\nb\r _x0041_ &unknown;'],
    ]);
  });

  it('pass over comments and instructions between them', async () => {
    const rows =
      '<!-- <c r="A1"><v>9</v></c> --><row r="1"><?x?><c r="A1"><!-- 1 --><v>1</v><!----></c></row>';
    expect(await rowsOf(oneSheet(rows))).toEqual([[1]]);
  });

  it('of formulas are their cached values; a note counts those without', async () => {
    const rows =
      '<row r="3"><c r="B3"><f>SUM(A1)</f></c><c r="C3"><f>1+1</f><v></v></c><c r="D3"><f>1</f><v>1</v></c><c r="E3" t="str"><f>""</f><v></v></c></row>';
    const file = await read(oneSheet(rows));
    expect(file.sheets[0]?.rows[2]).toEqual([null, null, null, 1]);
    expect(file.notes).toEqual([
      { code: 'formula-without-value', details: { sheet: 'S', cell: 'B3', count: 2 } },
    ]);
  });

  it('are numbers exactly as Number reads their digits', async () => {
    const digits = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.stringMatching(/^-?[0-9]{1,20}(\.[0-9]{1,20})?$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(digits, { minLength: 1, maxLength: 20 }), async (texts) => {
        const row = `<row r="1">${texts.map((text) => `<c><v>${text}</v></c>`).join('')}</row>`;
        expect(await rowsOf(oneSheet(row))).toEqual([texts.map(Number)]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a sheet', () => {
  it('takes no room for what it only claims', async () => {
    const xml =
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(await rowsOf(handMade({ sheets: [{ name: 'S', xml }] }))).toEqual([[1]]);
  });

  it('is refused when its few cells would take all the memory', async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    );
    expect(await readXlsx(oneSheet(rows.join('')))).toMatchObject({
      error: { code: 'file-too-large', details: { what: 'cells' } },
    });
    expect(await readXlsx(oneSheet('<row r="1048577"/>'))).toMatchObject({
      error: { code: 'file-too-large', details: { what: 'rows' } },
    });
  });

  it('says what its author hid, within what it holds', async () => {
    const xml =
      '<cols><col min="2" max="2" width="9"/><col min="3" max="16384" hidden="1"/></cols>' +
      '<sheetData><row r="1"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row><row r="2" hidden="1"><c><v>5</v></c></row><row r="3" hidden="true"/></sheetData>';
    expect((await read(handMade({ sheets: [{ name: 'S', xml }] }))).sheets[0]).toMatchObject({
      hiddenRows: [1],
      hiddenColumns: [2, 3],
    });
  });

  it('is marked as hidden, also when it is hidden well; the order is that of the tabs', async () => {
    const xml = '<sheetData/>';
    const sheets = [
      { name: '乙', xml },
      { name: '甲 &amp; 丙', xml, state: 'hidden' },
      { name: '_c', xml, state: 'veryHidden' },
    ];
    expect((await read(handMade({ sheets }))).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['乙', false],
      ['甲 & 丙', true],
      ['_c', true],
    ]);
  });

  it('keeps Chinese whole wherever it stands in a large part', async () => {
    const text = '林淑娜与护理部';
    const strings = Array.from(
      { length: 30_000 },
      (_, index) => `<si><t>${'a'.repeat(index % 7)}${text}</t></si>`,
    );
    const rows = strings.map((_, index) => `<row r="${index + 1}"><c t="s"><v>${index}</v></c></row>`);
    const cells = await rowsOf(oneSheet(rows.join(''), { strings: strings.join('') }));
    expect(cells?.every((row, index) => row[0] === 'a'.repeat(index % 7) + text)).toBe(true);
  });
});

describe('packages', () => {
  it('may be written in UTF-16', async () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><sst><si><t>护理</t></si></sst>';
    const parts = { 'xl/sharedStrings.xml': new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) };
    expect(await rowsOf(oneSheet('<row r="1"><c t="s"><v>0</v></c></row>', { parts }))).toEqual([['护理']]);
  });

  it('may be of the strict dialect, with dates as text', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const rows =
      '<row r="1"><c t="d" s="1"><v>2025-03-01</v></c><c t="d"><v>2025-03-01T12:00:00</v></c><c t="d"><v>soon</v></c></row>';
    expect(await rowsOf(oneSheet(rows, { styles }))).toEqual([
      [
        { text: '2025-03-01', value: 45717, format: 'date' },
        { text: '2025-03-01 12:00:00', value: 45717.5, format: 'datetime' },
        'soon',
      ],
    ]);
  });

  it('find their parts in any case and with backslashes', async () => {
    const bytes = zipped({
      '_rels\\.rels':
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/XL/Book.xml"/></Relationships>',
      'xl/book.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>',
      'xl/_rels/book.xml.rels':
        '<Relationships><Relationship Id="b" Type="x/worksheet" Target=".\\Sheets\\One.xml"/></Relationships>',
      'XL/sheets/one.xml': '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
    });
    expect(await rowsOf(bytes)).toEqual([[7]]);
  });

  it('say which tab has no part', async () => {
    const xml =
      '<workbook><sheets><sheet name="S" r:id="s1"/><sheet name="Lost" r:id="s9"/></sheets></workbook>';
    const file = await read(
      oneSheet('<row r="1"><c><v>1</v></c></row>', { parts: { 'xl/workbook.xml': xml } }),
    );
    expect(file.notes).toEqual([{ code: 'sheet-missing', details: { sheet: 'Lost' } }]);
  });

  it.each([
    [
      'an entity bomb',
      oneSheet('', { parts: { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>' } }),
    ],
    ['a string that is not there', oneSheet('<row><c t="s"><v>5</v></c></row>')],
    [
      'a sheet that breaks off',
      oneSheet('', { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c r="A1"><v>1' } }),
    ],
    [
      'bytes that are no UTF-8',
      oneSheet('', { parts: { 'xl/worksheets/sheet1.xml': Uint8Array.of(0x3c, 0xff, 0xff) } }),
    ],
    ['no workbook inside', oneSheet('', { parts: { 'xl/workbook.xml': '<html/>' } })],
  ])('are damaged by %s', async (_, bytes) => {
    expect(await readXlsx(bytes)).toMatchObject({ ok: false, error: { code: 'file-corrupt' } });
  });

  it.each([
    ['ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }],
    ['xlsb', { 'xl/workbook.bin': 'x' }],
    ['docx', { 'word/document.xml': '<w/>' }],
    ['zip', { 'notes.txt': 'x' }],
  ])('of another kind are named: %s', async (looksLike, parts) => {
    expect(await readXlsx(zipped(parts))).toMatchObject({
      error: { code: 'file-unsupported', details: { looksLike } },
    });
  });
});
