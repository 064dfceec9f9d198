import { describe, expect, it } from 'vitest';
import { computeValues } from '#backend/indicators/values.ts';
import { indicators } from '#shared/indicators/index.ts';
import { memoryStore } from '#tests/unit/indicators/memory-store.ts';

const today = '2025-11-22';

describe('an empty store', () => {
  it('gives no data for every indicator, and no number', () => {
    const { reader, close } = memoryStore();
    for (const period of ['2024-2025', '2024-2025-1', '2024-11']) {
      const values = computeValues(reader, { period, indicators: null, today });
      expect(values.map((value) => value.indicator)).toEqual(indicators.map((entry) => entry.id));
      for (const value of values) {
        expect(value).toMatchObject({ state: 'no-data', value: null, n: 0, excluded: 0, interval: null });
      }
    }
    close();
  });
});
