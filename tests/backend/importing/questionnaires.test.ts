/** Exports of survey tools become forms of a questionnaire: by its words, by its name, or as it was chosen once. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { define } from '#backend/record-types/define.ts';
import type { ImportState } from '#shared/api/importing.ts';
import { type Desk, openDesk } from './support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.load(desk.file('科室.csv', '科室代码,科室名称\nIM,内科\nSU,外科\n'));
});
afterEach(() => desk.close());

async function stage(name: string, content: string): Promise<ImportState> {
  const { imports, failures } = await desk.call('import.stage', {
    paths: [desk.file(`in/${name}`, content)],
  });
  expect(failures).toEqual([]);
  return imports[0]!;
}
const commit = (state: ImportState) => desk.call('import.commit', { import: state.id, plan: state.plan });
const scoresOf = (type: string) =>
  desk.store.read
    .allSql<{ scores: Uint8Array }>(`SELECT scores FROM rec_${type} ORDER BY source_row`)
    .map(({ scores }) => [...scores]);

const places = Array.from({ length: 20 }, (_, at) => at + 1);
const words = places.map((n) => `我会自己安排第${n}种学习任务`);
const google = (moment: string, score: number) =>
  `Timestamp,${places.map((n) => `Q${n}`).join(',')}\n${moment},${places.map(() => score).join(',')}\n`;

it('wenjuanxing: pasted words of the items, answers in the words of the scale', async () => {
  const wording = Object.fromEntries(
    words.map((zh, at) => [`i${at + 1}`, { zh, en: `Statement ${at + 1}` }]),
  );
  await desk.store.change('林晓', (writer) =>
    define(writer, {
      definition: { kind: 'fields', id: 'sdli', fields: [], rules: [], wording },
      from: null,
    }),
  );
  const head = `序号,提交答卷时间,所用时间,来源,来源详情,来自IP,${words.map((text, at) => `${at + 1}、${text}`).join(',')}`;
  const row = (n: number, word: string) =>
    `${n},2025/5/${n} 9:01:07,123秒,微信,N/A,183.136.77.${n}(浙江-杭州),${places.map(() => word).join(',')}`;
  const state = await stage(
    '77_按文本_学习调查_2_2.csv',
    `\ufeff${head}\r\n${row(6, '完全符合')}\r\n${row(7, '一般')}\r\n`,
  );
  expect(state.sheets[0]).toMatchObject({ type: 'sdli', missing: [] });
  await commit(state);
  expect(scoresOf('sdli')).toEqual([places.map(() => 5), places.map(() => 3)]);
});

it('numbered questions in a file that names the form', async () => {
  const state = await stage('2025级 SDLI 问卷.csv', google('2025/5/6 9:01:07', 4));
  expect(state.sheets[0]).toMatchObject({ type: 'sdli' });
  await commit(state);
  expect(scoresOf('sdli')).toEqual([places.map(() => 4)]);
});

it('numbered questions of no name: what was chosen once is chosen the next time', async () => {
  const first = await stage('responses.csv', google('2025/5/6 9:01:07', 2));
  const sheet = first.sheets[0]!;
  expect(sheet.type).not.toBe('sdli');
  const chosen = await desk.call('import.map', { import: first.id, sheet: sheet.sheet, type: 'sdli' });
  expect(chosen.counts).toMatchObject({ new: 1, rejected: 0 });
  await commit(chosen);
  const second = await stage('responses-2.csv', google('2025/5/9 10:15:00', 5));
  expect(second.sheets[0]).toMatchObject({ type: 'sdli' });
  await commit(second);
  expect(scoresOf('sdli')).toHaveLength(2);
});

it('a table without numbers or a name is known by the words of its items, and its rows get numbers that stay', async () => {
  const wording = Object.fromEntries(
    words.map((zh, at) => [`i${at + 1}`, { zh, en: `Statement ${at + 1}` }]),
  );
  await desk.store.change('林晓', (writer) =>
    define(writer, {
      definition: { kind: 'fields', id: 'sdli', fields: [], rules: [], wording },
      from: null,
    }),
  );
  const lines = [4, 2].map((score) => ['x', ...places.map(() => score)].join(','));
  const content = `分组,${words.join(',')}\n${lines.join('\n')}\n`;
  const state = await stage('data.csv', content);
  expect(state.sheets[0]).toMatchObject({ type: 'sdli', missing: ['answered_on'] });
  expect(state.sheets[0]!.problems.map(({ code }) => code)).toContain('rows-numbered');
  const day = { answered_on: '2025-05-06' };
  const said = await desk.call('import.map', {
    import: state.id,
    sheet: state.sheets[0]!.sheet,
    defaults: day,
  });
  expect(said.counts).toMatchObject({ new: 2, rejected: 0 });
  await commit(said);
  expect(scoresOf('sdli')).toEqual([places.map(() => 4), places.map(() => 2)]);
  const more = `${content}y,${places.map(() => 3).join(',')}\n`;
  const again = await stage('data(1).csv', more);
  const counted = await desk.call('import.map', {
    import: again.id,
    sheet: again.sheets[0]!.sheet,
    defaults: day,
  });
  expect(counted.counts).toMatchObject({ new: 1, unchanged: 2, rejected: 0 });
});

it('half of the items of a form are not that form', async () => {
  const state = await stage(
    '部分.csv',
    `${words.slice(0, 10).join(',')}\n${places.slice(0, 10).join(',')}\n`,
  );
  expect(state.sheets[0]!.type).not.toBe('sdli');
});

it('an exam whose items have names: a run of columns that begin with the same word, examinees by their rows', async () => {
  const items = ['quad', 'deriv', 'integral', 'matrix', 'hesse', 'annuity'];
  const head = ['solved', 'credits'].flatMap((word) => items.map((item) => `${word}_${item}`));
  const state = await stage(
    'exam.csv',
    `${head.join(',')},gender\n1,0,1,1,0,,2,0,2,2,0,0,f\n0,0,1,1,0,1,0,0,2,2,0,2,m\n`,
  );
  const sheet = state.sheets[0]!.sheet;
  const defaults = { paper: 'P1', date: '2025-01-10' };
  const said = await desk.call('import.map', { import: state.id, sheet, type: 'exam-responses', defaults });
  expect(said.counts).toMatchObject({ new: 2, rejected: 0 });
  await commit(said);
  const stored = desk.store.read.allSql<{ answers: string; learner: string }>(
    'SELECT answers, learner FROM rec_exam_responses ORDER BY source_row',
  );
  expect(stored.map(({ answers }) => answers)).toEqual(['10110', '001101']);
  expect(stored[0]!.learner).toMatch(/^[a-z0-9]{6}-1$/);
});
