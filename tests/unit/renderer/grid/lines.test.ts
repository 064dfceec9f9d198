import { expect, it } from 'vitest';
import { groupedLines, groupHeads } from '../../../../renderer/features/records/grid/lines.ts';

const group = (first: string, second: string, count: number) => ({
  values: [first, second],
  names: [null, null],
  count,
});

const heads = groupHeads([group('A', 'x', 2), group('A', 'y', 1), group('B', 'x', 3)]);
const shape = (closed: string[]) => {
  const lines = groupedLines(6, heads, new Set(closed));
  return Array.from({ length: lines.count }, (_, at) => {
    const { head, index } = lines.at(at);
    return head ? `${head.level}${head.value}:${head.count}` : index;
  });
};

it('puts headings of two levels between the rows, with the sizes of what is below them', () => {
  expect(shape([])).toEqual(['0A:3', '1x:2', 0, 1, '1y:1', 2, '0B:3', '1x:3', 3, 4, 5]);
});

it('hides the rows of closed groups, and knows where the others are', () => {
  expect(shape(['["A"]'])).toEqual(['0A:3', '0B:3', '1x:3', 3, 4, 5]);
  expect(shape(['["A","x"]'])).toEqual(['0A:3', '1x:2', '1y:1', 2, '0B:3', '1x:3', 3, 4, 5]);
  const lines = groupedLines(6, heads, new Set(['["A"]']));
  expect([0, 2, 3, 5].map((index) => lines.lineOf(index))).toEqual([null, null, 3, 5]);
});
