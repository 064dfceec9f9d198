import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CellPool } from '#backend/files/text/cell-pool.ts';

it('gives every cell as it stands in the text, however often its column repeats', () => {
  const cells = fc.array(
    fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('内科', 'D1', 'D2', '')),
  );
  fc.assert(
    fc.property(cells, fc.integer({ min: 1, max: 5 }), (texts, width) => {
      const text = texts.join('');
      const pool = new CellPool(text);
      let at = 0;
      for (const [index, cell] of texts.entries()) {
        expect(pool.take(index % width, at, at + cell.length)).toBe(cell);
        at += cell.length;
      }
    }),
  );
});

it('tells apart texts that fall into the same place, and gives up on columns that do not repeat', () => {
  const texts = Array.from({ length: 60_000 }, (_, i) => (i % 2 ? `N${i}` : `D${i % 5000}`));
  const pool = new CellPool(texts.join(''));
  let at = 0;
  const taken = texts.map((cell, index) => {
    const end = at + cell.length;
    const got = pool.take(index % 2, at, end);
    at = end;
    return got;
  });
  expect(taken).toEqual(texts);
});
