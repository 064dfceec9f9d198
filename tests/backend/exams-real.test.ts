/** Real exams from file to analysis, where the folder with them lies beside the repository: the numbers are those of R. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestBackend, type TestBackend } from './support/backend.ts';

const shared = resolve(process.env.ATTEST_SHARED ?? '../shared');
const data = (path: string) => join(shared, 'data', path);
const MATH = data('2_exam_items/MathExam14W/MathExam14W.csv');
const OSCE = data('1_evaluations/osce_postcc/OSCE_data.csv');
const oracle = (id: string) =>
  JSON.parse(readFileSync(join(shared, 'oracles', 'answers', `${id}.json`), 'utf8')).answers;

const cells = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));

let test: TestBackend;
beforeEach(async () => {
  test = await openTestBackend();
});
afterEach(() => test.end());

/** Writes a department's file and takes it in as a person would; answers the rows that were read and refused. */
async function take(name: string, rows: readonly (readonly (string | number)[])[]) {
  const path = join(test.folder, '..', name);
  writeFileSync(path, `\ufeff${rows.map((row) => row.join(',')).join('\r\n')}\r\n`);
  const { imports, failures } = await test.call('import.stage', { paths: [path] });
  expect(failures).toEqual([]);
  const [staged] = imports;
  const { counts } = await test.call('import.commit', { import: staged!.id, plan: staged!.plan });
  return counts;
}

describe.skipIf(!existsSync(MATH))('a real exam of 729 students', () => {
  it('has the figures of R for items with partial credit', async () => {
    const [head = [], ...rows] = cells(MATH);
    const credits = head.flatMap((name, at) => (name.startsWith('credits_') ? [at] : []));
    const at = (name: string) => head.indexOf(name);
    const sheet = [
      ['试卷编号', '学号', '考试日期', '卷别', '性别', ...credits.map((_, item) => `第${item + 1}题`)],
      ...rows.map((row, i) => [
        'MATH14W',
        `S${1000 + i}`,
        '2024-12-20',
        row[at('group')]!,
        row[at('gender')]!,
        ...credits.map((column) => row[column]!),
      ]),
    ];
    expect(await take('考试作答.csv', sheet)).toMatchObject({ read: 729, rejected: 0 });
    await take('试题与标准答案.csv', [
      ['试卷编号', '题号', '题型', '分值', '考查内容'],
      ...credits.map((column, item) => [
        'MATH14W',
        item + 1,
        '简答题',
        2,
        head[column]!.replace('credits_', ''),
      ]),
    ]);
    const { analysis } = await test.call('exams.analysis', { id: 'paper:MATH14W' });
    expect(analysis.exam).toMatchObject({ n: 729, items: 13 });
    const known = oracle('ITEM-10').items as { facility: number; D: number; r_rest: number }[];
    expect(analysis.items.map(({ p }) => p)).toEqual(
      known.map(({ facility }) => expect.closeTo(facility, 8)),
    );
    expect(analysis.items.map(({ d }) => d)).toEqual(known.map(({ D }) => expect.closeTo(D, 8)));
    expect(analysis.items.map(({ r }) => r)).toEqual(known.map(({ r_rest }) => expect.closeTo(r_rest, 8)));
    expect(analysis.reliability?.alpha).toBeCloseTo(oracle('REL-07').credits.alpha_raw, 8);
    expect(analysis.reliability?.kr20).toBe(false);
    // Marks in between: nothing is solved or not, so there is no map, and it says why.
    expect(analysis.map).toBeNull();
    expect(analysis.mapReason).toBe('too-few-items');
  });

  it('has the reliability of R for items that are solved or not, and a map of them', async () => {
    const [head = [], ...rows] = cells(MATH);
    const solved = head.flatMap((name, at) => (name.startsWith('solved_') ? [at] : []));
    await take('考试作答.csv', [
      ['试卷编号', '学号', '考试日期', '卷别', '性别', ...solved.map((_, item) => `第${item + 1}题`)],
      ...rows.map((row, i) => [
        'MATH14W',
        `S${1000 + i}`,
        '2024-12-20',
        row[head.indexOf('group')]!,
        row[head.indexOf('gender')]!,
        ...solved.map((column) => row[column]!),
      ]),
    ]);
    const { analysis } = await test.call('exams.analysis', { id: 'paper:MATH14W' });
    const known = oracle('REL-07').solved;
    expect(analysis.reliability).toMatchObject({
      kr20: true,
      alpha: expect.closeTo(known.alpha_raw, 8),
      low: expect.closeTo(known.feldt_ci95[0], 6),
      high: expect.closeTo(known.feldt_ci95[1], 6),
      sem: expect.closeTo(known.SEM, 8),
    });
    expect(analysis.map?.reduce((sum, { persons }) => sum + persons, 0)).toBe(729);
    expect(analysis.dif.map(({ by }) => by)).toEqual(['version', 'sex']);
    // The two versions hold different items in the same places: some differ for one group.
    expect(analysis.dif[0]!.flagged.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!existsSync(OSCE))('a real OSCE', () => {
  it('is read with the gaps that it has, and says which cuts it has no ratings for', async () => {
    const [head = [], ...rows] = cells(OSCE);
    const long = rows.flatMap(([item, rater, ...scores]) =>
      scores.flatMap((score, at) =>
        score === '' || score === undefined
          ? []
          : [['POSTCC', '2024-06-15', item!, head[at + 2]!, `R${rater}`, `考官${rater}`, score]],
      ),
    );
    expect(long.length).toBe(2698);
    const counts = await take('OSCE考站成绩.csv', [
      ['考试编号', '考试日期', '考站号', '考生', '轮次', '考官', '得分'],
      ...long,
    ]);
    expect(counts).toMatchObject({ read: 2698, rejected: 0 });
    const { analysis } = await test.call('exams.analysis', { id: 'osce:POSTCC' });
    expect(analysis.stations).toHaveLength(30);
    expect(analysis.scores?.n).toBeGreaterThan(25);
    expect(analysis.cuts.find(({ method }) => method === 'borderline-regression')?.reason).toBe('no-ratings');
    expect(analysis.cuts.find(({ method }) => method === 'cohen')?.cut).toBeGreaterThan(0);
  });

  it('has the borderline cuts of R where ratings are given', async () => {
    const [, ...rows] = cells(join(shared, 'oracles', 'inputs', 'STD-01_osce_simulated_6x120.csv'));
    const counts = await take('OSCE考站成绩.csv', [
      ['考试编号', '考试日期', '考生', '考站号', '轮次', '得分', '整体评分'],
      ...rows.map(([candidate, station, , score, rating]) => [
        'STD',
        '2024-06-15',
        candidate!,
        station!,
        '甲',
        score!,
        { 1: '明显不合格', 2: '临界', 3: '合格', 4: '良好', 5: '优秀' }[rating!] ?? '',
      ]),
    ]);
    expect(counts.read).toBe(rows.length);
    const { analysis } = await test.call('exams.analysis', { id: 'osce:STD' });
    const known = oracle('STD-01').stations as Record<string, { cut_BRM: number; R2: number }>;
    for (const station of analysis.stations) {
      expect(station.cutRegression).toBeCloseTo(known[station.station]!.cut_BRM, 8);
      expect(station.r2).toBeCloseTo(known[station.station]!.R2, 8);
    }
    expect(analysis.cuts.find(({ method }) => method === 'borderline-regression')?.cut).toBeCloseTo(
      oracle('STD-01').exam_cut,
      8,
    );
  });
});
