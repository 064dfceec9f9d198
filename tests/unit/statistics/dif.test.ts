import { describe, expect, it } from 'vitest';
import { logisticDif } from '#shared/statistics/dif/logistic.ts';
import { mantelHaenszel } from '#shared/statistics/dif/mantel-haenszel.ts';
import type { Stratum } from '#shared/statistics/dif/matching.ts';
import { answer, asTable, normal, refusal, seeded, simulated } from './exams.ts';

interface MhItem {
  item: string;
  odds_ratio: number;
  delta: number;
  p: number;
  ets_class: string;
}
interface Mh {
  items: MhItem[];
  purified: { items: MhItem[]; flagged: string[]; settled: boolean };
}

/** An exam of ten items; item 4 is harder by 1 for the focal group, which is weaker by half a logit as a whole. */
function exam(seed: number, shift: number) {
  const random = seeded(seed);
  const difficulties = Array.from({ length: 10 }, (_, i) => -1.5 + i / 3);
  const people = Array.from({ length: 2000 }, (_, i) => (i % 2 ? -0.5 : 0) + normal(random));
  const rows = simulated(people, difficulties, random, (person, item) =>
    item === 3 && person % 2 ? shift : 0,
  );
  return asTable(
    rows.map((row, i) => [...row, i % 2 ? 'focal' : 'reference']),
    [...difficulties.map((_, i) => `q${i + 1}`), 'group'],
  );
}

describe('differential item functioning by Mantel and Haenszel', () => {
  it('has the values that R prints for the admissions at Berkeley', () => {
    const departments = [
      [512, 313, 89, 19],
      [353, 207, 17, 8],
      [120, 205, 202, 391],
      [138, 279, 131, 244],
      [53, 138, 94, 299],
      [22, 351, 24, 317],
    ];
    const strata = departments.map(
      ([in1, out1, in2, out2], score): Stratum => ({
        score,
        n: [in1! + out1!, in2! + out2!],
        right: [in1!, in2!],
      }),
    );
    const found = mantelHaenszel(strata);
    expect(found.chi2).toBeCloseTo(1.4269, 4);
    expect(found.chi2_uncorrected).toBeCloseTo(1.5246, 4);
    expect(found.p).toBeCloseTo(0.2323, 4);
    expect(found.odds_ratio).toBeCloseTo(0.9046968, 7);
    const limit = (sign: number) =>
      Math.exp(Math.log(found.odds_ratio) + sign * 1.959963984540054 * found.log_odds_ratio_se);
    expect(limit(-1)).toBeCloseTo(0.7719074, 7);
    expect(limit(1)).toBeCloseTo(1.0603298, 7);
  });

  it('finds the item that is unfair and, once it is out of the score, only that one', () => {
    const { values } = answer<Mh>('dif-mantel-haenszel', exam(3, 1), { focal: 'focal' });
    const unfair = values.purified.items[3]!;
    expect(unfair.ets_class).toBe('C');
    expect(unfair.delta).toBeLessThan(-1.5);
    expect(values.purified.flagged).toContain('q4');
    expect(values.purified.settled).toBe(true);
    for (const { item, ets_class } of values.purified.items) if (item !== 'q4') expect(ets_class).toBe('A');
  });

  it('turns round with the groups, and does not depend on the order of rows', () => {
    const table = exam(5, 0.4);
    const one = answer<Mh>('dif-mantel-haenszel', table, { focal: 'focal' }).values;
    const other = answer<Mh>(
      'dif-mantel-haenszel',
      { ...table, rows: [...table.rows].reverse() },
      { focal: 'reference' },
    ).values;
    one.items.forEach(({ delta, p }, i) => {
      expect(other.items[i]!.delta).toBeCloseTo(-delta, 9);
      expect(other.items[i]!.p).toBeCloseTo(p, 9);
    });
  });

  it('says in words what it cannot compute, and where groups are too small', () => {
    const rows = [...Array(6).fill([1, 0, 'a']), ...Array(6).fill([0, 1, 'b'])] as (string | number)[][];
    const { values, notes } = answer<Mh>('dif-mantel-haenszel', asTable(rows, ['q1', 'q2', 'group']));
    expect(notes.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['small-sample', 'no-overlap']));
    expect(JSON.stringify(values)).not.toMatch(/NaN|Infinity/);
    const one = asTable(
      [
        [1, 0, 'a'],
        [0, 1, 'a'],
      ],
      ['q1', 'q2', 'group'],
    );
    expect(refusal('dif-mantel-haenszel', one)).toBe('statistics-too-few-groups');
    expect(refusal('dif-mantel-haenszel', one, { focal: 'z' })).toBe('statistics-no-group');
  });
});

describe('differential item functioning by logistic regression', () => {
  it('has the closed form where each score is reached once: the log odds of two tables', () => {
    // Scores 0 and 1 with both groups: four cells and four coefficients, so that the full model fits every cell.
    const cells: Stratum[] = [
      { score: 0, n: [40, 30], right: [10, 12] },
      { score: 1, n: [50, 60], right: [35, 27] },
    ];
    const logit = (right: number, n: number) => Math.log(right / (n - right));
    const { full, both, uniform, nonuniform, converged } = logisticDif(cells);
    expect(converged).toBe(true);
    const expected = [
      logit(10, 40),
      logit(35, 50) - logit(10, 40),
      logit(12, 30) - logit(10, 40),
      logit(27, 60) - logit(12, 30) - (logit(35, 50) - logit(10, 40)),
    ];
    full.coefficients.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 9);
    });
    expect(both.chi2).toBeCloseTo(uniform.chi2 + nonuniform.chi2, 9);
  });

  it('tells an item that is harder throughout from one that only separates the groups less', () => {
    interface Logistic {
      items: { uniform: { p: number }; nonuniform: { p: number }; group_effect: number }[];
      purified: { flagged: string[] };
    }
    const table = exam(9, 1);
    const uniform = answer<Logistic>('dif-logistic', table, { focal: 'focal', flag: 'uniform' }).values;
    expect(uniform.items[3]!.uniform.p).toBeLessThan(1e-6);
    expect(uniform.items[3]!.group_effect).toBeLessThan(-0.5);
    expect(uniform.purified.flagged).toContain('q4');

    const random = seeded(14);
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const theta = normal(random);
      const answers = Array.from({ length: 8 }, (_, j) => {
        const slope = j === 2 && i % 2 ? 0.1 : 1.4;
        return random() < 1 / (1 + Math.exp(-slope * (theta - (j - 3.5) / 4))) ? 1 : 0;
      });
      return [...answers, i % 2];
    });
    const crossed = answer<Logistic>(
      'dif-logistic',
      asTable(rows, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'group']),
    );
    expect(crossed.values.items[2]!.nonuniform.p).toBeLessThan(1e-6);
  });
});
