import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitConditional } from '#shared/statistics/rasch/conditional.ts';
import { patternsOf } from '#shared/statistics/rasch/responses.ts';
import { sumDistribution, withoutEach } from '#shared/statistics/rasch/sums.ts';
import { answer, asTable, lsat6, normal, refusal, seeded, simulated } from './exams.ts';

interface RaschAnswer {
  log_likelihood: number;
  items: {
    item: string;
    difficulty: number;
    se: number;
    difficulty_first_zero: number;
    se_first_zero: number;
    infit: number;
    outfit: number;
  }[];
  scores: { score: number; n: number; ml: number | null; wle: number; wle_se: number }[];
  left_out: { item: string; solved_by: string }[];
  extremes: { zero: number; full: number };
  persons: { row: number; ml: number | null; wle: number; extreme: string | null; infit: number | null }[];
  map: { from: number; persons: number; items: string[] }[];
}

/** All answers to `p.length` items with their probabilities. */
function enumerated(p: readonly number[]): { right: number; solved: number[]; probability: number }[] {
  return Array.from({ length: 2 ** p.length }, (_, code) => {
    const solved = p.map((_, i) => (code >> i) & 1);
    return {
      right: solved.reduce((sum, value) => sum + value, 0),
      solved,
      probability: p.reduce((product, value, i) => product * (solved[i] ? value : 1 - value), 1),
    };
  });
}

describe('the number of right answers', () => {
  const shares = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 2, maxLength: 8 });

  it('has the distribution that enumeration finds, also without an item', () => {
    fc.assert(
      fc.property(shares, (p) => {
        const all = enumerated(p);
        sumDistribution(p).forEach((value, r) => {
          const expected = all
            .filter(({ right }) => right === r)
            .reduce((sum, { probability }) => sum + probability, 0);
          expect(value).toBeCloseTo(expected, 12);
        });
        withoutEach(p, 0, [1], 0, (i, rest) => {
          const others = sumDistribution(p.filter((_, j) => j !== i));
          others.forEach((value, r) => {
            expect(rest[r]).toBeCloseTo(value, 12);
          });
        });
      }),
    );
  });
});

describe('the Rasch model by conditional likelihood', () => {
  it('is at the maximum that enumeration of all answers with the same score confirms', () => {
    const random = seeded(4);
    const abilities = Array.from({ length: 60 }, () => normal(random));
    const rows = simulated(abilities, [-1, -0.3, 0.2, 1.1], random);
    const { values } = answer<RaschAnswer>('rasch', asTable(rows));
    const found = values.items.map(({ difficulty }) => difficulty);
    const logLik = (difficulty: readonly number[]) => {
      const all = enumerated(difficulty.map(() => 0.5)).map(({ solved, right }) => ({
        right,
        weight: Math.exp(-solved.reduce((sum, value, i) => sum + value * difficulty[i]!, 0)),
      }));
      return rows.reduce((sum, row) => {
        const score = row.reduce((total, value) => total + value, 0);
        const own = row.reduce((total, value, i) => total - value * difficulty[i]!, 0);
        const same = all.filter(({ right }) => right === score);
        return sum + own - Math.log(same.reduce((total, { weight }) => total + weight, 0));
      }, 0);
    };
    expect(values.log_likelihood).toBeCloseTo(logLik(found), 9);
    const step = 1e-4;
    const moved = (i: number, by: number) => found.map((value, j) => (i === j ? value + by : value));
    for (let i = 0; i < 4; i++) {
      const slope = (logLik(moved(i, step)) - logLik(moved(i, -step))) / (2 * step);
      expect(Math.abs(slope)).toBeLessThan(1e-6);
    }
    // The error of a difference, from the curvature along it with the others held free, needs the whole matrix of curvatures.
    const curvature = (i: number, j: number) => {
      const at = (a: number, b: number) =>
        logLik(found.map((value, m) => value + (m === i ? a * 1e-3 : 0) + (m === j ? b * 1e-3 : 0)));
      return -(at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / 4e-6;
    };
    const [a, b, c, d, e, f] = [
      curvature(1, 1),
      curvature(1, 2),
      curvature(1, 3),
      curvature(2, 2),
      curvature(2, 3),
      curvature(3, 3),
    ];
    const determinant = a * (d * f - e * e) - b * (b * f - c * e) + c * (b * e - c * d);
    expect(values.items[1]!.se_first_zero).toBeCloseTo(Math.sqrt((d * f - e * e) / determinant), 5);
  });

  it('gives two items the log odds of solving one and not the other', () => {
    const rows = [...Array(7).fill([1, 0]), ...Array(3).fill([0, 1]), [1, 1], [0, 0]] as number[][];
    const { values } = answer<RaschAnswer>('rasch', asTable(rows));
    expect(values.items[1]!.difficulty_first_zero).toBeCloseTo(Math.log(7 / 3), 12);
    expect(values.items[1]!.se_first_zero).toBeCloseTo(Math.sqrt(1 / 7 + 1 / 3), 12);
    expect(values.items[1]!.se).toBeCloseTo(Math.sqrt(1 / 7 + 1 / 3) / 2, 12);
    expect(values.extremes).toEqual({ zero: 1, full: 1 });
  });

  it('does not depend on the order of people and items', () => {
    const random = seeded(11);
    const rows = simulated(
      Array.from({ length: 120 }, () => normal(random)),
      [-1.5, -0.5, 0, 0.4, 1.2, 0.1],
      random,
    );
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const order = [3, 0, 5, 1, 4, 2];
    const first = answer<RaschAnswer>('rasch', asTable(rows, names)).values;
    const second = answer<RaschAnswer>(
      'rasch',
      asTable(
        [...rows].reverse().map((row) => order.map((j) => row[j]!)),
        order.map((j) => names[j]!),
      ),
    ).values;
    for (const item of first.items) {
      const same = second.items.find((entry) => entry.item === item.item)!;
      for (const key of ['difficulty', 'se', 'infit', 'outfit'] as const)
        expect(same[key]).toBeCloseTo(item[key], 9);
    }
  });

  it('recovers what 3,000 people were simulated with, and says how exactly', () => {
    const random = seeded(2);
    const difficulties = Array.from({ length: 20 }, (_, i) => -2 + (4 * i) / 19);
    const rows = simulated(
      Array.from({ length: 3000 }, () => 0.3 + 1.1 * normal(random)),
      difficulties,
      random,
    );
    const { values } = answer<RaschAnswer>('rasch', asTable(rows));
    const z = values.items.map(({ difficulty, se }, i) => (difficulty - difficulties[i]!) / se);
    expect(Math.max(...z.map(Math.abs))).toBeLessThan(3.5);
    expect(z.reduce((sum, value) => sum + value * value, 0)).toBeLessThan(43.8);
    for (const { infit, outfit } of values.items) {
      expect(Math.abs(infit - 1)).toBeLessThan(0.1);
      expect(Math.abs(outfit - 1)).toBeLessThan(0.25);
    }
    const marginal = answer<{ sd: number; sd_se: number; mean_ability_sum_zero: number }>(
      'rasch-mml',
      asTable(rows),
    );
    expect(Math.abs(marginal.values.sd - 1.1)).toBeLessThan(3.5 * marginal.values.sd_se);
    expect(Math.abs(marginal.values.mean_ability_sum_zero - 0.3)).toBeLessThan(0.08);
  });

  it('takes a blank as an item that was not presented: two versions linked by common items', () => {
    const random = seeded(8);
    const difficulties = [-1, -0.5, 0, 0.5, 1, -0.8, 0.8];
    const rows = simulated(
      Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 0.5 : -0.5) + normal(random)),
      difficulties,
      random,
    ).map((row, i) => row.map((value, j) => ((i < 1000 ? j === 5 : j === 6) ? '' : value)));
    const { values } = answer<RaschAnswer>('rasch', asTable(rows));
    values.items.forEach(({ difficulty, se }, i) => {
      expect(Math.abs(difficulty - difficulties[i]!)).toBeLessThan(3.5 * se);
    });
  });

  it('names items that everybody or nobody solved, and people with extreme scores', () => {
    const random = seeded(5);
    const rows = simulated(
      Array.from({ length: 80 }, () => normal(random)),
      [-0.5, 0, 0.5, 0.2],
      random,
    ).map((row) => [...row, 1, 0]);
    const { values, notes } = answer<RaschAnswer>('rasch', asTable(rows), { persons: true });
    expect(values.left_out).toEqual([
      { item: 'q5', solved_by: 'all' },
      { item: 'q6', solved_by: 'none' },
    ]);
    expect(notes.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['solved-by-all', 'solved-by-none', 'extreme-scores', 'small-sample']),
    );
    expect(values.items).toHaveLength(4);
    const extreme = values.persons.filter((person) => person.extreme !== null);
    expect(extreme).toHaveLength(values.extremes.zero + values.extremes.full);
    for (const person of extreme) {
      expect(person.ml).toBeNull();
      expect(Number.isFinite(person.wle)).toBe(true);
    }
    expect(values.map.reduce((sum, { persons }) => sum + persons, 0)).toBe(80);
    expect(values.map.flatMap(({ items }) => items)).toHaveLength(4);
  });

  it('refuses what cannot stand on one scale, and what is not scored 0 or 1', () => {
    // Nobody solves an item of the second pair without both of the first.
    const apart = asTable([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [1, 1, 1, 0],
      [1, 1, 0, 1],
    ]);
    expect(refusal('rasch', apart)).toBe('statistics-not-one-scale');
    expect(
      refusal(
        'rasch',
        asTable([
          [1, 2],
          [0, 1],
        ]),
      ),
    ).toBe('statistics-not-binary');
    expect(
      refusal(
        'rasch',
        asTable([
          [1, 1],
          [0, 0],
        ]),
      ),
    ).toBe('statistics-too-few-items');
  });

  it('stays exact for hundreds of items', () => {
    const random = seeded(3);
    const k = 300;
    const difficulties = Array.from({ length: k }, (_, i) => -5 + (10 * i) / (k - 1));
    const rows = simulated(
      Array.from({ length: 300 }, () => normal(random)),
      difficulties,
      random,
    );
    const columns = difficulties.map((_, j) => Float64Array.from(rows, (row) => row[j]!));
    const kept = columns.filter((column) => column.includes(0) && column.includes(1));
    const fit = fitConditional(patternsOf(kept), kept.length)!;
    expect(fit.converged).toBe(true);
    expect(fit.difficulty.every(Number.isFinite)).toBe(true);
  });
});

describe('the LSAT', () => {
  it('has the values published for the Rasch model by marginal likelihood', () => {
    interface Mml {
      log_likelihood: number;
      sd: number;
      items: { difficulty: number; se: number; difficulty_standardised: number }[];
      scores: { eap: number; eap_sd: number }[];
    }
    const free = answer<Mml>('rasch-mml', asTable(lsat6)).values;
    expect(free.log_likelihood).toBeCloseTo(-2466.938, 3);
    expect(free.sd).toBeCloseTo(0.7551, 4);
    [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802].forEach((expected, i) => {
      expect(free.items[i]!.difficulty_standardised).toBeCloseTo(expected, 3);
    });
    const fixed = answer<Mml>('rasch-mml', asTable(lsat6), { sd: 1 }).values;
    expect(fixed.log_likelihood).toBeCloseTo(-2473.054, 3);
    [-2.872, -1.063, -0.2576, -1.3881, -2.2188].forEach((expected, i) => {
      expect(fixed.items[i]!.difficulty).toBeCloseTo(expected, 3);
    });
    [0.1287, 0.0821, 0.0766, 0.0865, 0.1048].forEach((expected, i) => {
      expect(fixed.items[i]!.se).toBeCloseTo(expected, 4);
    });
  });

  it('has abilities that are the means of their posterior distributions', () => {
    const { values } = answer<{
      items: { difficulty: number }[];
      sd: number;
      scores: { eap: number; eap_sd: number }[];
    }>('rasch-mml', asTable(lsat6));
    const weight = (theta: number, score: number) =>
      values.items.reduce((log, { difficulty }) => log - Math.log(1 + Math.exp(theta - difficulty)), 0) +
      score * theta -
      theta ** 2 / (2 * values.sd ** 2);
    values.scores.forEach(({ eap, eap_sd }, score) => {
      let [total, first, second] = [0, 0, 0];
      for (let theta = -8; theta <= 8; theta += 0.01) {
        const w = Math.exp(weight(theta, score));
        total += w;
        first += w * theta;
        second += w * theta * theta;
      }
      expect(eap).toBeCloseTo(first / total, 8);
      expect(eap_sd).toBeCloseTo(Math.sqrt(second / total - (first / total) ** 2), 8);
    });
  });

  it('has the same difficulties by conditional and by marginal likelihood, nearly', () => {
    const conditional = answer<RaschAnswer>('rasch', asTable(lsat6)).values;
    const marginal = answer<{ items: { difficulty_sum_zero: number }[] }>('rasch-mml', asTable(lsat6)).values;
    conditional.items.forEach(({ difficulty }, i) => {
      expect(Math.abs(difficulty - marginal.items[i]!.difficulty_sum_zero)).toBeLessThan(0.02);
    });
  });
});

describe("Andersen's test", () => {
  it('finds nothing where the model holds and the item that is harder for one group', () => {
    const random = seeded(21);
    const people = Array.from({ length: 1200 }, () => normal(random));
    const difficulties = [-1, -0.6, -0.2, 0.2, 0.6, 1];
    const group = (person: number) => (person % 2 ? 'B' : 'A');
    const names = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'group'];
    const table = (shift: (person: number, item: number) => number) =>
      asTable(
        simulated(people, difficulties, random, shift).map((row, i) => [...row, group(i)]),
        names,
      );
    interface Test {
      p: number;
      df: number;
      items: { item: string; difference: number; se: number; p_holm: number }[];
    }
    const fair = answer<Test>(
      'andersen-test',
      table(() => 0),
      { split: 'group' },
    ).values;
    expect(fair.df).toBe(5);
    expect(fair.p).toBeGreaterThan(0.01);
    expect(
      answer<Test>(
        'andersen-test',
        table(() => 0),
        { items: ['q1..q6'] },
      ).values.p,
    ).toBeGreaterThan(0.01);
    const unfair = answer<Test>(
      'andersen-test',
      table((person, item) => (item === 2 && group(person) === 'B' ? 0.8 : 0)),
      { split: 'group' },
    ).values;
    expect(unfair.p).toBeLessThan(1e-4);
    expect(unfair.items[2]!.p_holm).toBeLessThan(0.01);
    expect(unfair.items[2]!.difference).toBeGreaterThan(0.3);
  });
});
