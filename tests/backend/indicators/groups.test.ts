import { afterAll, describe, expect, it } from 'vitest';
import { rowsBehind } from '#backend/indicators/rows.ts';
import { computeSeries } from '#backend/indicators/series.ts';
import { computeValues } from '#backend/indicators/values.ts';
import { groupedSets, reachedLevels, wayTo } from '#shared/indicators/grouping.ts';
import { indicators } from '#shared/indicators/index.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { memoryStore } from '#tests/unit/indicators/memory-store.ts';
import { hospital } from './fixture.ts';
import { expected, spans } from './oracle.ts';
import { dataOf } from './plain-groups.ts';

const today = '2025-06-10';
/** The loops take long over many rows. */
const size = {
  activities: 100,
  observations: 30,
  evaluations: 40,
  exams: 200,
  improvements: 20,
  people: 150,
};

describe.each(reachedLevels)('values by %s', { timeout: 90_000 }, (level) => {
  const own = indicators.filter(({ levels }) => levels.includes(level));
  const data = hospital(4, size);
  const { reader, close } = memoryStore(data);
  afterAll(close);

  it('are there for all indicators that say so, and their rows lead there', () => {
    expect(own.length).toBeGreaterThanOrEqual(20);
    for (const entry of own)
      for (const { from } of groupedSets(entry))
        expect(wayTo(builtInCatalog, from, level), `${entry.id} ${from}`).not.toBeNull();
  });

  // The loops are slow, and a group is a group in any period.
  it.each(spans.slice(0, 2).map((span) => [span.key, span] as const))(
    'are those of plain loops in %s',
    (_key, span) => {
      let compared = 0;
      const known = new Map<string, ReturnType<typeof expected>>();
      const plain = (types: readonly string[], group: string) => {
        const key = [...types, group].join(' ');
        const found = known.get(key) ?? expected(dataOf(data, level, types, group), span, null, today);
        known.set(key, found);
        return found;
      };
      for (const entry of own) {
        const types = [...new Set(groupedSets(entry).map(({ from }) => from))];
        for (const value of computeValues(reader, {
          period: span.key,
          indicators: [entry.id],
          today,
          by: level,
        })) {
          const wanted = plain(types, value.group!.code)[entry.id]!;
          const where = `${entry.id} ${value.group!.code}`;
          expect({ n: value.n, excluded: value.excluded }, where).toEqual({
            n: wanted.n,
            excluded: wanted.excluded,
          });
          if (wanted.value === null) expect(value.value, where).toBeNull();
          else expect(value.value, where).toBeCloseTo(wanted.value, 9);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(50);
    },
  );

  it('have behind them the rows that make them, and add up to the hospital', () => {
    const period = '2023-2024';
    for (const entry of own) {
      const values = computeValues(reader, { period, indicators: [entry.id], today, by: level });
      const whole = computeValues(reader, { period, indicators: [entry.id], today }).find(
        ({ department }) => department === null,
      )!;
      expect(
        values.reduce((sum, { n }) => sum + n, 0),
        entry.id,
      ).toBe(whole.n);
      for (const value of values) {
        const group = { by: level, code: value.group!.code };
        const part = 'denominator' as const;
        const behind = rowsBehind(reader, {
          indicator: entry.id,
          period,
          department: null,
          group,
          part,
          offset: 0,
          limit: 10,
          today,
        });
        expect(behind.total, `${entry.id} ${group.code}`).toBe(value.n);
      }
    }
  });

  it('have a course of their own', () => {
    const [entry] = own;
    const [value] = computeValues(reader, {
      period: '2023-2024',
      indicators: [entry!.id],
      today,
      by: level,
    });
    const group = { by: level, code: value!.group!.code };
    const series = computeSeries(reader, {
      indicator: entry!.id,
      department: null,
      group,
      grain: 'year',
      today,
    });
    expect(series.find(({ period }) => period === '2023-2024')).toEqual(value);
  });
});
