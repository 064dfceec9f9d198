/**
 * A workbook of 100,000 answers to 14 questions (20 columns), dropped on the window of the real app: how long until the plan
 * stands and until it is written, what the backend takes in memory, how long it was ever silent, how fast a cancel is.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookCell } from '#backend/files/xlsx/workbook.ts';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { type LargeFile, measureDroppedFile } from './support/dropped-file.ts';
import { random } from './support/random.ts';

const ROWS = 100_000;
const ITEMS = 14;

async function workbook(work: string): Promise<LargeFile> {
  const pick = random(7);
  const path = join(work, '评教.xlsx');
  const items = Array.from({ length: ITEMS }, (_, item) => `Q${item + 1}`);
  const rows: BookCell[][] = [['答卷编号', '提交日期', '科室', '课程', '教师', ...items, '意见']];
  for (let i = 0; i < ROWS; i++) {
    const teacher = pick(2000);
    const day = new Date(Date.UTC(2022, 8, 1 + pick(1000))).toISOString().slice(0, 10);
    rows.push([
      `F${1_000_000 + i}`,
      { date: day },
      `第${(teacher % 40) + 1}临床科`,
      `C${200 + pick(120)}`,
      `T${10_000 + teacher}`,
      ...items.map(() => 3 + pick(3)),
      `讲解清楚，第${pick(100_000)}次`,
    ]);
  }
  const bytes = writeWorkbook({ sheets: [{ name: '评教', rows }] });
  writeFileSync(path, bytes);
  return { path, rows: ROWS, title: `${ROWS} x 20, ${(bytes.length / 1e6).toFixed(1)} MB` };
}

await measureDroppedFile(workbook, 300);
