import { type PointerEvent, useRef, useState } from 'react';
import { ROW_HEIGHT } from './columns.ts';
import { type Cell, type CellRange, rangeOf, type Selection } from './selection.ts';

type Drag =
  | { kind: 'select' }
  | { kind: 'rows' }
  | { kind: 'columns' }
  | { kind: 'fill'; source: CellRange }
  | { kind: 'resize'; column: number; x: number; width: number };

interface Parts {
  box: { current: HTMLDivElement | null };
  headHeight: number;
  rowCount: number;
  columnCount: number;
  selection: Selection;
  widthOf(column: number): number;
  select(selection: Selection): void;
  resize(column: number, width: number): void;
  fill(source: CellRange, target: CellRange): void;
}

const cellOf = (target: EventTarget | null): Cell | null => {
  if (!(target instanceof Element)) return null;
  const box = target.closest<HTMLElement>('[data-column]');
  const line = target.closest<HTMLElement>('[data-row]');
  return box && line ? { row: Number(line.dataset.row), column: Number(box.dataset.column) } : null;
};

/** Selecting, filling and resizing with the mouse. */
export function usePointer(parts: Parts) {
  const drag = useRef<Drag | null>(null);
  const [fillTo, setFillTo] = useState<number | null>(null);

  /** The cell under the pointer; beyond the edge the grid scrolls. */
  const under = (event: PointerEvent): Cell | null => {
    const element = parts.box.current;
    if (!element) return null;
    const frame = element.getBoundingClientRect();
    if (event.clientY > frame.bottom - 4) element.scrollTop += ROW_HEIGHT;
    else if (event.clientY < frame.top + parts.headHeight) element.scrollTop -= ROW_HEIGHT;
    if (event.clientX > frame.right - 4) element.scrollLeft += 40;
    else if (event.clientX < frame.left + 4) element.scrollLeft -= 40;
    const found = cellOf(document.elementFromPoint(event.clientX, event.clientY));
    if (found) return found;
    const row = Math.floor((event.clientY - frame.top - parts.headHeight + element.scrollTop) / ROW_HEIGHT);
    const { column } = parts.selection.extent;
    return { row: Math.max(0, Math.min(parts.rowCount - 1, row)), column };
  };

  const down = (event: PointerEvent<HTMLDivElement>): boolean => {
    if (event.button !== 0 || !(event.target instanceof Element)) return false;
    const { selection } = parts;
    const edge = event.target.closest('[data-grid-edge]');
    const heading = event.target.closest<HTMLElement>('[data-heading]');
    if (edge && heading) {
      const column = Number(heading.dataset.heading);
      drag.current = { kind: 'resize', column, x: event.clientX, width: parts.widthOf(column) };
    } else if (event.target.closest('[data-grid-handle]')) {
      drag.current = { kind: 'fill', source: rangeOf(selection) };
    } else if (event.target.closest('[data-grid-menu], [data-grid-toggle]')) {
      return false;
    } else if (heading) {
      const column = Number(heading.dataset.heading);
      const anchor = event.shiftKey ? selection.anchor.column : column;
      parts.select({
        active: { row: 0, column: anchor },
        anchor: { row: 0, column: anchor },
        extent: { row: parts.rowCount - 1, column },
      });
      drag.current = { kind: 'columns' };
    } else if (event.target.closest('[data-grid-all]')) {
      parts.select({
        active: { row: 0, column: 0 },
        anchor: { row: 0, column: 0 },
        extent: { row: parts.rowCount - 1, column: parts.columnCount - 1 },
      });
      return true;
    } else {
      const cell = cellOf(event.target);
      if (!cell) return false;
      if (cell.column < 0) {
        const anchor = event.shiftKey ? Math.max(0, selection.anchor.row) : cell.row;
        parts.select({
          active: { row: anchor, column: 0 },
          anchor: { row: anchor, column: 0 },
          extent: { row: cell.row, column: parts.columnCount - 1 },
        });
        drag.current = { kind: 'rows' };
      } else {
        parts.select(
          event.shiftKey ? { ...selection, extent: cell } : { active: cell, anchor: cell, extent: cell },
        );
        drag.current = { kind: 'select' };
      }
    }
    parts.box.current?.setPointerCapture(event.pointerId);
    return true;
  };

  const movement = (event: PointerEvent<HTMLDivElement>) => {
    const now = drag.current;
    if (!now) return;
    if (now.kind === 'resize') {
      parts.resize(now.column, Math.max(48, Math.round(now.width + event.clientX - now.x)));
      return;
    }
    const cell = under(event);
    if (!cell) return;
    const { selection } = parts;
    const column = Math.max(0, cell.column);
    if (now.kind === 'fill') setFillTo(cell.row > now.source.bottom ? cell.row : null);
    else if (now.kind === 'rows')
      parts.select({ ...selection, extent: { ...selection.extent, row: cell.row } });
    else if (now.kind === 'columns') parts.select({ ...selection, extent: { ...selection.extent, column } });
    else if (cell.row !== selection.extent.row || column !== selection.extent.column)
      parts.select({ ...selection, extent: { row: cell.row, column } });
  };

  const up = () => {
    const now = drag.current;
    drag.current = null;
    if (now?.kind === 'fill' && fillTo !== null) {
      const target = { ...now.source, top: now.source.bottom + 1, bottom: fillTo };
      parts.fill(now.source, target);
      parts.select({
        active: parts.selection.active,
        anchor: { row: now.source.top, column: now.source.left },
        extent: { row: fillTo, column: now.source.right },
      });
    }
    setFillTo(null);
  };

  const filling: CellRange | null =
    fillTo === null
      ? null
      : { ...rangeOf(parts.selection), top: rangeOf(parts.selection).bottom + 1, bottom: fillTo };
  return { down, movement, up, filling };
}
