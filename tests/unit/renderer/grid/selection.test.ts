import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editKey, gridKey } from '../../../../renderer/ui/grid/keys.ts';
import { at, held, move, nextWithin, rangeOf, widened } from '../../../../renderer/ui/grid/selection.ts';

const size = { rows: 200, columns: 8, page: 20 };
const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('moving', () => {
  it('stays in the grid, whatever is pressed', () => {
    const key = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    const step = fc.record({ key, ctrlKey: fc.boolean(), shiftKey: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let selection = at(5, 5);
        for (const { key: name, ...with_ } of steps) {
          const found = gridKey(press(name, with_));
          if (found?.do === 'move') selection = move(selection, found.step, found.extend, size);
          const { active } = selection;
          const range = rangeOf(selection);
          expect(active.row >= -1 && active.row < 200 && active.column >= -1 && active.column < 8).toBe(true);
          expect(range.top >= 0 && range.bottom < 200 && range.top <= range.bottom).toBe(true);
          expect(active.row < 0 && active.column < 0).toBe(false);
        }
      }),
    );
  });

  it('goes by page, to the edges and the corners, and extends with Shift', () => {
    expect(move(at(3, 2), { to: 'page', pages: 1 }, false, size).active).toEqual({ row: 23, column: 2 });
    expect(move(at(3, 2), { to: 'edge', rows: 1, columns: 0 }, false, size).active.row).toBe(199);
    expect(move(at(3, 2), { to: 'last' }, false, size).active).toEqual({ row: 199, column: 7 });
    const drawn = move(at(3, 2), { to: 'by', rows: 2, columns: 0 }, true, size);
    expect(rangeOf(drawn)).toEqual({ top: 3, bottom: 5, left: 2, right: 2 });
    expect(drawn.active).toEqual({ row: 3, column: 2 });
  });

  it('goes round inside a rectangle with Tab and Enter', () => {
    const box = { ...at(0, 0), extent: { row: 1, column: 1 } };
    const places = [1, 2, 3, 4].reduce<(typeof box)[]>(
      (all) => [...all, nextWithin(all.at(-1)!, 1, 'columns')],
      [box],
    );
    expect(places.map(({ active }) => [active.row, active.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  it('widens to rows and columns, and fits a grid that has become smaller', () => {
    expect(rangeOf(widened(at(4, 3), 'rows', size))).toEqual({ top: 4, bottom: 4, left: 0, right: 7 });
    expect(rangeOf(widened(at(4, 3), 'columns', size))).toEqual({ top: 0, bottom: 199, left: 3, right: 3 });
    expect(held(at(150, 7), { rows: 10, columns: 2, page: 5 }).active).toEqual({ row: 9, column: 1 });
  });
});

describe('keys', () => {
  it('mean what they mean in a spreadsheet', () => {
    expect(gridKey(press('d', { ctrlKey: true }))).toEqual({ do: 'fill-down' });
    expect(gridKey(press('z', { metaKey: true }))).toEqual({ do: 'undo' });
    expect(gridKey(press('Z', { ctrlKey: true, shiftKey: true }))).toEqual({ do: 'redo' });
    expect(gridKey(press('ArrowDown', { altKey: true }))).toEqual({ do: 'list' });
    expect(gridKey(press(' ', { shiftKey: true }))).toEqual({ do: 'rows' });
    expect(gridKey(press('Enter', { altKey: true }))).toEqual({ do: 'open' });
    expect(gridKey(press('a'))).toBeNull();
  });

  it('while editing: arrows leave a cell that was typed over, and move the caret after F2', () => {
    expect(editKey(press('ArrowRight'), true)).toMatchObject({ do: 'keep' });
    expect(editKey(press('ArrowRight'), false)).toBeNull();
    expect(editKey(press('Enter', { ctrlKey: true }), false)).toEqual({ do: 'keep', next: null, fill: true });
    expect(editKey(press('Enter', { altKey: true }), false)).toEqual({ do: 'line' });
    expect(editKey(press('Escape'), true)).toEqual({ do: 'cancel' });
  });
});
