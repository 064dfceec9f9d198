import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworks, leavesOf } from '#shared/frameworks/index.ts';
import { recordType } from '#shared/records/index.ts';
import { checkOriginal } from '#shared/visit/checks.ts';
import { type Candidate, draw } from '#shared/visit/draw.ts';
import { gapsByDepartment, hasGap, openChecks } from '#shared/visit/gaps.ts';
import { visitPlans } from '#shared/visit/plans.ts';
import type { VisitCheck } from '#shared/visit/types.ts';

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    department: fc.constantFrom('IM', 'SU', 'OG'),
    person: fc.option(fc.constantFrom('P1', 'P2', 'P3', 'P4')),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

describe('the draw', () => {
  it('is repeatable, whatever the order of the records, and draws nothing twice', () => {
    fc.assert(
      fc.property(candidates, fc.nat(999_999), fc.integer({ min: 1, max: 3 }), (pool, seed, take) => {
        const drawn = draw(pool, take, seed, 'x');
        expect(draw([...pool].reverse(), take, seed, 'x')).toEqual(drawn);
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
      }),
    );
  });

  it('takes as many of each department as there are, one record a person', () => {
    fc.assert(
      fc.property(candidates, fc.nat(999_999), fc.integer({ min: 1, max: 3 }), (pool, seed, take) => {
        const drawn = draw(pool, take, seed, 'x');
        const keyOf = ({ person, id }: Candidate) => person ?? id;
        for (const department of ['IM', 'SU', 'OG']) {
          const there = new Set(pool.filter((each) => each.department === department).map(keyOf));
          const own = drawn.filter((each) => each.department === department);
          expect(own.length).toBe(Math.min(take, there.size));
          expect(new Set(own.map(keyOf)).size).toBe(own.length);
        }
      }),
    );
  });

  it('is another one under another seed', () => {
    const pool = Array.from({ length: 50 }, (_, n) => ({ id: `r${n}`, department: 'IM', person: null }));
    const drawn = new Set(Array.from({ length: 20 }, (_, seed) => draw(pool, 1, seed, 'x')[0]?.id));
    expect(drawn.size).toBeGreaterThan(8);
  });
});

describe('the plans', () => {
  it('name items, types and fields that there are, and no anonymous form', () => {
    for (const { framework, items, type, by, checks } of visitPlans) {
      const leaves = leavesOf(frameworks.find(({ id }) => id === framework)!).map(({ code }) => code);
      for (const code of items) expect(leaves).toContain(code);
      const record = recordType(type);
      expect(record.privacy).not.toBe('anonymous');
      const names = record.fields.map(({ name }) => name);
      if (by !== null) expect(names).toContain(by);
      for (const check of checks) for (const field of fieldsOf(check)) expect(names).toContain(field);
    }
  });
});

function fieldsOf(check: VisitCheck): readonly string[] {
  switch (check.kind) {
    case 'filled':
      return check.fields;
    case 'chain':
      return [check.when, ...check.fields];
    case 'dated':
    case 'answered':
      return [check.field];
    case 'scored':
      return Object.keys(check.most);
    case 'within':
      return [check.from, check.to];
    case 'original':
      return [];
  }
}

describe('the checks', () => {
  const facts = { from: '2024-09-01', to: '2025-08-31', original: true };
  const label = { zh: '', en: '' };
  it.each<[VisitCheck, Record<string, string | number | boolean | null>, string]>([
    [{ id: 'x', label, kind: 'filled', fields: ['a'] }, { a: false }, 'unmet'],
    [{ id: 'x', label, kind: 'filled', fields: ['a'] }, { a: 0 }, 'met'],
    [{ id: 'x', label, kind: 'dated', field: 'a' }, { a: '2025-08-31' }, 'met'],
    [{ id: 'x', label, kind: 'dated', field: 'a' }, { a: '2025-09-01' }, 'unmet'],
    [{ id: 'x', label, kind: 'scored', most: { a: 15 } }, { a: 16 }, 'unmet'],
    [{ id: 'x', label, kind: 'scored', most: { a: 15 } }, { a: null }, 'unmet'],
    [{ id: 'x', label, kind: 'chain', when: 'w', fields: ['a'] }, { w: false }, 'not-asked'],
    [{ id: 'x', label, kind: 'chain', when: 'w', fields: ['a'] }, { w: true, a: null }, 'unmet'],
    [
      { id: 'x', label, kind: 'within', from: 'a', to: 'b', days: 7 },
      { a: '2025-01-01', b: '2025-01-08' },
      'met',
    ],
    [
      { id: 'x', label, kind: 'within', from: 'a', to: 'b', days: 7 },
      { a: '2025-01-01', b: '2025-01-09' },
      'unmet',
    ],
  ])('%j of %j is %s', (check, values, state) => {
    expect(checkOriginal(check, { ...facts, values })).toBe(state);
  });
});

describe('the gaps', () => {
  it('count the points of an item once, and nothing that does not apply', () => {
    const line = (unmet: number, verdict: 'found' | 'not-found' | 'not-applicable' | null) => ({
      department: 'IM',
      items: ['2.2.4'],
      unmet,
      verdict,
    });
    const points = new Map([['2.2.4', 5]]);
    expect(
      gapsByDepartment([line(1, null), line(0, 'not-found'), line(2, 'not-applicable')], points),
    ).toEqual([{ department: 'IM', lines: 3, looked: 2, gaps: 2, items: ['2.2.4'], atStake: 5 }]);
    expect(gapsByDepartment([line(1, null)], new Map())[0]?.atStake).toBeNull();
  });

  it('close when the original was seen, but a rule that it does not keep stays open', () => {
    const check = (id: string, state: 'met' | 'unmet' | 'not-asked') => ({ id, state });
    const line = (verdict: 'found' | 'not-found' | null, ...checks: ReturnType<typeof check>[]) => ({
      verdict,
      checks,
    });
    expect(hasGap(line(null, check('there', 'unmet')))).toBe(true);
    expect(hasGap(line('found', check('there', 'unmet')))).toBe(false);
    expect(hasGap(line('not-found', check('there', 'unmet')))).toBe(true);
    expect(hasGap(line('found', check('original', 'unmet'), check('dated', 'met')))).toBe(false);
    expect(openChecks(line('found', check('original', 'unmet'), check('signed', 'unmet')))).toEqual([
      check('signed', 'unmet'),
    ]);
  });
});
