import { describe, expect, it } from 'vitest';
import { chartTable } from '../../../renderer/ui/chart-table.ts';

const words = { name: 'Name', value: 'Value', low: 'from', high: 'to', period: 'Period', target: 'Target' };

describe('the table behind a chart', () => {
  it('holds every dot with its interval, and the target', () => {
    const table = chartTable(
      {
        kind: 'dots',
        unit: '%',
        decimals: 1,
        rows: [
          { label: 'Internal Medicine', value: 91.26, low: 88, high: 93.5 },
          { label: 'Radiology', value: null, low: null, high: null },
        ],
        target: { value: 90, label: 'Target 90 %' },
      },
      words,
    );
    expect(table.head).toEqual(['Name', 'Value (%)', 'from', 'to']);
    expect(table.rows).toEqual([
      ['Internal Medicine', '91.3', '88.0', '93.5'],
      ['Radiology', '–', '–', '–'],
      ['Target 90 %', '90.0', '', ''],
    ]);
  });

  it('has a row for each period and a column for each line', () => {
    const table = chartTable(
      {
        kind: 'trend',
        unit: '',
        decimals: 2,
        periods: ['2023-2024', '2024-2025'],
        series: [
          { label: 'Hospital', values: [4.1, 4.3] },
          { label: 'Surgery', values: [null, 4] },
        ],
        target: null,
      },
      words,
    );
    expect(table.rows).toEqual([
      ['2023-2024', '4.10', '–'],
      ['2024-2025', '4.30', '4.00'],
    ]);
  });

  it('has as many cells in each row as in its head, for a matrix with holes', () => {
    const table = chartTable(
      {
        kind: 'matrix',
        rows: ['a', 'b'],
        columns: ['x', 'y', 'z'],
        cells: [{ row: 1, column: 2, state: 'good', text: '4.2' }],
      },
      words,
    );
    expect(table.rows).toEqual([
      ['a', '–', '–', '–'],
      ['b', '–', '–', '4.2'],
    ]);
  });
});
