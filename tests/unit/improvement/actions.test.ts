import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOf } from '#shared/improvement/actions/effect.ts';
import { nextNumber } from '#shared/improvement/actions/number.ts';
import { type Finding, RECURRENCE_DAYS, recurrences } from '#shared/improvement/actions/recurrence.ts';
import { daysOverdue, moveTo, stageOf, stages, verifiedBy } from '#shared/improvement/actions/stage.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { recordType } from '#shared/records/index.ts';

describe('stages', () => {
  it('are read from what is on record', () => {
    expect(stageOf({})).toBe('plan');
    expect(stageOf({ progress: '三月五日开始' })).toBe('do');
    expect(stageOf({ state: 'running' })).toBe('do');
    expect(stageOf({ closed_on: '2025-03-01' })).toBe('check');
    expect(stageOf({ closed_on: '2025-03-01', verified: true })).toBe('act');
    expect(stageOf({ state: 'overdue' })).toBe('plan');
  });

  it('are where a move brings an action, or the move is refused', () => {
    const values = fc.record({
      state: fc.constantFrom(null, 'pending', 'running', 'closed', 'overdue'),
      progress: fc.constantFrom(null, '已开始'),
      closed_on: fc.constantFrom(null, '2025-01-05'),
      verified: fc.boolean(),
    });
    fc.assert(
      fc.property(values, fc.constantFrom(...stages), (before, stage) => {
        const changes = moveTo(before, stage, '2025-02-01');
        if (changes === null)
          expect(stage === 'act' || (stage === 'plan' && before.progress !== null)).toBe(true);
        else expect(stageOf({ ...before, ...changes })).toBe(stage);
      }),
    );
  });

  it('end with a verification by somebody else', () => {
    const before = { owner: '1', opened_on: '2025-01-01' };
    const check = recordType('improvement').checks.find(({ id }) => id === 'improvement-verified-by-owner')!;
    expect(stageOf({ ...before, ...verifiedBy(before, '2', '2025-02-01', '') })).toBe('act');
    expect(check.test({ ...before, ...verifiedBy(before, '1', '2025-02-01', '') })).not.toBeNull();
    expect(check.test({ ...before, ...verifiedBy(before, '2', '2025-02-01', '') })).toBeNull();
    expect(check.level).toBe('error');
  });

  it('know how long an open action is overdue', () => {
    expect(daysOverdue({ due_on: '2025-02-27' }, '2025-03-02')).toBe(3);
    expect(daysOverdue({ due_on: '2025-03-02' }, '2025-03-02')).toBe(0);
    expect(daysOverdue({ due_on: '2025-02-27', closed_on: '2025-04-01' }, '2025-06-02')).toBe(0);
    expect(daysOverdue({}, '2025-03-02')).toBe(0);
  });
});

const finding = (id: string, more: Partial<Finding>): Finding => ({
  id,
  no: id,
  department: 'IM',
  signal: null,
  indicator: null,
  category: null,
  opened: '2025-01-01',
  closed: null,
  ...more,
});

describe('recurrence', () => {
  const first = finding('a', { category: '签到', opened: '2024-01-01', closed: '2024-03-01' });

  it('is found within a year of closing, in the same department', () => {
    const again = recurrences([
      first,
      finding('b', { category: '签到', opened: '2024-06-01' }),
      finding('c', { category: '签到', opened: '2025-03-02' }),
      finding('d', { category: '签到', opened: '2024-06-01', department: 'SU' }),
      finding('e', { category: '签到', opened: '2024-02-01' }),
    ]);
    expect([...again.keys()]).toEqual(['b']);
    expect(again.get('b')).toEqual([{ id: 'a', no: 'a', closed: '2024-03-01', days: 92, same: 'category' }]);
  });

  it('names the strongest likeness once, and follows a signal over departments', () => {
    const marked = { ...first, signal: 's', indicator: 'i' };
    const again = recurrences([
      marked,
      finding('b', { category: '签到', signal: 's', indicator: 'i', opened: '2024-06-01' }),
      finding('c', { department: 'SU', signal: 's', opened: '2024-06-01' }),
      finding('d', { indicator: 'i', opened: '2024-06-01' }),
    ]);
    expect([...again].map(([id, list]) => [id, list.map(({ same }) => same)])).toEqual([
      ['b', ['signal']],
      ['c', ['signal']],
      ['d', ['indicator']],
    ]);
  });

  it('never repeats itself nor reaches beyond a year', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(n * 86_400_000 + 1.7e12).toISOString().slice(0, 10));
    const one = fc.record({ opened: day, closed: fc.option(day), category: fc.constantFrom('x', 'y', null) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (list) => {
        const all = list.map((entry, i) => finding(`${i}`, entry));
        for (const [id, earlier] of recurrences(all)) {
          for (const former of earlier) {
            expect(former.id).not.toBe(id);
            expect(former.days).toBeGreaterThan(0);
            expect(former.days).toBeLessThanOrEqual(RECURRENCE_DAYS);
          }
        }
      }),
    );
  });
});

describe('effect', () => {
  const value = (low: number, high: number): IndicatorValue =>
    ({ value: (low + high) / 2, interval: { low, high, level: 0.95, method: 'wilson' } }) as IndicatorValue;

  it('is claimed only where the intervals lie apart', () => {
    const higher = { direction: 'higher' as const };
    expect(effectOf(higher, value(60, 70), value(75, 85))).toBe('better');
    expect(effectOf({ direction: 'lower' }, value(60, 70), value(75, 85))).toBe('worse');
    expect(effectOf(higher, value(60, 76), value(75, 85))).toBe('unclear');
    expect(effectOf(higher, value(60, 70), null)).toBe('waiting');
    expect(effectOf(higher, { ...value(1, 2), interval: null }, value(75, 85))).toBe('unclear');
  });
});

describe('numbers of actions', () => {
  it('go on from the last one of the year and department', () => {
    expect(nextNumber([], '2025', 'IM')).toBe('ZG-2025-IM-01');
    expect(
      nextNumber(['ZG-2025-IM-09', 'ZG-2025-SU-40', 'ZG-2024-IM-70', 'ZG-2025-IM-x'], '2025', 'IM'),
    ).toBe('ZG-2025-IM-10');
  });
});
