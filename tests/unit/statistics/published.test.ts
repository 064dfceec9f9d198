/** Values that papers and manuals of R packages print for well-known files, where these lie beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Table } from '#shared/statistics/table.ts';
import { answer } from './exams.ts';

const folder = join(
  process.env.ATTEST_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url)),
  'data/2_exam_items',
);

function read(name: string): Table {
  const [columns = [], ...rows] = readFileSync(join(folder, name, `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', '').split(','));
  return { columns, rows };
}

describe.skipIf(!existsSync(folder))('published values', () => {
  it('of eRm for its simulated exam: likelihood, difficulties and the test that splits at the mean', () => {
    interface Exam {
      log_likelihood: number;
      items: { difficulty: number }[];
    }
    const { values } = answer<Exam>('rasch', read('raschdat1'));
    expect(values.log_likelihood).toBeCloseTo(-1434.482, 3);
    [-0.051, -0.782, 0.65, 1.301, -0.099].forEach((expected, i) => {
      expect(values.items[i + 1]!.difficulty).toBeCloseTo(expected, 3);
    });
    const test = answer<{ LR: number; df: number; p: number }>('andersen-test', read('raschdat1'), {
      split: 'mean',
    });
    expect(test.values.LR).toBeCloseTo(30.288, 3);
    expect(test.values.df).toBe(29);
    expect(test.values.p).toBeCloseTo(0.4, 3);
  });

  it('of difR for verbal aggression of men and women', () => {
    const { columns, rows } = read('VerbalAggression');
    const halved = rows.map((row) => row.map((value, i) => (i < 24 && value === '2' ? '1' : value)));
    interface Dif {
      items: {
        item: string;
        chi2_unbounded: number;
        odds_ratio: number;
        delta: number;
        size_class: string;
      }[];
    }
    const { values } = answer<Dif>(
      'dif-mantel-haenszel',
      { columns, rows: halved },
      { items: ['S1WantCurse..S4DoShout'], group: 'gender', focal: 'male' },
    );
    const statistics = new Map(values.items.map(({ item, chi2_unbounded }) => [item, chi2_unbounded]));
    for (const [item, expected] of [
      ['S1WantCurse', 1.7076],
      ['S1WantScold', 2.1486],
      ['S1WantShout', 0.9926],
      ['S2WantCurse', 1.9302],
      ['S2WantScold', 2.954],
      ['S2WantShout', 9.6032],
    ] as const)
      expect(statistics.get(item)).toBeCloseTo(expected, 4);
  });

  it('of the exam in mathematics: the item that is harder in the second version', () => {
    interface Dif {
      purified: { items: { item: string; ets_class: string; delta: number }[] };
    }
    const { values } = answer<Dif>('dif-mantel-haenszel', read('MathExam14W'), {
      items: ['solved_quad..solved_lagrange'],
    });
    const [quadratic] = values.purified.items;
    expect(quadratic!.ets_class).toBe('C');
    expect(quadratic!.delta).toBeLessThan(-3);
  });
});
