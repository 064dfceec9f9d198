import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSlot, type SlotFacts, together } from '#shared/completeness/expected/judge.ts';
import { addDays, daysBetween, slotsOf } from '#shared/completeness/expected/slots.ts';
import { daysOf, defaultCalendar } from '#shared/periods/period.ts';

const march = { key: '2025-03', grain: 'month', from: '2025-03-01', to: '2025-03-31' } as const;
const facts = (expected: number, present: number, rows = present): SlotFacts => {
  return { slot: march, expected, present, rows };
};
const stateOn = (today: string, expected: number, present: number, rows = present) =>
  judgeSlot(facts(expected, present, rows), 10, today);

describe('one slot', () => {
  it('asks for nothing while the period runs, waits until the deadline, and is late after it', () => {
    expect(stateOn('2025-03-31', 1, 0)).toMatchObject({ state: 'not-due', daysLate: 0, due: '2025-04-10' });
    expect(stateOn('2025-04-01', 1, 0)).toMatchObject({ state: 'missing', daysLate: 0 });
    expect(stateOn('2025-04-10', 1, 0)).toMatchObject({ state: 'missing', daysLate: 0 });
    expect(stateOn('2025-04-11', 1, 0)).toMatchObject({ state: 'late', daysLate: 1 });
  });

  it('is incomplete with less than is expected, and late as well after the deadline', () => {
    expect(stateOn('2025-04-05', 8, 3)).toMatchObject({ state: 'partial', daysLate: 0 });
    expect(stateOn('2025-05-10', 8, 3)).toMatchObject({ state: 'partial', daysLate: 30 });
    expect(stateOn('2025-03-15', 8, 3)).toMatchObject({ state: 'not-due' });
    expect(stateOn('2025-05-10', 8, 8)).toMatchObject({ state: 'complete', daysLate: 0 });
  });

  it('expects nothing of an empty roll, and takes what comes all the same', () => {
    expect(stateOn('2025-05-10', 0, 0)).toMatchObject({ state: 'none', daysLate: 0 });
    expect(stateOn('2025-05-10', 0, 0, 4)).toMatchObject({ state: 'complete' });
  });
});

describe('the slots of a period together', () => {
  const year = slotsOf('2024-2025', 'month', defaultCalendar);
  const judged = (present: (index: number) => number, today = '2025-06-20') =>
    together(
      year.map((slot, index) =>
        judgeSlot({ slot, expected: 2, present: present(index), rows: present(index) }, 10, today),
      ),
    );

  it('is as bad as its worst slot and counts only what is over', () => {
    expect(judged(() => 2)).toMatchObject({
      state: 'complete',
      slots: 12,
      complete: 12,
      present: 24,
      expected: 24,
    });
    expect(judged((index) => (index < 9 ? 2 : 0))).toMatchObject({
      state: 'complete',
      slots: 9,
      complete: 9,
      due: '2025-07-10',
    });
    expect(judged((index) => (index === 3 ? 1 : 2))).toMatchObject({
      state: 'partial',
      complete: 11,
      present: 23,
    });
    const late = judged((index) => (index === 0 || index === 8 ? 0 : 2));
    expect(late).toMatchObject({ state: 'late', complete: 10 });
    expect(late.daysLate).toBe(daysBetween('2024-10-10', '2025-06-20'));
  });

  it('never counts more present than expected, and nothing late where all is complete', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 12, maxLength: 12 }), fc.nat(500), (counts, days) => {
        const all = judged((index) => counts[index] ?? 0, addDays('2024-10-01', days));
        expect(all.present).toBeLessThanOrEqual(all.expected);
        expect(all.complete).toBeLessThanOrEqual(all.slots);
        if (all.complete === all.slots) expect(all.daysLate).toBe(0);
        if (all.state === 'late') expect(all.daysLate).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('slots of a period', () => {
  it('are those that end in it', () => {
    const keys = (period: string, grain: 'month' | 'term' | 'year') =>
      slotsOf(period, grain, defaultCalendar).map(({ key }) => key);
    expect(keys('2024-2025', 'month')).toHaveLength(12);
    expect(keys('2024-2025', 'term')).toEqual(['2024-2025-1', '2024-2025-2']);
    expect(keys('2024-2025-1', 'year')).toEqual([]);
    expect(keys('2024-2025-2', 'year')).toEqual(['2024-2025']);
    expect(keys('2024-2025-1', 'month')).toEqual(['2024-09', '2024-10', '2024-11', '2024-12', '2025-01']);
    expect(keys('2025-03', 'term')).toEqual([]);
  });

  it('fall into exactly one of the terms of a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2080 }), (first) => {
        const year = `${first}-${first + 1}`;
        const months = slotsOf(year, 'month', defaultCalendar).map(({ key }) => key);
        const parts = [1, 2].flatMap((term) =>
          slotsOf(`${year}-${term}`, 'month', defaultCalendar).map(({ key }) => key),
        );
        expect(parts).toEqual(months);
        expect(slotsOf(year, 'month', defaultCalendar).at(-1)?.to).toBe(daysOf(year).to);
      }),
      { numRuns: 60 },
    );
  });
});
