/**
 * Reads one workbook of 10,000 rows and 20 columns with our reader, exceljs and SheetJS, in turns, in one process.
 * The workbook is written by exceljs, so that it is no file made to please our reader.
 */

import { read } from '@e965/xlsx';
import exceljs from 'exceljs';
import { readFile } from '#backend/files/read-file.ts';
import { contest } from './support/ratio.ts';

const ROWS = 10_000;
const COLUMNS = 20;

const families = '王李张刘陈杨赵黄吴周徐孙胡朱高林何郭马罗';
const givens = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平';

/** A small generator with a fixed start: the same workbook on every machine. */
function generator(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function makeWorkbook(): Promise<Uint8Array> {
  const random = generator(7);
  const pick = (from: string): string => from[Math.floor(random() * from.length)] ?? '';
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('评教');
  for (let row = 0; row < ROWS; row++) {
    const cells: (string | number | Date)[] = [];
    for (let column = 0; column < COLUMNS; column++) {
      if (column === 0) cells.push(`2024${String(row).padStart(6, '0')}`);
      else if (column < 4) cells.push(pick(families) + pick(givens) + pick(givens));
      else if (column === 4) cells.push(new Date(Date.UTC(2024, 8, 1 + Math.floor(random() * 120))));
      else if (column === 5) cells.push(`意见 ${row}: 讲解清楚, 重点突出 ${Math.floor(random() * 1e6)}`);
      else if (column < 12) cells.push(1 + Math.floor(random() * 5));
      else cells.push(Math.round(random() * 10_000) / 100);
    }
    sheet.addRow(cells);
  }
  sheet.getColumn(5).numFmt = 'yyyy-mm-dd';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const bytes = await makeWorkbook();

async function ours(): Promise<void> {
  const result = await readFile(bytes, 'bench.xlsx');
  if (!result.ok || result.data.sheets[0]?.rows.length !== ROWS) throw new Error('our reader lost rows');
}

async function theirs(): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  if (workbook.worksheets[0]?.rowCount !== ROWS) throw new Error('exceljs lost rows');
}

function sheetJs(): void {
  const options = { dense: true, cellText: false, cellHTML: false } as const;
  const sheet = read(bytes, options).Sheets.评教 as unknown as { '!data': unknown[][] };
  if (sheet['!data'].length !== ROWS) throw new Error('SheetJS lost rows');
}

await contest({
  name: `xlsx-read ${ROWS}x${COLUMNS}`,
  ours,
  peers: { exceljs: theirs, SheetJS: sheetJs },
  goal: 0.15,
});
