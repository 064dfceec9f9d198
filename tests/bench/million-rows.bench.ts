/**
 * A million answers in one delimited file, dropped on the window of the real app: how long until the plan stands and until
 * it is written, what the processes take in memory, how long the page and the backend were ever out of reach.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type LargeFile, measureDroppedFile } from './support/dropped-file.ts';
import { random } from './support/random.ts';

const ROWS = 1_000_000;
const ITEMS = 5;

async function evaluations(work: string): Promise<LargeFile> {
  const pick = random(7);
  const path = join(work, '评教.csv');
  const out = createWriteStream(path);
  const remarks = ['讲解清楚，结合病例', '希望增加操作机会', '带教认真负责', '', '', ''];
  let lines = ['答卷编号,提交日期,科室,课程,教师,答卷人类别,Q1,Q2,Q3,Q4,Q5,意见'];
  for (let i = 0; i < ROWS; i++) {
    const teacher = pick(2000);
    const day = new Date(Date.UTC(2022, 8, 1 + pick(1000))).toISOString().slice(0, 10);
    const scores = Array.from({ length: ITEMS }, () => 3 + pick(3));
    const who = pick(3) === 0 ? '住培学员' : '本科生';
    lines.push(
      `F${1_000_000 + i},${day},第${(teacher % 40) + 1}临床科,C${200 + pick(120)},T${10_000 + teacher},${who},${scores.join(',')},${remarks[pick(remarks.length)]}`,
    );
    if (lines.length < 20_000 && i < ROWS - 1) continue;
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
    lines = [];
  }
  out.end();
  await once(out, 'finish');
  return { path, rows: ROWS, title: `${ROWS} x 12, ${(out.bytesWritten / 1e6).toFixed(0)} MB` };
}

await measureDroppedFile(evaluations, 1500);
