import { describe, expect, it } from 'vitest';
import { chartSize } from '#shared/reports/chart-option.ts';
import { matrixLabels, wrapWords } from '#shared/reports/charts/matrix.ts';

const chart = (rows: string[], columns: string[]) => ({ kind: 'matrix' as const, rows, columns, cells: [] });
const english = [
  'Anaesthesiology',
  'Emergency Medicine',
  'Internal Medicine',
  'Diagnostic Imaging',
  'Neurology',
  'Obstetrics and Gynaecology',
  'Paediatrics',
  'Surgery',
];

describe('labels of the matrix', () => {
  it('part only between words, and lose no word', () => {
    for (const name of english) {
      expect(wrapWords(name, 40, 10).split('\n').join(' ')).toBe(name);
    }
    expect(wrapWords('执医首考通过率（三年）', 60, 10).replaceAll('\n', '')).toBe('执医首考通过率（三年）');
  });

  it('are turned only where the longest word has no room', () => {
    expect(matrixLabels(chart(['签到率'], ['内科', '外科', '妇产科']), 620).turned).toBe(false);
    const turned = matrixLabels(
      chart(['Completion theory first-attempt pass rate, three years'], english),
      620,
    );
    expect(turned.turned).toBe(true);
    expect(turned.rows[0]?.split('\n').length).toBe(2);
  });

  it('make the drawing as high as they need', () => {
    const rows = Array.from({ length: 10 }, (_, index) => `Rate ${index}`);
    expect(chartSize(chart(rows, english)).height).toBeGreaterThan(chartSize(chart(rows, ['A', 'B'])).height);
  });
});
