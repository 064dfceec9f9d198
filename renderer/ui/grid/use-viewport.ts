import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ColumnLayout, columnsInSight, ROW_HEIGHT, scrollToColumn } from './columns.ts';

/** Rows drawn beyond the edges, so that scrolling does not run into blank ones. */
const SPARE = 4;
/** Milliseconds without scrolling after which rows are put in the order in which they are read out. */
const REST = 250;

export interface Viewport {
  first: number;
  last: number;
  left: number;
  right: number;
  /** Rows that fit without scrolling. */
  page: number;
}

export interface ViewportControl {
  view: Viewport;
  /** Rows stay where they are in the page and only take other records: moving them costs more than filling them. */
  moving: boolean;
  /** For the box's scroll events: what has come into sight is drawn within the same frame. */
  scrolled(): void;
  reveal(row: number, column: number): void;
}

/** Which rows and columns are in sight of a box that scrolls, and scrolling to a cell. */
export function useViewport(
  box: RefObject<HTMLDivElement | null>,
  rowCount: number,
  layout: ColumnLayout,
  headHeight: number,
): ViewportControl {
  const [view, setView] = useState<Viewport>({ first: 0, last: 0, left: 0, right: 0, page: 1 });
  const [moving, setMoving] = useState(false);
  const known = useRef({ rowCount, layout });
  known.current = { rowCount, layout };

  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { rowCount: rows, layout: place } = known.current;
    // Cells that stay while others scroll each cost a layer: they are made to stay only where something scrolls.
    element.toggleAttribute('data-aside', element.scrollLeft > 0);
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

  const { first } = view;
  const before = useRef(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further row begins the rest anew
  useEffect(() => {
    if (!moving) return;
    const timer = setTimeout(() => setMoving(false), REST);
    return () => clearTimeout(timer);
  }, [moving, first]);

  const scrolled = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const top = Math.floor(element.scrollTop / ROW_HEIGHT);
    flushSync(() => {
      if (top !== before.current) setMoving(true);
      before.current = top;
      measure();
    });
  }, [box, measure]);

  return { view, moving, scrolled, reveal };
}
