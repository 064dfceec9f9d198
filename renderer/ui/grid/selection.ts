/** The active cell and the selected rectangle, and how keys move them. Row -1 is the heading, column -1 the row's number. */
export interface Cell {
  row: number;
  column: number;
}

/** Inclusive on all sides. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Selection {
  /** Where typing goes; always within the rectangle. */
  active: Cell;
  /** Two opposite corners of the rectangle. */
  anchor: Cell;
  extent: Cell;
}

/** The size of the grid, and how many rows a page has. */
export interface Extent {
  rows: number;
  columns: number;
  page: number;
}

export const at = (row: number, column: number): Selection => {
  const cell = { row, column };
  return { active: cell, anchor: cell, extent: cell };
};

/** The selected cells; heading and row numbers are no part of it. */
export function rangeOf({ anchor, extent }: Selection): CellRange {
  return {
    top: Math.max(0, Math.min(anchor.row, extent.row)),
    left: Math.max(0, Math.min(anchor.column, extent.column)),
    bottom: Math.max(0, Math.max(anchor.row, extent.row)),
    right: Math.max(0, Math.max(anchor.column, extent.column)),
  };
}

export const rowsIn = (range: CellRange) => range.bottom - range.top + 1;
export const columnsIn = (range: CellRange) => range.right - range.left + 1;
export const isSingle = (range: CellRange) => rowsIn(range) === 1 && columnsIn(range) === 1;

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** A cell within the grid; heading and row number stay reachable unless a rectangle is drawn. */
function within(cell: Cell, size: Extent, inner: boolean): Cell {
  const low = inner ? 0 : -1;
  const row = clamp(cell.row, low, size.rows - 1);
  const column = clamp(cell.column, low, size.columns - 1);
  return row < 0 && column < 0 ? { row, column: 0 } : { row, column };
}

export type Step =
  | { to: 'by'; rows: number; columns: number }
  | { to: 'page'; pages: number }
  | { to: 'edge'; rows: -1 | 0 | 1; columns: -1 | 0 | 1 }
  | { to: 'row-start' | 'row-end' | 'first' | 'last' };

function target(from: Cell, step: Step, size: Extent): Cell {
  switch (step.to) {
    case 'by':
      return { row: from.row + step.rows, column: from.column + step.columns };
    case 'page':
      return { row: clamp(from.row + step.pages * size.page, 0, size.rows - 1), column: from.column };
    case 'edge':
      return {
        row: step.rows === 0 ? from.row : step.rows < 0 ? 0 : size.rows - 1,
        column: step.columns === 0 ? from.column : step.columns < 0 ? 0 : size.columns - 1,
      };
    case 'row-start':
      return { row: from.row, column: 0 };
    case 'row-end':
      return { row: from.row, column: size.columns - 1 };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: size.rows - 1, column: size.columns - 1 };
  }
}

/** Moves the active cell, or with `extend` the far corner of the rectangle. */
export function move(selection: Selection, step: Step, extend: boolean, size: Extent): Selection {
  if (size.rows === 0 || size.columns === 0) return selection;
  if (extend) {
    const extent = within(target(selection.extent, step, size), size, true);
    return { ...selection, extent };
  }
  const cell = within(target(selection.active, step, size), size, false);
  return { active: cell, anchor: cell, extent: cell };
}

/** The next cell of a rectangle, line by line or column by column, around the end to the start. */
export function nextWithin(selection: Selection, by: -1 | 1, along: 'rows' | 'columns'): Selection {
  const range = rangeOf(selection);
  const { active } = selection;
  const height = rowsIn(range);
  const width = columnsIn(range);
  const count = height * width;
  const row = active.row - range.top;
  const column = active.column - range.left;
  const index = along === 'columns' ? row * width + column : column * height + row;
  const next = (index + by + count) % count;
  const cell =
    along === 'columns'
      ? { row: range.top + Math.floor(next / width), column: range.left + (next % width) }
      : { row: range.top + (next % height), column: range.left + Math.floor(next / height) };
  return { ...selection, active: cell };
}

export const allCells = (size: Extent): Selection => ({
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  extent: { row: size.rows - 1, column: size.columns - 1 },
});

/** The rows of the rectangle in all columns, or its columns in all rows. */
export function widened(selection: Selection, what: 'rows' | 'columns', size: Extent): Selection {
  const range = rangeOf(selection);
  const active = {
    row: Math.max(0, selection.active.row),
    column: Math.max(0, selection.active.column),
  };
  return what === 'rows'
    ? {
        active,
        anchor: { row: range.top, column: 0 },
        extent: { row: range.bottom, column: size.columns - 1 },
      }
    : {
        active,
        anchor: { row: 0, column: range.left },
        extent: { row: size.rows - 1, column: range.right },
      };
}

/** Keeps a selection inside a grid that has become smaller. */
export function held(selection: Selection, size: Extent): Selection {
  const fits = ({ row, column }: Cell) => row < size.rows && column < size.columns;
  if (fits(selection.active) && fits(selection.anchor) && fits(selection.extent)) return selection;
  const last = { ...size, rows: Math.max(size.rows, 1), columns: Math.max(size.columns, 1) };
  return {
    active: within(selection.active, last, false),
    anchor: within(selection.anchor, last, false),
    extent: within(selection.extent, last, false),
  };
}
