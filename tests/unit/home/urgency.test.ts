import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindsOf, taskKindIds } from '#shared/home/kinds.ts';
import { progressOf } from '#shared/home/progress.ts';
import { byUrgency, MOST_OF_A_KIND, type Task } from '#shared/home/urgency.ts';

const task = (kind: Task['kind'], days: number | null, more: Partial<Task> = {}): Task => ({
  kind,
  at: ['x'],
  department: null,
  subject: { zh: kind, en: kind },
  count: 1,
  days,
  folded: false,
  ...more,
});

const tasks = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...taskKindIds),
      days: fc.option(fc.integer({ min: -14, max: 90 })),
      department: fc.option(fc.constantFrom('IM', 'SU')),
      count: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ kind, days, ...more }) => task(kind, days, more)),
  { maxLength: 40 },
);

describe('the list by urgency', () => {
  it('puts late before soon before waiting before later', () => {
    const sorted = byUrgency(
      [task('action', -10), task('review', null), task('action', -2), task('feedback', 1), task('action', 9)],
      null,
    );
    expect(sorted.map(({ days }) => days)).toEqual([9, 1, -2, null, -10]);
  });

  it('keeps what has been late for more than a year at the end', () => {
    const sorted = byUrgency(
      [task('action', 900), task('signal', null), task('action', 40), task('action', -9)],
      null,
    );
    expect(sorted.map(({ days }) => days)).toEqual([40, null, -9, 900]);
  });

  it('puts the own department first, whatever is late elsewhere', () => {
    const sorted = byUrgency(
      [task('action', 90, { department: 'SU' }), task('action', -14, { department: 'IM' })],
      'IM',
    );
    expect(sorted.map(({ department }) => department)).toEqual(['IM', 'SU']);
  });

  it('folds the less urgent of a kind and loses none', () => {
    const sorted = byUrgency(
      Array.from({ length: 9 }, (_, n) => task('action', n + 1)),
      null,
    );
    expect(sorted.map(({ days, count, folded }) => [days, count, folded])).toEqual([
      [9, 1, false],
      [8, 1, false],
      [7, 1, false],
      [6, 6, true],
    ]);
    fc.assert(
      fc.property(tasks, (given) => {
        const list = byUrgency(given, null);
        for (const kind of taskKindIds) {
          const of = list.filter((each) => each.kind === kind);
          const told = of.reduce((sum, { folded, count }) => sum + (folded ? count : 1), 0);
          expect(told).toBe(given.filter((each) => each.kind === kind).length);
          expect(of.length).toBeLessThanOrEqual(MOST_OF_A_KIND);
        }
      }),
    );
  });

  it('does not depend on the order in which tasks are found', () => {
    fc.assert(
      fc.property(tasks, (given) => {
        expect(byUrgency([...given].reverse(), 'IM')).toEqual(byUrgency(given, 'IM'));
      }),
    );
  });

  it('concerns every role with something, and a secretary not with approval', () => {
    expect(kindsOf('secretary').has('approve')).toBe(false);
    for (const role of ['secretary', 'quality-office', 'auditor'] as const)
      expect(kindsOf(role).size).toBeGreaterThan(3);
  });
});

describe('progress', () => {
  it('sums up week by week and tells what came lately', () => {
    const { weeks, lately } = progressOf(['2025-01-01', '2025-05-20', '2025-06-10'], '2025-06-10');
    expect(weeks).toHaveLength(12);
    expect(weeks[0]).toBe(1);
    expect(weeks.at(-2)).toBe(2);
    expect(weeks.at(-1)).toBe(3);
    expect(lately).toBe(2);
  });
});
