/** Three teachers of whom many spoke, and one of whom a few did: what the few said may be found nowhere. */
import type { FieldValues } from '#shared/records/types.ts';
import type { TestBackend } from './backend.ts';
import { COMMENT, RATER } from './curious.ts';
import { storeRows } from './store-rows.ts';

export const DAY = '2024-11-23';
/** Mean 1.9 and pattern of the planted forms; all others have a mean of 4.5. */
export const SCORES = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1];

export const form = (teacher: string, n: number, more: FieldValues = {}): FieldValues => ({
  form_no: `${teacher}-${n}`,
  submitted_on: '2024-11-05',
  department: 'D1',
  course: 'C1',
  teacher,
  rater: `R${n}`,
  rater_group: 'student',
  scores: [4, 4, 4, 4, 4, 5, 5, 5, 5, 5],
  comment: '很好',
  ...more,
});

/** Stores everything; answers the ids of the planted forms, and of the one that was typed. */
export async function plant(test: TestBackend): Promise<{ planted: string[]; typed: string }> {
  await storeRows(test, 'department', [
    { code: 'D1', name: '内科' },
    { code: 'D2', name: '外科' },
  ]);
  await storeRows(test, 'course', [{ code: 'C1', name: '诊断学', department: 'D1' }]);
  await storeRows(
    test,
    'person',
    ['T1', 'T2', 'T3', 'T4'].map((number) => ({
      number,
      name: `教师${number}`,
      role: 'teacher',
      department: 'D1',
    })),
  );
  await storeRows(
    test,
    'evaluation',
    ['T1', 'T2', 'T3'].flatMap((teacher) => Array.from({ length: 8 }, (_, n) => form(teacher, n))),
  );
  await storeRows(
    test,
    'evaluation',
    Array.from({ length: 8 }, (_, n) => form('T1', 20 + n, { rater_group: 'resident' })),
  );
  const secret = { scores: SCORES, comment: COMMENT, submitted_on: DAY };
  const planted = await storeRows(test, 'evaluation', [
    ...[1, 2].map((n) => form('T4', n, { ...secret, rater: `${RATER}${n}` })),
    // The only resident of the other department.
    form('T4', 4, { ...secret, rater: `${RATER}4`, rater_group: 'resident', department: 'D2' }),
  ]);
  // One is typed, so that history and audit log hold it, too.
  const saved = await test.call('records.save', {
    type: 'evaluation',
    id: null,
    version: null,
    values: form('T4', 3, { ...secret, rater: `${RATER}3` }),
  });
  return { planted, typed: saved.record!.id };
}
