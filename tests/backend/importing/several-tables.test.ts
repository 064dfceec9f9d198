/** One sheet with several tables: each becomes records of its own kind, in one import that is taken back as one. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { undoBatch } from '#db/repositories/batches.ts';
import type { MergedRange } from '#shared/importing/raw.ts';
import { type Desk, openDesk } from './support.ts';

type Cell = string | number | null;

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.load(desk.file('科室.csv', '科室代码,科室名称\nIM,内科\nSU,外科\n'));
});
afterEach(() => desk.close());

async function stage(rows: Cell[][], merges: MergedRange[] = []) {
  const bytes = writeWorkbook({ sheets: [{ name: '汇总', rows, merges }] });
  const { imports, failures } = await desk.call('import.stage', { paths: [desk.file('三月.xlsx', bytes)] });
  expect(failures).toEqual([]);
  return imports[0]!;
}
const all = (sql: string) => desk.store.read.allSql<Record<string, unknown>>(sql);

const activities: Cell[][] = [
  ['日期', '科室', '类型', '主题', '主讲人', '应到', '实到'],
  ['2025-03-03', '内科', '小讲课', '发热待查', 'T1', 12, 11],
  ['2025-03-05', '内科', '教学查房', '心衰一例', 'T1', 8, 8],
  ['2025-03-07', '外科', '病例讨论', '阑尾炎', 'T2', 10, 9],
];
const people: Cell[][] = [
  ['工号', '姓名', '身份', '科室', '职称'],
  ['T1', '李娜', '教师', '内科', '教授'],
  ['T2', '张伟', '教师', '外科', '讲师'],
];
const width = 7;
const beside = (left: Cell[][], right: Cell[][]) =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...Array.from({ length: width }, (_, column) => left[row]?.[column] ?? null),
    null,
    ...(right[row] ?? []),
  ]);

it.each([
  [
    'below each other',
    [['三月教学活动'], ...activities, ['合计', null, null, null, null, 30, 28], [], ['教师名单'], ...people],
  ],
  ['side by side', beside(activities, people)],
] as [string, Cell[][]][])('%s', async (_, rows) => {
  const state = await stage(rows);
  expect(state.sheets.map(({ sheet, type, counts }) => [sheet, type, counts.new])).toEqual([
    ['汇总', 'activity', 3],
    ['汇总 (2)', 'person', 2],
  ]);
  expect(state.counts).toMatchObject({ new: 5, rejected: 0 });
  const done = await desk.call('import.commit', { import: state.id, plan: state.plan });
  expect(done.counts.new).toBe(5);
  // The teachers stand in the other table, and are known when the activities are read.
  expect(all('SELECT host, date FROM rec_activity ORDER BY date')).toEqual([
    { host: 'T1', date: '2025-03-03' },
    { host: 'T1', date: '2025-03-05' },
    { host: 'T2', date: '2025-03-07' },
  ]);
  const first = rows.findIndex((row) => row.includes('T1') && row.includes('李娜'));
  expect(all("SELECT source_row FROM rec_person WHERE number = 'T1'")).toEqual([{ source_row: first + 1 }]);
  await desk.store.change('王秘书', (writer) => undoBatch(writer, done.batch));
  expect(all('SELECT id FROM rec_activity')).toEqual([]);
  expect(all('SELECT id FROM rec_person')).toEqual([]);
});

it('a merged cell is said of every row that it covers', async () => {
  await desk.load(desk.file('人员.csv', '工号,姓名,身份,科室\nT1,李娜,教师,内科\nT2,张伟,教师,外科\n'));
  const rows = activities.map((row, index) => (index === 2 ? row.with(1, null) : row));
  const state = await stage(rows, [{ top: 1, left: 1, bottom: 2, right: 1 }]);
  expect(state.counts).toMatchObject({ new: 3, rejected: 0 });
  await desk.call('import.commit', { import: state.id, plan: state.plan });
  expect(all('SELECT owner FROM rec_activity ORDER BY date')).toEqual([
    { owner: 'IM' },
    { owner: 'IM' },
    { owner: 'SU' },
  ]);
});
