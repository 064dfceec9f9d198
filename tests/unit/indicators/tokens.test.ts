import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeValue, formatAmount, formatTarget, formatValue } from '#shared/indicators/format.ts';
import { findIndicator, indicators } from '#shared/indicators/index.ts';
import { parseTokens, resolveTokens, unknownTokens, writeToken } from '#shared/indicators/tokens.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';

const value: IndicatorValue = {
  indicator: 'activity-sign-in-rate',
  version: '1',
  period: '2024-2025',
  department: null,
  value: 87.26,
  numerator: 1745,
  denominator: 2000,
  excluded: 3,
  n: 100,
  interval: { low: 81.04, high: 92.36, level: 0.95, method: 'wilson' },
  sd: null,
  state: 'watch',
};

describe('tokens', () => {
  it('are read with department, earlier period and the number meant', () => {
    expect(parseTokens('到 {{a-b}}，{{ a-b@外科~1:n }}。')).toEqual([
      { kind: 'text', text: '到 ' },
      {
        kind: 'token',
        source: '{{a-b}}',
        token: { indicator: 'a-b', department: null, back: 0, show: 'value' },
      },
      { kind: 'text', text: '，' },
      {
        kind: 'token',
        source: '{{ a-b@外科~1:n }}',
        token: { indicator: 'a-b', department: '外科', back: 1, show: 'n' },
      },
      { kind: 'text', text: '。' },
    ]);
  });

  it('give the text back, whatever it is', () => {
    const bits = fc.constantFrom('{{', '}}', '{', 'a-b', '@X', ':n', ' text ', '{{a-b}}', '~2');
    fc.assert(
      fc.property(fc.array(bits), (parts) => {
        const text = parts.join('');
        const back = parseTokens(text).map((piece) => (piece.kind === 'text' ? piece.text : piece.source));
        expect(back.join('')).toBe(text);
      }),
    );
  });

  it('are written as they are read', () => {
    const token = fc.record({
      indicator: fc.constantFrom(...indicators.map((entry) => entry.id)),
      department: fc.constantFrom(null, 'SURG', '内科'),
      back: fc.integer({ min: 0, max: 9 }),
      show: fc.constantFrom('value', 'numerator', 'denominator', 'n', 'interval'),
    });
    fc.assert(
      fc.property(token, (made) => {
        expect(parseTokens(writeToken(made as never))).toMatchObject([{ kind: 'token', token: made }]);
      }),
    );
  });

  it('become figures, or stay visible with the reason', () => {
    const figures = {
      indicator: findIndicator,
      value: (_id: string, department: string | null) => (department === null ? value : null),
    };
    const id = 'activity-sign-in-rate';
    const pieces = resolveTokens(
      `{{${id}}} {{${id}:interval}} {{${id}@X}} {{no-such}} {{!}}`,
      figures,
      'en',
    ).filter((piece) => piece.kind !== 'text');
    expect(pieces.map((piece) => (piece.kind === 'figure' ? piece.text : piece.reason))).toEqual([
      '87.3%',
      '81.0–92.4%',
      'value',
      'indicator',
      'syntax',
    ]);
  });

  it('that stand for nothing are listed once each', () => {
    const known = { indicators: new Set(['a-b']), departments: new Set(['X']) };
    expect(unknownTokens('{{a-b}} {{a-b@X}} {{a-b@Y}} {{c}} {{c}} {{?}}', known)).toEqual([
      '{{a-b@Y}}',
      '{{c}}',
      '{{?}}',
    ]);
  });
});

describe('values for people', () => {
  const of = (unit: 'percent' | 'score' | 'days' | 'ratio' | 'count', decimals: number) => ({
    unit,
    decimals,
  });

  it('carry digits and unit', () => {
    expect(formatValue(of('percent', 1), 12.34, 'en')).toBe('12.3%');
    expect(formatValue(of('score', 2), 4.519, 'en')).toBe('4.52');
    expect(formatValue(of('ratio', 1), 16.4, 'zh-CN')).toBe('16.4:1');
    expect(formatValue(of('days', 1), 7, 'zh-CN')).toBe('7 天');
    expect(formatValue(of('days', 1), 6.5, 'en')).toBe('6.5 days');
    expect(formatValue(of('days', 1), 1, 'en')).toBe('1 day');
    expect(formatValue(of('percent', 1), null, 'en')).toBe('—');
  });

  it('say what they are made of', () => {
    const rate = findIndicator('activity-sign-in-rate')!;
    expect(describeValue(rate, value, 'en')).toBe('1,745 over 2,000; 3 records left out by the definition.');
    expect(describeValue(rate, value, 'zh-CN')).toBe('分子 1,745，分母 2,000；按定义不计入 3 条。');
    expect(formatTarget(rate, 'zh-CN')).toBe('不低于 90.0%');
    expect(formatTarget(rate, 'en')).toBe('at least 90.0%');
    expect(formatAmount(1234.5)).toBe('1,234.5');
  });

  it('are not told where they are withheld', () => {
    const mean = findIndicator('evaluation-mean')!;
    const hidden: IndicatorValue = { ...value, value: null, numerator: null, n: 3, state: 'withheld' };
    expect(describeValue(mean, hidden, 'en')).not.toMatch(/mean/i);
  });
});
