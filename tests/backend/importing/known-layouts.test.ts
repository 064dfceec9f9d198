/** Files of known layouts from the file to the store: without mapping, without what names anybody, back to their cells. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';
import { cellSurroundings } from '#backend/workspaces/source-cell.ts';
import { sourcesOf } from '#backend/workspaces/sources.ts';
import { statesOf } from '#db/repositories/record-history.ts';
import type { ImportState } from '#shared/api/importing.ts';
import type { BatchMapping } from '#shared/importing/mapping.ts';
import { recordType } from '#shared/records/index.ts';
import { type Desk, openDesk } from './support.ts';

const registers = {
  '科室.csv': '科室代码,科室名称\nIM,内科\nSU,外科\n',
  '人员.csv': '工号,姓名,身份,科室\nT1,张伟,教师,内科\nS1,李丽,本科生,内科\nS2,Bill Blend,本科生,内科\n',
};

let desk: Desk;
beforeEach(async () => {
  desk = openDesk();
  await desk.load(...Object.entries(registers).map(([name, text]) => desk.file(name, text)));
});
afterEach(() => desk.close());

async function stage(name: string, content: string | Uint8Array): Promise<ImportState> {
  const { imports, failures } = await desk.call('import.stage', {
    paths: [desk.file(`in/${name}`, content)],
  });
  expect(failures).toEqual([]);
  return imports[0]!;
}
const commit = (state: ImportState) => desk.call('import.commit', { import: state.id, plan: state.plan });
const choose = (state: ImportState, defaults: Record<string, string>, sheet = state.sheets[0]!.sheet) =>
  desk.call('import.map', { import: state.id, sheet, defaults });
const stored = (type: string) =>
  desk.store.read.allSql<Record<string, string | number | null>>(
    `SELECT * FROM rec_${type.replaceAll('-', '_')} ORDER BY source_row`,
  );

/** Every file of the workspace, the database with its journal included. */
function allBytes(): Buffer {
  const root = join(desk.folder, 'workspace');
  const files = (readdirSync(root, { recursive: true }) as string[])
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile());
  return Buffer.concat(files.map((path) => readFileSync(path)));
}

const items = '教学目标清楚,准备充分,讲解条理清晰,结合真实病例';
const lead = '序号,提交答卷时间,所用时间,来源,来源详情,来自IP';
const survey = [
  `${lead},${items
    .split(',')
    .map((text, i) => `${i + 1}、${text}`)
    .join(',')},5、您的学号,6、其他想法`,
  '1,2024/6/2 9:01:07,23秒,微信,N/A,183.136.77.1(浙江-杭州),非常同意,同意,同意,一般,0202200101,床旁┋小讲课',
  '2,2024/6/3 10:02:14,2秒,链接,直接访问,183.136.77.2(浙江-杭州),同意,(跳过),同意,同意,0202200101,其他〖多些病例〗',
].join('\r\n');

describe('an anonymous survey whose questions are a form’s', () => {
  it('becomes forms without mapping; only whom it was about is asked', async () => {
    const state = await stage('12345_按文本_评教_2_2.csv', `\ufeff${survey}\r\n`);
    expect(state.layout).toMatchObject({ id: 'wenjuanxing-text', anonymous: true });
    const [sheet] = state.sheets;
    expect(sheet).toMatchObject({ type: 'evaluation', missing: ['department', 'teacher'] });
    expect(sheet!.problems.map(({ code, firstRow }) => [code, firstRow])).toEqual(
      expect.arrayContaining([
        ['response-too-fast', 3],
        ['respondent-repeated', 3],
      ]),
    );
    const ready = await choose(state, { teacher: 'T1', department: 'IM' });
    expect(ready.counts).toMatchObject({ read: 2, new: 2, rejected: 0 });
    await commit(ready);
    const rows = stored('evaluation');
    expect(rows.map(({ submitted_on, teacher }) => [submitted_on, teacher])).toEqual([
      ['2024-06-02', 'T1'],
      ['2024-06-03', 'T1'],
    ]);
    expect(rows[0]!.form_no).toMatch(/^[0-9a-z]{6}-1$/);
    expect(JSON.parse(String(rows[0]!.extra))['6、其他想法']).toBe('床旁┋小讲课');
  });

  it('leaves no address, no moment and no number of a respondent in the workspace', async () => {
    const state = await stage('评教.csv', survey);
    expect(state.layout!.withheld.map(({ heading, reason }) => [heading, reason])).toEqual([
      ['提交答卷时间', 'day'],
      ['所用时间', 'duration'],
      ['来源', 'source'],
      ['来源详情', 'source'],
      ['来自IP', 'ip'],
      ['5、您的学号', 'identity'],
    ]);
    const done = await commit(await choose(state, { teacher: 'T1', department: 'IM' }));
    const all = allBytes();
    for (const secret of ['183.136.77', '9:01:07', '10:02:14', '0202200101', '直接访问']) {
      expect(all.includes(Buffer.from(secret)), secret).toBe(false);
    }
    const batch = desk.store.read.firstSql<{ sha256: string; mapping: string }>(
      'SELECT sha256, mapping FROM batch WHERE id = ?',
      done.batch,
    )!;
    const mapping = JSON.parse(batch.mapping) as BatchMapping;
    expect(mapping.withheld?.original).toBe(createHash('sha256').update(survey).digest('hex'));
    expect(batch.sha256).not.toBe(mapping.withheld?.original);
    expect(Buffer.from(desk.store.readFile(batch.sha256)!).toString()).toContain('非常同意');
  });

  it('is known again, and a record leads back to its cells', async () => {
    const first = await choose(await stage('评教.csv', survey), { teacher: 'T1', department: 'IM' });
    await commit(first);
    const again = await stage('评教 (1).csv', survey);
    expect(again.seenBefore).not.toBeNull();
    expect((await choose(again, { teacher: 'T1', department: 'IM' })).counts).toMatchObject({ unchanged: 2 });
    const type = recordType('evaluation');
    const row = stored('evaluation')[1]!;
    const sources = await sourcesOf(desk.store, type, statesOf(desk.store.read, type, String(row.id)));
    const of = (field: string) => sources.find((source) => source.field === field);
    expect(of('form_no')).toMatchObject({ row: 3, column: 'A', original: '2' });
    expect(of('scores')).toMatchObject({ column: 'G', original: '同意 · (跳过) · 同意 · 同意' });
    const around = await cellSurroundings(desk.store, {
      sha256: of('scores')!.file!.sha256,
      sheet: of('scores')!.sheet!,
      row: 3,
      around: 1,
    });
    expect(around.rows[1]!.slice(0, 7)).toEqual(['2', '2024/6/3', '', '', '', '', '同意']);
  });

  it('of another teacher is not taken for the same one, although the questions are', async () => {
    await commit(await choose(await stage('张伟评教.csv', survey), { teacher: 'T1', department: 'IM' }));
    const other = await stage('李娜评教.csv', survey.replace('9:01:07', '9:01:08'));
    expect(other.sheets[0]!.missing).toContain('teacher');
    expect((await choose(other, { teacher: 'T1', department: 'IM' })).counts).toMatchObject({
      new: 2,
      changed: 0,
    });
  });
});

describe('a survey that no form of ours asks', () => {
  const other = [
    'ID,Start time,Completion time,Email,Name,Which ward did you like?,Why?',
    '1,3/15/24 10:00:00,3/15/24 10:03:00,ann@example.org,Ann Li,ICU;Surgery;,Calm',
  ].join('\n');
  it('is not refused: its answers are kept beside the response', async () => {
    const state = await stage('Wards(1-1).csv', other);
    expect(state.layout?.id).toBe('microsoft-forms');
    expect(state.sheets[0]).toMatchObject({ type: 'survey-response', missing: [] });
    expect(state.counts).toMatchObject({ read: 1, new: 1 });
    await commit(state);
    const [row] = stored('survey-response');
    expect(row).toMatchObject({ submitted_on: '2024-03-15' });
    expect(JSON.parse(String(row!.extra))).toMatchObject({
      'Which ward did you like?': 'ICU;Surgery;',
      'Why?': 'Calm',
    });
    expect(allBytes().includes(Buffer.from('ann@example.org'))).toBe(false);
    expect(allBytes().includes(Buffer.from('Ann Li'))).toBe(false);
  });
});

describe('a workbook of answers', () => {
  it('is kept as a workbook with the same rows and columns', async () => {
    const book = writeWorkbook({
      sheets: [
        {
          name: '答卷',
          rows: [
            ['序号', '提交答卷时间', '所用时间', '来自IP', '1、建议'],
            [1, { date: '2024-06-02T09:01:07' }, '80秒', '10.9.8.7', '多些病例'],
          ],
        },
      ],
    });
    const state = await stage('建议.xlsx', book);
    await commit(state);
    const [row] = stored('survey-response');
    expect(row).toMatchObject({ submitted_on: '2024-06-02', survey: '建议' });
    const batch = desk.store.read.firstSql<{ sha256: string }>(
      "SELECT sha256 FROM batch WHERE file = '建议.xlsx'",
    )!;
    const around = await cellSurroundings(desk.store, {
      sha256: batch.sha256,
      sheet: '答卷',
      row: 2,
      around: 0,
    });
    expect(around.rows[0]).toEqual(['1', expect.stringMatching(/^2024.0?6.0?2$/), '', '', '多些病例']);
  });
});

describe('a gradebook', () => {
  const canvas = [
    'Student,ID,SIS User ID,SIS Login ID,Section,Essay (1234),Quiz (1235),Current Score,Final Score',
    '    Points Possible,,,,,20,10,(read only),(read only)',
    '"Li, Li",5,S1,lili,A,18,9,90,88.5',
    '"Blend, Bill",6,,bill,A,12,7,70,66',
    '"Student, Test",7,,x,A,,,,',
  ].join('\n');
  it('gives one result per learner for the total, and offers the items', async () => {
    const state = await stage('grades.csv', canvas);
    expect(state.layout).toMatchObject({ id: 'canvas-gradebook', anonymous: false, withheld: [] });
    expect(state.sheets.map(({ sheet, type, skipped }) => [sheet, type, skipped])).toEqual([
      ['grades · Final Score', 'exam-result', null],
      ['grades · Essay', null, 'not-chosen'],
      ['grades · Quiz', null, 'not-chosen'],
    ]);
    let ready = await choose(state, { date: '2024-06-20', department: 'IM' });
    ready = await desk.call('import.map', { import: state.id, sheet: 'grades · Essay', type: 'exam-result' });
    ready = await choose(ready, { date: '2024-05-20', department: 'IM' }, 'grades · Essay');
    expect(ready.counts).toMatchObject({ read: 4, new: 4, rejected: 0 });
    await commit(ready);
    const rows = stored('exam-result');
    expect(
      rows.map(({ learner, score, maximum, source_row }) => [learner, score, maximum, source_row]).sort(),
    ).toEqual([
      ['S1', 18, 20, 3],
      ['S1', 88.5, 100, 3],
      ['S2', 12, 20, 4],
      ['S2', 66, 100, 4],
    ]);
    const type = recordType('exam-result');
    const essay = rows.find(({ score }) => score === 12)!;
    const sources = await sourcesOf(desk.store, type, statesOf(desk.store.read, type, String(essay.id)));
    expect(sources.find(({ field }) => field === 'score')).toMatchObject({
      sheet: 'grades',
      row: 4,
      column: 'F',
      original: '12',
    });
    expect(sources.find(({ field }) => field === 'learner')).toMatchObject({
      column: 'C',
      original: 'Blend, Bill',
    });
  });

  it('of quiz attempts takes the day of the attempt, and leaves the averages out', async () => {
    const state = await stage(
      'quiz.csv',
      [
        'Last name,First name,ID number,Email address,State,Started on,Completed,Time taken,Grade/10.00,Response 1',
        '李,丽,S1,l@example.org,Finished,1 May 2024  10:00 AM,1 May 2024  10:30 AM,30 mins,8.00,True',
        'Overall average,,,,,,,,8.00,',
      ].join('\n'),
    );
    expect(state.layout?.id).toBe('moodle-quiz-responses');
    await commit(await choose(state, { department: 'IM' }));
    expect(stored('exam-result')).toEqual([
      expect.objectContaining({ learner: 'S1', date: '2024-05-01', score: 8, maximum: 10, exam: 'course' }),
    ]);
  });
});

describe('a OneRoster bundle', () => {
  const table = (name: string, ...lines: string[]) => ({ name, rows: lines.map((line) => line.split(',')) });
  const bundle = writeWorkbook({
    sheets: [
      table('manifest', 'propertyName,value', 'manifest.version,1.0', 'oneroster.version,1.1'),
      table(
        'orgs',
        'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
        'o1,active,,内科学教研室,department,IMX,',
      ),
      table(
        'users',
        'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,identifier,password',
        'u1,active,,true,o1,student,lili,丽,李,S1,hunter22',
        'u2,active,,true,o9,wizard,bo,Bo,Wu,T9,x',
        'u3,tobedeleted,,true,o1,student,old,Old,One,S8,x',
      ),
      table(
        'enrollments',
        'sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,status',
        'e1,c1,o1,u7,student,active',
      ),
    ],
  });
  it('becomes departments and people; what does not hold together is said', async () => {
    const state = await stage('roster.xlsx', bundle);
    expect(state.layout?.id).toBe('oneroster-1.1');
    expect(state.layout?.withheld).toEqual([{ sheet: 'users', heading: 'password', reason: 'secret' }]);
    const people = state.sheets.find(({ sheet }) => sheet === 'users')!;
    expect(people).toMatchObject({
      type: 'person',
      counts: { read: 2, new: 0, changed: 1, rejected: 1, notData: 2 },
    });
    expect(people.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['reference-dangling', 'role-unknown']),
    );
    await commit(state);
    expect(stored('department').map(({ code, name }) => [code, name])).toContainEqual([
      'IMX',
      '内科学教研室',
    ]);
    expect(stored('person').find(({ number }) => number === 'S1')).toMatchObject({
      name: '李丽',
      department: 'IMX',
    });
    expect(allBytes().includes(Buffer.from('hunter22'))).toBe(false);
  });
});

describe('a file that defines something', () => {
  it('is named, and nothing of it is imported', async () => {
    const state = await stage(
      'dictionary.csv',
      'Variable / Field Name,Form Name,Field Type,Field Label\nrecord_id,form_1,text,ID\n',
    );
    expect(state.layout?.id).toBe('redcap-dictionary');
    expect(state.sheets[0]).toMatchObject({ type: null, skipped: 'no-records' });
  });
});
