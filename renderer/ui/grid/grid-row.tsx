/** One line of the grid: a record's cells, a group's heading, or the blank row at the end. */
import { CaretDownFilled, CaretRightFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import { memo, type ReactNode, useRef } from 'react';
import { useT } from '../../app/language.tsx';
import { CellNote } from './cell-note.tsx';
import { type ColumnLayout, frozenLeft, NUMBER_WIDTH, ROW_HEIGHT } from './columns.ts';
import type { GridColumn, GridRow } from './types.ts';

/** Made once: rows come by the hundred while a person scrolls. */
const counted = new Intl.NumberFormat('en-US');

export interface GridLineProps {
  row: GridRow;
  index: number;
  columns: readonly GridColumn[];
  layout: ColumnLayout;
  /** Scrolling columns that are drawn. */
  left: number;
  right: number;
  /** The active column; -1 the row's number, -2 none. */
  active: number;
  /** First and last selected column; -1 none. */
  from: number;
  to: number;
  /** The column whose cell has the handle to fill from; -1 none. */
  handle: number;
  /** First and last column that would be filled; -1 none. */
  fillFrom: number;
  fillTo: number;
  /** What takes the keys of the active cell. */
  editor: ReactNode;
  id: string;
}

export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { row, index, active } = props;
  const t = useT();
  const selected = props.from >= 0;
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={index + 2}
      data-kind={row.kind}
      data-row={index}
      data-here={active > -2 || undefined}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      {row.kind === 'group' ? (
        <GroupHeading row={row} active={active > -2} />
      ) : (
        <>
          <div
            role="rowheader"
            aria-colindex={1}
            className="grid-number"
            data-column={-1}
            data-marked={selected || active > -2}
            data-here={active === -1 || undefined}
            style={{ width: NUMBER_WIDTH }}
          >
            <button
              type="button"
              tabIndex={active === -1 ? 0 : -1}
              data-grid-focus={active === -1 || undefined}
              aria-disabled={row.kind !== 'record' || undefined}
              aria-label={
                row.kind === 'entry'
                  ? t('grid.entry-row')
                  : t('grid.open-row', { n: 'number' in row ? row.number : index + 1 })
              }
            >
              {row.kind === 'entry' ? '+' : 'number' in row ? counted.format(row.number) : ''}
            </button>
            {row.kind === 'record' && <RowMark row={row} />}
            {row.kind === 'record' && (
              <span className="grid-open" data-grid-open aria-hidden="true" title={t('grid.open')}>
                ↗
              </span>
            )}
          </div>
          <Cells {...props} />
        </>
      )}
    </div>
  );
});

function RowMark({ row }: { row: Extract<GridRow, { kind: 'record' }> }) {
  const t = useT();
  if (row.state === 'stored') return null;
  const text = row.problem ?? t(`grid.row-${row.state}`);
  return (
    <span className="grid-mark" data-state={row.state} title={text} role="img" aria-label={text}>
      {row.state === 'refused' ? <ExclamationCircleFilled /> : row.state === 'saving' ? '…' : '●'}
    </span>
  );
}

function GroupHeading({ row, active }: { row: Extract<GridRow, { kind: 'group' }>; active: boolean }) {
  const t = useT();
  return (
    <div role="gridcell" className="grid-group" data-column={0} aria-colindex={1}>
      <button
        type="button"
        aria-expanded={row.open}
        tabIndex={active ? 0 : -1}
        data-grid-focus={active || undefined}
        data-grid-toggle
        style={{ paddingLeft: 12 + row.level * 20 }}
      >
        {row.open ? <CaretDownFilled /> : <CaretRightFilled />}
        <span>{row.label}</span>
        <small className="figures">{t('records.count', { n: row.count })}</small>
      </button>
    </div>
  );
}

function Cells(props: GridLineProps) {
  const { columns, layout, left, right, active } = props;
  const { lefts, frozen } = layout;
  const shown: ReactNode[] = [];
  for (let at = 0; at < frozen; at++) shown.push(<GridCellBox key={at} at={at} line={props} />);
  // The active cell is always there, because the keyboard is in it.
  const before = active >= frozen && active < left ? active : -1;
  const after = active > right && active < columns.length ? active : -1;
  const gap = (from: number, to: number, key: string) =>
    to > from ? (
      <div key={key} role="presentation" style={{ flex: 'none', width: lefts[to]! - lefts[from]! }} />
    ) : null;
  if (before >= 0) {
    shown.push(gap(frozen, before, 'gap-a'));
    shown.push(<GridCellBox key="out" at={before} line={props} />);
    shown.push(gap(before + 1, left, 'gap-b'));
  } else shown.push(gap(frozen, left, 'gap-a'));
  for (let at = left; at <= right && at < columns.length; at++)
    shown.push(<GridCellBox key={`s${at}`} at={at} line={props} />);
  if (after >= 0) {
    shown.push(gap(right + 1, after, 'gap-c'));
    shown.push(<GridCellBox key="out" at={after} line={props} />);
  }
  return shown;
}

function GridCellBox({ at, line }: { at: number; line: GridLineProps }) {
  const { row, columns, layout, id, index } = line;
  const column = columns[at]!;
  const active = line.active === at;
  const cell = row.kind === 'record' ? row.cell(column.key) : null;
  const box = useRef<HTMLDivElement>(null);
  const level = cell?.level ?? undefined;
  const frozen = at < layout.frozen;
  return (
    <div
      ref={box}
      role="gridcell"
      className="grid-cell"
      aria-colindex={at + 2}
      aria-selected={at >= line.from && at <= line.to}
      aria-readonly={column.readOnly || undefined}
      aria-invalid={level === 'error' || undefined}
      data-column={at}
      data-active={active || undefined}
      data-frozen={frozen || undefined}
      data-edge={at === layout.frozen - 1 || undefined}
      data-align={column.align}
      data-level={level}
      data-unsaved={cell?.unsaved || undefined}
      data-fill={(at >= line.fillFrom && at <= line.fillTo) || undefined}
      style={frozen ? { width: column.width, ...frozenLeft(layout, at) } : { width: column.width }}
    >
      {row.kind === 'waiting' ? (
        <span className="grid-wait" aria-hidden="true" />
      ) : (
        <span className="grid-text">{cell?.text ?? ''}</span>
      )}
      {level === 'error' && <ExclamationCircleFilled className="grid-flag" aria-hidden="true" />}
      {level === 'warning' && <WarningFilled className="grid-flag" aria-hidden="true" />}
      {active && cell?.problem && (
        <CellNote id={`${id}-note-${index}-${at}`} text={cell.problem} level={cell.level} cell={box} />
      )}
      {active && line.editor}
      {line.handle === at && <span className="grid-handle" data-grid-handle aria-hidden="true" />}
    </div>
  );
}
