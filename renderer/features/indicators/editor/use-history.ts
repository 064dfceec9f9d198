import { useState } from 'react';

interface History<T> {
  past: T[];
  now: T;
  future: T[];
  /** What the last change was made in. */
  part: string | null;
}

const MOST = 200;

/** A value with undo and redo; what is typed in one place in a row is one step. */
export function useHistory<T>(initial: T) {
  const [history, set] = useState<History<T>>({ past: [], now: initial, future: [], part: null });
  const update = (step: (now: T) => T, part: string | null = null) =>
    set((was) => ({
      past: part !== null && part === was.part ? was.past : [...was.past, was.now].slice(-MOST),
      now: step(was.now),
      future: [],
      part,
    }));
  return {
    now: history.now,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    update,
    change: (now: T, part: string | null = null) => update(() => now, part),
    undo: () =>
      set((was) => {
        const last = was.past.at(-1);
        if (last === undefined) return was;
        return { past: was.past.slice(0, -1), now: last, future: [was.now, ...was.future], part: null };
      }),
    redo: () =>
      set((was) => {
        const [next, ...future] = was.future;
        if (next === undefined) return was;
        return { past: [...was.past, was.now], now: next, future, part: null };
      }),
  };
}
