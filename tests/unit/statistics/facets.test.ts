import { describe, expect, it } from 'vitest';
import type { Table } from '#shared/statistics/table.ts';
import { answer, asTable, normal, refusal, seeded } from './exams.ts';

interface Element {
  level: string;
  n: number;
  mean: number;
  measure: number;
  se: number;
  fair_average: number;
  extreme: string | null;
  infit: number;
  outfit: number;
}
interface ManyFacet {
  n: number;
  n_used: number;
  facets: { facet: string; reliability: number; separation: number; elements: Element[] }[];
  scales: {
    scale: string;
    categories: { score: number; n: number; threshold: number | null; disordered: boolean }[];
  }[];
  disconnected: { facets: string[]; sets: string[][] }[];
  unexpected: { target: string; rater: string; z: number }[];
}

const THRESHOLDS = [-1.5, -0.2, 1.7];

function category(location: number, thresholds: readonly number[], random: () => number): number {
  const weights = [1];
  thresholds.forEach((threshold, k) => {
    weights.push(weights[k]! * Math.exp(location - threshold));
  });
  let rest = random() * weights.reduce((sum, value) => sum + value, 0);
  return weights.findIndex((weight) => {
    rest -= weight;
    return rest < 0;
  });
}

const severity = (rater: number) => (rater - 3.5) / 3;
const difficulty = (item: number) => (item - 2) / 2;

/** Each target is rated from 1 to 4 on five items by three of eight raters. */
function ratings(targets: number, seed: number, thresholds: readonly number[] = THRESHOLDS) {
  const random = seeded(seed);
  const abilities = Array.from({ length: targets }, () => 0.4 + normal(random));
  const rows = abilities.flatMap((ability, target) =>
    [0, 1, 2].flatMap((turn) => {
      const rater = (target + turn * (1 + (target % 2))) % 8;
      return [0, 1, 2, 3, 4].map((item) => [
        `t${target}`,
        `r${rater}`,
        `i${item}`,
        1 + category(ability - severity(rater) - difficulty(item), thresholds, random),
      ]);
    }),
  );
  return { abilities, table: asTable(rows, ['target', 'rater', 'item', 'score']) };
}

const facets = ['target', 'rater', 'item'];
const facet = (values: ManyFacet, name: string) => values.facets.find((entry) => entry.facet === name)!;
const measures = (values: ManyFacet, name: string) =>
  new Map(facet(values, name).elements.map((element) => [element.level, element]));

describe('the many-facet Rasch model', () => {
  const { abilities, table } = ratings(400, 1);
  const { values, notes } = answer<ManyFacet>('many-facet-rasch', table, { facets });

  it('expects of every element what was observed, and uses every category as often', () => {
    const own = new Map(facets.map((name) => [name, measures(values, name)]));
    const thresholds = values.scales[0]!.categories.slice(1).map(({ threshold }) => threshold!);
    const sums = new Map<string, number>();
    const add = (key: string, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);
    for (const [target = '', rater = '', item = '', score] of table.rows) {
      if (own.get('target')!.get(target)!.extreme) continue;
      const location =
        own.get('target')!.get(target)!.measure -
        own.get('rater')!.get(rater)!.measure -
        own.get('item')!.get(item)!.measure;
      const weights = [1];
      thresholds.forEach((threshold, k) => {
        weights.push(weights[k]! * Math.exp(location - threshold));
      });
      const total = weights.reduce((sum, value) => sum + value, 0);
      const off = weights.reduce((sum, weight, k) => sum + (weight / total) * (k + 1), 0) - Number(score);
      for (const [name, level] of [
        ['target', target],
        ['rater', rater],
        ['item', item],
      ])
        add(`${name}:${level}`, off);
      weights.forEach((weight, k) => {
        add(`category:${k + 1}`, weight / total - (Number(score) === k + 1 ? 1 : 0));
      });
    }
    for (const [key, off] of sums) expect(Math.abs(off), key).toBeLessThan(1e-5);
  });

  it('recovers what it was simulated with, but for the stretching of joint likelihood', () => {
    for (const [name, truth] of [
      ['rater', severity],
      ['item', difficulty],
    ] as const)
      facet(values, name).elements.forEach(({ measure, se }, i) => {
        expect(Math.abs(measure * (14 / 15) - truth(i))).toBeLessThan(4 * se);
      });
    THRESHOLDS.forEach((threshold, k) => {
      expect(Math.abs(values.scales[0]!.categories[k + 1]!.threshold! * (14 / 15) - threshold)).toBeLessThan(
        0.2,
      );
    });
    const found = measures(values, 'target');
    const known = abilities.map((_, i) => i).filter((i) => !found.get(`t${i}`)!.extreme);
    const z = known.map(
      (i) => (found.get(`t${i}`)!.measure * (14 / 15) - abilities[i]!) / found.get(`t${i}`)!.se,
    );
    const square = z.reduce((sum, value) => sum + value * value, 0) / z.length;
    expect(square).toBeGreaterThan(0.7);
    expect(square).toBeLessThan(1.3);
    expect(facet(values, 'target').reliability).toBeGreaterThan(0.8);
    expect(notes.map(({ reason }) => reason)).not.toContain('not-connected');
  });

  it('does not depend on the order of rows', () => {
    const turned = answer<ManyFacet>(
      'many-facet-rasch',
      { ...table, rows: [...table.rows].reverse() },
      { facets },
    );
    for (const name of facets)
      facet(values, name).elements.forEach((element, i) => {
        const same = facet(turned.values, name).elements[i]!;
        for (const key of ['measure', 'se', 'fair_average'] as const)
          expect(same[key]).toBeCloseTo(element[key], 6);
      });
  });

  it('puts a rater aside who gives everybody the lowest rating, without moving anybody else', () => {
    const hard: Table = {
      columns: table.columns,
      rows: [...table.rows, ...Array.from({ length: 40 }, (_, i) => [`t${i}`, 'r9', 'i0', '1'])],
    };
    const found = answer<ManyFacet>('many-facet-rasch', hard, { facets });
    for (const name of facets)
      for (const element of facet(values, name).elements)
        expect(measures(found.values, name).get(element.level)!.measure).toBeCloseTo(element.measure, 6);
    const rater = measures(found.values, 'rater').get('r9')!;
    expect(rater.extreme).toBe('lowest');
    expect(rater.measure).toBeGreaterThan(3);
    expect(found.notes).toContainEqual(
      expect.objectContaining({ reason: 'all-lowest', details: { facet: 'rater', element: 'r9' } }),
    );
  });

  it('shows the rater who rates at random by his fit', () => {
    const random = seeded(77);
    const rows = table.rows.map(([target, rater, item, score]) =>
      rater === 'r5'
        ? [target!, rater, item!, String(1 + Math.floor(4 * random()))]
        : [target!, rater!, item!, score!],
    );
    const found = answer<ManyFacet>('many-facet-rasch', { columns: table.columns, rows }, { facets }).values;
    const outfits = facet(found, 'rater').elements.map(({ level, outfit }) => ({ level, outfit }));
    expect(outfits.find(({ level }) => level === 'r5')!.outfit).toBeGreaterThan(1.5);
    for (const { level, outfit } of outfits) if (level !== 'r5') expect(outfit).toBeLessThan(1.2);
    const surprising = found.unexpected.filter(({ rater }) => rater === 'r5');
    expect(surprising.length).toBeGreaterThan(found.unexpected.length / 2);
  });

  it('names thresholds that are disordered, and categories that nobody used', () => {
    const odd = ratings(300, 6, [-0.5, 0.9, -0.9]);
    const found = answer<ManyFacet>('many-facet-rasch', odd.table, { facets });
    expect(found.values.scales[0]!.categories.map(({ disordered }) => disordered)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(found.notes.map(({ reason }) => reason)).toContain('disordered-thresholds');
    const rows = table.rows.map((row) => [...row.slice(0, 3), row[3] === '3' ? '5' : row[3]!]);
    const squeezed = answer<ManyFacet>('many-facet-rasch', { columns: table.columns, rows }, { facets });
    expect(squeezed.notes).toContainEqual({ reason: 'unused-category', details: { score: 3 } });
    expect(squeezed.values.scales[0]!.categories.map(({ score }) => score)).toEqual([1, 2, 4, 5]);
  });

  it('gives each item its own thresholds', () => {
    const found = answer<ManyFacet>('many-facet-rasch', table, { facets, thresholds_by: 'item' }).values;
    expect(found.scales.map(({ scale }) => scale)).toEqual(['i0', 'i1', 'i2', 'i3', 'i4']);
    for (const { categories } of found.scales) {
      const sum = categories.reduce((total, { threshold }) => total + (threshold ?? 0), 0);
      expect(sum).toBeCloseTo(0, 6);
      categories.slice(1).forEach(({ threshold }, k) => {
        expect(Math.abs(threshold! - THRESHOLDS[k]!)).toBeLessThan(0.6);
      });
    }
    facet(found, 'item').elements.forEach(({ measure }, i) => {
      expect(Math.abs(measure - difficulty(i))).toBeLessThan(0.3);
    });
  });

  it('says which targets cannot be compared', () => {
    const rows = table.rows.map(([target, rater, item, score]) => {
      const half = Number(target!.slice(1)) % 2 ? 'a' : 'b';
      return [target!, `${half}${rater}`, item!, score!];
    });
    const found = answer<ManyFacet>('many-facet-rasch', { columns: table.columns, rows }, { facets });
    expect(found.notes.map(({ reason }) => reason)).toContain('not-connected');
    expect(found.values.disconnected[0]!.facets).toEqual(['target', 'rater']);
  });

  it('stretches two items to twice their distance, as joint likelihood must', () => {
    const rows = [...Array(14).fill([1, 0]), ...Array(6).fill([0, 1])] as number[][];
    const found = answer<ManyFacet>('many-facet-rasch', asTable(rows), { items: ['q1', 'q2'] }).values;
    const [first, second] = facet(found, 'item').elements;
    expect(second!.measure - first!.measure).toBeCloseTo(2 * Math.log(14 / 6), 6);
  });

  it('answers reasons where there is nothing to estimate', () => {
    const same = asTable(
      [
        ['a', 'x', 3],
        ['b', 'x', 3],
        ['a', 'y', 3],
        ['b', 'y', 3],
      ],
      ['target', 'rater', 'score'],
    );
    expect(refusal('many-facet-rasch', same)).toBe('statistics-no-variance');
    const apart = asTable(
      [
        ['a', 'x', 1],
        ['a', 'x', 2],
        ['a', 'y', 3],
        ['b', 'x', 1],
        ['b', 'y', 3],
        ['b', 'y', 2],
        ['c', 'y', 2],
      ],
      ['target', 'rater', 'score'],
    );
    expect(refusal('many-facet-rasch', apart)).toBe('statistics-measures-run-away');
    expect(refusal('many-facet-rasch', same, { facets: ['target'] })).toBe('statistics-too-few-facets');
    expect(refusal('many-facet-rasch', same, { thresholds_by: 'item' })).toBe('statistics-no-column');
  });
});
