import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/lib/result.ts';
import { adequacy } from '#shared/statistics/adequacy/rules.ts';
import { findMethod } from '#shared/statistics/methods/index.ts';
import { runMethod } from '#shared/statistics/methods/run.ts';
import { secondsOf } from '#shared/statistics/response-quality/patterns.ts';
import type { Table } from '#shared/statistics/table.ts';

const run = (id: string, data: Table, options: unknown = {}) =>
  unwrap(runMethod(findMethod(id)!, { data }, options)).answer;

const table = (text: string): Table => {
  const [columns = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  return { columns, rows };
};

const forms = table(`a,b,c,d,time,class
  5,5,5,5,1分20秒,x
  4,2,3,5,4秒,x
  4,2,3,5,90,x
  4,2,3,5,95,y
  1,2,,4,0:50,x
  3,3,3,3,100,y
  2,,,,70,y
  ,,,,,y`);

describe('response quality', () => {
  const { values, notes } = run('response-quality', forms, {
    items: ['a..d'],
    reverse: ['d'],
    duration: 'time',
    min: 1,
    max: 5,
  });
  const answer = values as Record<string, Record<string, unknown>>;

  it('finds straight lines, and which of them contradict a reversed item', () => {
    expect(answer.straight_lining).toEqual({ n: 2, pct: 25, contradictory: 1, by_answer: { 3: 1, 5: 1 } });
    expect(answer.longest_run!.counts).toEqual({ 0: 1, 1: 5, 4: 2 });
  });

  it('finds identical forms and says what chance would make of them', () => {
    expect(answer.identical).toMatchObject({
      sets: 1,
      forms: 3,
      pairs: 3,
      forms_not_straight: 3,
      largest: [[2, 3, 4]],
    });
    // Six forms of 15 pairs: a 3, b 6 (four 2s), c 6, d 6 (four 5s) pairs alike.
    expect(answer.identical!.pairs_by_chance).toBeCloseTo((15 * 3 * 6 * 6 * 6) / 15 ** 4, 12);
    const apart = run('response-quality', forms, { items: ['a..d'], within: 'class' }).values;
    expect(apart.identical).toMatchObject({ sets: 1, forms: 2, pairs: 1 });
  });

  it('reads durations as survey tools write them', () => {
    expect(answer.too_fast).toMatchObject({ n: 1, known: 7, median_seconds: 80 });
    expect(notes!.flatMap(({ reason, at }) => (at ? [[reason, at]] : []))).toEqual([
      ['no-variance', 'compared.without_straight.alpha'],
      ['no-variance', 'compared.without_any.alpha'],
    ]);
    expect(['84', '84秒', '1分24秒', '1:24', '0:01:24', '1m24s', '84.0 s'].map(secondsOf)).toEqual(
      Array(7).fill(84),
    );
    for (const text of ['', 'soon', '2024-01-01', '分']) expect(secondsOf(text)).toBeNaN();
  });

  it('shows what is missing by item and by person', () => {
    expect(answer.missing).toMatchObject({
      complete_forms: 5,
      empty_forms: 1,
      broken_off: 1,
      by_person: { 0: 5, 1: 1, 3: 1, 4: 1 },
    });
    expect((answer.missing!.by_item as { n: number }[]).map(({ n }) => n)).toEqual([1, 2, 3, 2]);
  });

  it('answers with and without, and removes nothing', () => {
    const compared = answer.compared as Record<string, { forms: number; complete: number; mean: number }>;
    expect(Object.entries(compared).map(([name, { forms: n }]) => [name, n])).toEqual([
      ['with_all', 8],
      ['without_straight', 6],
      ['without_identical', 6],
      ['without_fast', 7],
      ['without_any', 3],
    ]);
    // 5+5+5+1, three times 4+2+3+1, 1+2+2, 3+3+3+3, 2 with d reversed.
    expect(compared.with_all!.mean).toBeCloseTo((16 + 30 + 5 + 12 + 2) / 24, 12);
  });
});

const turkiye = '../shared/data/1_evaluations/turkiye/turkiye-student-evaluation_generic.csv';
describe.skipIf(!existsSync(turkiye))('a real survey of which half is straight-lined', () => {
  it('says so', () => {
    const { values } = run('response-quality', table(readFileSync(turkiye, 'utf8')), {
      items: ['Orientation..isntructor treatment'],
    });
    expect(values.straight_lining).toMatchObject({ n: 2985 });
  });
});

describe('response adequacy', () => {
  it.each([
    [5, 'uva', 4],
    [10, 'memorial', 6],
    [30, 'uva', 23],
    [31, 'memorial', 13],
    [50, 'uva', 33],
    [61, 'memorial', 16],
  ] as const)('of a class of %d by %s needs %d', (size, rule, needed) => {
    expect(adequacy(rule, needed, size)).toMatchObject({ needed, adequate: true });
    expect(adequacy(rule, needed - 1, size)!.adequate).toBe(false);
  });

  it('names what no rule covers and what cannot be', () => {
    const { notes, values } = run(
      'response-adequacy',
      table('n,N,m,s\n9,15,4.2,0.5\n12,10,4,1\n40,40,4.5,0.4'),
      {
        mean: 'm',
        sd: 's',
      },
    );
    expect(notes!.map(({ reason }) => reason)).toEqual(['no-rule', 'more-than-all']);
    const rows = values.rows as { interval?: [number, number] }[];
    // 4.2 ± 2.306 · 0.5 / 3 · √(6 / 14)
    expect(rows[0]!.interval![0]).toBeCloseTo(4.2 - ((2.3060041350333704 * 0.5) / 3) * Math.sqrt(6 / 14), 10);
    expect(rows[2]!.interval).toEqual([4.5, 4.5]);
  });
});

describe('enough evidence', () => {
  it('says how many of how many raters', () => {
    const { values } = run('enough-evidence', table('target,n\nA,3\nB,7\nC,2'), { single: 0.25 });
    expect(values).toMatchObject({
      needed: 7,
      targets: [
        { light: 'developing', en: 'developing: 3 of 7 raters for reliability 0.7' },
        { light: 'enough', en: 'enough: 7 raters, reliability 0.70' },
        { light: 'withheld', zh: '不显示：2 名评分者，少于下限 3 名' },
      ],
    });
  });

  it('estimates the reliability of one rater from the ratings', () => {
    // Mean squares 18 between and 1 within, two ratings each: 17 / 2 / (17 / 2 + 1).
    const { values } = run(
      'enough-evidence',
      table('target,score\nA,0\nA,1.4142135623730951\nB,3\nB,4.414213562373095\nC,6\nC,7.414213562373095'),
    );
    expect(values.single).toBeCloseTo(8.5 / 9.5, 12);
  });
});

describe('agreement beside kappa', () => {
  // Twelve units, four raters with gaps: the example of Krippendorff (2011); AC1 as the R package irrCAC prints it.
  const units = table(`A,B,C,D
    1,1,,1
    2,2,3,2
    3,3,3,3
    3,3,3,3
    2,2,2,2
    1,2,3,4
    4,4,4,4
    1,1,2,1
    2,2,2,2
    ,5,5,5
    ,,1,1
    ,,3,`);

  it('is that of Gwet', () => {
    const { values } = run('gwet', units);
    const { coefficient, se, lower, upper } = values.AC1 as Record<string, number>;
    expect(coefficient).toBeCloseTo(0.77544, 5);
    expect(se).toBeCloseTo(0.14295, 5);
    expect(lower).toBeCloseTo(0.461, 3);
    expect(upper).toBe(1);
    expect(values.pairwise_agreement).toBeCloseTo(0.8181818, 7);
  });

  it('is that of Kendall, ties corrected', () => {
    // Rank sums 3.5, 5.5, 9 by hand: S = 15.5; W = 12 · 15.5 / (9 · 24 - 3 · 6).
    const { values } = run('kendall-w', table('A,B,C\n1,1,1\n2,1,2\n3,3,3'));
    expect(values.W).toBeCloseTo((12 * 15.5) / (9 * 24 - 3 * 6), 12);
    expect(run('kendall-w', table('A,B\n1,4\n2,5\n3,9')).values.W).toBe(1);
  });
});
