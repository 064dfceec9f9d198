/** Writes one workbook of 20,000 rows and 20 columns, with real dates, with our writer and with exceljs as a stream. */
import { Writable } from 'node:stream';
import exceljs from 'exceljs';
import type { BookCell } from '#backend/files/xlsx/workbook.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { random } from './support/random.ts';
import { contest } from './support/ratio.ts';

const ROWS = 20_000;
const DAYS = 1000;
const FIRST = Date.UTC(2022, 8, 1);
const pick = random(11);

const rows = Array.from({ length: ROWS }, (_, row) => ({
  number: `2024${String(row).padStart(6, '0')}`,
  day: new Date(FIRST + pick(DAYS) * 86_400_000),
  remark: `意见 ${row}: 讲解清楚 ${pick(1_000_000)}`,
  scores: Array.from({ length: 17 }, () => pick(10_000) / 100),
}));

function ours(): void {
  const cells: BookCell[][] = rows.map(({ number, day, remark, scores }) => [
    number,
    { date: day.toISOString().slice(0, 10) },
    remark,
    ...scores,
  ]);
  if (writeWorkbook({ sheets: [{ name: '评教', rows: cells }] }).length < ROWS)
    throw new Error('rows are lost');
}

async function theirs(): Promise<void> {
  let written = 0;
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.length;
      done();
    },
  });
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('评教');
  sheet.getColumn(2).numFmt = 'yyyy-mm-dd';
  for (const { number, day, remark, scores } of rows) sheet.addRow([number, day, remark, ...scores]).commit();
  sheet.commit();
  await book.commit();
  if (written < ROWS) throw new Error('exceljs lost rows');
}

await contest({ name: `xlsx-write ${ROWS}x20`, ours, peers: { exceljs: theirs }, goal: 0.25 });
