/** What a key means in the grid: the keys of Excel and WPS. Command counts as Ctrl on a Mac. */
import type { Step } from './selection.ts';

export type GridKey =
  | { do: 'move'; step: Step; extend: boolean }
  /** To the next cell; within a rectangle of several cells around it. */
  | { do: 'next'; by: -1 | 1; along: 'rows' | 'columns' }
  | {
      do:
        | 'edit'
        | 'list'
        | 'clear'
        | 'rewrite'
        | 'all'
        | 'rows'
        | 'columns'
        | 'fill-down'
        | 'fill-right'
        | 'undo'
        | 'redo'
        | 'open'
        | 'today'
        | 'remove-rows'
        | 'leave';
    };

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const arrows: Record<string, [rows: -1 | 0 | 1, columns: -1 | 0 | 1]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const withCtrl: Record<string, GridKey> = {
  a: { do: 'all' },
  d: { do: 'fill-down' },
  r: { do: 'fill-right' },
  z: { do: 'undo' },
  y: { do: 'redo' },
  ' ': { do: 'columns' },
  ';': { do: 'today' },
  '-': { do: 'remove-rows' },
};

/** The meaning of a key while no cell is being edited; null: not ours (letters begin an edit by themselves). */
export function gridKey(press: KeyPress): GridKey | null {
  const { key, altKey, shiftKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  const extend = shiftKey;
  const arrow = arrows[key];
  if (arrow) {
    if (altKey) return key === 'ArrowDown' && !ctrl ? { do: 'list' } : null;
    const [rows, columns] = arrow;
    return { do: 'move', extend, step: ctrl ? { to: 'edge', rows, columns } : { to: 'by', rows, columns } };
  }
  switch (key) {
    case 'Home':
      return { do: 'move', extend, step: { to: ctrl ? 'first' : 'row-start' } };
    case 'End':
      return { do: 'move', extend, step: { to: ctrl ? 'last' : 'row-end' } };
    case 'PageDown':
    case 'PageUp':
      return ctrl ? null : { do: 'move', extend, step: { to: 'page', pages: key === 'PageDown' ? 1 : -1 } };
    case 'Tab':
      return ctrl ? null : { do: 'next', by: shiftKey ? -1 : 1, along: 'columns' };
    case 'Enter':
      if (altKey) return { do: 'open' };
      return ctrl ? null : { do: 'next', by: shiftKey ? -1 : 1, along: 'rows' };
    case 'F2':
      return { do: 'edit' };
    case 'F6':
      return { do: 'leave' };
    case 'Delete':
      return { do: 'clear' };
    case 'Backspace':
      return { do: 'rewrite' };
    case ' ':
      if (shiftKey && !ctrl) return { do: 'rows' };
  }
  if (!ctrl || altKey) return null;
  if (shiftKey && key.toLowerCase() === 'z') return { do: 'redo' };
  return withCtrl[key.toLowerCase()] ?? null;
}

/** What a key does while a cell is being edited: keep the text and go on, give it up, or nothing of the kind. */
export type EditKey =
  | { do: 'keep'; next: GridKey | null; fill: boolean }
  | { do: 'cancel' | 'mode' | 'line' };

/** `fresh`: the edit began by typing over the cell, so that arrows leave it; after F2 they move the caret. */
export function editKey(press: KeyPress, fresh: boolean): EditKey | null {
  const ctrl = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case 'Escape':
      return { do: 'cancel' };
    case 'F2':
      return { do: 'mode' };
    case 'Enter':
      if (press.altKey) return { do: 'line' };
      return ctrl
        ? { do: 'keep', next: null, fill: true }
        : { do: 'keep', next: gridKey(press), fill: false };
    case 'Tab':
      return ctrl ? null : { do: 'keep', next: gridKey(press), fill: false };
    case 'PageDown':
    case 'PageUp':
      return { do: 'keep', next: gridKey(press), fill: false };
  }
  return fresh && !press.altKey && !press.shiftKey && press.key in arrows
    ? { do: 'keep', next: gridKey(press), fill: false }
    : null;
}
