import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/api/index.ts';
import { shippedRule } from '#shared/completeness/expected/expectations.ts';
import type { Indicator } from '#shared/indicators/index.ts';
import { indicators } from '#shared/indicators/index.ts';
import { attention } from '../../../renderer/features/home/attention.ts';
import { submissions } from '../../../renderer/features/home/submissions.ts';

type Value = Output<'indicators.values'>['values'][number];

const [first, second, third] = indicators as [Indicator, Indicator, Indicator];

const value = (indicator: Indicator, department: string | null, state: Value['state']): Value => ({
  indicator: indicator.id,
  version: '1',
  period: '2024-2025',
  department,
  value: 1,
  numerator: null,
  denominator: null,
  excluded: 0,
  n: 10,
  interval: null,
  sd: null,
  state,
});

describe('indicators that need attention', () => {
  const values = [
    value(first, null, 'watch'),
    value(second, null, 'act'),
    value(third, null, 'good'),
    value(first, 'NK', 'act'),
    value(first, 'WK', 'act'),
    value(second, 'NK', 'good'),
    value(third, 'WK', 'act'),
  ];

  it('puts act before watch and names the departments that need action', () => {
    const found = attention(values, indicators, null);
    expect(found.lines.map(({ spec }) => spec.id)).toEqual([second.id, first.id]);
    expect(found.lines[1]?.departments).toEqual(['NK', 'WK']);
    expect(found).toMatchObject({ judged: 3, good: 1 });
  });

  it('looks at one department alone where one is in force', () => {
    const found = attention(values, indicators, 'WK');
    expect(found.lines.map(({ spec }) => spec.id)).toEqual([first.id, third.id]);
    expect(found.lines.every(({ departments }) => departments.length === 0)).toBe(true);
  });

  it('does not count values without a light', () => {
    const found = attention(
      [value(first, null, 'developing'), value(second, null, 'no-data')],
      indicators,
      null,
    );
    expect(found).toEqual({ lines: [], judged: 0, good: 0 });
  });
});

describe('what departments owe', () => {
  type Matrix = Output<'completeness.matrix'>;
  const cell = (department: string, type: string, state: Matrix['cells'][number]['state'], daysLate = 0) => {
    const counts = { expected: 1, present: 0, slots: 1, complete: 0, rows: 0, due: null };
    return { department, type, state, daysLate, ...counts };
  };
  const rule = shippedRule('activity');
  const types = ['activity', 'observation'].map((id) => ({ id, rule, origin: 'shipped' as const }));
  const known = () => true;

  it('is most late first, and shows only the types that somebody owes', () => {
    const cells = [
      cell('NK', 'activity', 'partial', 3),
      cell('NK', 'observation', 'complete'),
      cell('WK', 'activity', 'late', 12),
      cell('EK', 'activity', 'complete'),
    ];
    const found = submissions({ cells, types }, null, known);
    expect(found.columns.map(({ id }) => id)).toEqual(['activity']);
    expect(found.rows.map(({ department }) => department)).toEqual(['WK', 'NK']);
    expect(found).toMatchObject({ late: 2, any: true });
    expect(submissions({ cells, types }, 'EK', known)).toMatchObject({ rows: [], late: 0, any: true });
  });

  it('counts more late types before a longer delay', () => {
    const cells = [
      cell('NK', 'activity', 'late', 400),
      cell('WK', 'activity', 'late', 5),
      cell('WK', 'observation', 'late', 2),
    ];
    expect(submissions({ cells, types }, null, known).rows.map(({ department }) => department)).toEqual([
      'WK',
      'NK',
    ]);
    expect(submissions({ cells, types }, null, (type) => type === 'observation').rows).toHaveLength(1);
  });

  it('is nothing where nothing is expected', () => {
    expect(submissions({ cells: [], types: [] }, null, known)).toMatchObject({ rows: [], any: false });
  });
});
