import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/api/index.ts';
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

describe('what departments have handed in', () => {
  const cell = (department: string, type: 'activity' | 'observation', count: number, at: string | null) => ({
    department,
    type,
    count,
    lastBatchAt: at,
  });

  it('expects of everybody what somebody has handed in, and nothing else', () => {
    const found = submissions(
      [
        cell('NK', 'activity', 12, '2026-01-02'),
        cell('WK', 'activity', 0, null),
        cell('NK', 'observation', 0, null),
      ],
      ['NK', 'WK'],
      ['activity', 'observation'],
    );
    expect(found.types).toEqual(['activity']);
    expect(found.rows.map(({ department, missing }) => [department, missing])).toEqual([
      ['WK', ['activity']],
      ['NK', []],
    ]);
    expect(found.rows[1]?.lastBatchAt).toBe('2026-01-02');
  });

  it('answers no column for a year without data', () => {
    expect(submissions([cell('NK', 'activity', 0, null)], ['NK'], ['activity']).types).toEqual([]);
  });
});
