import { gzipSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { encodeGb18030 } from '#backend/files/text/gb18030.ts';
import { writeCsv } from '#backend/files/text/write-csv.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { writeZip } from '#backend/files/zip/write.ts';

export interface Sample {
  name: string;
  bytes: Uint8Array;
  /** Read in a process of its own, which takes its time to start. */
  foreign?: boolean;
}

const rows = [
  ['学号', '姓名', '课程', '成绩', '日期'],
  ...Array.from({ length: 40 }, (_, row) => [
    `02${row}`,
    `王小明${row}`,
    '内科学, "总论"',
    row / 7,
    '2025年3月1日',
  ]),
];

function foreign(bookType: XLSX.BookType): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '成绩');
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer);
}

const csv = writeCsv(rows, { encoding: 'gb18030' });
const page = `<html><meta charset=gb2312><table>${rows.map((row) => `<tr>${row.map((cell) => `<td rowspan=1>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;

/** One small file of every format that is read. */
export const samples = (): Sample[] => [
  {
    name: 'a.xlsx',
    bytes: writeWorkbook({
      styles: { date: { numberFormat: 'yyyy-mm-dd' } },
      sheets: [
        {
          name: '成绩',
          rows: rows.map((row) => [...row]),
          merges: [{ top: 0, left: 0, bottom: 1, right: 0 }],
        },
        { name: 'b', rows: [[{ value: { date: '2025-03-01' }, style: 'date' }]], hidden: true },
      ],
    }),
  },
  { name: 'a.csv', bytes: csv },
  { name: 'b.csv', bytes: writeCsv(rows) },
  { name: 'c.csv', bytes: new Uint8Array(Buffer.from(new TextDecoder('gbk').decode(csv), 'utf16le')) },
  { name: 'a.xls', bytes: encodeGb18030(page) },
  { name: 'a.ods', bytes: foreign('ods') },
  { name: 'a.fods', bytes: foreign('fods') },
  { name: 'a.dif', bytes: foreign('dif') },
  { name: 'a.dbf', bytes: foreign('dbf') },
  { name: 'a.csv.gz', bytes: gzipSync(csv) },
  {
    name: 'a.zip',
    bytes: writeZip([
      { name: '甲/a.csv', data: csv },
      { name: 'b.csv', data: writeCsv(rows) },
    ]),
  },
  { name: 'old.xls', bytes: foreign('biff8'), foreign: true },
  { name: 'older.xls', bytes: foreign('biff5'), foreign: true },
  { name: 'a.xlsb', bytes: foreign('xlsb'), foreign: true },
  { name: 'a.xml', bytes: foreign('xlml'), foreign: true },
  { name: 'a.slk', bytes: foreign('sylk'), foreign: true },
];
