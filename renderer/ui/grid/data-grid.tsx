/** A spreadsheet of any length: only the cells in sight are drawn; the keys are those of Excel and WPS. */
import {
  type ClipboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useT } from '../../app/language.tsx';
import { CellEditor } from './cell-editor.tsx';
import { columnLayout, NUMBER_WIDTH, ROW_HEIGHT } from './columns.ts';
import './grid.css';
import { GridHead } from './grid-head.tsx';
import { gridKeyboard } from './grid-keyboard.ts';
import { GridLine } from './grid-row.tsx';
import { at, type CellRange, type Extent, held, rangeOf, rowsIn, type Selection } from './selection.ts';
import type { CellWrite, Choice, GridActions, GridColumn, GridRow } from './types.ts';
import { useEditing } from './use-editing.ts';
import { usePointer } from './use-pointer.ts';
import { useViewport } from './use-viewport.ts';

export interface GridHandle {
  focus(): void;
  goTo(row: number, column: number): void;
}

interface Props {
  /** What the grid shows, and how to leave it, for those who do not see it. */
  label: string;
  id: string;
  columns: readonly GridColumn[];
  frozen: number;
  rowCount: number;
  row(index: number): GridRow;
  readOnly: boolean;
  busy: boolean;
  actions: GridActions;
  /** The column whose menu is open; -1 none. */
  menu: number;
  onVisible(first: number, last: number): void;
  onSelect(range: CellRange, active: { row: number; column: number }): void;
  /** Today, as it is typed into a date. */
  today(): string;
  /** Where F6 goes. */
  leave(): void;
  handle: Ref<GridHandle>;
  /** Instead of rows. */
  empty: ReactNode;
}

const HEAD = 34;

export function DataGrid(props: Props) {
  const { columns, rowCount, actions, id } = props;
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const inside = useRef(false);
  const tabStart = useRef<number | null>(null);
  const titled = useRef<HTMLElement | null>(null);
  const layout = useMemo(() => columnLayout(columns, props.frozen), [columns, props.frozen]);
  const { view, moving, scrolled, reveal } = useViewport(box, rowCount, layout, HEAD);
  const [chosen, setChosen] = useState<Selection>(() => at(0, 0));
  const size: Extent = { rows: rowCount, columns: columns.length, page: view.page };
  const selection = held(chosen, size);
  const { active } = selection;
  const range = rangeOf(selection);
  const column = columns[active.column];
  const edit = useEditing(active.row >= 0 ? column : undefined, actions);
  const activeRow = active.row >= 0 && active.row < rowCount ? props.row(active.row) : null;
  const activeCell = activeRow?.kind === 'record' && column ? activeRow.cell(column.key) : null;

  const { onVisible, onSelect } = props;
  useLayoutEffect(() => onVisible(view.first, view.last), [onVisible, view.first, view.last]);

  const select = (next: Selection, show = true) => {
    if (next.active.row !== active.row && active.row >= 0) actions.left(active.row);
    setChosen(next);
    onSelect(rangeOf(next), next.active);
    if (!show) return;
    const seen = next.extent.row === next.anchor.row && next.extent.column === next.anchor.column;
    const cell = seen ? next.active : next.extent;
    const whole = rangeOf(next);
    reveal(
      rowsIn(whole) >= rowCount ? -1 : cell.row,
      whole.left === 0 && whole.right === columns.length - 1 && columns.length > 1 ? -1 : cell.column,
    );
  };

  useImperativeHandle(props.handle, () => ({
    focus: () => {
      inside.current = true;
      focusActive();
    },
    goTo: (row, to) => {
      inside.current = true;
      select(at(row, Math.max(0, to)));
    },
  }));

  const focusActive = () => {
    const target = box.current?.querySelector<HTMLElement>('[data-grid-focus]');
    if (target && target !== document.activeElement) target.focus({ preventScroll: true });
  };
  // The keyboard follows the active cell, whose element may be another one now.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (inside.current && (focused === document.body || box.current?.contains(focused))) focusActive();
  });

  const finish = (fill: boolean, choice: Choice | null = edit.picked()): void => {
    const editing = edit.now();
    edit.end();
    if (!editing || !column) return;
    const text = choice?.label ?? editing.text;
    if (!fill && text === editing.start && !editing.fresh) return;
    const value: Partial<CellWrite> = choice ? { value: choice.value } : {};
    const area = fill
      ? range
      : { top: active.row, bottom: active.row, left: active.column, right: active.column };
    const cells: CellWrite[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let to = area.left; to <= area.right; to++) {
        const target = columns[to]!;
        if (target.readOnly) continue;
        // A chosen value belongs to its own column; elsewhere its text is read.
        cells.push({ row, column: target.key, text, ...(to === active.column ? value : {}) });
      }
    actions.write(cells);
  };

  const keyboard = gridKeyboard({
    selection,
    size,
    columns,
    activeRow,
    readOnly: props.readOnly,
    actions,
    edit,
    field,
    tabStart,
    select,
    finish,
    today: props.today,
    leave: props.leave,
  });

  const onClipboard = (event: ClipboardEvent<HTMLDivElement>) => {
    if (edit.editing || active.row < 0) return;
    event.preventDefault();
    if (event.type === 'paste') {
      const { clipboardData: data } = event;
      if (!props.readOnly)
        actions.paste(range, { text: data.getData('text/plain'), html: data.getData('text/html') });
    } else actions.copy(range, event.clipboardData, event.type === 'cut' && !props.readOnly);
  };

  const pointer = usePointer({
    box,
    headHeight: HEAD,
    rowCount,
    columnCount: columns.length,
    selection,
    widthOf: (to) => columns[to]?.width ?? 100,
    select: (to) => select(to, false),
    resize: actions.resize,
    fill: actions.fill,
  });

  const editor = (
    <CellEditor
      field={field}
      editing={edit.editing}
      list={edit.list}
      label={
        edit.editing
          ? (column?.label ?? '')
          : `${column?.label ?? ''}: ${activeCell?.text || t('grid.blank')}`
      }
      readOnly={props.readOnly || (column?.readOnly ?? false) || activeRow?.kind === 'waiting'}
      invalid={activeCell?.level === 'error'}
      note={activeCell?.problem ? `${id}-note-${active.row}-${active.column}` : undefined}
      onInput={edit.type}
      onCompose={() => (edit.editing ? undefined : keyboard.beginEdit('', true))}
      onPick={(choice) => finish(false, choice)}
      onLeave={() => {
        if (edit.now() && document.hasFocus()) finish(false);
      }}
    />
  );

  const fillable = !props.readOnly && !edit.editing;
  const drawn: number[] = [];
  for (let index = view.first; index <= view.last && index < rowCount; index++) drawn.push(index);
  const outside =
    active.row >= 0 && active.row < rowCount && (active.row < view.first || active.row > view.last);
  const pool = view.last - view.first + 1;
  if (moving) drawn.sort((a, b) => (a % pool) - (b % pool));
  const line = (index: number, key: string) => {
    const selected = index >= range.top && index <= range.bottom;
    const filling = pointer.filling && index >= pointer.filling.top && index <= pointer.filling.bottom;
    const here = index === active.row;
    return (
      <GridLine
        key={key}
        id={id}
        row={props.row(index)}
        index={index}
        columns={columns}
        layout={layout}
        left={view.left}
        right={view.right}
        active={here ? active.column : -2}
        from={selected && active.row >= 0 ? range.left : -1}
        to={selected && active.row >= 0 ? range.right : -1}
        handle={fillable && index === range.bottom && active.row >= 0 ? range.right : -1}
        fillFrom={filling ? range.left : -1}
        fillTo={filling ? range.right : -1}
        editor={here ? editor : null}
      />
    );
  };

  return (
    <div
      ref={box}
      id={id}
      role="grid"
      className="grid"
      aria-label={props.label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-readonly={props.readOnly || undefined}
      aria-busy={props.busy || undefined}
      data-editing={edit.editing !== null || undefined}
      tabIndex={-1}
      onScroll={() => {
        titled.current?.removeAttribute('title');
        scrolled();
      }}
      onKeyDown={keyboard.onKeyDown}
      onCopy={onClipboard}
      onCut={onClipboard}
      onPaste={onClipboard}
      onFocus={() => {
        inside.current = true;
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) {
          inside.current = false;
          if (active.row >= 0) actions.left(active.row);
        }
      }}
      onPointerOver={({ target }) => {
        // What is cut off is told under the pointer; as an attribute of every cell it would be written on every scroll.
        titled.current?.removeAttribute('title');
        titled.current = target instanceof HTMLElement && target.matches('.grid-text') ? target : null;
        if (titled.current && titled.current.scrollWidth > titled.current.clientWidth)
          titled.current.title = titled.current.textContent ?? '';
      }}
      onPointerDown={(event) => {
        if (edit.editing && field.current === event.target) return;
        if (edit.editing) finish(false);
        if (!pointer.down(event)) return;
        inside.current = true;
        // Keeps the browser from moving the focus away from the active cell.
        event.preventDefault();
        requestAnimationFrame(focusActive);
      }}
      onPointerMove={pointer.movement}
      onPointerUp={pointer.up}
      onPointerCancel={pointer.up}
      onClick={(event) => {
        if (!(event.target instanceof Element)) return;
        const heading = event.target.closest<HTMLElement>('[data-heading]');
        if (heading && event.target.closest('[data-grid-menu]'))
          actions.menu(Number(heading.dataset.heading));
        const lineBox = event.target.closest<HTMLElement>('[data-row]');
        if (!lineBox) return;
        const index = Number(lineBox.dataset.row);
        if (event.target.closest('[data-grid-toggle]')) {
          const group = props.row(index);
          if (group.kind === 'group') actions.toggle(index, !group.open);
        }
        if (event.target.closest('[data-grid-open]')) actions.open(index);
      }}
      onDoubleClick={(event) => {
        if (!(event.target instanceof Element) || edit.editing) return;
        if (event.target.closest('.grid-number')) {
          if (active.row >= 0) actions.open(active.row);
        } else if (event.target.closest('[role="gridcell"]')) keyboard.perform({ do: 'edit' });
      }}
    >
      <GridHead
        columns={columns}
        layout={layout}
        left={view.left}
        right={view.right}
        active={active.row < 0 ? active.column : -2}
        from={range.left}
        to={range.right}
        open={props.menu}
      />
      <div
        role={rowCount > 0 ? 'rowgroup' : 'presentation'}
        className="grid-body"
        style={{ height: rowCount * ROW_HEIGHT, width: NUMBER_WIDTH + layout.lefts.at(-1)! }}
      >
        {drawn.map((index) => line(index, `slot-${index % pool}`))}
        {outside && line(active.row, 'outside')}
      </div>
      {props.empty && (
        <div role="rowgroup">
          <div role="row" aria-rowindex={2}>
            <div role="gridcell" aria-colindex={1} aria-colspan={columns.length + 1}>
              {props.empty}
            </div>
          </div>
        </div>
      )}
    </div>
  );
}
