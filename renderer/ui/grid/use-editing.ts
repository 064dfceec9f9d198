import { useEffect, useRef, useState } from 'react';
import type { Editing } from './cell-editor.tsx';
import type { Choice, GridActions, GridColumn } from './types.ts';

export interface EditingState {
  editing: Editing | null;
  /** The same, also within the event that has just changed it. */
  now(): Editing | null;
  list: { choices: readonly Choice[]; at: number; loading: boolean } | null;
  begin(text: string, how: { fresh: boolean }): void;
  type(text: string): void;
  toggleMode(): void;
  /** Moves in the list; false where there is none to move in. */
  step(by: -1 | 1): boolean;
  /** The entry of the list that Enter takes. */
  picked(): Choice | null;
  end(): void;
}

const none: readonly Choice[] = [];

/** The text being typed into the active cell, and the list of what it may be. */
export function useEditing(column: GridColumn | undefined, actions: GridActions): EditingState {
  const [editing, show] = useState<Editing | null>(null);
  const live = useRef<Editing | null>(null);
  const setEditing = (next: Editing | null) => {
    live.current = next;
    show(next);
  };
  const [choices, setChoices] = useState<readonly Choice[]>(none);
  const [at, setAt] = useState(-1);
  const [loading, setLoading] = useState(false);
  const hasList = column?.editor === 'list' && !column.readOnly;
  const open = editing !== null && hasList;
  const find = open && editing.typed ? editing.text : '';
  const start = editing?.start ?? '';
  const newest = useRef(actions);
  newest.current = actions;
  const key = column?.key ?? '';

  useEffect(() => {
    if (!open) {
      setChoices(none);
      setAt(-1);
      return;
    }
    let current = true;
    setLoading(true);
    void newest.current.choices(key, find).then((found) => {
      if (!current) return;
      setChoices(found);
      setLoading(false);
      setAt(find === '' ? found.findIndex(({ label }) => label === start) : found.length > 0 ? 0 : -1);
    });
    return () => {
      current = false;
    };
  }, [open, key, find, start]);

  return {
    editing,
    list: hasList ? { choices, at, loading } : null,
    now: () => live.current,
    begin: (text, { fresh }) =>
      setEditing({ text, fresh, typed: fresh && text !== '', start: fresh ? '' : text }),
    type: (text) => setEditing({ ...(live.current ?? { fresh: true, start: '' }), text, typed: true }),
    toggleMode: () => live.current && setEditing({ ...live.current, fresh: !live.current.fresh }),
    step(by) {
      if (!open || choices.length === 0) return false;
      setAt((old) => Math.max(0, Math.min(choices.length - 1, old + by)));
      return true;
    },
    picked: () =>
      open && editing && (editing.typed ? editing.text !== '' : at >= 0) ? (choices[at] ?? null) : null,
    end: () => setEditing(null),
  };
}
