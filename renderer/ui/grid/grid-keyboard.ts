/** What the keys do: moving, beginning and ending an edit, and the grid's actions. */
import type { KeyboardEvent, RefObject } from 'react';
import { editKey, type GridKey, gridKey } from './keys.ts';
import {
  allCells,
  at,
  type Extent,
  isSingle,
  move,
  nextWithin,
  rangeOf,
  rowsIn,
  type Selection,
  widened,
} from './selection.ts';
import type { GridActions, GridColumn, GridRow } from './types.ts';
import type { EditingState } from './use-editing.ts';

export interface KeyboardParts {
  selection: Selection;
  size: Extent;
  columns: readonly GridColumn[];
  activeRow: GridRow | null;
  readOnly: boolean;
  actions: GridActions;
  edit: EditingState;
  field: RefObject<HTMLTextAreaElement | null>;
  /** The column in which a row of Tab keys began: Enter goes back to it. */
  tabStart: RefObject<number | null>;
  select(selection: Selection, show?: boolean): void;
  /** Ends the edit and writes what was typed; `fill` writes it into the whole selection. */
  finish(fill: boolean): void;
  today(): string;
  leave(): void;
}

export function gridKeyboard(parts: KeyboardParts) {
  const { selection, size, columns, activeRow, actions, edit, field, tabStart, select, readOnly } = parts;
  const { active } = selection;
  const range = rangeOf(selection);
  const column = columns[active.column];

  const beginEdit = (text: string, fresh: boolean): void => {
    if (readOnly || active.row < 0 || !column) return;
    if (column.readOnly) {
      actions.open(active.row);
      return;
    }
    if (activeRow?.kind !== 'record' && activeRow?.kind !== 'entry') return;
    edit.begin(text, { fresh });
    const input = field.current;
    if (input) requestAnimationFrame(() => input.setSelectionRange(text.length, text.length));
  };

  const next = (by: -1 | 1, along: 'rows' | 'columns'): void => {
    if (!isSingle(range)) {
      select(nextWithin(selection, by, along));
      return;
    }
    if (along === 'rows') {
      const back = by > 0 ? tabStart.current : null;
      tabStart.current = null;
      select(at(Math.max(-1, Math.min(size.rows - 1, active.row + by)), back ?? active.column));
      return;
    }
    tabStart.current ??= active.column;
    const ends = active.column === (by > 0 ? size.columns - 1 : 0);
    const row = active.row + (ends ? by : 0);
    if (row < 0 || row >= size.rows) parts.leave();
    else select(at(row, ends ? (by > 0 ? 0 : size.columns - 1) : active.column + by));
  };

  /** Enter where there is nothing to leave: a heading, a row's number, a group. */
  const enter = (by: -1 | 1): void => {
    if (active.row < 0) actions.menu(active.column);
    else if (active.column < 0) actions.open(active.row);
    else if (activeRow?.kind === 'group') actions.toggle(active.row, !activeRow.open);
    else next(by, 'rows');
  };

  const fill = (down: boolean): void => {
    const { top, left, bottom, right } = range;
    if (down && bottom > top) actions.fill({ ...range, bottom: top }, { ...range, top: top + 1 });
    else if (down && top > 0) actions.fill({ ...range, top: top - 1, bottom: top - 1 }, range);
    else if (!down && right > left) actions.fill({ ...range, right: left }, { ...range, left: left + 1 });
    else if (!down && left > 0) actions.fill({ ...range, left: left - 1, right: left - 1 }, range);
  };

  const change = (key: GridKey['do']): void => {
    switch (key) {
      case 'clear':
        actions.clear(range);
        break;
      case 'fill-down':
      case 'fill-right':
        fill(key === 'fill-down');
        break;
      case 'undo':
        actions.undo();
        break;
      case 'redo':
        actions.redo();
        break;
      case 'remove-rows':
        if (rowsIn(range) > 0) actions.removeRows(range);
        break;
      case 'rewrite':
        beginEdit('', true);
        break;
      case 'today':
        beginEdit(parts.today(), true);
        break;
    }
  };

  const perform = (key: GridKey): void => {
    if (key.do !== 'next') tabStart.current = null;
    switch (key.do) {
      case 'move':
        if (activeRow?.kind === 'group' && !key.extend && key.step.to === 'by' && key.step.columns !== 0)
          actions.toggle(active.row, key.step.columns > 0);
        else select(move(selection, key.step, key.extend, size));
        break;
      case 'next':
        if (key.along === 'rows') enter(key.by);
        else next(key.by, key.along);
        break;
      case 'edit':
      case 'list':
        if (active.row < 0) actions.menu(active.column);
        else if (column) beginEdit(actions.editText(active.row, column.key), false);
        break;
      case 'all':
        select(allCells(size), false);
        break;
      case 'rows':
      case 'columns':
        select(widened(selection, key.do, size), false);
        break;
      case 'open':
        if (active.row >= 0) actions.open(active.row);
        break;
      case 'leave':
        parts.leave();
        break;
      default:
        if (!readOnly) change(key.do);
    }
  };

  /** Keys while a cell is being edited; false where the field itself is meant. */
  const whileEditing = (event: KeyboardEvent, fresh: boolean): boolean => {
    if (edit.list && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      if (edit.step(event.key === 'ArrowDown' ? 1 : -1)) return true;
    }
    const key = editKey(event, fresh);
    if (!key) return false;
    const input = field.current;
    if (key.do === 'cancel') edit.end();
    else if (key.do === 'mode') edit.toggleMode();
    else if (key.do === 'keep') {
      parts.finish(key.fill);
      if (key.next) perform(key.next);
    } else if (input) {
      input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
      edit.type(input.value);
    }
    return true;
  };

  /** Keys in a heading that move its column or change its width. */
  const inHeading = (event: KeyboardEvent): boolean => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
    if (active.row >= 0 || !event.altKey || by === null || !column) return false;
    if (event.shiftKey) actions.resize(active.column, Math.max(48, column.width + by * 20));
    else {
      actions.moveColumn(active.column, by);
      select(at(-1, Math.max(0, Math.min(size.columns - 1, active.column + by))));
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const editing = edit.now();
    const taken = editing ? whileEditing(event, editing.fresh) : inHeading(event);
    const key = taken || editing ? null : gridKey(event);
    if (key) perform(key);
    if (!taken && !key) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return { onKeyDown, perform, beginEdit };
}
