import { type RefObject, useEffect } from 'react';
import type { ItemPart } from './readiness/next-place.ts';

/** Panels that are still being filled move those below them: so long the part is kept in view. */
const SETTLING_MS = 1500;

/** Brings a part of an item's page into view and to the keyboard, until the person moves away. */
export function usePartInView(page: RefObject<HTMLElement | null>, part: ItemPart | null): void {
  useEffect(() => {
    const place = part && page.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (!place || !page.current) return;
    const show = () => place.scrollIntoView({ block: 'start' });
    place.focus({ preventScroll: true });
    const watch = new ResizeObserver(show);
    watch.observe(page.current);
    const stop = () => watch.disconnect();
    const timer = setTimeout(stop, SETTLING_MS);
    const moves = ['wheel', 'keydown', 'pointerdown'] as const;
    for (const move of moves) window.addEventListener(move, stop, { once: true });
    return () => {
      clearTimeout(timer);
      stop();
      for (const move of moves) window.removeEventListener(move, stop);
    };
  }, [page, part]);
}
