/** A text of answered evaluation forms, the same in every run. */
import { random } from './random.ts';

const remarks = [
  '讲解清楚，结合病例',
  '"希望增加操作机会, 尤其是夜班"',
  '带教认真负责',
  'Clear and well prepared',
  '',
  '',
  '',
];

export const HEADINGS = '答卷编号,提交日期,科室,课程,教师,答卷人类别,Q1,Q2,Q3,Q4,Q5,意见';

/** `flaw`: every so many rows one cell is wrong (a date, a department, a score in turn); 0 for none. */
export function evaluations(rows: number, flaw = 0): string {
  const pick = random(7);
  const out = [HEADINGS];
  for (let i = 0; i < rows; i++) {
    const day = new Date(Date.UTC(2022, 8, 1 + pick(1000))).toISOString().slice(0, 10);
    const scores = Array.from({ length: 5 }, () => 3 + pick(3));
    let [date, department] = [day, `D${100 + pick(40)}`];
    if (flaw > 0 && i % flaw === 0) {
      const kind = (i / flaw) % 3;
      if (kind === 0) date = '2024-13-40';
      else if (kind === 1) department = 'D999';
      else scores[2] = 9;
    }
    const who = pick(3) === 0 ? '住培学员' : '本科生';
    out.push(
      `F${1_000_000 + i},${date},${department},C${200 + pick(120)},T${10_000 + pick(2000)},${who},${scores.join(',')},${remarks[pick(remarks.length)]}`,
    );
  }
  return `${out.join('\n')}\n`;
}
