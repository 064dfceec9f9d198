import { describe, expect, it } from 'vitest';
import { readFile } from '#backend/files/read-file.ts';
import { encodeGb18030 } from '#backend/files/text/gb18030.ts';
import { cellText, type RawFile } from '#shared/importing/raw.ts';
import { unwrap } from '#shared/lib/result.ts';
import { zipped } from './package.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array, name = 'a.xls'): Promise<RawFile> =>
  unwrap(await readFile(bytes, name));
const texts = (file: RawFile, sheet = 0): string[][] =>
  file.sheets[sheet]!.rows.map((row) => row.map((cell) => cellText(cell)));

describe('a web page named as a workbook', () => {
  it('gives its table, with spans as merges and texts as they stand', async () => {
    const file = await read(
      utf8(
        '<html><head><style>td{x:"<td>"}</style></head><body><table><tr><th colspan=2>护理&nbsp;部 &amp; 外科</th></tr>' +
          '<tr><td rowspan="2">0012</td><td>a<br>b</td></tr><tr><td>  c   d </td></tr></table></body></html>',
      ),
    );
    expect([file.format, texts(file), file.sheets[0]!.merges]).toEqual([
      'html',
      [['护理 部 & 外科'], ['0012', 'a\nb'], ['', 'c d']],
      [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 1, left: 0, bottom: 2, right: 0 },
      ],
    ]);
  });

  it('is read in the encoding that it names', async () => {
    const file = await read(encodeGb18030('<html><meta charset=gb2312><table><tr><td>姓名<td>王芳</table>'));
    expect([texts(file), file.encoding]).toEqual([
      [['姓名', '王芳']],
      { name: 'gbk', confidence: 0.95, how: 'declared' },
    ]);
  });

  it('with several tables has a sheet for each; a table inside a cell stays in it', async () => {
    const file = await read(
      utf8(
        '<table><caption>一</caption><tr><td>1<table><tr><td>in</td></tr></table></td></tr></table><table><tr><td>2',
      ),
    );
    expect(file.sheets.map(({ name }) => name)).toEqual(['一', 'a 2']);
    expect(texts(file)[0]?.[0]).toContain('in');
  });

  it('saved as one file with all its parts is read', async () => {
    const page = '<html><meta charset=utf-8><table><tr><td>成绩=3D</td></tr></table></html>';
    const part = Buffer.from(page)
      .toString('latin1')
      .replaceAll(/[\u0080-\u00ff]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase()}`);
    const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--x"\r\n\r\n----x\r\nContent-Location: file:///C:/sheet001.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${part}\r\n----x--`;
    const file = await read(utf8(mht), 'a.mht');
    expect([file.sheets[0]!.name, texts(file)]).toEqual(['sheet001', [['成绩=']]]);
  });

  it.each([
    ['<table>'.repeat(50_000)],
    ['<table><tr><td rowspan=60000 colspan=16384>x'.repeat(4000)],
    ['<table><tr><td>x<script>'.repeat(20_000)],
    ['<table><tr><td a="'.repeat(50_000)],
    [`<table><tr><td>${'<!--'.repeat(50_000)}`],
  ])('made to cost much is answered soon (%#)', async (html) => {
    const result = await readFile(utf8(html), 'a.xls');
    if (!result.ok) expect(result.error.code).toMatch(/^file-/);
  });
});

const ODS = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"';
const ods = (tables: string, styles = ''): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content ${ODS}><office:automatic-styles>${styles}</office:automatic-styles><office:spreadsheet>${tables}</office:spreadsheet></office:document-content>`,
  });

describe('an OpenDocument spreadsheet', () => {
  it('gives values with what was shown, repeats, spans, hidden parts; comments are no text', async () => {
    const file = await read(
      ods(
        '<table:table table:name="甲" table:style-name="h"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>' +
          '<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="86.6667"><text:p>86.67</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2025-03-01"><text:p>2025年3月1日</text:p></table:table-cell><table:table-cell office:value-type="string" table:number-columns-repeated="2"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>' +
          '<table:table-row table:visibility="filter"><table:table-cell table:number-columns-spanned="2" office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="time" office:time-value="PT36H00M00S"><text:p>36:00</text:p></table:table-cell></table:table-row>' +
          '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
        '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>',
      ),
      'a.ods',
    );
    const [sheet] = file.sheets;
    expect(sheet).toMatchObject({
      name: '甲',
      hidden: true,
      hiddenRows: [2],
      hiddenColumns: [2],
      merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
    });
    const row = [86.6667, { text: '2025年3月1日', value: 45_717, format: 'date' }, 'a  b\nc', 'a  b\nc'];
    expect(sheet!.rows).toEqual([
      row,
      row,
      [
        { text: '50%', value: 0.5, format: 'percent' },
        null,
        { text: '36:00', value: 1.5, format: 'duration' },
      ],
    ]);
  });

  it('that repeats itself without end is refused', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const rows = `<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table>`;
    expect(await readFile(ods(rows), 'a.ods')).toMatchObject({
      error: { code: 'file-too-large', details: { what: 'cells' } },
    });
  });

  it('with a password is named as such', async () => {
    const bytes = zipped({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<m:manifest><m:encryption-data/></m:manifest>',
      'content.xml': 'garbage',
    });
    expect(await readFile(bytes, 'a.ods')).toMatchObject({ error: { code: 'file-encrypted' } });
  });
});
