import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide } from '#shared/evaluation/blocks.ts';
import { type EvaluationForms, NO_SCORE } from '#shared/evaluation/forms.ts';
import { dreem } from '#shared/instruments/dreem.ts';
import { adequacyOf, change, profileOf, withScored } from '#shared/instruments/profile.ts';
import { sdli } from '#shared/instruments/sdli.ts';
import { srssdl } from '#shared/instruments/srssdl.ts';
import type { Instrument } from '#shared/instruments/types.ts';

interface Row {
  department: string | null;
  cohort: string | null;
  scores: (number | null)[];
}

function formsOf(form: Instrument, rows: readonly Row[]): EvaluationForms {
  const items = form.items.length;
  const coded = (values: (string | null)[]) => {
    const names = [...new Set(values)];
    return { codes: Int32Array.from(values, (value) => names.indexOf(value)), names };
  };
  const columns = {
    year: coded(rows.map(() => '2024-2025')),
    term: coded(rows.map(() => '2024-2025-2')),
    department: coded(rows.map(({ department }) => department)),
    course: coded(rows.map(() => null)),
    target: coded(rows.map(({ cohort }) => cohort)),
    group: coded(rows.map(() => null)),
  };
  const of = <K extends 'codes' | 'names'>(part: K) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[part]]));
  return {
    size: rows.length,
    codes: of('codes') as unknown as EvaluationForms['codes'],
    names: of('names') as unknown as EvaluationForms['names'],
    rater: new Int32Array(rows.length).fill(-1),
    score: new Float64Array(rows.length),
    scores: Uint8Array.from(rows.flatMap(({ scores }) => scores.map((score) => score ?? NO_SCORE))),
    items,
  };
}

const profile = (form: Instrument, rows: readonly Row[], department: string | null = null) => {
  const forms = withScored(form, formsOf(form, rows));
  return profileOf(form, { forms, blocks: divide(forms, 5) }, department);
};
const all = (form: Instrument, score: number) => form.items.map(() => score);
const times = (n: number, row: Row): Row[] => Array.from({ length: n }, () => row);

describe('a profile', () => {
  it('has the mean, the parts and the levels of its forms', () => {
    const rows = [
      ...times(6, { department: 'IM', cohort: '2022', scores: all(srssdl, 2) }),
      ...times(6, { department: 'SU', cohort: '2023', scores: all(srssdl, 4) }),
    ];
    const found = profile(srssdl, rows);
    expect(found.n).toBe(12);
    expect(found.total).toMatchObject({ mean: 180, n: 12, lowest: 60, highest: 300, band: 1 });
    expect(found.parts.map((part) => part?.mean)).toEqual([3, 3, 3, 3, 3]);
    expect(found.levels).toEqual([6, 0, 6]);
    expect(found.departments.groups.map(({ key, mean, n }) => [key, mean, n])).toEqual([
      ['IM', 120, 6],
      ['SU', 240, 6],
    ]);
    expect(found.cohorts.groups.map(({ key }) => key)).toEqual(['2022', '2023']);
    expect(profile(srssdl, rows, 'IM').total?.mean).toBe(120);
  });

  it('has its parts in their own unit with the published band in words', () => {
    const rows = [
      ...times(6, { department: 'IM', cohort: '2022', scores: all(dreem, 3) }),
      ...times(6, { department: 'SU', cohort: '2022', scores: all(dreem, 1) }),
    ];
    const { scores, parts, levels, total } = profile(dreem, rows);
    const at = (id: string) => dreem.subscales.findIndex((part) => part.id === id);
    const atmosphere = scores[at('atmosphere')]!;
    // Twelve items of which two are reversed: 10 × 3 + 2 × 1 = 32 of 48, and 10 × 1 + 2 × 3 = 16.
    expect(atmosphere).toMatchObject({ n: 12, mean: 24, lowest: 0, highest: 48, band: 1 });
    expect(atmosphere.levels).toEqual([0, 6, 6, 0]);
    expect(parts[at('atmosphere')]!.mean).toBeCloseTo(2, 9);
    expect(levels.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(scores.reduce((sum, part) => sum + part!.mean, 0)).toBeCloseTo(total!.mean, 9);
    expect(
      profile(sdli, times(5, { department: 'IM', cohort: '2022', scores: all(sdli, 3) })).scores[0],
    ).toMatchObject({
      mean: 18,
      band: null,
      levels: [],
    });
  });

  it('counts no form that is answered too little', () => {
    const half = sdli.items.map((_, at) => (at < 8 ? 3 : null));
    const rows = [
      ...times(5, { department: 'IM', cohort: '2022', scores: all(sdli, 3) }),
      { department: 'IM', cohort: '2022', scores: half },
    ];
    expect(profile(sdli, rows).total).toMatchObject({ n: 5, mean: 60 });
    expect(profile(sdli, rows).incomplete).toBe(1);
  });

  it('shows no group of fewer than five, and nothing from which one could be worked out', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            department: fc.constantFrom('IM', 'SU', 'OG', null),
            cohort: fc.constantFrom('2022', '2023', null),
            score: fc.integer({ min: 1, max: 5 }),
          }),
          { maxLength: 40 },
        ),
        (list) => {
          const rows = list.map(({ score, ...rest }) => ({ ...rest, scores: all(sdli, score) }));
          const whole = profile(sdli, rows);
          expect(whole.n === 0 || whole.n >= 5).toBe(true);
          for (const split of [whole.departments, whole.cohorts]) {
            const shown = split.groups.reduce((sum, { n }) => sum + n, 0);
            for (const { n } of split.groups) expect(n).toBeGreaterThanOrEqual(5);
            expect(whole.n - shown === 0 || whole.n - shown >= 5).toBe(true);
          }
          for (const { key, n } of whole.departments.groups)
            if (key !== null) expect(profile(sdli, rows, key).n).toBe(n);
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('a change has Welch’s interval', () => {
  // Welch by hand: 10 against 8, deviations 2 and 3, 20 and 15 forms: se = √(4/20 + 9/15), 23.0 degrees of freedom.
  const found = change({ n: 20, mean: 10, sd: 2 }, { n: 15, mean: 8, sd: 3 })!;
  expect(found.by).toBe(2);
  expect(found.low).toBeCloseTo(2 - 2.0687 * Math.sqrt(0.8), 2);
  expect(found.high).toBeCloseTo(2 + 2.0687 * Math.sqrt(0.8), 2);
});

it('answers suffice where the interval is narrow, and otherwise says how many would', () => {
  const total = { n: 25, mean: 60, sd: 20, low: 52, high: 68, lowest: 20, highest: 100, band: null };
  expect(adequacyOf(total)).toEqual({ state: 'wide', half: 8, needed: 100 });
  expect(adequacyOf({ ...total, low: 57, high: 63 }).state).toBe('enough');
  expect(adequacyOf(null).state).toBe('few');
});
