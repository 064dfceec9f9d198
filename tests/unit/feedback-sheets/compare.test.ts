import { describe, expect, it } from 'vitest';
import type { ItemResult } from '#shared/evaluation/results.ts';
import { itemDifferences } from '#shared/feedback-sheets/compare.ts';
import type { InstrumentItem } from '#shared/instruments/types.ts';

const item = (code: string, reversed = false): InstrumentItem => ({
  code,
  text: { zh: code, en: code },
  aliases: [],
  reversed,
});
const result = (mean: number, sd: number, answers: number): ItemResult => ({
  mean,
  sd,
  answers,
  distribution: [],
});
const scale = { lowest: 1, highest: 5, labels: [] };

describe('items beside those of the others', () => {
  it('have the interval of Welch', () => {
    const form = { items: [item('a')], scale };
    const [found] = itemDifferences(form, [result(4.5, 0.5, 20)], [result(4, 1, 400)]);
    // By hand: variances 0.0125 and 0.0025, error √0.015, 26.9 degrees of freedom, t 2.0523.
    expect(found).toMatchObject({ item: 0, mean: 4.5, others: 4, difference: 0.5 });
    expect(found!.low).toBeCloseTo(0.5 - 2.0523 * Math.sqrt(0.015), 3);
    expect(found!.high).toBeCloseTo(0.5 + 2.0523 * Math.sqrt(0.015), 3);
  });

  it('are told only where chance is left out, for all items together', () => {
    // 2.4 standard errors: enough for one item, not for ten.
    const own = result(4.3, 1, 64);
    const others = result(4, 1, 100_000);
    const of = (n: number) => ({ items: Array.from({ length: n }, (_, at) => item(`q${at}`)), scale });
    const many = (n: number, one: ItemResult) => Array.from({ length: n }, () => one);
    expect(itemDifferences(of(1), [own], [others])).toHaveLength(1);
    expect(itemDifferences(of(10), many(10, own), many(10, others))).toHaveLength(0);
  });

  it('turn reversed items round, and leave out what is not answered', () => {
    const form = { items: [item('a', true), item('b')], scale };
    const found = itemDifferences(form, [result(1, 0.1, 50), null], [result(3, 1, 500), result(3, 1, 500)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ item: 0, mean: 5, others: 3, difference: 2 });
  });
});
