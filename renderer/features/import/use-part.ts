import { useState } from 'react';

/** The first of many lines, and the way to further ones: each has controls, which take time to make. */
export function usePart<T>(list: readonly T[], size: number) {
  const [shown, setShown] = useState(size);
  return {
    part: list.length > shown ? list.slice(0, shown) : list,
    /** How many come with the next step; 0 when all are shown. */
    next: Math.max(0, Math.min(size, list.length - shown)),
    more: () => setShown(shown + size),
  };
}
