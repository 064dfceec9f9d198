import { describe, expect, it } from 'vitest';
import { huynh, subkoviak } from '#shared/statistics/classification/binomial.ts';
import { livingstonLewis } from '#shared/statistics/classification/livingston-lewis.ts';
import { integrate } from '#shared/statistics/classification/quadrature.ts';
import { raschCut } from '#shared/statistics/classification/rasch.ts';
import { answer, asTable, normal, refusal, seeded, simulated } from './exams.ts';

describe('integrals', () => {
  it('are exact where the integrand rises without bound at the ends', () => {
    const beta = integrate((_x, low, high) => low ** -0.5 * high ** -0.5, 0, 1);
    expect(beta).toBeCloseTo(Math.PI, 10);
    expect(integrate((x) => x * x, -1, 2)).toBeCloseTo(3, 12);
  });
});

describe('consistency of passing', () => {
  /** Everybody's score, spread over 0..20 so that the beta-binomial fits. */
  const scores = [4, 6, 7, 8, 9, 9, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15, 16, 17, 18, 19, 20];
  const k = 20;
  const n = scores.length;
  const mean = scores.reduce((sum, value) => sum + value, 0) / n;
  const variance = scores.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  const kr21 = (k / (k - 1)) * (1 - (mean * (k - mean)) / (k * variance));

  it('is the same by Huynh and by Livingston and Lewis where their assumptions are', () => {
    const simple = huynh(mean, k, 12, kr21)!;
    const general = livingstonLewis(
      { mean, variance, min: 0, max: k, reliability: kr21, shares: scores.map((score) => score / k) },
      12,
      2,
    )!;
    expect(general.effective_items).toBe(k);
    for (const key of ['agreement', 'kappa', 'pass'] as const)
      expect(general.consistency[key]).toBeCloseTo(simple[key], 9);
    expect(general.accuracy + general.false_pass + general.false_fail).toBeCloseTo(1, 9);
  });

  it('is the binomial itself for people who are all alike', () => {
    // Half of four answers by chance: two of four or more with 11/16.
    const { agreement, pass } = subkoviak([2, 2, 2], 4, 2, 0.5);
    expect(pass).toBeCloseTo(11 / 16, 12);
    expect(agreement).toBeCloseTo((121 + 25) / 256, 12);
  });

  it('is what two exams of the same people show', () => {
    const random = seeded(31);
    const difficulty = Array.from({ length: 25 }, (_, i) => -1.5 + i / 8);
    const people = Array.from({ length: 4000 }, () => 0.9 * normal(random));
    const total = (rows: number[][]) => rows.map((row) => row.reduce((sum, value) => sum + value, 0));
    const first = simulated(people, difficulty, random);
    const second = total(simulated(people, difficulty, random));
    const cut = 14;
    const alike =
      total(first).filter((score, i) => score >= cut === second[i]! >= cut).length / people.length;
    expect(Math.abs(raschCut(difficulty, 0.9, cut)!.consistency.agreement - alike)).toBeLessThan(0.03);
    interface Cut {
      livingston_lewis: { agreement: number };
      subkoviak: { agreement: number };
      huynh: { agreement: number };
      rasch: { agreement: number; accuracy: number; theta: number; score_se: number };
      sem_at_cut: { lord: number; keats: number };
      in_doubt: number;
    }
    const { values } = answer<Cut>('cut-precision', asTable(first), { cut });
    // The binomial ones take items as equally difficult, which makes them a little too modest.
    for (const key of ['livingston_lewis', 'subkoviak', 'huynh', 'rasch'] as const)
      expect(Math.abs(values[key].agreement - alike), key).toBeLessThan(0.05);
    expect(values.sem_at_cut.lord).toBeCloseTo(Math.sqrt((14 * 11) / 24), 12);
    expect(values.sem_at_cut.keats).toBeLessThan(values.sem_at_cut.lord);
    expect(values.rasch.score_se).toBeLessThan(values.sem_at_cut.lord);
    expect(values.in_doubt).toBe(
      total(first).filter((score) => Math.abs(score - cut) <= values.sem_at_cut.lord).length,
    );
  });

  it('says nothing about consistency where scores differ less than by chance', () => {
    const table = asTable([
      [1, 0, 1],
      [0, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]);
    const { values, notes } = answer<Record<string, unknown>>('cut-precision', table, { cut: 1.5 });
    expect(values).toMatchObject({ cut: 2, subkoviak: null, huynh: null, livingston_lewis: null });
    expect(notes.map(({ reason }) => reason)).toContain('no-true-variance');
  });

  it('takes totals with their reliability, and refuses what makes no sense', () => {
    const table = asTable(
      scores.map((score) => [score]),
      ['total'],
    );
    const { values } = answer<{ livingston_lewis: { effective_items: number }; cut: number }>(
      'cut-precision',
      table,
      {
        total: 'total',
        reliability: kr21,
        max: 20,
        cut_share: 0.6,
      },
    );
    expect(values.cut).toBe(12);
    expect(values.livingston_lewis.effective_items).toBeGreaterThan(15);
    expect(refusal('cut-precision', table, { total: 'total', cut: 12 })).toBe('statistics-bad-options');
    expect(
      refusal(
        'cut-precision',
        asTable([
          [1, 0],
          [0, 1],
        ]),
        { cut: 1 },
      ),
    ).toBe('statistics-no-variance');
    expect(
      refusal(
        'cut-precision',
        asTable([
          [1, 0],
          [0, 0],
        ]),
        { cut: 3 },
      ),
    ).toBe('statistics-bad-options');
  });
});

describe('the history of items', () => {
  interface History {
    sittings: { sitting: string; shift: number; anchors: number }[];
    items: { item: string; drift: number; drift_se: number; verdict: string; p_holm: number }[];
  }

  it('is the difference of the anchor means for two versions', () => {
    const rows = [
      ['a', '1', -1, 0.1],
      ['b', '1', 0, 0.1],
      ['c', '1', 1, 0.2],
      ['a', '2', -0.6, 0.1],
      ['b', '2', 0.5, 0.1],
      ['c', '2', 1.3, 0.2],
      ['d', '2', 2, 0.1],
    ];
    const table = asTable(rows, ['item', 'sitting', 'difficulty', 'se']);
    const { values } = answer<History>('item-history', table, { difficulty: 'difficulty', link: 'equal' });
    expect(values.sittings[1]!.shift).toBeCloseTo((0.4 + 0.5 + 0.3) / 3, 12);
    expect(values.sittings[1]!.anchors).toBe(3);
    expect(values.items[0]!.drift).toBeCloseTo(0, 12);
    expect(values.items[0]!.drift_se).toBeCloseTo(Math.hypot(0.1, 0.1), 12);
    expect(values.items.map(({ verdict }) => verdict)).toEqual(['stable', 'stable', 'stable', 'once']);
    const weighted = answer<History>('item-history', table, { difficulty: 'difficulty' }).values;
    expect(weighted.sittings[1]!.shift).toBeCloseTo((0.4 * 4 + 0.5 * 4 + 0.3) / 9, 12);
  });

  it('finds the item that leaked, though the later class was stronger', () => {
    const random = seeded(17);
    const difficulty = Array.from({ length: 12 }, (_, i) => -1.5 + i / 4);
    const rows = [0, 1, 2].flatMap((sitting) => {
      const people = Array.from({ length: 600 }, () => 0.4 * sitting + 0.5 * normal(random));
      const answers = simulated(people, difficulty, random, (_p, item) =>
        item === 7 && sitting === 2 ? -1.2 : 0,
      );
      return difficulty.map((_, item) => [
        `q${item}`,
        `202${sitting}`,
        600,
        answers.reduce((sum, row) => sum + row[item]!, 0),
      ]);
    });
    const { values } = answer<History>('item-history', asTable(rows, ['item', 'sitting', 'n', 'correct']));
    const leaked = values.items.find(({ item }) => item === 'q7')!;
    expect(leaked.verdict).toBe('drifted');
    expect(leaked.drift).toBeLessThan(-0.7);
    expect(values.items.filter(({ verdict }) => verdict === 'drifted')).toHaveLength(1);
    expect(values.sittings[2]!.shift).toBeLessThan(-0.5);
    expect(values.sittings[2]!.anchors).toBe(11);
  });

  it('refuses sittings that share no item', () => {
    const table = asTable(
      [
        ['a', '1', 10, 5],
        ['b', '2', 10, 5],
      ],
      ['item', 'sitting', 'n', 'correct'],
    );
    expect(refusal('item-history', table)).toBe('statistics-no-common-items');
    expect(refusal('item-history', table, { link: 'none' })).toBe('none');
  });
});
