import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/lib/result.ts';
import { findMethod } from '#shared/statistics/methods/index.ts';
import { runMethod } from '#shared/statistics/methods/run.ts';
import type { Table } from '#shared/statistics/table.ts';

const table = (text: string): Table => {
  const [columns = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  return { columns, rows };
};
const outcome = (id: string, text: string, options: unknown = {}) =>
  runMethod(findMethod(id)!, { data: table(text) }, options);
const answer = (id: string, text: string, options: unknown = {}) => unwrap(outcome(id, text, options)).answer;

describe('data at the edge', () => {
  it('compares two groups without any spread with reasons, not an exception', () => {
    const { values, notes } = answer('two-groups', 'group,value\na,1\na,1\nb,1\nb,1');
    expect(values.independent).toMatchObject({
      welch: { diff: 0, t: null, p: null, ci: [null, null] },
      cliffs_delta: 0,
    });
    expect(notes!.map(({ reason }) => reason)).toContain('not-computable');
  });

  it('never answers a p value of 1 for a statistic that is none', () => {
    const { values } = answer('several-groups', 'group,value\na,1\na,1\nb,1\nb,1');
    expect(values).toMatchObject({ anova: { F: null, p: null }, welch: { p: null }, kruskal: { p: null } });
  });

  it('gives raters who differ by a constant a consistency of 1 and a p value of 0', () => {
    const { values } = answer('icc', 'J1,J2\n1,2\n2,3\n3,4');
    const results = values.results as { model: string; ICC: number; p: number }[];
    expect(results.find(({ model }) => model === 'ICC(3,1)')).toMatchObject({ ICC: 1, p: 0 });
    expect(results.find(({ model }) => model === 'ICC(2,1)')!.ICC).toBeCloseTo(2 / 3, 12);
  });

  it('refuses a balanced design with repeated cells and names the row', () => {
    expect(outcome('g-study', 'person,rater,score\n1,1,3\n1,2,4\n2,1,2\n2,2,5\n1,1,4')).toMatchObject({
      ok: false,
      error: { code: 'statistics-repeated-cell', details: { row: 5 } },
    });
  });

  it('says what is no proportion, no probability and no class', () => {
    expect(answer('proportion-intervals', 'x,n\n0,0\n5,3\n1,2').notes).toMatchObject([
      { reason: 'no-proportion', at: 'rows[0]' },
      { reason: 'no-proportion', at: 'rows[1]' },
    ]);
    expect(outcome('adjust-p', 'p\n0.01\n1.2')).toMatchObject({
      ok: false,
      error: { code: 'statistics-no-probability' },
    });
    expect(answer('adjust-p', 'p\n0.01\nNA\n0.04').values.holm).toEqual([0.02, null, 0.04]);
    expect(answer('finite-population', 'n,N\n7,5').notes).toMatchObject([{ reason: 'more-than-all' }]);
    expect(answer('funnel', 'unit,x,n\na,3,2\nb,1,5\nc,2,5').notes).toMatchObject([
      { reason: 'no-proportion' },
    ]);
  });

  it('finds columns whatever their case, and lists those there are', () => {
    expect(answer('empirical-bayes', 'Unit,SCORE\na,1\na,2\nb,4\nb,5').values.J).toBe(2);
    expect(outcome('empirical-bayes', 'team,score\na,1')).toMatchObject({
      error: { code: 'statistics-no-column', details: { column: 'unit', known: 'team, score' } },
    });
    expect(outcome('empirical-bayes', 'unit,score\na,1\nb,good')).toMatchObject({
      error: { code: 'statistics-not-numeric', details: { column: 'score', row: 2, value: 'good' } },
    });
    expect(outcome('empirical-bayes', 'unit,score\na,1', { units: 'unit' })).toMatchObject({
      error: { code: 'statistics-bad-options', details: { names: 'score, unit' } },
    });
  });

  it('describes columns as psych does, decimal commas and full-width digits among them', () => {
    const data = {
      columns: ['x', 'w', 'y'],
      rows: [
        ['1,5', '１', '0x'],
        ['2', '2', 'a'],
        ['4,25', '1', 'b'],
        ['NA', '1', 'c'],
        ['9', '0', 'd'],
      ],
    };
    const { values } = unwrap(
      runMethod(findMethod('describe')!, { data }, { columns: ['x'], weights: 'w' }),
    ).answer;
    // By hand: mean 16.75 / 4, deviations 2.6875, 2.1875, 0.0625, 4.8125; median 3.125, distances 1.125, 1.125, 1.625, 5.875.
    expect(values.described).toMatchObject({
      x: { n: 4, missing: 1, sum: 16.75, mean: 4.1875, median: 3.125, range: 7.5, trimmed: 4.1875 },
    });
    const { x } = values.described as unknown as { x: Record<string, number> };
    expect(x!.sd).toBeCloseTo(Math.sqrt((2.6875 ** 2 + 2.1875 ** 2 + 0.0625 ** 2 + 4.8125 ** 2) / 3), 12);
    expect(x!.mad).toBeCloseTo(1.4826 * 1.375, 12);
    expect(x!.weighted_mean).toBeCloseTo((1.5 + 4 + 4.25) / 4, 12);
    expect(outcome('describe', 'x\n1,2', { columns: ['x'] }).ok).toBe(true);
    const thousands = { columns: ['x'], rows: [['1,234']] };
    expect(runMethod(findMethod('describe')!, { data: thousands }, { columns: ['x'] })).toMatchObject({
      error: { code: 'statistics-not-numeric' },
    });
  });
});
