/** Exams with their answers, keys and judges, as the exam office files them. */
import { recordType } from '#shared/records/index.ts';
import { type Hospital, rowsOf } from '../hospital/types.ts';
import { officeDialect } from './dialect.ts';
import { layOut } from './layout.ts';
import { namesOf } from './spelling.ts';
import type { SampleFile } from './types.ts';

const books: readonly { path: string; types: readonly string[] }[] = [
  { path: '内科学期末考试.xlsx', types: ['exam-key', 'exam-responses', 'exam-judgement'] },
  { path: '住院医师OSCE成绩.xlsx', types: ['osce-station'] },
];

export function examFiles(hospital: Hospital): SampleFile[] {
  return books.map(
    ({ path, types }): SampleFile => ({
      path,
      form: { format: 'xlsx' },
      department: null,
      year: null,
      sheets: types.map((type) => {
        const name = recordType(type).plural.zh;
        return layOut({
          name,
          type,
          rows: rowsOf(hospital, type),
          // A running number would look like that of the items.
          dialect: { ...officeDialect, numbered: false },
          names: namesOf(hospital),
          title: name,
          secretary: '考试中心',
          handedIn: '2025-06-03',
        });
      }),
    }),
  );
}
