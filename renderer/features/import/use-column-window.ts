/** The columns in view of a wide sheet: of 200, a dozen are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

interface Options {
  count: number;
  /** Least width of a column, and of what stands before the first, in pixels. */
  width: number;
  before: number;
}

export interface ColumnWindow {
  /** Positions of the columns to draw. */
  shown: number[];
  scrollTo(at: number): void;
}

export function useColumnWindow(
  scroller: RefObject<HTMLElement | null>,
  { count, width, before }: Options,
): ColumnWindow {
  const virtual = useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => width,
    paddingStart: before,
    // What scrolls into view lies beside the row numbers, not under them.
    scrollPaddingStart: before,
    overscan: 3,
  });
  return {
    shown: virtual.getVirtualItems().map(({ index }) => index),
    scrollTo: (at) => virtual.scrollToIndex(at),
  };
}
