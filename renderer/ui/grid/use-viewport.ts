import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type ColumnLayout, columnsInSight, ROW_HEIGHT, scrollToColumn } from './columns.ts';

/** Rows drawn beyond the edges, so that scrolling does not run into blank ones. */
const SPARE = 6;

export interface Viewport {
  first: number;
  last: number;
  left: number;
  right: number;
  /** Rows that fit without scrolling. */
  page: number;
}

/** Which rows and columns are in sight of a box that scrolls, and scrolling to a cell. */
export function useViewport(
  box: RefObject<HTMLDivElement | null>,
  rowCount: number,
  layout: ColumnLayout,
  headHeight: number,
): [Viewport, measure: () => void, reveal: (row: number, column: number) => void] {
  const [view, setView] = useState<Viewport>({ first: 0, last: 0, left: 0, right: 0, page: 1 });
  const known = useRef({ rowCount, layout });
  known.current = { rowCount, layout };

  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { rowCount: rows, layout: place } = known.current;
    const height = Math.max(0, element.clientHeight - headHeight);
    const top = Math.floor(element.scrollTop / ROW_HEIGHT);
    const page = Math.max(1, Math.floor(height / ROW_HEIGHT));
    const columns = columnsInSight(place, element.scrollLeft, element.clientWidth);
    const next: Viewport = {
      first: Math.max(0, Math.min(top - SPARE, rows - 1)),
      last: Math.min(rows - 1, top + Math.ceil(height / ROW_HEIGHT) + SPARE),
      left: columns.first,
      right: columns.last,
      page,
    };
    setView((old) =>
      old.first === next.first &&
      old.last === next.last &&
      old.left === next.left &&
      old.right === next.right &&
      old.page === next.page
        ? old
        : next,
    );
  }, [box, headHeight]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, measure]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the content's size changes
  useLayoutEffect(measure, [measure, rowCount, layout]);

  const reveal = useCallback(
    (row: number, column: number) => {
      const element = box.current;
      if (!element) return;
      if (row >= 0) {
        const top = row * ROW_HEIGHT;
        const height = element.clientHeight - headHeight;
        if (top < element.scrollTop) element.scrollTop = top;
        else if (top + ROW_HEIGHT > element.scrollTop + height) element.scrollTop = top + ROW_HEIGHT - height;
      }
      if (column >= 0) {
        const to = scrollToColumn(known.current.layout, column, element.scrollLeft, element.clientWidth);
        if (to !== null) element.scrollLeft = to;
      }
      measure();
    },
    [box, headHeight, measure],
  );

  return [view, measure, reveal];
}
