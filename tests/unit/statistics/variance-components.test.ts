import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/lib/result.ts';
import { findMethod } from '#shared/statistics/methods/index.ts';
import { runMethod } from '#shared/statistics/methods/run.ts';
import type { Table } from '#shared/statistics/table.ts';
import { randomOf } from './simulated-ratings.ts';

interface Values {
  variance: Record<string, number>;
  G: number;
  Phi: number;
  conditions: { rater: number };
  persons: { n_rater: number; n_item: number; G: number; enough: boolean }[];
}

const run = (id: string, data: Table, options: unknown = {}) =>
  unwrap(runMethod(findMethod(id)!, { data }, options)).answer;

/** Persons by raters by items with clear effects of each; `keep` thins it out. */
function ratings(keep: (p: number, r: number, i: number) => boolean, nested = false): Table {
  const next = randomOf(21);
  const draw = (n: number, size: number) => Array.from({ length: n }, () => size * (next() - 0.5));
  const [persons, raters, items] = [30, 4, 6];
  const person = draw(persons, 4);
  const rater = draw(raters * (nested ? persons : 1), 2);
  const item = draw(items, 3);
  const cross = draw(persons * raters + persons * items + raters * items, 1.5);
  const rows: string[][] = [];
  for (let p = 0; p < persons; p++)
    for (let r = 0; r < raters; r++)
      for (let i = 0; i < items; i++) {
        const value =
          person[p]! +
          rater[nested ? p * raters + r : r]! +
          item[i]! +
          cross[p * raters + r]! +
          cross[persons * raters + p * items + i]! +
          (nested ? 0 : cross[persons * (raters + items) + r * items + i]!) +
          2 * (next() - 0.5);
        if (keep(p, r, i)) rows.push([`p${p}`, `r${r}`, `i${i}`, String(value)]);
      }
  return { columns: ['person', 'rater', 'item', 'score'], rows };
}

describe('variance components by REML', () => {
  it.each([
    [false, ['rater', 'item']],
    [true, [{ name: 'rater', within: ['person'] }, 'item']],
  ])('are those of mean squares where the design is balanced (nested: %s)', (nested, facets) => {
    const data = ratings(() => true, nested);
    const reml = run('variance-components', data, { facets }).values as unknown as Values;
    const ems = run('g-study', data, { facets }).values as unknown as Values;
    for (const [effect, value] of Object.entries(reml.variance)) {
      const name = effect === 'Residual' ? 'person:rater:item' : effect;
      expect(value / ems.variance[name]!, effect).toBeCloseTo(1, 4);
    }
    expect(reml.G).toBeCloseTo(ems.G, 5);
    expect(reml.Phi).toBeCloseTo(ems.Phi, 5);
  });

  it('take persons with different raters and items, and say whose evidence suffices', () => {
    const data = ratings((p, r, i) => r < 1 + (p % 4) && (p + i + r) % 5 !== 0);
    const { values, notes } = run('variance-components', data, { wanted: 0.8 });
    expect(notes).toEqual([]);
    const answer = values as unknown as Values;
    const persons = answer.persons;
    expect(persons).toHaveLength(30);
    expect(new Set(persons.map(({ n_rater }) => n_rater))).toEqual(new Set([1, 2, 3, 4]));
    for (const { G, enough } of persons) expect(enough).toBe(G >= 0.8);
    const harmonic = 30 / persons.reduce((sum, { n_rater }) => sum + 1 / n_rater, 0);
    expect(answer.conditions.rater).toBeCloseTo(harmonic, 10);
  });

  it('name a facet that cannot be nested where it is said to be', () => {
    const outcome = runMethod(
      findMethod('variance-components')!,
      { data: ratings(() => true) },
      {
        facets: [{ name: 'rater', within: ['ward'] }, 'item'],
      },
    );
    expect(outcome).toMatchObject({ ok: false, error: { code: 'statistics-unknown-nest' } });
  });
});
