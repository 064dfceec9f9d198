import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '#backend/files/limits.ts';
import { readFile } from '#backend/files/read-file.ts';
import { encodeGb18030 } from '#backend/files/text/gb18030.ts';
import { writeCsv } from '#backend/files/text/write-csv.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { zipped } from './package.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const ole = (...streams: string[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      ...streams.map((name) => Buffer.from(name, 'utf16le')),
    ]),
  );

const workbook = writeWorkbook({
  styles: { date: { numberFormat: 'yyyy-mm-dd' } },
  sheets: [
    {
      name: '教师评价',
      rows: [
        ['工号', '姓名', '日期', '得分'],
        ...Array.from({ length: 30 }, (_, row) => [
          `0${row}`,
          `王小明${row % 4}`,
          { date: '2025-03-01' },
          row / 7,
        ]),
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    },
    { name: 'b', rows: [[true, null, 'x']], hidden: true },
  ],
});

describe('a file', () => {
  it('is what its bytes are, whatever it is called', async () => {
    expect(await readFile(workbook, 'export.csv')).toMatchObject({ ok: true, data: { format: 'xlsx' } });
    expect(await readFile(text('a,b\n1,2\n'), 'export.xls')).toMatchObject({
      ok: true,
      data: { format: 'csv' },
    });
    expect(await readFile(encodeGb18030('姓名\t成绩\n王芳\t85\n'), 'C:\\导出\\成绩.xlsx')).toMatchObject({
      ok: true,
      data: { format: 'tsv', sheets: [{ name: '成绩' }] },
    });
  });

  it.each([
    ['file-empty', new Uint8Array(0), 'a.xlsx', undefined],
    ['file-empty', text('\ufeff'), 'a.csv', undefined],
    ['file-corrupt', workbook.subarray(0, workbook.length - 300), 'a.xlsx', undefined],
    ['file-encrypted', ole('EncryptionInfo', 'EncryptedPackage'), 'a.xlsx', undefined],
    ['file-corrupt', ole('Workbook'), 'a.xls', undefined],
    ['file-without-table', text('<html><body>nothing</body></html>'), 'a.xls', undefined],
    ['file-without-table', text('MIME-Version: 1.0\nContent-Type: multipart/related'), 'a.xls', undefined],
    ['file-archive', zipped({ 'a.csv': '1', 'b.csv': '2' }), 'a.zip', undefined],
    ['file-unsupported', ole('WordDocument'), 'a.doc', 'doc'],
    ['file-unsupported', text('%PDF-1.7 ...'), 'a.pdf', 'pdf'],
    ['file-unsupported', text('{"a":1}'), 'a.json', 'json'],
    ['file-unsupported', zipped({ 'word/document.xml': '<w/>' }), 'a.docx', 'docx'],
  ])('is refused as %s', async (code, bytes, name, looksLike) => {
    const result = await readFile(bytes, name);
    expect(result).toMatchObject({ ok: false, error: { code } });
    if (looksLike)
      expect(result).toMatchObject({ error: { details: { looksLike, extension: name.split('.')[1] } } });
  });

  it('larger than the limit is refused before it is looked at', async () => {
    const bytes = new Uint8Array(limits.rawBytes + 1);
    expect(await readFile(bytes, 'a.csv')).toMatchObject({
      error: { code: 'file-too-large', details: { what: 'bytes' } },
    });
  });

  it('with more rows than a spreadsheet has is refused', async () => {
    const bytes = text('1\n'.repeat(limits.rows + 1));
    expect(await readFile(bytes, 'a.csv')).toMatchObject({
      error: { code: 'file-too-large', details: { what: 'rows' } },
    });
    expect(await readFile(bytes.subarray(0, limits.rows * 2), 'a.csv')).toMatchObject({ ok: true });
  });
});

describe('a damaged file', () => {
  // Whole numbers, because random doubles crowd together near zero.
  const share = fc.nat({ max: 9999 }).map((part) => part / 10_000);

  const samples: readonly [string, Uint8Array][] = [
    ['a.xlsx', workbook],
    [
      'a.csv',
      writeCsv(
        Array.from({ length: 40 }, (_, row) => [row, `"王,${row}"`, 'x\ny', null]),
        { encoding: 'gb18030' },
      ),
    ],
    [
      'b.csv',
      writeCsv(
        Array.from({ length: 40 }, (_, row) => [row, '护理', '=1']),
        {},
      ),
    ],
  ];
  const damage = fc.record({
    sample: fc.nat({ max: samples.length - 1 }),
    cut: fc.option(share),
    flips: fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), {
      maxLength: 12,
    }),
  });

  it('is read or refused by name: it never throws and never hangs', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(damage, async ({ sample, cut, flips }) => {
        const [name, whole] = samples[sample]!;
        const bytes = whole.slice(0, cut === null ? whole.length : Math.floor(cut * whole.length));
        for (const [place, value] of flips) bytes[Math.floor(place * bytes.length)] = value;
        const start = performance.now();
        const result = await readFile(bytes, name);
        expect(performance.now() - start).toBeLessThan(2000);
        seen.add(result.ok ? 'ok' : result.error.code);
      }),
      { numRuns: 500 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['ok', 'file-corrupt']));
  });

  it('inside its parts is read or refused by name, too', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>1</f><v>2.5</v></c><c r="C1" t="inlineStr"><is><t>x</t></is></c></row>';
    const sheet = `<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
    const parts: Readonly<Record<string, string>> = {
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" state="hidden" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/sharedStrings.xml': '<sst><si><t>王 &amp; _x0041_</t></si><si><r><t>a</t></r></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml': sheet,
    };
    const names = Object.keys(parts);
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: names.length - 1 }),
        fc.array(fc.tuple(share, fc.constantFrom(...'<>/"= &;!?-[]:crvst019', '\u0000', 'é')), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.boolean(),
        async (part, edits, cut) => {
          const name = names[part]!;
          let content = parts[name]!;
          for (const [place, character] of edits) {
            const at = Math.floor(place * content.length);
            content = content.slice(0, at) + character + (cut ? '' : content.slice(at + 1));
          }
          const result = await readFile(zipped({ ...parts, [name]: content }), 'a.xlsx');
          codes.add(result.ok ? 'ok' : result.error.code);
        },
      ),
      { numRuns: 1000 },
    );
    expect([...codes].every((code) => code === 'ok' || code.startsWith('file-'))).toBe(true);
  });
});

describe('a long text', () => {
  const long = text(`a,b\n${'1,"x\ny"\n'.repeat(300_000)}`);

  it('is read in turns, to the same rows', async () => {
    const parts: number[] = [];
    const turn = async (part: number) => void parts.push(part);
    expect(await readFile(long, 'long.csv', { turn })).toEqual(await readFile(long, 'long.csv'));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
  });

  it('is broken off by its turn', async () => {
    const turn = () => Promise.reject(new Error('stopped'));
    await expect(readFile(long, 'long.csv', { turn })).rejects.toThrow('stopped');
  });
});
