import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinAnswers } from '#shared/records/answers.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { openTestBackend, type TestBackend } from './support/backend.ts';
import { storeRows } from './support/store-rows.ts';

let test: TestBackend;
beforeEach(async () => {
  test = await openTestBackend();
  await storeRows(test, 'department', [{ code: 'IM', name: '内科' }]);
});
afterEach(() => test.end());

/** A stream of numbers from 0 to 1 that is the same everywhere. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const ITEMS = 12;

/** Answers by ability; the key is A throughout. Item 3 is keyed wrongly (its right answer is B), nobody fails item 5. */
async function sat(paper: string, examinees: number, shift = 0): Promise<void> {
  const random = stream(examinees + 7);
  const ability = Array.from({ length: examinees }, (_, i) => (4 * (i + 0.5)) / examinees - 2);
  await storeRows(
    test,
    'exam-responses',
    ability.map((theta, i) => ({
      paper,
      learner: `S${i}`,
      date: '2024-12-20',
      department: 'IM',
      version: i % 2 === 0 ? 'A' : 'B',
      answers: joinAnswers(
        Array.from({ length: ITEMS }, (_, item) => {
          if (item === 4) return 'A';
          const p = 1 / (1 + Math.exp((item - 6) / 3 + shift - 2 * theta));
          const right = item === 2 ? 'B' : 'A';
          return random() < p ? right : (['C', 'D', item === 2 ? 'A' : 'B'][Math.floor(random() * 3)] ?? 'C');
        }),
      ),
    })),
  );
  await storeRows(
    test,
    'exam-key',
    Array.from({ length: ITEMS }, (_, item) => ({
      paper,
      item: String(item + 1),
      form: 'single',
      answer: 'A',
      marks: 1,
      topic: `考点${item + 1}`,
      bank: `IM-${item}`,
    })),
  );
}

const analysisOf = async (id: string) => (await test.call('exams.analysis', { id })).analysis;

describe('a paper with answers and key', () => {
  it('says what to keep and what to look at, with the reason', async () => {
    await sat('IM-F', 120);
    const { exams } = await test.call('exams.list', {});
    expect(exams).toMatchObject([{ id: 'paper:IM-F', kind: 'paper', n: 120, items: ITEMS, lacks: null }]);
    const { items, caution, reliability, scores, map, inForce } = await analysisOf('paper:IM-F');
    expect(caution).toBeNull();
    expect(inForce).toBe('fixed');
    expect(items[2]).toMatchObject({ number: '3', miskey: 'B', verdict: 'revise' });
    expect(items[2]?.reasons[0]).toMatchObject({ rule: 'miskey', params: { option: 'B', key: 'A' } });
    expect(items[4]).toMatchObject({ p: 1, r: null, verdict: 'revise', reasons: [{ rule: 'everybody' }] });
    expect(items[0]).toMatchObject({ verdict: 'keep' });
    expect(items[0]?.fifths).toHaveLength(5);
    expect(items[0]!.fifths[4]!).toBeGreaterThan(items[0]!.fifths[0]!);
    expect(reliability?.kr20).toBe(true);
    expect(reliability!.low).toBeLessThan(reliability!.alpha);
    expect(scores?.bins.reduce((sum, { n }) => sum + n, 0)).toBe(120);
    // Item 5 has no difficulty; every other one is on the map, harder ones higher up.
    expect(map?.flatMap((row) => row.items)).toHaveLength(ITEMS - 1);
    expect(map?.reduce((sum, row) => sum + row.persons, 0)).toBe(120);
  });

  it('gives hints only below thirty examinees', async () => {
    await sat('IM-S', 20);
    expect((await analysisOf('paper:IM-S')).caution).toBe('hint');
  });

  it('compares groups that are known and large enough', async () => {
    await sat('IM-F', 120);
    const { dif } = await analysisOf('paper:IM-F');
    expect(dif).toMatchObject([{ by: 'version', reference: 'A', focal: 'B', nReference: 60, nFocal: 60 }]);
  });

  it('follows an item of the bank through its sittings', async () => {
    await sat('IM-1', 100);
    await sat('IM-2', 110, 0.3);
    const { items } = await analysisOf('paper:IM-2');
    expect(items[0]?.history?.uses.map(({ paper }) => paper).sort()).toEqual(['IM-1', 'IM-2']);
    expect(items[0]?.history?.drift).not.toBeNull();
  });

  it('says what is missing where there is no key', async () => {
    await storeRows(test, 'exam-responses', [
      { paper: 'X', learner: 'S1', date: '2024-12-20', answers: 'ABC' },
      { paper: 'X', learner: 'S2', date: '2024-12-20', answers: 'ABD' },
    ]);
    const { exam, scores, unmarked } = await analysisOf('paper:X');
    expect(exam.lacks).toBe('key');
    expect(scores).toBeNull();
    expect(unmarked).toEqual(['1', '2', '3']);
  });

  it('refuses what is no exam', async () => {
    for (const id of ['paper:nothing', 'scores:a', 'x'])
      expect((await test.refused('exams.analysis', { id })).code).toBe('exam-unknown');
  });
});

describe('cut scores', () => {
  it('stand side by side, each with who changes, and the chosen one is kept with its reason', async () => {
    await sat('IM-F', 120);
    await storeRows(
      test,
      'exam-judgement',
      ['0.5', '0.6', '70'].map(
        (chance, at): FieldValues => ({
          paper: 'IM-F',
          judge: `E${at}`,
          estimates: Array.from({ length: ITEMS }, () => chance).join(','),
          min_cut: 4,
          max_cut: 8,
          min_fail: 10,
          max_fail: 60,
        }),
      ),
    );
    const { cuts } = await analysisOf('paper:IM-F');
    const of = (method: string) => cuts.find((cut) => cut.method === method)!;
    expect(of('fixed').cut).toBeCloseTo(7.2, 12);
    // Judges of .5, .6 and 70 %: the mean of 12 items is 7.2, their standard deviation .1.
    expect(of('angoff').cut).toBeCloseTo(7.2, 9);
    expect(of('angoff').se).toBeCloseTo((0.1 / Math.sqrt(3)) * ITEMS, 9);
    expect(of('hofstee').cut).toBeGreaterThanOrEqual(4);
    expect(of('fixed')).toMatchObject({ nowPass: [], nowFail: [] });
    const cohen = of('cohen');
    expect(cohen.nowPass.length - cohen.nowFail.length).toBe(cohen.passed - of('fixed').passed);

    await test.call('exams.choose', { id: 'paper:IM-F', method: 'cohen', reason: '题目偏难' });
    const after = await analysisOf('paper:IM-F');
    expect(after).toMatchObject({ inForce: 'cohen', chosen: { reason: '题目偏难', by: '王秘书' } });
    expect(after.cuts.find(({ method }) => method === 'fixed')!.passed).toBe(of('fixed').passed);
    await test.call('exams.choose', { id: 'paper:IM-F', method: 'fixed', reason: '按章程' });
    expect((await analysisOf('paper:IM-F')).chosen?.reason).toBe('按章程');
    expect((await test.call('records.list', { type: 'exam-cut', limit: 5 })).total).toBe(1);
  });

  it('cannot be chosen where a method gives none', async () => {
    await sat('IM-F', 40);
    const failure = await test.refused('exams.choose', {
      id: 'paper:IM-F',
      method: 'angoff',
      reason: '评委',
    });
    expect(failure.code).toBe('no-such-cut');
  });

  it('weigh the judgements of an item by its marks', async () => {
    await storeRows(test, 'exam-paper', [{ paper: 'W', key: 'AA', marks: '1,3', pass_mark: 2 }]);
    await storeRows(
      test,
      'exam-responses',
      ['AA', 'AB', 'BA', 'BB'].map((answers, i) => ({
        paper: 'W',
        learner: `S${i}`,
        date: '2024-12-20',
        answers,
      })),
    );
    await storeRows(test, 'exam-judgement', [{ paper: 'W', judge: 'E1', estimates: '0.2,0.6' }]);
    const { cuts, inForce } = await analysisOf('paper:W');
    expect(inForce).toBe('recorded');
    // .2 of one mark and .6 of three.
    expect(cuts.find(({ method }) => method === 'angoff')?.cut).toBeCloseTo(2, 9);
    expect(cuts.find(({ method }) => method === 'recorded')).toMatchObject({ cut: 2, passed: 2 });
  });
});

describe('an OSCE', () => {
  it('has the borderline cuts of its stations, and of the whole', async () => {
    const random = stream(3);
    const rows: FieldValues[] = [];
    for (let i = 0; i < 60; i++)
      for (const station of ['1', '2', '10']) {
        const score = Math.round(45 + (i / 60) * 45 + random() * 12);
        const rating = score < 55 ? '1' : score < 65 ? '2' : score < 80 ? '3' : '4';
        rows.push({
          exam: 'OSCE24',
          date: '2024-12-14',
          station,
          learner: `S${i}`,
          circuit: 'A',
          score,
          maximum: 120,
          rating,
        });
      }
    await storeRows(test, 'osce-station', rows);
    const { stations, cuts, scores } = await analysisOf('osce:OSCE24');
    expect(stations.map(({ station }) => station)).toEqual(['1', '2', '10']);
    const of = (method: string) => cuts.find((cut) => cut.method === method)!;
    expect(of('borderline-regression').cut).toBeCloseTo(
      stations.reduce((sum, { cutRegression }) => sum + cutRegression!, 0),
      9,
    );
    expect(of('borderline-group').cut! / 3).toBeGreaterThan(55);
    expect(of('borderline-group').cut! / 3).toBeLessThan(65);
    expect(scores?.full).toBe(360);
  });

  it('without global ratings says so, and compares what needs none', async () => {
    await storeRows(
      test,
      'osce-station',
      Array.from({ length: 20 }, (_, i) => ({
        exam: 'O',
        date: '2024-12-14',
        station: '1',
        learner: `S${i}`,
        score: i,
      })),
    );
    const { cuts } = await analysisOf('osce:O');
    expect(cuts.find(({ method }) => method === 'borderline-group')).toMatchObject({
      cut: null,
      reason: 'no-ratings',
    });
    expect(cuts.find(({ method }) => method === 'fixed')?.cut).not.toBeNull();
  });
});

describe('an exam of which only scores are known', () => {
  it('is compared by its cuts, first attempts only', async () => {
    await storeRows(
      test,
      'exam-result',
      Array.from({ length: 40 }, (_, i) => ({
        learner: `S${i}`,
        exam: 'annual',
        date: '2024-11-16',
        department: 'IM',
        attempt: i === 0 ? 2 : 1,
        score: 50 + i,
        maximum: 100,
        pass_mark: 60,
      })),
    );
    const { exams } = await test.call('exams.list', { period: '2024-2025' });
    const { scores, cuts } = await analysisOf(exams[0]!.id);
    expect(scores?.n).toBe(39);
    expect(cuts.find(({ method }) => method === 'recorded')).toMatchObject({ cut: 60, passed: 30 });
    expect((await test.call('exams.list', { period: '2022-2023' })).exams).toEqual([]);
  });
});

it('writes the report as a workbook', async () => {
  await sat('IM-F', 120);
  const path = join(test.folder, '..', 'exam.xlsx');
  const { bytes } = await test.call('exams.report', {
    id: 'paper:IM-F',
    format: 'xlsx',
    language: 'en',
    path,
  });
  expect(readFileSync(path).length).toBe(bytes);
  expect(bytes).toBeGreaterThan(5_000);
});
